import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Commit, Ref } from '../../../src/main/ledger/ledger.ts';
import type { SqliteLedger } from '../../../src/main/ledger/sqlite-ledger.ts';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

const at = Date.UTC(2026, 10, 22, 9, 30);
const citizen: Ref = { kind: 'citizen', key: 'c'.repeat(32) };
const call: Ref = { kind: 'call', key: 'd'.repeat(32) };

let ledger: SqliteLedger;
beforeEach(() => {
  ledger = openTestLedger();
});
afterEach(() => ledger.close());

const write = (stream: string, type: string, refs: readonly Ref[] = [], time = at) =>
  ledger.commit({
    stream,
    at: time,
    agent: 'agent',
    decide: () => ({ events: [{ type, payload: { n: 1 }, refs }], value: null }),
  });

test('R32: position counts the ledger, sequence the stream, and time is stored as given even where a clock jumped back', async () => {
  await write('case-1', 'case.opened', [citizen]);
  await write('agent:agent', 'sign-in.accepted', [], at - 60_000);
  await write('case-1', 'case.closed', [citizen, citizen, call]);
  const all = (await ledger.page({ limit: 10 })).toReversed();
  expect(all.map((event) => [event.position, event.stream, event.sequence, event.at])).toEqual([
    [1, 'case-1', 1, '2026-11-22T09:30:00.000Z'],
    [2, 'agent:agent', 1, '2026-11-22T09:29:00.000Z'],
    [3, 'case-1', 2, '2026-11-22T09:30:00.000Z'],
  ]);
  expect(all[2]).toMatchObject({ agent: 'agent', workstation: 'test-desk', payload: { n: 1 }, refs: [citizen, call] });
  expect(await ledger.verify()).toEqual({ intact: true, events: 3 });
});

describe('R20: the decision and its events are one', () => {
  test('R20: of 50 concurrent decisions that only one may issue, one event results', async () => {
    const issue: Commit<boolean> = {
      stream: 'case-1',
      refs: [citizen],
      at,
      agent: 'agent',
      decide(view) {
        const issued = view.stream.some((event) => event.type === 'pin.issued') || view.by(citizen).length > 0;
        return { events: issued ? [] : [{ type: 'pin.issued', payload: {}, refs: [citizen] }], value: !issued };
      },
    };
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => ledger.commit(issue)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await ledger.head()).count).toBe(1);
  });

  test('R20: a decision sees its own stream and the references it named, in order, and no others', async () => {
    await write('case-1', 'case.opened', [citizen]);
    await write('case-2', 'case.opened', [citizen, call]);
    const seen = await ledger.commit({
      stream: 'case-2',
      refs: [citizen],
      at,
      agent: null,
      decide: (view) => ({ events: [], value: [view.stream.length, view.by(citizen).map((event) => event.stream)] }),
    });
    expect(seen).toEqual([1, ['case-1', 'case-2']]);
    const unnamed = ledger.commit({
      stream: 'case-2',
      at,
      agent: null,
      decide: (view) => ({ events: [], value: view.by(call) }),
    });
    await expect(unnamed).rejects.toThrow(RangeError);
  });

  test('R20: a decision that throws, an unusable event or a doubled message leaves nothing behind', async () => {
    const event = { type: 'case.opened', payload: {}, refs: [citizen] };
    const message = { id: 'm', stream: 'case-1', sealed: 's' };
    const base = { stream: 'case-1', at, agent: 'agent' };
    const tries: readonly (() => Promise<unknown>)[] = [
      () =>
        ledger.commit({
          ...base,
          decide: () => {
            throw new Error('no');
          },
        }),
      () => ledger.commit({ ...base, decide: () => ({ events: [event, { type: '', payload: {} }], value: 1 }) }),
      () =>
        ledger.commit({
          ...base,
          decide: () => ({ events: [event, { type: 'x', payload: { n: Number.NaN } }], value: 1 }),
        }),
      () => ledger.commit({ ...base, decide: () => ({ events: [event], outbox: [message, message], value: 1 }) }),
      () => ledger.commit({ ...base, at: Number.NaN, decide: () => ({ events: [event], value: 1 }) }),
      () => ledger.commit({ ...base, stream: 'a\nb', decide: () => ({ events: [event], value: 1 }) }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow();
    expect(await ledger.head()).toEqual({ count: 0, link: '0'.repeat(64) });
    expect(await ledger.outbox()).toEqual([]);
    expect(await ledger.by(citizen)).toEqual([]);
    await write('case-1', 'case.opened');
    expect(await ledger.verify()).toEqual({ intact: true, events: 1 });
  });

  test('R20: a decision cannot commit another', async () => {
    let inner: Promise<unknown> = Promise.resolve();
    await ledger.commit({
      stream: 'case-1',
      at,
      agent: null,
      decide() {
        inner = write('case-2', 'case.opened');
        inner.catch(() => undefined);
        return { events: [], value: null };
      },
    });
    await expect(inner).rejects.toThrow(TypeError);
    expect((await ledger.head()).count).toBe(0);
  });
});

test('streamsWith finds the cases that a restart left open', async () => {
  for (const stream of ['case-1', 'case-2', 'case-3']) await write(stream, 'case.opened');
  await write('case-2', 'case.closed');
  await write('case-3', 'case.abandoned');
  expect(await ledger.streamsWith('case.opened', ['case.closed', 'case.abandoned'])).toEqual(['case-1']);
  expect(await ledger.streamsWith('case.opened', [])).toHaveLength(3);
});

test('page goes back in time, over the whole ledger or one stream', async () => {
  for (let n = 0; n < 6; n += 1) await write(n % 2 ? 'odd' : 'even', `type-${n}`);
  const types = async (query: Parameters<typeof ledger.page>[0]) =>
    (await ledger.page(query)).map((event) => event.type);
  expect(await types({ limit: 2 })).toEqual(['type-5', 'type-4']);
  expect(await types({ limit: 2, before: 5 })).toEqual(['type-3', 'type-2']);
  expect(await types({ limit: 9, stream: 'even' })).toEqual(['type-4', 'type-2', 'type-0']);
  expect(await types({ limit: 1, stream: 'even', before: 5 })).toEqual(['type-2']);
});
