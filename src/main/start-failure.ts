import type { StartFailure } from '../shared/start-failure.ts';
import { ConfigError, type ConfigProblem } from './config-problem.ts';
import { ResourceError } from './resource-folder.ts';
import { StoreError } from './storage/store-error.ts';

export const configFailure = ({ key, reason, missing }: ConfigProblem): StartFailure => ({
  code: 'config',
  detail: key,
  config: { reason, missing },
});

/** What went wrong at the start, for its screen; anything unforeseen is named by the log's reference only. */
export function failureOf(error: unknown): StartFailure {
  if (error instanceof ConfigError) return configFailure(error.problem);
  if (error instanceof StoreError) return { code: error.code, detail: error.file, config: null };
  // The file alone: what is wrong inside is the same to whoever installs it again.
  if (error instanceof ResourceError) return { code: 'resource', detail: error.file, config: null };
  return { code: 'internal', detail: null, config: null };
}
