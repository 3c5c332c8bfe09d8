import type { OpeningHours, Weekday } from './guidance.ts';

/** Pure: opening hours of a service in its own time zone, at a moment anywhere. Zones are IANA names, by Intl. */

type Spans = OpeningHours['onHolidays'];

/** A calendar date, month 1–12. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const minute = 60_000;
const daysAhead = 15;
const names: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one takes half a millisecond. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

interface Local extends Day {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function localAt(zone: string, at: number): Local {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** How far the zone's clocks are ahead of UTC at this moment, milliseconds. */
function offsetAt(zone: string, at: number): number {
  const { year, month, day, hour, minute: minutes, second } = localAt(zone, at);
  return Date.UTC(year, month - 1, day, hour, minutes, second) - Math.floor(at / 1000) * 1000;
}

/** The moment at which the zone's clocks show this time; one that a clock change leaves out is the moment of the change's other side. */
export function momentOf(zone: string, { year, month, day }: Day, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const shown = Date.UTC(year, month - 1, day, hours, minutes);
  const guess = shown - offsetAt(zone, shown);
  return shown - offsetAt(zone, guess);
}

const plusDays = ({ year, month, day }: Day, days: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

const sameDay = (one: Day, other: Day) => one.year === other.year && one.month === other.month && one.day === other.day;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const p = h + l - 7 * m + 114;
  return { year, month: Math.floor(p / 31), day: (p % 31) + 1 };
}

const monthDay = ({ month, day }: Day) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

type Holiday = OpeningHours['holidays'][number];

function holidayOn(hours: OpeningHours, date: Day): Holiday | null {
  const found = hours.holidays.find((holiday) =>
    'date' in holiday
      ? holiday.date === monthDay(date)
      : sameDay(plusDays(easterSunday(date.year), holiday.afterEaster), date),
  );
  return found ?? null;
}

/** The hours of one date of the service's own calendar: its special ones, else a holiday's, else the weekday's. */
export function hoursOn(hours: OpeningHours, date: Day): Spans {
  const special = hours.special.find((one) => one.date === monthDay(date));
  if (special) return special.hours;
  if (holidayOn(hours, date)) return hours.onHolidays;
  const name = names[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()] ?? 'sun';
  return hours.week[name];
}

/** One stretch of opening, epoch milliseconds. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
  /** Why its day is unlike others. */
  readonly holiday: Holiday | null;
}

/**
 * When it is open on so many dates of the service's own calendar.
 * @param now epoch milliseconds.
 * @param first days from the date of `now` to the first of them.
 */
export function openSpans(hours: OpeningHours, now: number, days: number, first = 0): readonly OpenSpan[] {
  const { timeZone } = hours;
  const today = localAt(timeZone, now);
  return Array.from({ length: days }, (_, index) => plusDays(today, first + index)).flatMap((date) =>
    hoursOn(hours, date).map(({ from, to }) => ({
      from: momentOf(timeZone, date, from),
      to: to === '24:00' ? momentOf(timeZone, plusDays(date, 1), '00:00') : momentOf(timeZone, date, to),
      holiday: holidayOn(hours, date),
    })),
  );
}

export interface Opening {
  readonly open: boolean;
  /** When it closes or opens next, epoch milliseconds; null where that lies more than two weeks ahead. */
  readonly changesAt: number | null;
}

/** Open now, and until when; or closed, and until when. @param now epoch milliseconds. */
export function openingAt(hours: OpeningHours, now: number): Opening {
  const spans = openSpans(hours, now, daysAhead + 2, -1);
  let until: number | null = null;
  for (const { from, to } of spans) {
    // A span that begins where the last one ends goes on with it, also over midnight.
    if ((from <= now && now < to) || from === until) until = to;
  }
  if (until !== null) return { open: true, changesAt: until };
  return { open: false, changesAt: spans.find(({ from }) => from > now)?.from ?? null };
}

export interface ClockTime {
  /** `16:00` */
  readonly time: string;
  /** Days between the date of `now` and the date of that time, both by the zone's calendar. */
  readonly daysAhead: number;
  readonly weekday: Weekday;
}

/** What the clocks of a zone show at a moment, for a caller who asks now. */
export function clockIn(zone: string, at: number, now: number): ClockTime {
  const then = localAt(zone, at);
  const today = localAt(zone, now);
  const day = (date: Day) => Date.UTC(date.year, date.month - 1, date.day) / (24 * 60 * minute);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    time: `${two(then.hour)}:${two(then.minute)}`,
    daysAhead: day(then) - day(today),
    weekday: names[(((day(then) + 4) % 7) + 7) % 7] ?? 'sun',
  };
}
