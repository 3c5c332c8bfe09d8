import { randomUUID } from 'node:crypto';
import type { ImportReport } from '../../shared/queue.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { queueEvent } from './events.ts';
import type { Appointment, ReadFile } from './import/appointment.ts';
import type { Entry, Queue } from './queue.ts';
import { nameSeal } from './view.ts';

const problemsShown = 50;

type Seals = Pick<Keyring, 'hash' | 'seal' | 'open'>;

const sealed = (keyring: Seals, name: string): string | null => (name === '' ? null : keyring.seal(nameSeal, name));

/** What of an appointment the queue keeps. */
const bookingOf = (keyring: Seals, appointment: Appointment) => ({
  reason: appointment.reason,
  minutes: appointment.minutes,
  bookedAt: appointment.bookedAt === null ? null : new Date(appointment.bookedAt).toISOString(),
  name: sealed(keyring, appointment.name),
});

function isSame(keyring: Seals, entry: Entry, appointment: Appointment): boolean {
  const name = entry.name === null ? '' : keyring.open(nameSeal, entry.name);
  return (
    entry.reason === appointment.reason &&
    entry.minutes === appointment.minutes &&
    name === appointment.name &&
    (entry.bookedAt === null ? null : Date.parse(entry.bookedAt)) === appointment.bookedAt
  );
}

type Effect = 'added' | 'changed' | 'cancelled' | 'unchanged';

/** What one appointment does to the queue. Who has come, or was seen not to come, is no longer the calendar's to change. */
function effectOf(
  keyring: Seals,
  known: Entry | undefined,
  appointment: Appointment,
  source: string,
): [Effect, NewEvent?] {
  if (!known) {
    if (appointment.cancelled) return ['unchanged'];
    const booking = { ...bookingOf(keyring, appointment), source, ticket: null };
    return ['added', queueEvent('queue.added', { entry: randomUUID(), origin: 'appointment', ...booking })];
  }
  if (known.state !== 'expected') return ['unchanged'];
  if (appointment.cancelled) return ['cancelled', queueEvent('queue.cancelled', { entry: known.id })];
  if (isSame(keyring, known, appointment)) return ['unchanged'];
  return ['changed', queueEvent('queue.rebooked', { entry: known.id, ...bookingOf(keyring, appointment) })];
}

/**
 * What a file does to the queue: nothing at all where it says what is known already. Pure but for the random names of new
 * entries.
 */
export function bookings(
  keyring: Seals,
  queue: Queue,
  file: ReadFile,
): { readonly events: readonly NewEvent[]; readonly report: ImportReport } {
  const bySource = new Map(
    [...queue.values()].flatMap((entry) => (entry.source ? [[entry.source, entry] as const] : [])),
  );
  const counts: Record<Effect, number> = { added: 0, changed: 0, cancelled: 0, unchanged: 0 };
  const problems = [...file.problems];
  const events: NewEvent[] = [];
  const seen = new Set<string>();
  for (const appointment of file.appointments) {
    const source = keyring.hash('appointment', appointment.key);
    if (seen.has(source)) {
      problems.push({ line: appointment.line, problem: 'duplicate' });
      continue;
    }
    seen.add(source);
    const [effect, event] = effectOf(keyring, bySource.get(source), appointment, source);
    counts[effect] += 1;
    if (event) events.push(event);
  }
  const { format, otherDays } = file;
  const { unchanged: _unchanged, ...changes } = counts;
  if (events.length > 0) events.push(queueEvent('queue.imported', { format, ...changes, problems: problems.length }));
  problems.sort((one, other) => one.line - other.line);
  const report = {
    format,
    ...counts,
    otherDays,
    problems: problems.slice(0, problemsShown),
    problemCount: problems.length,
  };
  return { events, report };
}
