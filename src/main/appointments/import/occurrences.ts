import ICAL from 'ical.js';
import { minute } from '../../time/durations.ts';
import { type Day, LineError } from './appointment.ts';
import { dateIn, momentIn, zoneNamed } from './moments.ts';

/** One instance of an event, with the event that says how it is: an exception's own, or the recurring one. */
export interface Booked {
  readonly event: ICAL.Event;
  readonly key: string;
  /** Epoch milliseconds; null for a whole day. */
  readonly at: number | null;
  readonly minutes: number;
}

/** Instances that one file may have looked at before the rest of what recurs in it is given up: some 50 daily events of ten years. */
const mostInstances = 200_000;
/** … and one event: daily for some 50 years. Nothing that is a visit recurs oftener. */
const mostOfOne = 20_000;

/** How many instances may still be looked at. */
export interface Budget {
  left: number;
}

export const budgetOfFile = (): Budget => ({ left: mostInstances });

const two = (value: number): string => String(value).padStart(2, '0');
const dateOf = ({ year, month, day }: ICAL.Time): string => `${year}-${two(month)}-${two(day)}`;

/**
 * The moment of a time: in UTC, by the name of its zone, by the file's definition of it, or in the day's zone where it has none.
 * @param named the TZID of the property that the time comes from.
 * @throws LineError where nobody knows the zone.
 */
function momentOf(time: ICAL.Time, named: string | undefined, day: Day): number {
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000;
  const zone = named === undefined ? day.zone : zoneNamed(named);
  if (zone !== null) return momentIn(zone, dateOf(time), `${two(time.hour)}:${two(time.minute)}`);
  if (!time.zone?.component) throw new LineError('zone');
  return time.toUnixTime() * 1000;
}

const zoneOf = (event: ICAL.Event): string | undefined =>
  event.component.getFirstProperty('dtstart')?.getFirstParameter('tzid') || undefined;

const lengthOf = (event: ICAL.Event): number => Math.round(event.duration.toSeconds() / 60);

/** Whether a whole-day event that begins on `start` covers the day. Its end is the first day after it. */
const covers = (event: ICAL.Event, start: ICAL.Time, day: Day): boolean => {
  const end = start.clone();
  end.addDuration(event.duration);
  const last = end.compare(start) > 0 ? dateOf(end) : null;
  return dateOf(start) === day.date || (last !== null && dateOf(start) < day.date && day.date < last);
};

function instance(event: ICAL.Event, start: ICAL.Time, id: ICAL.Time | null, day: Day): Booked | null {
  const key = `ics/${event.uid || `${event.summary}/${dateOf(start)}`}/${id?.toString() ?? day.date}`;
  if (start.isDate) return covers(event, start, day) ? { event, key, at: null, minutes: 0 } : null;
  const at = momentOf(start, zoneOf(event), day);
  return dateIn(day.zone, at) === day.date ? { event, key, at, minutes: lengthOf(event) } : null;
}

/** Past the day for certain, whatever the zones: two days later by the calendar. */
const isPast = (time: ICAL.Time, day: Day): boolean =>
  Date.parse(dateOf(time)) > Date.parse(day.date) + 2 * 24 * 60 * minute;

function recurring(main: ICAL.Event, exceptions: readonly ICAL.Event[], day: Day, budget: Budget): readonly Booked[] {
  for (const exception of exceptions) main.relateException(exception);
  const found: Booked[] = [];
  const iterator = main.iterator();
  let next = iterator.next();
  for (let count = 0; next && !isPast(next, day); count += 1) {
    budget.left -= 1;
    if (count === mostOfOne || budget.left < 0) throw new LineError('too-often');
    const moved = exceptions.some(({ recurrenceId }) => recurrenceId.compare(next as ICAL.Time) === 0);
    const booked = moved ? null : instance(main, next, next, day);
    if (booked) found.push(booked);
    next = iterator.next();
  }
  return found;
}

/**
 * The instances of one event, with its exceptions, that lie on the day.
 * @param events those with one UID.
 * @throws LineError
 */
export function occurrencesOn(events: readonly ICAL.Event[], day: Day, budget: Budget): readonly Booked[] {
  const exceptions = events.filter((event) => event.isRecurrenceException());
  // Of several with one UID the one with the highest sequence counts.
  const [main] = events
    .filter((event) => !event.isRecurrenceException())
    .toSorted((one, other) => (other.sequence ?? 0) - (one.sequence ?? 0));
  // An instance may have been moved to the day from another.
  const moved = exceptions.flatMap((event) => instance(event, event.startDate, event.recurrenceId, day) ?? []);
  if (!main) return moved;
  if (main.isRecurring()) return [...recurring(main, exceptions, day, budget), ...moved];
  // Its key holds no time, so that one that is moved within the day is the same appointment.
  const booked = instance(main, main.startDate, null, day);
  return booked ? [booked, ...moved] : moved;
}
