import type { Database } from 'better-sqlite3';
import { type EventRow, faultOf, SELECT_EVENT, SELECT_EVENT_BY_REF, storedEvent } from './event-row.ts';
import type { Commit, LedgerView, Ref, StoredEvent } from './ledger.ts';
import { brokenAt, type Fault, LedgerBroken } from './ledger-broken.ts';
import { openTallies } from './tally.ts';

interface CheckedViews {
  /** Sequence of the stream's newest event, 0 for a new stream; checked against the sealed count. */
  lastSequence(stream: string): number;
  /** @param newest epoch milliseconds of the ledger's newest event. */
  open(commit: Pick<Commit<unknown>, 'stream' | 'refs'>, newest: number): LedgerView;
}

interface Found {
  readonly kind: string;
  readonly key: string;
  readonly rows: readonly EventRow[];
}

const sameRef = (a: Ref, b: Ref): boolean => a.kind === b.kind && a.key === b.key;

/**
 * What decisions look at: every event shown has been checked against its link, and their number against the sealed
 * count, so that a deleted, hidden or altered event stops the decision instead of steering it. Both lists are read when
 * asked for: an agent's stream is long and most decisions on it do not look at it.
 */
export function checkedViews(db: Database, chainKey: Buffer): CheckedViews {
  const tallies = openTallies(db, chainKey);
  const byStream = db.prepare<[string], EventRow>(`${SELECT_EVENT} WHERE e.stream = ? ORDER BY e.sequence`);
  const byRef = db.prepare<[string, string], EventRow>(SELECT_EVENT_BY_REF);
  const newestOf = db.prepare<[string], { sequence: number; position: number }>(
    'SELECT sequence, position FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1',
  );

  const refuse = (rows: readonly EventRow[], reason: Fault, fallback: string): never => {
    const row = rows.at(-1);
    throw new LedgerBroken(brokenAt(row ?? { stream: fallback, sequence: 0 }, reason));
  };

  const checked = ({ kind, key, rows }: Found, newest: number, stream: string): readonly StoredEvent[] => {
    const tally = tallies.read(kind, key);
    if (tally === undefined) return refuse(rows, 'tally-changed', stream);
    if (tally.count !== rows.length || tally.last !== (rows.at(-1)?.position ?? 0)) {
      return refuse(rows, kind === 'stream' ? 'event-missing' : 'index-changed', stream);
    }
    return rows.map((row) => {
      const fault = faultOf(row, chainKey, newest);
      if (fault !== undefined) throw new LedgerBroken(brokenAt(row, fault));
      return storedEvent(row);
    });
  };

  return {
    lastSequence(stream) {
      const tally = tallies.read('stream', stream);
      const newest = newestOf.get(stream) ?? { sequence: 0, position: 0 };
      if (tally?.count === newest.sequence && tally.last === newest.position) return newest.sequence;
      throw new LedgerBroken({ case: stream, sequence: newest.sequence + 1, reason: 'event-missing' });
    },
    open(commit, newest) {
      // A decision is synchronous and writes nothing itself, so what it has seen once stays true for it.
      let own: readonly StoredEvent[] | undefined;
      const seen = new Map<string, readonly StoredEvent[]>();
      return {
        get stream() {
          const rows = () => byStream.all(commit.stream);
          own ??= checked({ kind: 'stream', key: commit.stream, rows: rows() }, newest, commit.stream);
          return own;
        },
        by(ref) {
          if (!commit.refs?.some((named) => sameRef(named, ref))) {
            throw new RangeError(`the commit did not name this ${ref.kind} reference`);
          }
          const name = `${ref.kind}\0${ref.key}`;
          const known = seen.get(name);
          if (known !== undefined) return known;
          const events = checked({ ...ref, rows: byRef.all(ref.kind, ref.key) }, newest, commit.stream);
          const stray = events.find((event) => !event.refs.some((own) => sameRef(own, ref)));
          if (stray !== undefined) throw new LedgerBroken(brokenAt(stray, 'index-changed'));
          seen.set(name, events);
          return events;
        },
      };
    },
  };
}
