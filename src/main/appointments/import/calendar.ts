import ICAL from 'ical.js';
import type { ImportLine } from '../../../shared/queue.ts';
import { type Appointment, type Day, FileError, LineError, type ReadFile } from './appointment.ts';
import { blocksOf, type EventBlock } from './calendar-blocks.ts';
import { type Booked, budgetOfFile, occurrencesOn } from './occurrences.ts';
import { lengthOf, nameOf, reasonNamed, usualLength } from './words.ts';

interface Parsed {
  readonly event: ICAL.Event;
  readonly line: number;
}

/** One event by itself, with the file's zones, so that a broken one does not take the others with it. @throws LineError */
function parseEvent(block: EventBlock, zones: string): Parsed {
  try {
    const calendar = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${zones}${block.text}END:VCALENDAR\r\n`));
    const component = calendar.getFirstSubcomponent('vevent');
    if (!component?.hasProperty('dtstart')) throw new LineError('date');
    const event = new ICAL.Event(component);
    // Values are decoded when they are asked for; one that is none has to show here.
    if (!(event.startDate instanceof ICAL.Time)) throw new LineError('date');
    return { event, line: block.line };
  } catch (error) {
    throw error instanceof LineError ? error : new LineError('unreadable');
  }
}

const textOf = (event: ICAL.Event, property: string): string =>
  String(event.component.getFirstPropertyValue(property) ?? '');

/** "Ny pinkode: Karla Hansen", either way round; a category names the reason, an attendee the citizen, before it does. */
function readSummary(event: ICAL.Event): Pick<Appointment, 'name' | 'reason'> & { readonly known: boolean } {
  const summary = event.summary ?? '';
  const parts = summary.split(/\s+[-–]\s+|:\s+/, 2);
  const named = parts.findIndex((part) => reasonNamed(part) !== null);
  const category = reasonNamed(textOf(event, 'categories'));
  const attendee = event.attendees.map((property) => property.getFirstParameter('cn')).find(Boolean);
  const rest = named >= 0 ? parts.filter((_part, index) => index !== named).join(' ') : summary;
  const reason = category ?? (named >= 0 ? reasonNamed(parts[named] ?? '') : null);
  return { name: nameOf(attendee ?? rest), reason: reason ?? 'other', known: reason !== null };
}

function appointmentOf(booked: Booked, line: number, calendarCancelled: boolean): Appointment & { known: boolean } {
  const { event } = booked;
  const { name, reason, known } = readSummary(event);
  const timed = booked.at !== null && booked.minutes > 0;
  return {
    key: booked.key,
    line,
    bookedAt: booked.at,
    minutes: timed ? lengthOf(booked.minutes) : usualLength(reason),
    name,
    reason,
    cancelled: calendarCancelled || textOf(event, 'status').toUpperCase() === 'CANCELLED',
    known,
  };
}

/** Events of one UID: the one that recurs, and the instances that differ from it. */
function series(parsed: readonly Parsed[]): readonly (readonly Parsed[])[] {
  const byUid = new Map<string, Parsed[]>();
  for (const [index, one] of parsed.entries()) {
    // Without a UID nothing belongs together.
    const uid = one.event.uid || `line ${index}`;
    byUid.set(uid, [...(byUid.get(uid) ?? []), one]);
  }
  return [...byUid.values()];
}

/**
 * Appointments of a day from an iCalendar file: today's instance of what recurs, zones by the file's own definitions or by
 * name, whole days without a time. Events that cannot be taken are named by the line they begin on.
 * @throws FileError where the file is no calendar.
 */
export function readCalendar(text: string, day: Day): ReadFile {
  const blocks = blocksOf(text);
  if (!blocks) throw new FileError('file-format');
  const problems: ImportLine[] = [...blocks.problems];
  const attempt = <T>(line: number, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      problems.push({ line, problem: error instanceof LineError ? error.problem : 'unreadable' });
      return null;
    }
  };
  const parsed = blocks.events.flatMap((block) => attempt(block.line, () => parseEvent(block, blocks.zones)) ?? []);
  const appointments: Appointment[] = [];
  const budget = budgetOfFile();
  let otherDays = 0;
  for (const events of series(parsed)) {
    const line = events[0]?.line ?? 1;
    const found = attempt(line, () =>
      occurrencesOn(
        events.map(({ event }) => event),
        day,
        budget,
      ),
    );
    if (found?.length === 0) otherDays += 1;
    for (const booked of found ?? []) {
      const own = events.find(({ event }) => event.component === booked.event.component)?.line ?? line;
      const appointment = attempt(own, () => appointmentOf(booked, own, blocks.cancelled));
      if (!appointment) continue;
      const { known, ...rest } = appointment;
      appointments.push(rest);
      if (!known) problems.push({ line: own, problem: 'reason-unknown' });
    }
  }
  problems.sort((one, other) => one.line - other.line);
  return { format: 'calendar', appointments, otherDays, problems };
}
