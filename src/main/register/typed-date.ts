import { foldStrict } from '../verification/fold.ts';
import { monthOf } from '../verification/spoken/month-names.ts';

/** MitID is had from this age on: nobody younger is looked up by a two-digit year. */
const MITID_AGE = 13;

/** A date as typed, with the place it has in the text. */
export interface TypedDate {
  /** ISO, or null where there is no such day. */
  readonly date: string | null;
  readonly index: number;
  readonly length: number;
}

/** Day before month, as always in Danish; ISO order is told by its leading year. */
const forms: readonly RegExp[] = [
  /(?<![\d+])(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/,
  /(?<![\d+])(?<d>\d{1,2})\s?[-./ ]\s?(?<m>\d{1,2})\s?[-./ ]\s?(?<y>\d{4}|\d{2})(?!\d)/,
  /(?<![\d+])(?<d>\d{2})(?<m>\d{2})(?<y>\d{4}|\d{2})(?!\d)/,
];

/** The month as a word; a word that is no month's name makes it no date. */
const worded: readonly RegExp[] = [
  /(?<![\d+\p{L}])(?:(?:den|d\.|the)\s+)?(?<d>\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?<m>\p{L}{3,})\.?,?\s+(?<y>\d{4}|\d{2})(?!\d)/iu,
  /(?<!\p{L})(?<m>\p{L}{3,})\.?\s+(?<d>\d{1,2})(?:\.|st|nd|rd|th)?,?\s+(?<y>\d{4})(?!\d)/iu,
];

function fullYear(year: string, today: string): number {
  if (year.length === 4) return Number(year);
  const thisCentury = Math.floor(Number(today.slice(0, 4)) / 100) * 100 + Number(year);
  return thisCentury <= Number(today.slice(0, 4)) - MITID_AGE ? thisCentury : thisCentury - 100;
}

/** ISO date of day, month and year; null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const iso = date.toISOString().slice(0, 10);
  return Number(iso.slice(0, 4)) === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? iso : null;
}

/**
 * The first date in a text: `12-03-1961`, `12/3-61`, `12.3.1961`, `12 03 1961`, `120361`, `12031961`, `1961-03-12`, or with
 * the month as a word, as it is said: `12. marts 1961`, `March 12, 1961`.
 * Two figures of a year mean the youngest age of at least 13 that they can.
 * @param today ISO date.
 * @returns null where no part of the text looks like a date.
 */
export function findDate(text: string, today: string): TypedDate | null {
  for (const form of [...forms, ...worded]) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const { y = '', m = '', d = '' } = match.groups;
    const month = /\d/.test(m) ? Number(m) : monthOf(foldStrict(m));
    if (month === undefined) continue;
    const date = isoDate(fullYear(y, today), month, Number(d));
    return { date, index: match.index, length: match[0].length };
  }
  return null;
}
