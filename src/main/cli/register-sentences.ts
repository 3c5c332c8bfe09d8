import type { ImportProblem, ImportProblemCode } from '../register/import-types.ts';
import type { SearchProblem } from '../register/parse-search.ts';
import type { StoreErrorCode } from '../storage/store-error.ts';

/** What is wrong, then what to do next. `{…}` are filled from the problem's detail. */
const imports: Readonly<Record<ImportProblemCode, string>> = {
  truncated: 'The file is cut off at line {line}. Fetch it again.',
  'unknown-record': 'Line {line} is no record of this format. Check that the file is a CPR extract (P12170).',
  'other-format': 'This is another of the CPR formats, not P12170. Order the extract as U12170-P.',
  'missing-start': 'The file does not begin with a start record. Check that the file is a CPR extract (P12170).',
  'duplicate-start': 'Line {line} is a second start record. Import the files one by one.',
  'bad-start': 'The start record has no task number or no date of production. Fetch the file again.',
  'missing-end': 'The end record is missing, so the file is not whole. Fetch it again.',
  'records-after-end': 'Something follows the end record, at line {line}. Fetch the file again.',
  'wrong-count':
    'The end record counts {stated} records, the file has {counted}. Fetch it again, or take it as it is with --accept-count.',
  'key-not-ten-digits': 'The record in line {line} has no person number of ten digits. Fetch the file again.',
  'bad-person': 'The personal record in line {line} is shifted or damaged. Fetch the file again.',
  'no-person':
    'Line {line} belongs to nobody: the file has no personal record (001). Import a full extract; changes alone cannot be read yet.',
  'duplicate-person': 'Line {line} is a second personal record of one number. Fetch the file again.',
  'bad-header': 'The header of the file is not as it should be. Correct the columns named below.',
  'bad-rows': 'Some lines of the file are not as they should be. Correct the lines named below.',
  'not-csv': 'The file is not CSV. Save it as UTF-8, with commas and a header.',
  'task-known':
    'Task {taskNumber} is in the register already (of {registerProducedOn}), and changes of a task cannot be read yet. ' +
    'If this file of {producedOn} is a full extract, add --replace.',
  'no-register': 'There is no register yet. Import a CPR extract first.',
  busy: 'Another import is under way. Wait until it is done.',
  cancelled: 'The import was cancelled; the register is as it was.',
};

const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));

/** One sentence or two, and a line for each wrong line of a companion file. */
export function importSentence({ code, line, lines, detail }: ImportProblem): string {
  const sentence = fill(imports[code], { ...(line === undefined ? {} : { line }), ...detail });
  const rows = (lines ?? []).map((row) => `  line ${row.line}${row.column ? `, ${row.column}` : ''}: ${row.problem}`);
  return [sentence, ...rows].join('\n');
}

export const searchSentences: Readonly<Record<SearchProblem, string>> = {
  'need-birth-date': 'A name alone finds too many. Add the date of birth, as in --born 31-12-1961.',
  'not-a-number': 'This is neither a CPR number nor a phone number nor a name. Check the digits.',
  'day-out-of-range': 'There is no such day. Check the date.',
};

export const storeSentences: Readonly<Record<StoreErrorCode, string>> = {
  missing: 'There is no register yet. Import a CPR extract, or make a practice register.',
  'wrong-key': 'The register was written under another key. Import it again, or restore the key.',
  corrupt: 'The register is damaged. Import it again.',
  'newer-version': 'A later version of the program wrote the register. Install that version.',
  'read-only': 'The register cannot be written here. Check the rights of the folder.',
  'disk-full': 'The disk is full. Make room and try again.',
  'disk-error': 'The disk failed. Try again, or ask the operator.',
  busy: 'The register is in use. Try again.',
};
