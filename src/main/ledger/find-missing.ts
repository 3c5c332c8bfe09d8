import type { Database } from 'better-sqlite3';
import { type Break, brokenAt } from './ledger-broken.ts';

interface Place {
  readonly stream: string;
  readonly sequence: number;
}

/** An event whose predecessor in its own stream is gone names it: the sequence after the last one still there. */
const GAP = `
  SELECT e.stream, coalesce((SELECT max(b.sequence) FROM event b WHERE b.stream = e.stream AND b.sequence < e.sequence), 0) + 1
         AS sequence
  FROM event e
  WHERE e.position > ? AND e.sequence > 1
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

/**
 * Names the event that stood at a position where there is none now. Both queries walk the ledger: they run once, after
 * something was found missing.
 */
export function findMissing(db: Database, position: number): Break | undefined {
  for (const sql of [GAP, TAIL, NEXT]) {
    const place = db.prepare<[number], Place>(sql).get(position);
    if (place !== undefined) return brokenAt(place, 'event-missing');
  }
  return undefined;
}
