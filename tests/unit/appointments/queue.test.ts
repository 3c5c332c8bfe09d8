import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type QueueEvent,
  type QueuePayload,
  queueEvent,
  readQueueEvents,
} from '../../../src/main/appointments/events.ts';
import {
  atDesk,
  foldQueue,
  type Move,
  moveRefusal,
  moves,
  nextTicket,
  type Queue,
} from '../../../src/main/appointments/queue.ts';
import type { StoredEvent } from '../../../src/main/ledger/ledger.ts';

type Draft = { readonly type: QueueEvent['type']; readonly payload: object; readonly agent?: string };

/** Events as the ledger would give them back, one a second. */
const stored = (drafts: readonly Draft[]): readonly StoredEvent[] =>
  drafts.map(({ type, payload, agent = 'carla' }, index) => ({
    position: index + 1,
    stream: 'queue:2026-11-23',
    sequence: index + 1,
    type,
    at: new Date(Date.UTC(2026, 10, 23, 9, 0, index)).toISOString(),
    agent,
    workstation: `desk of ${agent}`,
    refs: [],
    payload: payload as StoredEvent['payload'],
  }));
const fold = (drafts: readonly Draft[]): Queue => foldQueue(readQueueEvents(stored(drafts)));

const add = (entry: string, more: Partial<QueuePayload<'queue.added'>> = {}): Draft => ({
  type: 'queue.added',
  payload: {
    entry,
    origin: 'appointment',
    reason: 'new-pin',
    minutes: 15,
    bookedAt: null,
    name: null,
    source: null,
    ticket: null,
    ...more,
  },
});

/** What the service writes for a move that is not refused. */
function written(queue: Queue, entry: string, move: Move, agent: string): Draft {
  const session = `session of ${agent}`;
  const known = queue.get(entry);
  const event = {
    arrive: () =>
      queueEvent('queue.arrived', { entry, ticket: known?.ticket ?? nextTicket(queue, known?.origin ?? 'walk-in') }),
    call: () => queueEvent('queue.called', { entry, session }),
    seat: () => queueEvent('queue.seated', { entry, session }),
    finish: () => queueEvent('queue.finished', { entry }),
    noShow: () => queueEvent('queue.no-show', { entry }),
  }[move]();
  return { type: event.type as Draft['type'], payload: event.payload, agent };
}

const names = ['one', 'two', 'three', 'four'];
const begin = [add('one'), add('two'), add('three', { origin: 'walk-in', ticket: 'A1' }), add('four')];
const command = fc.record({
  entry: fc.constantFrom(...names, 'nobody'),
  move: fc.constantFrom(...moves),
  agent: fc.constantFrom('carla', 'dorte'),
});

test('whatever is asked for in whatever order, the queue stays lawful', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let events = begin;
      let queue = fold(events);
      for (const { entry, move, agent } of commands) {
        const refusal = moveRefusal(queue, entry, move, agent);
        if (refusal) continue;
        const before = queue.get(entry);
        events = [...events, written(queue, entry, move, agent)];
        queue = fold(events);
        const all = [...queue.values()];
        for (const user of ['carla', 'dorte']) {
          const own = all.filter(({ desk }) => desk?.agent === user);
          expect(own.filter(({ state }) => state === 'at-desk').length).toBeLessThanOrEqual(1);
          expect(own.filter(({ state }) => state === 'called').length).toBeLessThanOrEqual(1);
          expect(atDesk(queue, user)).toEqual(own.find(({ state }) => state === 'at-desk') ?? null);
        }
        const tickets = all.flatMap(({ ticket }) => ticket ?? []);
        expect(new Set(tickets).size).toBe(tickets.length);
        for (const one of all) {
          // Who was here has a ticket, and nobody is served whom nobody called.
          expect(one.ticket !== null).toBe(one.arrivedAt !== null);
          if (one.state === 'at-desk' || one.state === 'done') expect(one.calledAt).not.toBeNull();
          expect(one.desk === null).toBe(!['called', 'at-desk', 'done'].includes(one.state));
        }
        expect(before?.state).not.toBe('done');
        expect(before?.state).not.toBe('cancelled');
        if (before?.ticket) expect(queue.get(entry)?.ticket).toBe(before.ticket);
      }
    }),
  );
});

test.each([
  ['expected', [], { arrive: null, call: 'entry-moved', seat: 'entry-moved', finish: 'entry-moved', noShow: null }],
  [
    'arrived',
    ['arrive'],
    { arrive: 'entry-moved', call: null, seat: 'entry-moved', finish: 'entry-moved', noShow: null },
  ],
  [
    'called',
    ['arrive', 'call'],
    { arrive: 'entry-moved', call: null, seat: null, finish: 'entry-moved', noShow: null },
  ],
  [
    'at-desk',
    ['arrive', 'call', 'seat'],
    { arrive: 'entry-moved', call: 'entry-moved', seat: 'entry-moved', finish: null, noShow: 'entry-moved' },
  ],
  [
    'done',
    ['arrive', 'call', 'seat', 'finish'],
    { arrive: 'entry-moved', call: 'entry-moved', seat: 'entry-moved', finish: 'entry-moved', noShow: 'entry-moved' },
  ],
  [
    'no-show',
    ['noShow'],
    { arrive: null, call: 'entry-moved', seat: 'entry-moved', finish: 'entry-moved', noShow: 'entry-moved' },
  ],
] as const)('what can be done with somebody who is %s', (state, path, lawful) => {
  let events = [add('one')];
  for (const move of path) events = [...events, written(fold(events), 'one', move, 'carla')];
  const queue = fold(events);
  expect(queue.get('one')?.state).toBe(state);
  expect(Object.fromEntries(moves.map((move) => [move, moveRefusal(queue, 'one', move, 'carla')]))).toEqual(lawful);
  expect(moveRefusal(queue, 'two', 'arrive', 'carla')).toBe('unknown-entry');
});

test('whom a colleague called goes to the colleague, unless they are called again', () => {
  let events = [add('one', { origin: 'walk-in', ticket: 'A1' })];
  const step = (move: Move, agent: string) => {
    events = [...events, written(fold(events), 'one', move, agent)];
  };
  step('call', 'carla');
  expect(moveRefusal(fold(events), 'one', 'seat', 'dorte')).toBe('called-elsewhere');
  expect(moveRefusal(fold(events), 'one', 'call', 'dorte')).toBeNull();
  step('call', 'dorte');
  expect(moveRefusal(fold(events), 'one', 'seat', 'carla')).toBe('called-elsewhere');
  step('seat', 'dorte');
  expect(moveRefusal(fold(events), 'one', 'finish', 'carla')).toBe('called-elsewhere');
  expect(fold(events).get('one')?.desk).toEqual({
    agent: 'dorte',
    session: 'session of dorte',
    workstation: 'desk of dorte',
  });
});

test('one at a desk: nobody is called while somebody sits there, and one ticket at a time', () => {
  const begun = names.map((name, index) => add(name, { origin: 'walk-in', ticket: `A${index + 1}` }));
  const called = [...begun, written(fold(begun), 'one', 'call', 'carla')];
  expect(moveRefusal(fold(called), 'two', 'call', 'carla')).toBe('desk-taken');
  expect(moveRefusal(fold(called), 'two', 'call', 'dorte')).toBeNull();
  const seated = [...called, written(fold(called), 'one', 'seat', 'carla')];
  expect(moveRefusal(fold(seated), 'two', 'call', 'carla')).toBe('desk-taken');
  const finished = [...seated, written(fold(seated), 'one', 'finish', 'carla')];
  expect(moveRefusal(fold(finished), 'two', 'call', 'carla')).toBeNull();
});

test('tickets go on from the highest of the day, each kind by itself, and survive a no-show', () => {
  const events = [add('one', { origin: 'walk-in', ticket: 'A9' }), add('two')];
  expect(nextTicket(fold(events), 'walk-in')).toBe('A10');
  expect(nextTicket(fold(events), 'appointment')).toBe('B1');
  const gone = [...events, written(fold(events), 'one', 'noShow', 'carla')];
  const back = [...gone, written(fold(gone), 'one', 'arrive', 'carla')];
  expect(fold(back).get('one')).toMatchObject({ state: 'arrived', ticket: 'A9', endedAt: null });
});

test('events that are about nobody, of other parts, or without a payload change nothing', () => {
  const events = stored([add('one'), { type: 'queue.called', payload: { entry: 'nobody', session: 's' } }]);
  const more = [
    { ...(events[0] as StoredEvent), type: 'case.opened' },
    { ...(events[0] as StoredEvent), payload: null },
  ];
  expect(foldQueue(readQueueEvents([...events, ...more]))).toEqual(fold([add('one')]));
});
