import type { TrainingRow } from '../../shared/training.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readTraining } from './events.ts';
import type { Scenarios } from './scenario.ts';

/** The newest of them; older ones stay in the ledger. */
const shown = 200;

/**
 * Practice calls that were played to their end, newest first.
 * @param agent whose; null for everybody's.
 */
export async function trainingResults(
  ledger: Ledger,
  { scenarios }: Scenarios,
  agent: string | null,
): Promise<readonly TrainingRow[]> {
  const rows: TrainingRow[] = [];
  for (const stream of await ledger.streamsWith('training.ended', [])) {
    for (const event of await ledger.stream(stream)) {
      const ended = readTraining('training.ended', event);
      if (!ended?.result || (agent !== null && event.agent !== agent)) continue;
      const title = scenarios.find(({ id }) => id === ended.scenario)?.title ?? null;
      const { at, agent: by } = event;
      rows.push({ id: stream, at, agent: by, scenario: { id: ended.scenario, title }, result: ended.result });
    }
  }
  return rows.sort((a, b) => b.at.localeCompare(a.at)).slice(0, shown);
}
