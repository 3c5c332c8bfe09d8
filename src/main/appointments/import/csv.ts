import { CsvError, parse } from 'csv-parse/sync';
import type { ImportLine } from '../../../shared/queue.ts';
import { type Appointment, type Day, FileError, LineError, type ReadFile } from './appointment.ts';
import { dateIn, momentIn, readDate, readTime } from './moments.ts';
import { lengthOf, nameOf, reasonNamed, usualLength } from './words.ts';

/** Headings that booking systems use, by what is in the column. */
const headings: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'booking', 'bookingid', 'reference', 'aftale', 'aftaleid', 'nr', 'nummer'],
  start: ['start', 'starttid', 'begin', 'tidspunkt'],
  date: ['date', 'dato', 'dag', 'day'],
  time: ['time', 'tid', 'kl', 'klokken', 'klokkeslaet'],
  minutes: ['minutes', 'minutter', 'varighed', 'laengde', 'duration', 'length', 'min'],
  name: ['name', 'navn', 'borger', 'citizen'],
  reason: ['reason', 'aarsag', 'aerinde', 'emne', 'subject', 'purpose'],
  status: ['status', 'tilstand', 'state'],
};
type Column = 'id' | 'start' | 'date' | 'time' | 'minutes' | 'name' | 'reason' | 'status';

const cancelledWords = new Set(['cancelled', 'canceled', 'aflyst', 'annulleret', 'afmeldt']);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z\d]/g, '');

const columnOf = (heading: string): Column | null =>
  (Object.entries(headings).find(([, names]) => names.includes(fold(heading)))?.[0] as Column | undefined) ?? null;

/** The separator that the first line has most of: Danish spreadsheets write semicolons. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counted = [';', ',', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const isFilled = ({ cells }: Row): boolean => cells.some((cell) => cell !== '');

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Rows with the line each begins on. A quotation mark that is never closed would swallow the rest of the file: then each line is
 * read by itself, and spoils nothing but itself.
 */
function rowsOf(text: string, problems: ImportLine[]): readonly Row[] {
  const options = {
    delimiter: separatorOf(text),
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  const attempt = (part: string, before: number): readonly Row[] => {
    const parsed = parse(part, { ...options, info: true }) as unknown as readonly Parsed[];
    return parsed.map(({ record, info }) => {
      const inside = record.reduce((breaks, cell) => breaks + cell.split(/\r\n|\n|\r/).length - 1, 0);
      return { cells: record, line: before + info.lines - inside };
    });
  };
  try {
    return attempt(text, 0).filter(isFilled);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    try {
      return attempt(line, index).filter(isFilled);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      problems.push({ line: index + 1, problem: 'quote' });
      return [];
    }
  });
}

/** An instant with its zone, as some systems export it; else a date and time in the day's zone. @throws LineError */
function readStart(text: string, zone: string): { readonly date: string; readonly at: number } {
  if (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const at = Date.parse(text);
    if (Number.isNaN(at)) throw new LineError('date');
    return { date: dateIn(zone, at), at };
  }
  const [date = '', time = ''] = text.split(/[T\s]+(?:kl\.?\s*)?/);
  const day = readDate(date);
  return { date: day, at: momentIn(zone, day, readTime(time)) };
}

function readRow(cell: (column: Column) => string, line: number, day: Day): Appointment | null {
  const start = cell('start') ? readStart(cell('start'), day.zone) : null;
  const date = start?.date ?? readDate(cell('date'));
  if (date !== day.date) return null;
  const bookedAt = start?.at ?? (cell('time') ? momentIn(day.zone, date, readTime(cell('time'))) : null);
  const reason = reasonNamed(cell('reason')) ?? 'other';
  const minutes = cell('minutes');
  const name = nameOf(cell('name'));
  return {
    key: cell('id') ? `csv/${date}/${cell('id')}` : `csv/${date}/${bookedAt}/${name}/${cell('reason')}`,
    line,
    bookedAt,
    minutes: minutes ? lengthOf(Number(minutes.replace(/\s*min\.?$/i, ''))) : usualLength(reason),
    name,
    reason,
    cancelled: cancelledWords.has(fold(cell('status'))),
  };
}

/**
 * Appointments of a day from a CSV file with a heading, Danish or English, columns in any order. Lines that cannot be taken
 * are named; the rest is read.
 * @throws FileError where the heading has neither a date nor a start.
 */
export function readCsv(text: string, day: Day): ReadFile {
  const problems: ImportLine[] = [];
  const [heading, ...rows] = rowsOf(text, problems);
  const columns = heading?.cells.map(columnOf) ?? [];
  if (!columns.includes('start') && !columns.includes('date')) throw new FileError('file-format');
  const appointments: Appointment[] = [];
  let otherDays = 0;
  for (const { cells, line } of rows) {
    try {
      if (cells.length !== columns.length) throw new LineError('cells');
      const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
      const appointment = readRow(cell, line, day);
      if (appointment === null) otherDays += 1;
      else {
        appointments.push(appointment);
        if (cell('reason') && !reasonNamed(cell('reason'))) problems.push({ line, problem: 'reason-unknown' });
      }
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      problems.push({ line, problem: error.problem });
    }
  }
  return { format: 'csv', appointments, otherDays, problems };
}
