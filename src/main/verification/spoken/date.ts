import type { Ask } from '../ask.ts';
import { type DateReading, dateReadings } from './date-readings.ts';

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

/** Reads a spoken date, month or year (facts 5.5); parts beyond the wanted precision are dropped and come back as 0. */
export function readDate(type: 'date' | 'month' | 'year', spoken: string): SpokenDate {
  const wanted = WANTED[type];
  // Moves are in the register from 1968 on, so that two digits of their year are never ambiguous.
  const readings = dateReadings(spoken, type === 'month');
  const complete = readings.filter((reading) => wanted.every((part) => reading[part] !== undefined));
  const distinct = new Map(complete.map((reading) => [wanted.map((part) => reading[part]).join('-'), reading]));
  if (distinct.size === 0) return missing(readings, wanted);
  const [reading] = distinct.values();
  if (distinct.size > 1 || reading === undefined) return ambiguous([...distinct.values()]);
  const part = (name: Part): number => (wanted.includes(name) ? (reading[name] ?? 0) : 0);
  return { year: part('year'), month: part('month'), day: part('day') };
}

function missing(readings: readonly DateReading[], wanted: readonly Part[]): SpokenDate {
  if (readings.length === 0) return {};
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
