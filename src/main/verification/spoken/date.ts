import type { Ask } from '../ask.ts';
import { foldLetters, foldWords } from '../fold.ts';
import { type DateReading, dateReadings } from './date-readings.ts';
import { answerTexts } from './lead-ins.ts';

/** A date read to the precision that its type asks for, or what is missing. */
export type SpokenDate =
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly ask?: Ask };

type Part = 'year' | 'month' | 'day';
const WANTED: Readonly<Record<'date' | 'month' | 'year', readonly Part[]>> = {
  date: ['year', 'month', 'day'],
  month: ['year', 'month'],
  year: ['year'],
};

/** About, or one of several: no answer that could be compared. */
const NOT_EXACT = new Set(
  `omkring cirka ca deromkring rundt mellem eller foer efter inden nej ikke
  around about approximately roughly circa between or before after until no`.split(/\s+/),
);
/** A decade, or counted from today. */
const NO_YEAR = /(\p{L}|\d0 ?)erne\b|\d0 ?s\b|ties\b|\b(siden|ago|fjor|sidste|forrige|last|previous)\b/u;

/** Reads a spoken date, month or year (facts 5.5); parts beyond the wanted precision are dropped and come back as 0. */
export function readDate(type: 'date' | 'month' | 'year', spoken: string): SpokenDate {
  const wanted = WANTED[type];
  if (foldWords(spoken).some((word) => NOT_EXACT.has(word))) return { ask: 'exact' };
  // Moves are in the register from 1968 on, so that two digits of their year are never ambiguous.
  const texts = answerTexts(spoken).map((text) => dateReadings(text, type === 'month'));
  const readings = texts.find((found) => found.length > 0) ?? [];
  const complete = readings.filter((reading) => wanted.every((part) => reading[part] !== undefined));
  const distinct = new Map(complete.map((reading) => [wanted.map((part) => reading[part]).join('-'), reading]));
  if (readings.length === 0) return unread(spoken, type);
  if (distinct.size === 0) return missing(readings, wanted);
  const [reading] = distinct.values();
  if (distinct.size > 1 || reading === undefined) return ambiguous([...distinct.values()]);
  const part = (name: Part): number => (wanted.includes(name) ? (reading[name] ?? 0) : 0);
  return { year: part('year'), month: part('month'), day: part('day') };
}

function unread(spoken: string, type: 'date' | 'month' | 'year'): SpokenDate {
  const text = foldLetters(spoken);
  if (NO_YEAR.test(text)) return { ask: 'year' };
  const years = type === 'year' ? /\b(\d{4}|[3-9]\d)\b/g : /\b\d{4}\b/g;
  return (text.match(years) ?? []).length > 1 ? { ask: 'exact' } : {};
}

function missing(readings: readonly DateReading[], wanted: readonly Part[]): SpokenDate {
  const lacks = (part: Part): boolean =>
    wanted.includes(part) && readings.every((reading) => reading[part] === undefined);
  const part = (['month', 'year', 'day'] as const).find(lacks);
  const last = wanted.at(-1);
  return { ask: part ?? last ?? 'year' };
}

function ambiguous(readings: readonly DateReading[]): SpokenDate {
  const sameDay = new Set(readings.map(({ month, day }) => `${month}-${day}`)).size === 1;
  return { ask: sameDay ? 'century' : 'day-or-month' };
}
