import { expect, test } from 'vitest';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

const queue = (ledger: ReturnType<typeof openTestLedger>, ...ids: readonly string[]) =>
  ledger.commit({
    stream: 'case-1',
    at: 0,
    agent: 'agent',
    decide: () => ({
      events: [{ type: 'pin.issued', payload: {} }],
      outbox: ids.map((id) => ({ id, stream: 'case-1', sealed: `sealed ${id}` })),
      value: null,
    }),
  });

test('R25: messages wait in order, are claimed once and erased when settled', async () => {
  const ledger = openTestLedger();
  await queue(ledger, 'b', 'a');
  await queue(ledger, 'c');
  expect((await ledger.outbox()).map((row) => row.id)).toEqual(['b', 'a', 'c']);

  expect(await Promise.all(Array.from({ length: 10 }, () => ledger.outboxClaim('a')))).toEqual([
    true,
    ...Array(9).fill(false),
  ]);
  expect(await ledger.outboxClaim('unknown')).toBe(false);
  expect((await ledger.outbox()).map((row) => row.state)).toEqual(['queued', 'sending', 'queued']);

  await ledger.outboxSettle('a');
  await ledger.outboxSettle('a');
  expect(await ledger.outbox()).toEqual([
    { id: 'b', stream: 'case-1', sealed: 'sealed b', state: 'queued' },
    { id: 'c', stream: 'case-1', sealed: 'sealed c', state: 'queued' },
  ]);
  expect(await ledger.outboxClaim('a')).toBe(false);
  ledger.close();
});
