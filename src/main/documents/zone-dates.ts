/** A zone has two figures for the year. Nobody is born in the future; no document holds for longer than this many years. */
const longestValidity = 50;

/** Pairs of figures, or of fillers; mrz lets half a pair pass, and 31 February. */
const shape = /^(\d\d)(\d\d|<<)(\d\d|<<)$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Its reliable leading parts in this century, or null where it is no date. */
function inCentury(text: string, century: string): string | null {
  const found = shape.exec(text);
  if (!found) return null;
  const [, yy = '', month = '', day = ''] = found;
  const year = `${century}${yy}`;
  if (month === '<<') return day === '<<' ? year : null;
  if (!isDay(Number(year), Number(month), day === '<<' ? 1 : Number(day))) return null;
  return day === '<<' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** What a zone says of a date: null where it says nothing; undefined where that is no date. */
type ZoneDate = string | null | undefined;

const none = '<<<<<<';

/** Year before a 29 February that the other century has and this one has not. */
const either = (text: string, first: string, second: string) => inCentury(text, first) ?? inCentury(text, second);

/**
 * Birth date: the latest one that is not in the future. Of somebody older than a hundred it is a hundred years late, which is
 * why the comparison with the register leaves the century out.
 * @param today ISO date.
 */
export function readBirthDate(text: string, today: string): ZoneDate {
  if (text === none) return null;
  const late = inCentury(text, '20');
  return late !== null && late <= today ? late : (either(text, '19', '20') ?? undefined);
}

/**
 * Expiry: in this century, unless that is more than fifty years ahead: then the document ran out in the last one.
 * @param today ISO date.
 */
export function readExpiry(text: string, today: string): ZoneDate {
  if (text === none) return null;
  const limit = `${Number(today.slice(0, 4)) + longestValidity}`;
  const late = inCentury(text, '20');
  // Only a whole date can be held against a calendar.
  const read = late !== null && late.slice(0, 4) <= limit ? late : inCentury(text, '19');
  return read?.length === 10 ? read : undefined;
}
