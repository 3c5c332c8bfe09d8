import { expect, test } from 'vitest';
import { groupsOf, movesFor, waited } from '../../../src/renderer/src/features/counter/queue-groups.ts';
import { type EntryView, entryStates, type QueueView } from '../../../src/shared/queue.ts';

const entry = (id: string, more: Partial<EntryView> = {}): EntryView => ({
  id,
  ticket: null,
  state: 'expected',
  origin: 'appointment',
  reason: 'new-pin',
  minutes: 15,
  bookedAt: null,
  arrivedAt: null,
  calledAt: null,
  seatedAt: null,
  endedAt: null,
  name: null,
  desk: null,
  mine: false,
  referral: null,
  ...more,
});
const view = (...entries: EntryView[]): QueueView => ({ date: '2026-11-23', now: 0, seq: 1, entries });
const order = (of: QueueView, asked = '') =>
  groupsOf(of, asked).map(({ state, entries }) => `${state}: ${entries.map(({ id }) => id).join(' ')}`);

test('whom one is with stands first, then who waits longest, then who comes soonest', () => {
  const queue = view(
    entry('late', { bookedAt: '2026-11-23T10:00:00Z' }),
    entry('whole-day'),
    entry('soon', { bookedAt: '2026-11-23T09:00:00Z' }),
    entry('short', { state: 'arrived', arrivedAt: '2026-11-23T08:20:00Z' }),
    entry('long', { state: 'arrived', arrivedAt: '2026-11-23T08:00:00Z' }),
    entry('here', { state: 'at-desk', arrivedAt: '2026-11-23T08:10:00Z' }),
  );
  expect(order(queue)).toEqual(['at-desk: here', 'arrived: long short', 'expected: soon late whole-day']);
});

test('found by ticket, by a part of the name, by the reference; else nobody', () => {
  const queue = view(
    entry('one', { state: 'arrived', ticket: 'A14', name: 'Åse Ørsted' }),
    entry('two', {
      state: 'arrived',
      ticket: 'B1',
      referral: { reference: 'K-7QF3', reason: 'attempts', maskedCpr: null },
    }),
  );
  expect(order(queue, ' a1 ')).toEqual(['arrived: one']);
  expect(order(queue, 'ørst')).toEqual(['arrived: one']);
  expect(order(queue, 'k-7')).toEqual(['arrived: two']);
  expect(order(queue, 'nobody')).toEqual([]);
});

test('waiting is counted in whole minutes, from the arrival until the desk', () => {
  const at = Date.parse('2026-11-23T08:07:59Z');
  const arrivedAt = '2026-11-23T08:00:00Z';
  expect(waited(entry('one', { state: 'arrived', arrivedAt }), at)).toBe(7);
  expect(waited(entry('one', { state: 'called', arrivedAt }), at)).toBe(7);
  expect(waited(entry('one', { state: 'at-desk', arrivedAt }), at)).toBeNull();
  expect(waited(entry('one'), at)).toBeNull();
  // The window's clock may lag behind main's.
  expect(waited(entry('one', { state: 'arrived', arrivedAt }), 0)).toBe(0);
});

test('what is offered, the next step first', () => {
  const offered = (mine: boolean) => entryStates.map((state) => movesFor(entry('one', { state, mine })).join(' '));
  expect(offered(true)).toEqual(['arrive noShow', 'call noShow', 'seat call noShow', 'finish', '', 'arrive', '']);
  expect(offered(false)).toEqual(['arrive noShow', 'call noShow', 'call noShow', '', '', 'arrive', '']);
});
