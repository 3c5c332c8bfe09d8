/**
 * A date as the register keeps it: `YYYY-MM-DD`, or its leading parts where CPR has 00 for the rest; `?` at the end where
 * CPR flags the whole as uncertain.
 */
export type StoredDate = string;

const UNCERTAIN = '*';
/** Hours and minutes of a timestamp whose date is known and whose time is not: it is always flagged, the date is fine. */
const TIME_UNKNOWN = '1299';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function leadingParts(year: string, month: string, day: string): StoredDate | null {
  if (year === '0000') return null;
  const m = Number(month);
  if (m < 1 || m > 12) return year;
  const d = Number(day);
  return d < 1 || d > daysIn(Number(year), m) ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** `?` only where no 00 tells which part the flag means. */
const flagged = (date: StoredDate | null): StoredDate | null => (date?.length === 10 ? `${date}?` : date);

/** `YYYYMMDDhhmm` with its flag; blank and zeros are null. The time of day is a convention of old data and left out. */
export function timestamp(text: string, flag: string): StoredDate | null {
  if (!/^\d{12}$/.test(text)) return null;
  const date = leadingParts(text.slice(0, 4), text.slice(4, 6), text.slice(6, 8));
  return flag === UNCERTAIN && text.slice(8) !== TIME_UNKNOWN ? flagged(date) : date;
}

/** `YYYY-MM-DD` with its flag; blank and zeros are null. */
export function date10(text: string, flag = ' '): StoredDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = leadingParts(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  return flag === UNCERTAIN ? flagged(date) : date;
}

/** A person number, or null where the field is blank or zeros. */
export const number = (text: string): string | null => (/^\d{10}$/.test(text) && text !== '0000000000' ? text : null);

/** A code of four digits, or null where the field is blank or zeros. */
export const code = (text: string): string | null => (/^\d{4}$/.test(text) && text !== '0000' ? text : null);

/** Trimmed text, or null where nothing is left. */
export const text = (field: string): string | null => field.trim() || null;

/** House number, floor, door or building without blanks and leading zeros: `047A` is `47A`, `  mf` is `mf`, `01` is `1`. */
export const place = (field: string): string | null => field.trim().replace(/^0+/, '') || null;

/** Only rows without a correction marker are true past facts: K corrected, A annulled, Æ technical change. */
export const holds = (marker: string): boolean => marker === ' ';

/** A name is reliable unless CPR marks a part as abbreviated (+), not representable (*) or badly documented (=). */
export const reliable = (...markers: readonly string[]): 0 | 1 => (markers.every((marker) => marker === ' ') ? 1 : 0);
