import type { EntryState } from '../../shared/queue.ts';
import type { QueueEvent, QueuePayload } from './events.ts';

/** Who called somebody, or has them at the desk. */
interface Desk {
  readonly agent: string | null;
  readonly session: string;
  readonly workstation: string;
}

/** One visit of one day: the fold of its events. */
export interface Entry
  extends Pick<
    QueuePayload<'queue.added'>,
    'origin' | 'reason' | 'minutes' | 'bookedAt' | 'name' | 'source' | 'ticket'
  > {
  readonly id: string;
  readonly state: EntryState;
  /** Epoch milliseconds; each null where it has not happened. */
  readonly arrivedAt: number | null;
  readonly calledAt: number | null;
  readonly seatedAt: number | null;
  readonly endedAt: number | null;
  readonly desk: Desk | null;
  readonly referral: Omit<QueuePayload<'queue.referred'>, 'entry'> | null;
}

/** The queue of a day, in the order in which it came to be. */
export type Queue = ReadonlyMap<string, Entry>;

export const moves = ['arrive', 'call', 'seat', 'finish', 'noShow'] as const;
export type Move = (typeof moves)[number];

/** From which states a move is lawful. Somebody who comes after all is taken up again, and can be called twice. */
const from: Readonly<Record<Move, readonly EntryState[]>> = {
  arrive: ['expected', 'no-show'],
  call: ['arrived', 'called'],
  seat: ['called'],
  finish: ['at-desk'],
  noShow: ['expected', 'arrived', 'called'],
};

export type MoveRefusal = 'unknown-entry' | 'entry-moved' | 'desk-taken' | 'called-elsewhere';

/** A desk is a member of staff: who signs in again, or at another console, still has whom they had. */
const has = (entry: Entry, agent: string, state: EntryState): boolean =>
  entry.state === state && entry.desk?.agent === agent;

/** Whom this member of staff has at the desk. At most one. */
export const atDesk = (queue: Queue, agent: string): Entry | null =>
  [...queue.values()].find((entry) => has(entry, agent, 'at-desk')) ?? null;

/** Why a move cannot be made; null where it can. Pure. @param agent user name of whoever makes it. */
export function moveRefusal(queue: Queue, id: string, move: Move, agent: string): MoveRefusal | null {
  const entry = queue.get(id);
  if (!entry) return 'unknown-entry';
  if (!from[move].includes(entry.state)) return 'entry-moved';
  const others = [...queue.values()].filter((other) => other.id !== id);
  // One ticket a desk: a citizen who hears two numbers called to one place goes to neither.
  if (move === 'call' && others.some((other) => has(other, agent, 'called'))) return 'desk-taken';
  if ((move === 'call' || move === 'seat') && atDesk(queue, agent)) return 'desk-taken';
  // Whom a colleague called goes to the colleague's desk, unless they are called again.
  if (move === 'seat' && entry.desk?.agent !== agent) return 'called-elsewhere';
  return move === 'finish' && entry.desk?.agent !== agent ? 'called-elsewhere' : null;
}

/** `B3` with an appointment, `A14` without: a letter and the next number of the day, easy to say in any language. */
export function nextTicket(queue: Queue, origin: Entry['origin']): string {
  const letter = origin === 'appointment' ? 'B' : 'A';
  const given = [...queue.values()].flatMap(({ ticket }) =>
    ticket?.startsWith(letter) ? [Number(ticket.slice(1))] : [],
  );
  return `${letter}${Math.max(0, ...given) + 1}`;
}

const added = ({ payload, at }: Extract<QueueEvent, { type: 'queue.added' }>): Entry => ({
  id: payload.entry,
  origin: payload.origin,
  reason: payload.reason,
  minutes: payload.minutes,
  bookedAt: payload.bookedAt,
  name: payload.name,
  source: payload.source,
  ticket: payload.ticket,
  state: payload.ticket === null ? 'expected' : 'arrived',
  arrivedAt: payload.ticket === null ? null : at,
  calledAt: null,
  seatedAt: null,
  endedAt: null,
  desk: null,
  referral: null,
});

const deskOf = (event: Extract<QueueEvent, { type: 'queue.called' | 'queue.seated' }>): Desk => ({
  agent: event.agent,
  session: event.payload.session,
  workstation: event.workstation,
});

function changed(entry: Entry, event: QueueEvent): Entry {
  const { at } = event;
  switch (event.type) {
    case 'queue.rebooked': {
      const { reason, minutes, bookedAt, name } = event.payload;
      return { ...entry, reason, minutes, bookedAt, name };
    }
    case 'queue.cancelled':
      return { ...entry, state: 'cancelled', endedAt: at };
    case 'queue.arrived':
      // Who comes back after all keeps the ticket and waits from now on.
      return { ...entry, state: 'arrived', ticket: event.payload.ticket, arrivedAt: at, endedAt: null, desk: null };
    case 'queue.called':
      return { ...entry, state: 'called', calledAt: at, desk: deskOf(event) };
    case 'queue.seated':
      return { ...entry, state: 'at-desk', seatedAt: at, desk: deskOf(event) };
    case 'queue.finished':
      return { ...entry, state: 'done', endedAt: at };
    case 'queue.no-show':
      return { ...entry, state: 'no-show', endedAt: at, desk: null };
    case 'queue.referred': {
      const { entry: _entry, ...referral } = event.payload;
      return { ...entry, referral };
    }
    default:
      return entry;
  }
}

/** Folds the events of a day. Pure and total: what is about no entry leaves the queue as it was. */
export function foldQueue(events: readonly QueueEvent[]): Queue {
  const queue = new Map<string, Entry>();
  for (const event of events) {
    if (event.type === 'queue.added') {
      if (!queue.has(event.payload.entry)) queue.set(event.payload.entry, added(event));
    } else if ('entry' in event.payload) {
      const entry = queue.get(event.payload.entry);
      if (entry) queue.set(entry.id, changed(entry, event));
    }
  }
  return queue;
}
