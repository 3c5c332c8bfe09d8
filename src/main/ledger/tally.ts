import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/**
 * Locks are counted from the index of references. Whoever holds the database key could delete the index row of a failed
 * attempt and be let in before anybody verifies the chain; so each stream and each reference has a sealed count, and a
 * decision that looks at one compares (R0, R20, R32).
 */
export interface Tally {
  readonly count: number;
  /** Position of the newest event counted. */
  readonly last: number;
}

export interface TallyRow extends Tally {
  /** `stream`, or the kind of a reference. */
  readonly kind: string;
  readonly key: string;
  readonly mac: Buffer;
}

export interface Tallies {
  /** Zero where nothing was counted; undefined where the row was changed. */
  read(kind: string, key: string): Tally | undefined;
  /** Counts one more event, at this position, onto `before`. */
  add(kind: string, key: string, before: Tally, position: number): void;
}

const NOTHING: Tally = { count: 0, last: 0 };

/** @returns a function that computes the seal of a row. The sub-key keeps seals apart from links of the chain. */
export function tallySealer(chainKey: Buffer): (kind: string, key: string, tally: Tally) => Buffer {
  const sealKey = createSecretKey(createHmac('sha256', chainKey).update('pin-desk/tally/1').digest());
  return (kind, key, tally) =>
    createHmac('sha256', sealKey)
      .update(JSON.stringify([kind, key, tally.count, tally.last]))
      .digest();
}

export const tallyIntact = (row: TallyRow, seal: ReturnType<typeof tallySealer>): boolean => {
  const mac = seal(row.kind, row.key, row);
  return mac.length === row.mac.length && timingSafeEqual(mac, row.mac);
};

export function openTallies(db: Database, chainKey: Buffer): Tallies {
  const seal = tallySealer(chainKey);
  const select = db.prepare<[string, string], TallyRow>('SELECT * FROM tally WHERE kind = ? AND key = ?');
  const upsert = db.prepare<[string, string, number, number, Buffer]>(
    'INSERT OR REPLACE INTO tally VALUES (?, ?, ?, ?, ?)',
  );
  return {
    read(kind, key) {
      const row = select.get(kind, key);
      if (row === undefined) return NOTHING;
      return tallyIntact(row, seal) ? { count: row.count, last: row.last } : undefined;
    },
    add(kind, key, before, position) {
      const after = { count: before.count + 1, last: position };
      upsert.run(kind, key, after.count, after.last, seal(kind, key, after));
    },
  };
}
