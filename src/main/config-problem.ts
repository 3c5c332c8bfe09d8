import type { ConfigReason } from '../shared/start-failure.ts';

/** The first thing that is wrong with the configuration. */
export interface ConfigProblem {
  /** Dotted key of the file; or the variable, or the file, that cannot be used. */
  readonly key: string;
  readonly reason: ConfigReason;
  /** The key is not there at all. */
  readonly missing: boolean;
}

/** A setting that is read only when it is needed, and cannot be used. */
export class ConfigError extends Error {
  readonly problem: ConfigProblem;

  constructor(problem: ConfigProblem) {
    super(`${problem.key}: ${problem.reason}`);
    this.name = 'ConfigError';
    this.problem = problem;
  }
}
