import type { OpeningHours, Weekday } from '../../../../shared/guidance.ts';

type Span = OpeningHours['onHolidays'][number];

/** One stretch of opening, epoch milliseconds, with why its day is unlike others. */
export interface OpenFrom {
  readonly from: number;
  readonly to: number;
  readonly holiday: OpeningHours['holidays'][number]['name'] | null;
}

const minute = 60_000;
const dayLength = 86_400_000;
const sundayFirst: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Easter Sunday of a year of the Gregorian calendar, UTC midnight (the anonymous algorithm, Meeus). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

/** What clocks in a zone show at an instant, as if that were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  const [day = 0, month = 0, year = 0, hour = 0, minutes = 0, seconds = 0] = (parts.match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minutes, seconds);
}

/** The instant at which clocks in a zone show this; twice, because the zone's offset may differ at the first guess. */
function instantOf(shown: number, timeZone: string): number {
  const guess = shown - (wallClock(shown, timeZone) - shown);
  return guess - (wallClock(guess, timeZone) - shown);
}

function holidayOn(date: number, { holidays }: OpeningHours): OpenFrom['holiday'] {
  const day = new Date(date).toISOString().slice(5, 10);
  const sinceEaster = (date - easter(new Date(date).getUTCFullYear())) / dayLength;
  const found = holidays.find((one) => ('date' in one ? one.date === day : one.afterEaster === sinceEaster));
  return found?.name ?? null;
}

function hoursOn(date: number, hours: OpeningHours): readonly Span[] {
  const day = new Date(date).toISOString().slice(5, 10);
  const special = hours.special.find((one) => one.date === day);
  if (special) return special.hours;
  if (holidayOn(date, hours)) return hours.onHolidays;
  return hours.week[sundayFirst[new Date(date).getUTCDay()] ?? 'mon'];
}

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/**
 * When support can be reached on this and the six next days, by the calendar of support's own zone.
 * @param now epoch milliseconds.
 */
export function openingsFrom(hours: OpeningHours, now: number): readonly OpenFrom[] {
  const shown = wallClock(now, hours.timeZone);
  const today = shown - (shown % dayLength);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((days) => {
    const date = today + days * dayLength;
    return hoursOn(date, hours).map(({ from, to }) => ({
      from: instantOf(date + minutesOf(from) * minute, hours.timeZone),
      to: instantOf(date + minutesOf(to) * minute, hours.timeZone),
      holiday: holidayOn(date, hours),
    }));
  });
}
