import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { citizenOf, type FileLedger, fileLedger, minute, startOfTime, writeCases } from './support/file-ledger.ts';

const day = 24 * 60 * minute;

let files: FileLedger;
beforeEach(() => {
  files = fileLedger();
});
afterEach(() => files.remove());

describe('R32: verification', () => {
  test('R32: an empty and an ordinary ledger are intact, anchored or not since', async () => {
    const ledger = files.open();
    expect(await ledger.verify()).toEqual({ intact: true, events: 0 });
    await writeCases(ledger, 4);
    expect(await ledger.verify()).toEqual({ intact: true, events: 16 });
    await ledger.anchor();
    await writeCases(ledger, 2, startOfTime + day);
    expect((await ledger.verify()).intact).toBe(true);
    ledger.close();
    expect(files.open().opening).toEqual({ intact: true, events: 24 });
  });

  test('R32: retention removes payload and salt together after 180 days and the chain still verifies', async () => {
    const ledger = files.open();
    await writeCases(ledger, 2);
    await writeCases(ledger, 4, startOfTime + 181 * day);
    await ledger.anchor();
    ledger.close();
    files.insider("UPDATE event SET payload = NULL, salt = NULL WHERE at < '2026-01-06'");
    expect(await files.verify()).toEqual({ intact: true, events: 24 });

    const after = files.open();
    expect((await after.stream('case-1'))[0]?.payload).toBeNull();
    // Decisions still see that the events were there.
    const seen = await after.commit({
      stream: 'case-9',
      refs: [citizenOf(1)],
      at: startOfTime + 182 * day,
      agent: null,
      decide: (view) => ({ events: [], value: view.by(citizenOf(1)).length }),
    });
    expect(seen).toBeGreaterThan(3);
    after.close();
  });

  test('R32: commits go on while a verification runs, which sees the ledger as it was', async () => {
    const ledger = files.open();
    for (let n = 0; n < 10; n += 1) {
      await ledger.commit({
        stream: `bulk-${n}`,
        at: startOfTime,
        agent: null,
        decide: () => ({ events: Array.from({ length: 500 }, () => ({ type: 'bulk', payload: {} })), value: null }),
      });
    }
    const progress: number[] = [];
    const running = ledger.verify({ onProgress: (checked) => progress.push(checked) });
    await writeCases(ledger, 2);
    await ledger.anchor();
    expect(await running).toEqual({ intact: true, events: 5000 });
    expect(progress.length).toBeGreaterThan(5);
    expect(await ledger.verify()).toEqual({ intact: true, events: 5008 });
    ledger.close();
  });

  test('R32: a verification can be cancelled', async () => {
    const ledger = files.open();
    await writeCases(ledger, 2);
    const stop = new AbortController();
    await expect(ledger.verify({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
    expect((await ledger.verify()).intact).toBe(true);
    ledger.close();
  });
});

test('R35: an erased message leaves no trace in the files, not even under the key', async () => {
  const ledger = files.open();
  const sealed = 'sealed-text-'.repeat(800);
  await ledger.commit({
    stream: 'case-1',
    at: 0,
    agent: null,
    decide: () => ({ events: [], outbox: [{ id: 'm', stream: 'case-1', sealed }], value: null }),
  });
  await ledger.outboxClaim('m');
  await ledger.outboxSettle('m');
  // Serialised, so decrypted; the log is emptied by settling, so nothing is left to be read from it either.
  expect(ledger.database.serialize().includes('sealed-text-')).toBe(false);
  expect(statSync(`${files.file}-wal`).size).toBe(0);
  ledger.close();
});
