import type { Guidance, ResourceProblem } from '../../shared/guidance.ts';
import { ResourceError, resourceFolder } from '../resource-folder.ts';
import { builtInFiles } from './built-in.ts';
import { checkGuidance } from './check.ts';
import { fromFolder } from './files.ts';

export interface LoadedGuidance {
  readonly guidance: Guidance;
  /** What is wrong on disk; where there is anything, all of `guidance` is the built-in one. */
  readonly problems: readonly ResourceProblem[];
}

/**
 * Guides, screens, triage and the service's facts, from `resources/`; where a file there is missing or wrong, those that
 * the console was built with, whole, since the files speak of one another.
 * @param folder of resources; the installation's own where none is given.
 * @throws ResourceError where the built-in files are wrong too: a build that checks its resources cannot be so.
 */
export function loadGuidance(folder = resourceFolder()): LoadedGuidance {
  const onDisk = checkGuidance(fromFolder(folder));
  if (onDisk.ok) return { guidance: onDisk.guidance, problems: [] };
  const builtIn = checkGuidance((file) => (builtInFiles.has(file) ? { json: builtInFiles.get(file) } : null));
  if (builtIn.ok) return { guidance: builtIn.guidance, problems: onDisk.problems };
  const [first] = builtIn.problems;
  throw new ResourceError(first?.file ?? 'resources', `${first?.key || 'the file'}: ${first?.problem ?? 'not valid'}`);
}
