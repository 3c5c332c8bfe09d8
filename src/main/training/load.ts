import builtIn from '../../../resources/training/scenarios.json' with { type: 'json' };
import type { ResourceProblem, TriageTable } from '../../shared/guidance.ts';
import { fromFolder } from '../guidance/files.ts';
import { ResourceError, resourceFolder } from '../resource-folder.ts';
import { checkScenarios, scenariosPath } from './check.ts';
import type { Scenarios } from './scenario.ts';

export interface LoadedScenarios {
  readonly scenarios: Scenarios;
  /** What is wrong on disk; where there is anything, `scenarios` are the built-in ones. */
  readonly problems: readonly ResourceProblem[];
}

/**
 * The practice calls, from `resources/`, or those the console was built with where the file on disk cannot be used.
 * @throws ResourceError where the built-in ones are wrong too: a build that checks its resources cannot be so.
 */
export function loadScenarios(triage: TriageTable, folder = resourceFolder()): LoadedScenarios {
  const onDisk = checkScenarios(fromFolder(folder), triage);
  if (onDisk.ok) return { scenarios: onDisk.scenarios, problems: [] };
  const own = checkScenarios(() => ({ json: builtIn }), triage);
  if (own.ok) return { scenarios: own.scenarios, problems: onDisk.problems };
  const [first] = own.problems;
  throw new ResourceError(scenariosPath, `${first?.key || 'the file'}: ${first?.problem ?? 'not valid'}`);
}
