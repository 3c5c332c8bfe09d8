import type { Database } from 'better-sqlite3';
import { chainLink } from './chain.ts';
import { type EventRow, refsOf, SELECT_EVENT } from './event-row.ts';
import { type Break, brokenAt } from './ledger-broken.ts';

/** Everything here runs once, after something was found wrong, and may walk the whole ledger to give it its name. */

interface Place {
  readonly stream: string;
  readonly sequence: number;
}

/** An event whose predecessor in its own stream is gone names it: the sequence after the last one still there. */
const GAP = `
  SELECT e.stream, coalesce((SELECT max(b.sequence) FROM event b WHERE b.stream = e.stream AND b.sequence < e.sequence), 0) + 1
         AS sequence
  FROM event e
  WHERE e.position >= ? AND e.sequence > 1
    AND NOT EXISTS (SELECT 1 FROM event b WHERE b.stream = e.stream AND b.sequence = e.sequence - 1)
  ORDER BY e.position LIMIT 1`;

/** The last events of a stream leave no gap; the stream's sealed count still knows them. */
const TAIL = `
  SELECT stream, sequence + 1 AS sequence FROM (
    SELECT t.key AS stream, t.count, t.last, (SELECT count(*) FROM event e WHERE e.stream = t.key) AS sequence
    FROM tally t WHERE t.kind = 'stream')
  WHERE count > sequence ORDER BY last <> ?, last LIMIT 1`;

/** The event after the gap, where nothing else is known. */
const NEXT = 'SELECT stream, sequence FROM event WHERE position > ? ORDER BY position LIMIT 1';

const ask = (db: Database, sql: string, position: number): Place | undefined =>
  db.prepare<[number], Place>(sql).get(position);

/** Names the event that stood at a position where there is none now; undefined where the ledger simply ends before it. */
export function findMissing(db: Database, position: number): Break | undefined {
  const place = ask(db, GAP, position) ?? ask(db, TAIL, position) ?? ask(db, NEXT, position);
  return place && brokenAt(place, 'event-missing');
}

const linked = (
  row: EventRow,
  chainKey: Buffer,
  previous: Buffer,
  at: Partial<Pick<EventRow, 'position' | 'stream' | 'sequence'>>,
): boolean => chainLink(chainKey, previous, { ...row, refs: refsOf(row) ?? [], ...at }, row.digest).equals(row.link);

/** A gap in the positions: the event was removed, or it stands elsewhere, where its link gives it away. */
export function nameGap(db: Database, chainKey: Buffer, previous: Buffer, position: number): Break | undefined {
  const others = db.prepare<[number], EventRow>(`${SELECT_EVENT} WHERE e.position <> ?`);
  for (const row of others.iterate(position)) {
    if (linked(row, chainKey, previous, { position })) return brokenAt(row, 'event-changed');
  }
  return findMissing(db, position);
}

/** A row whose link is wrong: if its own name was changed, the case that misses it is named, not the one it was put in. */
export function nameChanged(db: Database, chainKey: Buffer, previous: Buffer, row: EventRow): Break {
  // From the next row on: under its false name this one seems to miss a predecessor itself.
  for (const place of [ask(db, GAP, row.position + 1), ask(db, TAIL, row.position)]) {
    if (place !== undefined && linked(row, chainKey, previous, place)) return brokenAt(place, 'event-changed');
  }
  return brokenAt(row, 'event-changed');
}
