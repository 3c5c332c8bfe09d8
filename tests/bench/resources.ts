// Reading and checking everything in resources/ that the console needs, in a process that has done it before and in a new one.
import { loadGuidance } from '../../src/main/guidance/load.ts';
import { loadCaseResources } from '../../src/main/resources.ts';
import { quantile, report } from './support/figure.ts';

const rounds = 60;
const limit = { of: 'value', value: 50 } as const;

const timed = (load: () => unknown): number => {
  const before = performance.now();
  load();
  return performance.now() - before;
};

const first = timed(loadCaseResources);
const all = Array.from({ length: rounds }, () => timed(loadCaseResources));
const guidance = Array.from({ length: rounds }, () => timed(() => loadGuidance()));
report([
  { name: 'all resources read and checked, at the start of a process', value: first, unit: 'ms', limit },
  { name: 'all resources read and checked, p50', value: quantile(all, 0.5), unit: 'ms', limit },
  { name: 'of which: guides, screens, triage and service, p50', value: quantile(guidance, 0.5), unit: 'ms' },
]);
