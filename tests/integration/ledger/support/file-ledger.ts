import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ref, Verification } from '../../../../src/main/ledger/ledger.ts';
import { openLedger, type SqliteLedger } from '../../../../src/main/ledger/sqlite-ledger.ts';
import { createKeyring, type Keyring } from '../../../../src/main/storage/keyring.ts';
import { openDatabase } from '../../../../src/main/storage/open-database.ts';

export const startOfTime = Date.UTC(2026, 0, 5, 8);
export const minute = 60_000;

/** A ledger in a fresh folder, with what its owner may do to it and what an insider with the database key may. */
export interface FileLedger {
  readonly folder: string;
  readonly file: string;
  readonly master: Buffer;
  readonly keyring: Keyring;
  open(): SqliteLedger;
  /** Runs SQL on the closed file with every constraint off, as somebody would who has the database key but no other. */
  insider(...sql: readonly string[]): void;
  /** First column of the first row. */
  ask(sql: string): unknown;
  copyTo(folder: string): void;
  copyFrom(folder: string, files?: readonly string[]): void;
  verify(): Promise<Verification>;
  remove(): void;
}

export function fileLedger(): FileLedger {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const file = join(folder, 'ledger.db');
  const master = randomBytes(32);
  const keyring = createKeyring(master);
  const open = () => openLedger({ file, keyring, workstation: 'desk-1' });
  const openAsInsider = () => openDatabase(file, { key: keyring.databaseKey('ledger'), journal: 'wal' });
  return {
    folder,
    file,
    master,
    keyring,
    open,
    insider(...sql) {
      const db = openAsInsider();
      db.pragma('foreign_keys = off');
      db.pragma('ignore_check_constraints = on');
      for (const statement of sql) db.exec(statement);
      db.close();
    },
    ask(sql) {
      const db = openAsInsider();
      const answer = db.prepare(sql).pluck().get();
      db.close();
      return answer;
    },
    copyTo: (target) => cpSync(folder, target, { recursive: true }),
    copyFrom(source, files = ['ledger.db']) {
      for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
      for (const name of files) cpSync(join(source, name), join(folder, name));
    },
    async verify() {
      const ledger = open();
      try {
        return await ledger.verify();
      } finally {
        ledger.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const citizenOf = (number: number): Ref => ({ kind: 'citizen', key: `citizen-${number}` });

/**
 * Writes this many cases of four events each, interleaved in pairs, so that no case stands alone: positions 1 and 2 open
 * cases 1 and 2, and so on. Case n is about citizen n modulo 3.
 */
export async function writeCases(ledger: SqliteLedger, cases: number, time = startOfTime): Promise<void> {
  const types = ['case.opened', 'case.identified', 'case.verdict', 'case.closed'];
  for (let first = 1; first <= cases; first += 2) {
    for (const [step, type] of types.entries()) {
      for (const number of [first, first + 1]) {
        const refs = step === 0 ? [] : [citizenOf(number % 3), { kind: 'call' as const, key: `call-${number}` }];
        const payload = { step, outcome: type === 'case.verdict' ? 'failed' : 'none' };
        const at = time + (first * 10 + step) * minute;
        await ledger.commit({
          stream: `case-${number}`,
          at,
          agent: 'agent',
          decide: () => ({ events: [{ type, payload, refs }], value: null }),
        });
      }
    }
  }
}
