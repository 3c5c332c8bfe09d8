/** What is wrong with one line of a companion file; never the value itself, which is personal. */
export interface LineProblem {
  /** 1-based, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly problem: string;
}

/** Why a companion file is refused. Nothing of a refused file is taken over. */
export type CompanionProblemCode = 'bad-header' | 'bad-rows' | 'not-csv';

/** An expected failure while reading `documents.csv` or `phones.csv`; the import turns it into a value. */
export class CompanionError extends Error {
  readonly code: CompanionProblemCode;
  /** The first ones, at most 50. */
  readonly lines: readonly LineProblem[];

  constructor(code: CompanionProblemCode, lines: readonly LineProblem[]) {
    super(code);
    this.name = 'CompanionError';
    this.code = code;
    this.lines = lines;
  }
}
