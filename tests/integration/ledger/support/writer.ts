/**
 * A process of its own that appends to a ledger: `writer.ts FILE MASTER-HEX STREAM COUNT`. Each decision stores a number
 * one higher than the highest it sees, in this process's stream and under a reference all writers share. Prints a line per
 * event that was promised to be stored, as soon as it was.
 */
import { writeSync } from 'node:fs';
import type { Ref } from '../../../../src/main/ledger/ledger.ts';
import { openLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import { createKeyring } from '../../../../src/main/storage/keyring.ts';

const [file = '', master = '', stream = '', count = '0'] = process.argv.slice(2);
const shared: Ref = { kind: 'citizen', key: 'shared' };
const ledger = openLedger({ file, keyring: createKeyring(Buffer.from(master, 'hex')), workstation: stream });

for (let n = 0; n < Number(count); n += 1) {
  const number = await ledger.commit({
    stream,
    refs: [shared],
    at: Date.now(),
    agent: stream,
    decide(view) {
      const next = view.by(shared).length + 1;
      // Two events a commit: a kill between them must not leave one.
      const half = (part: string) => ({ type: `${part}-half`, payload: { next, filling: 'x'.repeat(2000) } });
      return {
        events: [{ ...half('first'), refs: [shared] }, half('second')],
        outbox: [{ id: `${stream}/${next}`, stream, sealed: 'y'.repeat(500) }],
        value: next,
      };
    },
  });
  writeSync(1, `${number}\n`);
  if (n % 5 === 4) await ledger.anchor();
}
ledger.close();
