import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileLedger, fileLedger } from './support/file-ledger.ts';
import { runWriter } from './support/run-writer.ts';

let files: FileLedger;
beforeEach(() => {
  files = fileLedger();
});
afterEach(() => files.remove());

describe('R0: consoles that share a ledger', () => {
  test('R0: three processes that create and append at once: chain intact, no gap, no decision on a stale view', async () => {
    const writers = ['desk-a', 'desk-b', 'desk-c'].map((name) => runWriter(files, name, 40));
    expect(await Promise.all(writers.map((writer) => writer.ended))).toEqual([0, 0, 0]);
    // Each number was given out once, although the decision to give it was taken in different processes.
    const numbers = writers.flatMap((writer) => writer.promised).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));

    const ledger = files.open();
    expect(ledger.opening.intact).toBe(true);
    expect(await ledger.verify()).toEqual({ intact: true, events: 240 });
    for (const name of ['desk-a', 'desk-b', 'desk-c']) {
      expect((await ledger.stream(name)).map((event) => event.sequence)).toEqual(
        Array.from({ length: 80 }, (_, i) => i + 1),
      );
    }
    ledger.close();
    expect(readdirSync(files.folder).sort()).toEqual(['ledger.anchor', 'ledger.db']);
  });

  test('R0: of two handles on one file, one gets a message and the other sees that it did', async () => {
    const [one, two] = [files.open(), files.open()];
    await one.commit({
      stream: 'case-1',
      at: 0,
      agent: null,
      decide: () => ({
        events: [],
        outbox: ['a', 'b'].map((id) => ({ id, stream: 'case-1', sealed: id })),
        value: null,
      }),
    });
    const claims = await Promise.all(['a', 'b'].flatMap((id) => [one.outboxClaim(id), two.outboxClaim(id)]));
    expect(claims).toEqual([true, false, true, false]);
    expect((await two.outbox()).map((row) => row.state)).toEqual(['sending', 'sending']);
    one.close();
    two.close();
  });
});

describe('what must survive: the process is killed at any instruction', () => {
  test('R32: after each of 20 kills the chain verifies, nothing promised is lost and nothing is there by half', async () => {
    let stored = 0;
    const promised = new Set<number>();
    for (let round = 0; round < 20; round += 1) {
      const writer = runWriter(files, `desk-${round % 3}`, 100_000);
      await writer.reached(1 + (round % 4));
      // Not a wait for something: the kill is to hit another instruction in every round.
      await new Promise((resolve) => setTimeout(resolve, (round * 1.7) % 9));
      writer.process.kill('SIGKILL');
      await writer.ended;
      for (const number of writer.promised) promised.add(number);

      const ledger = files.open();
      expect(ledger.opening).toMatchObject({ intact: true });
      const verification = await ledger.verify();
      expect(verification.intact).toBe(true);
      expect(verification.events % 2).toBe(0);
      expect(verification.events).toBeGreaterThan(stored);
      stored = verification.events;
      const kept = new Set((await ledger.by({ kind: 'citizen', key: 'shared' })).map((event) => event.payload?.next));
      expect([...promised].filter((number) => !kept.has(number))).toEqual([]);
      // A message is there exactly where the event that asked for it is.
      expect((await ledger.outbox()).length).toBe(kept.size);
      ledger.close();
    }
  });
});
