import type { Database } from 'better-sqlite3';
import { GENESIS } from './chain.ts';
import { type EventRow, SELECT_EVENT, SELECT_EVENT_BY_REF, storedEvent } from './event-row.ts';
import type { AuditQuery, Ref, StoredEvent } from './ledger.ts';

/** Reads for screens and projections. They show what is stored; only decisions and `verify` check the chain. */
export function ledgerReader(db: Database) {
  const byStream = db.prepare<[string], EventRow>(`${SELECT_EVENT} WHERE e.stream = ? ORDER BY e.sequence`);
  const byRef = db.prepare<[string, string], EventRow>(SELECT_EVENT_BY_REF);
  const last = db.prepare<[], { position: number; link: Buffer }>(
    'SELECT position, link FROM event ORDER BY position DESC LIMIT 1',
  );
  const streamsWith = db
    .prepare<[string, string], string>(
      `SELECT stream FROM event e WHERE type = ? GROUP BY stream HAVING count(*) > (
         SELECT count(*) FROM event x WHERE x.stream = e.stream AND x.type IN (SELECT value FROM json_each(?)))
       ORDER BY stream`,
    )
    .pluck();
  const page = db.prepare<[number, number], EventRow>(
    `${SELECT_EVENT} WHERE e.position < ? ORDER BY e.position DESC LIMIT ?`,
  );
  // Within a stream sequence and position rise together, so the unique index on (stream, sequence) gives the order.
  const pageOfStream = db.prepare<[string, number, number], EventRow>(
    `${SELECT_EVENT} WHERE e.stream = ? AND e.position < ? ORDER BY e.sequence DESC LIMIT ?`,
  );

  return {
    stream: (name: string): readonly StoredEvent[] => byStream.all(name).map(storedEvent),
    by: (ref: Ref): readonly StoredEvent[] => byRef.all(ref.kind, ref.key).map(storedEvent),
    streamsWith: (type: string, without: readonly string[]): readonly string[] =>
      streamsWith.all(type, JSON.stringify(without)),
    page({ before = Number.MAX_SAFE_INTEGER, limit, stream }: AuditQuery): readonly StoredEvent[] {
      const rows = stream === undefined ? page.all(before, limit) : pageOfStream.all(stream, before, limit);
      return rows.map(storedEvent);
    },
    head(): { readonly count: number; readonly link: string } {
      const row = last.get();
      return { count: row?.position ?? 0, link: (row?.link ?? GENESIS).toString('hex') };
    },
  };
}
