import { day } from './durations.ts';

const utc = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Easter Sunday of a year, Gregorian (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return Date.UTC(year, month - 1, ((d + e - 7 * f + 114) % 31) + 1);
}

/** Days from Easter Sunday: Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Monday. Prayer Day ended with 2023. */
const movable: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];
const fixed: ReadonlySet<string> = new Set(['01-01', '12-25', '12-26']);

/** A Danish public holiday. Bank holidays and days off by agreement (5 June, 24 and 31 December) are working days here. */
function isHoliday(iso: string): boolean {
  if (fixed.has(iso.slice(5))) return true;
  const sunday = easter(Number(iso.slice(0, 4)));
  return movable.some((offset) => isoOf(sunday + offset * day) === iso);
}

const isWorkingDay = (iso: string): boolean => {
  const weekday = new Date(utc(iso)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(iso);
};

/** Danish working days after the one ISO date up to and with the other; 0 where the second is not later. */
export function workingDaysSince(from: string, to: string): number {
  let count = 0;
  for (let at = utc(from) + day; at <= utc(to); at += day) if (isWorkingDay(isoOf(at))) count += 1;
  return count;
}
