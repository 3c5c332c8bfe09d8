import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { z } from 'zod';
import type { ByteSource } from '../import-types.ts';
import { CompanionError, type LineProblem } from './companion-error.ts';

/** More than these help nobody. */
const MOST_PROBLEMS = 50;

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export interface CsvRow<T> {
  readonly row: T;
  /** 1-based, the header being line 1. */
  readonly line: number;
}

function checkHeader(header: readonly string[], columns: readonly string[]): void {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column, index) => !columns.includes(column) || header.indexOf(column) !== index);
  if (missing.length + unknown.length === 0) return;
  throw new CompanionError('bad-header', [
    ...missing.map((column) => ({ line: 1, column, problem: 'missing' })),
    ...unknown.map((column) => ({ line: 1, column: column.slice(0, 40), problem: 'unknown-column' })),
  ]);
}

const problemOf = (issue: z.core.$ZodIssue, line: number): LineProblem => ({
  line,
  column: typeof issue.path[0] === 'string' ? issue.path[0] : null,
  problem: issue.message,
});

function notCsv(error: CsvError): CompanionError {
  const lines: unknown = error['lines'];
  const problem = error.code.replace('CSV_', '').replaceAll('_', '-').toLowerCase();
  return new CompanionError('not-csv', [{ line: typeof lines === 'number' ? lines : 1, column: null, problem }]);
}

function recordsOf(source: ByteSource): AsyncIterable<CsvRecord> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, trim: true, relax_column_count: true });
  // Errors of either stream end the loop over the parser; nothing is left to do for the callback.
  return pipeline(Readable.from(source, { objectMode: false }), parser, () => {});
}

/**
 * Rows of a CSV file with a header (UTF-8, commas, columns in any order), each checked by the schema.
 * @throws CompanionError for a wrong header at once, and after the last row with the first 50 things that are wrong with the
 * lines: what was yielded until then must not be kept.
 */
export async function* csvRows<T>(
  source: ByteSource,
  columns: readonly string[],
  schema: z.ZodType<T>,
): AsyncGenerator<CsvRow<T>> {
  const problems: LineProblem[] = [];
  let header: readonly string[] | undefined;
  try {
    for await (const { record, info } of recordsOf(source)) {
      if (!header) {
        checkHeader(record, columns);
        header = record;
        continue;
      }
      if (record.length !== header.length) {
        problems.push({ line: info.lines, column: null, problem: 'wrong-number-of-cells' });
        continue;
      }
      const names = header;
      const parsed = schema.safeParse(Object.fromEntries(record.map((cell, index) => [names[index], cell])));
      if (parsed.success) yield { row: parsed.data, line: info.lines };
      else problems.push(...parsed.error.issues.map((issue) => problemOf(issue, info.lines)));
      if (problems.length >= MOST_PROBLEMS) break;
    }
  } catch (error) {
    throw error instanceof CsvError ? notCsv(error) : error;
  }
  if (!header) checkHeader([], columns);
  if (problems.length > 0) throw new CompanionError('bad-rows', problems.slice(0, MOST_PROBLEMS));
}
