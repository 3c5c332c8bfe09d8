/** Why an extract is refused. Nothing of a refused file is taken over. */
export type ExtractProblemCode =
  /** The file, or a record, is cut off. */
  | 'truncated'
  /** Something that is no record of this format and cannot be skipped. */
  | 'unknown-record'
  /** Record 001 is as long as in CPR's other fixed-width format, whose record types mean other things. */
  | 'other-format'
  | 'missing-start'
  | 'duplicate-start'
  | 'bad-start'
  | 'missing-end'
  | 'records-after-end'
  /** The end record counts another number of records than the file has (`stated`, `counted`). */
  | 'wrong-count'
  | 'key-not-ten-digits'
  /** Status, sex or birth date of a 001 is no such thing: the record is shifted or damaged. */
  | 'bad-person'
  /** No 001 at all: a change extract, or the wrong file. The line is that of the first record without its person. */
  | 'no-person'
  /** A second 001 for one number. */
  | 'duplicate-person';

/** An expected failure while reading an extract; the import turns it into a value. */
export class ExtractError extends Error {
  readonly code: ExtractProblemCode;
  /** Line in the file, or place of the record in a file without line breaks; 1-based. */
  readonly line: number;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: ExtractProblemCode, line: number, detail: Readonly<Record<string, string | number>> = {}) {
    super(`line ${line}: ${code}`);
    this.name = 'ExtractError';
    this.code = code;
    this.line = line;
    this.detail = detail;
  }
}
