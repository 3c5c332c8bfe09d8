import type { Database } from 'better-sqlite3';
import { type Break, brokenAt } from './ledger-broken.ts';
import { findMissing } from './name-break.ts';
import { type TallyRow, tallyIntact, tallySealer } from './tally.ts';

const SLICE = 200;

interface Counted {
  readonly count: number;
  readonly last: number | null;
}

interface Place {
  readonly stream: string;
  readonly sequence: number;
}

/** The first event whose stream or reference has no count at all. */
const UNCOUNTED = `
  SELECT e.stream, e.sequence FROM event e LEFT JOIN event_ref r ON r.position = e.position
  WHERE NOT EXISTS (SELECT 1 FROM tally t WHERE t.kind = 'stream' AND t.key = e.stream)
     OR r.key IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tally t WHERE t.kind = r.kind AND t.key = r.key)
  ORDER BY e.position LIMIT 1`;

/**
 * Compares every sealed count with the rows it counts, and the sums, so that no row is without a count. Run after the
 * chain was found intact: what differs here is a count, an index row without an event, or events cut off at the end.
 */
export function* verifyTallies(db: Database, chainKey: Buffer, events: number): Generator<number, Break | undefined> {
  const seal = tallySealer(chainKey);
  const slice = db.prepare<[string, string, number], TallyRow>(
    'SELECT * FROM tally WHERE (kind, key) > (?, ?) ORDER BY kind, key LIMIT ?',
  );
  const ofStream = db.prepare<[string], Counted>(
    'SELECT count(*) AS count, max(position) AS last FROM event WHERE stream = ?',
  );
  const ofRef = db.prepare<[string, string], Counted>(
    'SELECT count(*) AS count, max(position) AS last FROM event_ref WHERE kind = ? AND key = ?',
  );
  const place = db.prepare<[number], Place>(
    'SELECT stream, sequence FROM event WHERE position <= ? ORDER BY position DESC',
  );

  let streamed = 0;
  let referred = 0;
  let kind = '';
  let key = '';
  for (let rows = slice.all(kind, key, SLICE); rows.length > 0; rows = slice.all(kind, key, SLICE)) {
    for (const row of rows) {
      const counted = row.kind === 'stream' ? ofStream.get(row.key) : ofRef.get(row.kind, row.key);
      const equal = counted?.count === row.count && counted.last === row.last;
      if (!equal && row.count > (counted?.count ?? 0)) return findMissing(db, events + 1) ?? changed(row);
      if (!equal || !tallyIntact(row, seal)) return changed(row);
      if (row.kind === 'stream') streamed += row.count;
      else referred += row.count;
      ({ kind, key } = row);
    }
    yield events;
  }

  const indexed = db.prepare<[], number>('SELECT count(*) FROM event_ref').pluck().get();
  if (streamed === events && referred === indexed) return undefined;
  const uncounted = db.prepare<[], Place>(UNCOUNTED).get();
  if (uncounted !== undefined) return brokenAt(uncounted, 'tally-changed');
  return brokenAt(place.get(events) ?? { stream: '', sequence: 0 }, 'index-changed');

  function changed(row: TallyRow): Break {
    if (row.kind === 'stream') return brokenAt({ stream: row.key, sequence: row.count }, 'tally-changed');
    return brokenAt(place.get(row.last) ?? { stream: '', sequence: 0 }, 'tally-changed');
  }
}
