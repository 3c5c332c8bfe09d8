import type { EntryState, EntryView, QueueView } from '../../../../shared/queue.ts';

/** As the list has them: whom one is with, then who is to come to the desk, who waits, who will come, and who is through. */
const groupOrder: readonly EntryState[] = ['at-desk', 'called', 'arrived', 'expected', 'done', 'no-show', 'cancelled'];

export interface EntryGroup {
  readonly state: EntryState;
  readonly entries: readonly EntryView[];
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** By ticket or by any part of the name; everything where nothing is asked for. */
function matches(entry: EntryView, asked: string): boolean {
  const wanted = fold(asked);
  return (
    fold(entry.ticket ?? '').startsWith(wanted) ||
    fold(entry.name ?? '').includes(wanted) ||
    fold(entry.referral?.reference ?? '').startsWith(wanted)
  );
}

/** When it counts from: who waits longest, and who comes soonest, is first. Whoever has no time yet stands last. */
const since = (entry: EntryView): string =>
  (entry.state === 'expected' || entry.state === 'cancelled' ? entry.bookedAt : (entry.endedAt ?? entry.arrivedAt)) ??
  '~';

/** The groups that have somebody in them, in order, of those that were asked for. */
export function groupsOf(view: QueueView, asked: string): readonly EntryGroup[] {
  return groupOrder
    .map((state) => ({
      state,
      entries: view.entries
        .filter((entry) => entry.state === state && matches(entry, asked))
        .toSorted((one, other) => (since(one) < since(other) ? -1 : 1)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Whole minutes of waiting so far; null for who does not wait. @param now main's clock, epoch milliseconds. */
export function waited(entry: EntryView, now: number): number | null {
  if (entry.arrivedAt === null || (entry.state !== 'arrived' && entry.state !== 'called')) return null;
  return Math.max(0, Math.floor((now - Date.parse(entry.arrivedAt)) / 60_000));
}

export type Move = 'arrive' | 'call' | 'seat' | 'finish' | 'noShow';

const next: Partial<Record<EntryState, Move>> = {
  expected: 'arrive',
  'no-show': 'arrive',
  arrived: 'call',
  called: 'seat',
  'at-desk': 'finish',
};

/** What can be done with somebody, the next step first. Main decides; this only spares vain keys. */
export function movesFor(entry: EntryView): readonly Move[] {
  const first = next[entry.state];
  if (!first || (entry.state === 'at-desk' && !entry.mine)) return [];
  // Whom a colleague called is called again, to this desk, or not at all.
  const step: readonly Move[] = entry.state !== 'called' ? [first] : entry.mine ? ['seat', 'call'] : ['call'];
  return entry.state === 'at-desk' || entry.state === 'no-show' ? step : [...step, 'noShow'];
}
