import type { Database } from 'better-sqlite3';
import { type Anchor, readAnchor, sealAnchor } from './anchor.ts';
import { GENESIS } from './chain.ts';
import { LedgerBroken } from './ledger-broken.ts';
import { quickCheck, type Seals } from './verify.ts';

interface Last {
  readonly count: number;
  readonly link: Buffer;
  readonly case: string;
  readonly sequence: number;
  readonly at: string;
}

const EMPTY: Last = { count: 0, link: GENESIS, case: '', sequence: 0, at: '' };

/** Writes the anchor. Always under the ledger's write lock, so that of two processes the one with more events is last. */
export function anchorer(db: Database, seals: Seals) {
  const last = db.prepare<[], Last>(
    'SELECT position AS count, link, stream AS "case", sequence, at FROM event ORDER BY position DESC LIMIT 1',
  );

  const write = (): void => {
    const { link, ...rest } = last.get() ?? EMPTY;
    const anchor: Anchor = { version: 1, link: link.toString('hex'), ...rest };
    seals.place.write(sealAnchor(seals.anchorKey, anchor));
  };

  return {
    /** @throws LedgerBroken where the present anchor disagrees: writing over it would destroy the evidence. */
    anchor: db.transaction(() => {
      const { broken } = quickCheck(db, seals);
      if (broken !== undefined) throw new LedgerBroken(broken as LedgerBroken['broken']);
      const before = readAnchor(seals.anchorKey, seals.place);
      if (typeof before !== 'string' && before.count === (last.get()?.count ?? 0)) return;
      write();
    }).immediate,
    reanchor: db.transaction(write).immediate,
    anchorAtBirth: (): void => {
      const unborn = () => last.get() === undefined && readAnchor(seals.anchorKey, seals.place) === 'missing';
      if (!unborn()) return;
      db.transaction(() => {
        // A ledger whose events were all deleted is not new: its counts are still there.
        const counted = db.prepare<[], number>('SELECT count(*) FROM tally').pluck().get();
        if (unborn() && counted === 0) write();
      }).immediate();
    },
  };
}
