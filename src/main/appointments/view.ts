import type { EntryView, QueueView } from '../../shared/queue.ts';
import type { Session } from '../agents/session.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Entry, Queue } from './queue.ts';

export const nameSeal = 'visitor';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function entryView(keyring: Keyring, session: Session, entry: Entry): EntryView {
  const { id, ticket, state, origin, reason, minutes, bookedAt, desk, referral } = entry;
  return {
    id,
    ticket,
    state,
    origin,
    reason,
    minutes,
    bookedAt,
    arrivedAt: iso(entry.arrivedAt),
    calledAt: iso(entry.calledAt),
    seatedAt: iso(entry.seatedAt),
    endedAt: iso(entry.endedAt),
    // A supervisor sees how the queue goes, not who stands in it.
    name: entry.name !== null && session.role === 'counter' ? keyring.open(nameSeal, entry.name) : null,
    desk: desk?.workstation ?? null,
    mine: desk?.agent === session.user,
    referral: referral && {
      reference: referral.reference,
      reason: referral.reason,
      maskedCpr: session.role === 'counter' ? referral.masked : null,
    },
  };
}

/** The queue as the window of this session may know it. @param now epoch milliseconds. */
export const queueViewOf = (
  keyring: Keyring,
  session: Session,
  day: { readonly date: string; readonly now: number; readonly seq: number; readonly queue: Queue },
): QueueView => ({
  date: day.date,
  now: day.now,
  seq: day.seq,
  entries: [...day.queue.values()].map((entry) => entryView(keyring, session, entry)),
});
