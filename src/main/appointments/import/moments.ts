import { momentOf } from '../../../shared/opening-hours.ts';
import { LineError } from './appointment.ts';

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO text of a date that there is. @throws LineError */
function isoDay({ year, month, day }: CalendarDay): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) throw new LineError('date');
  return `${year}-${two(month)}-${two(day)}`;
}

/** `2026-11-22`, `22-11-2026`, `22.11.2026`, `22/11/2026`. @throws LineError */
export function readDate(text: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return isoDay({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text);
  if (danish) return isoDay({ year: Number(danish[3]), month: Number(danish[2]), day: Number(danish[1]) });
  throw new LineError('date');
}

/** `9:30`, `09.30`, `09:30:00`. @throws LineError */
export function readTime(text: string): string {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(text.replace(/^kl\.?\s*/i, ''));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 23 || minute > 59) throw new LineError('time');
  return `${two(hour)}:${two(minute)}`;
}

/** The moment at which the zone's clocks show this date and time. @param date ISO. */
export function momentIn(zone: string, date: string, time: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return momentOf(zone, { year, month, day }, time);
}

/** Names that calendars of one large maker use in the place of IANA's. */
const otherNames: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Helsinki',
  'Greenland Standard Time': 'America/Nuuk',
  UTC: 'UTC',
};

/** The zone of this name as `Intl` knows it; null where there is none. */
export function zoneNamed(name: string): string | null {
  const zone = otherNames[name] ?? name;
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** ISO date that the zone's calendars show at a moment. */
export function dateIn(zone: string, at: number): string {
  const format = dates.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  dates.set(zone, format);
  return format.format(at);
}
