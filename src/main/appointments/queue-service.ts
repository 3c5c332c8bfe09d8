import { randomUUID } from 'node:crypto';
import { type AddInput, type ImportReport, type QueueView, visitMinutes } from '../../shared/queue.ts';
import type { Session } from '../agents/session.ts';
import { dateInDenmark } from '../cases/gates.ts';
import type { Ledger, NewEvent } from '../ledger/ledger.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { bookings } from './bookings.ts';
import { type QueueEvent, queueEvent, readQueueEvents } from './events.ts';
import { FileError } from './import/appointment.ts';
import { momentIn, readTime } from './import/moments.ts';
import { readAppointments } from './import/read-file.ts';
import { lookUpReferral, referredEvent, tooManyTries } from './look-up.ts';
import { atDesk, foldQueue, type Move, moveRefusal, nextTicket, type Queue } from './queue.ts';
import { nameSeal, queueViewOf } from './view.ts';

const zone = 'Europe/Copenhagen';
/** A day of the largest centre is a few hundred visits. */
export const mostEntries = 2000;

export const queueStream = (date: string): string => `queue:${date}`;

export interface QueueParts {
  readonly ledger: Ledger;
  readonly keyring: Keyring;
  readonly clock: Pick<Clock, 'now'>;
  session(): Session | null;
}

/** Whoever is at the desk of a session, as a case that is opened for them needs it. */
interface AtDesk {
  readonly id: string;
  readonly ticket: string;
}

/** Today's queue. Each command decides inside one ledger transaction, so that two consoles on one ledger cannot both win. */
export interface QueueService {
  /** Today by the Danish calendar; begins anew at midnight. @throws StoreError, LedgerBroken, as all of them */
  view(): Promise<Outcome<QueueView>>;
  add(input: AddInput): Promise<Outcome<QueueView>>;
  move(entry: string, move: Move): Promise<Outcome<QueueView>>;
  refer(entry: string, reference: string): Promise<Outcome<QueueView>>;
  /** @param bytes of a CSV or iCalendar file. */
  importFile(bytes: Uint8Array): Promise<Outcome<ImportReport>>;
  /** The citizen at this session's desk; null where there is none. */
  entryAtDesk(session: Pick<Session, 'user'>): Promise<AtDesk | null>;
}

interface Step {
  readonly events: readonly NewEvent[];
  /** The command is refused all the same; the events say that it was tried (R1). */
  readonly refusal?: ReturnType<typeof refused>;
}

const eventOf = (move: Move, queue: Queue, entry: string, session: Session): NewEvent => {
  const known = queue.get(entry);
  if (move === 'arrive') {
    const ticket = known?.ticket ?? nextTicket(queue, known?.origin ?? 'walk-in');
    return queueEvent('queue.arrived', { entry, ticket });
  }
  if (move === 'call') return queueEvent('queue.called', { entry, session: session.id });
  if (move === 'seat') return queueEvent('queue.seated', { entry, session: session.id });
  return queueEvent(move === 'finish' ? 'queue.finished' : 'queue.no-show', { entry });
};

export function createQueueService(parts: QueueParts): QueueService {
  const { ledger, keyring, clock } = parts;
  const today = () => {
    const now = clock.now();
    const date = dateInDenmark(now);
    return { now, date, stream: queueStream(date) };
  };

  /** One transaction on today's stream. @param agent null for the command line. */
  async function commit<T>(
    agent: string | null,
    decide: (queue: Queue, events: readonly QueueEvent[], at: number) => { events: readonly NewEvent[]; value: T },
  ): Promise<T> {
    const { now, stream } = today();
    return ledger.commit({
      stream,
      at: now,
      agent,
      decide(view) {
        const events = readQueueEvents(view.stream);
        return decide(foldQueue(events), events, now);
      },
    });
  }

  async function view(): Promise<Outcome<QueueView>> {
    const session = parts.session();
    if (!session) return refused('signed-out');
    const { now, date, stream } = today();
    const stored = await ledger.stream(stream);
    const queue = foldQueue(readQueueEvents(stored));
    return done(queueViewOf(keyring, session, { date, now, seq: stored.at(-1)?.sequence ?? 0, queue }));
  }

  async function command(
    decide: (queue: Queue, session: Session, events: readonly QueueEvent[], at: number) => Step,
  ): Promise<Outcome<QueueView>> {
    const session = parts.session();
    if (!session) return refused('signed-out');
    const refusal = await commit(session.user, (queue, before, at) => {
      const { events, refusal: value = null } = decide(queue, session, before, at);
      return { events, value };
    });
    return refusal ?? view();
  }

  return {
    view,
    async add({ reason, name, time, minutes, reference }) {
      const lookUp = reference.trim() === '' ? null : await lookUpReferral(parts, reference);
      return command((queue, session, events, at) => {
        if (queue.size >= mostEntries) return { events: [], refusal: refused('queue-full') };
        if (lookUp && tooManyTries(events, session.user, at))
          return { events: [], refusal: refused('too-many-references') };
        if (lookUp?.refusal) return { events: [lookUp.event], refusal: lookUp.refusal };
        const entry = randomUUID();
        const booked = time.trim() === '' ? null : momentIn(zone, dateInDenmark(at), readTime(time.trim()));
        const added = queueEvent('queue.added', {
          entry,
          origin: booked === null ? 'walk-in' : 'appointment',
          reason,
          minutes: minutes ?? visitMinutes[reason],
          bookedAt: booked === null ? null : new Date(booked).toISOString(),
          name: name.trim() === '' ? null : keyring.seal(nameSeal, name.trim()),
          source: null,
          ticket: booked === null ? nextTicket(queue, 'walk-in') : null,
        });
        return { events: [...(lookUp ? [lookUp.event] : []), added, ...(lookUp ? referredEvent(entry, lookUp) : [])] };
      });
    },
    move: (entry, move) =>
      command((queue, session) => {
        const refusal = moveRefusal(queue, entry, move, session.user);
        return refusal ? { events: [], refusal: refused(refusal) } : { events: [eventOf(move, queue, entry, session)] };
      }),
    async refer(entry, reference) {
      const lookUp = await lookUpReferral(parts, reference);
      return command((queue, session, events, at) => {
        const known = queue.get(entry);
        if (!known) return { events: [], refusal: refused('unknown-entry') };
        // One visit is about one citizen; whose case it was is not exchanged under the desk's eyes.
        if (known.referral !== null || known.state === 'done' || known.state === 'cancelled')
          return { events: [], refusal: refused('entry-moved') };
        if (tooManyTries(events, session.user, at)) return { events: [], refusal: refused('too-many-references') };
        return {
          events: [lookUp.event, ...referredEvent(entry, lookUp)],
          ...(lookUp.refusal ? { refusal: lookUp.refusal } : {}),
        };
      });
    },
    async importFile(bytes) {
      const { date } = today();
      try {
        const file = readAppointments(bytes, { date, zone });
        return await commit<Outcome<ImportReport>>(parts.session()?.user ?? null, (queue) => {
          if (queue.size + file.appointments.length > mostEntries) return { events: [], value: refused('queue-full') };
          const { events, report } = bookings(keyring, queue, file);
          return { events, value: done(report) };
        });
      } catch (error) {
        if (error instanceof FileError) return refused(error.code);
        throw error;
      }
    },
    async entryAtDesk({ user }) {
      const found = atDesk(foldQueue(readQueueEvents(await ledger.stream(today().stream))), user);
      return found?.ticket ? { id: found.id, ticket: found.ticket } : null;
    },
  };
}
