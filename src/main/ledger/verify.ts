import type { Database } from 'better-sqlite3';
import { type Anchor, type AnchorPlace, readAnchor } from './anchor.ts';
import { GENESIS } from './chain.ts';
import { type EventRow, faultOf, refsOf, SELECT_EVENT } from './event-row.ts';
import type { Verification } from './ledger.ts';
import { type Break, brokenAt, verdict } from './ledger-broken.ts';
import { findMissing, nameChanged, nameGap } from './name-break.ts';
import { verifyTallies } from './verify-tallies.ts';

/** What verifying needs: the chain's and the anchor's key, and where the anchor lies. */
export interface Seals {
  readonly chainKey: Buffer;
  readonly anchorKey: Buffer;
  readonly place: AnchorPlace;
}

/** Rows between two pauses: about 5 ms, so that a console that verifies stays usable. */
const SLICE = 200;

interface IndexRow {
  readonly position: number;
  readonly kind: string;
  readonly key: string;
}

const keyOf = (ref: { readonly kind: string; readonly key: string }): string => `${ref.kind}\0${ref.key}`;

/** Index rows of a slice, by position. */
function indexOf(rows: readonly IndexRow[]): ReadonlyMap<number, ReadonlySet<string>> {
  const index = new Map<number, Set<string>>();
  for (const row of rows) index.set(row.position, (index.get(row.position) ?? new Set()).add(keyOf(row)));
  return index;
}

function indexEquals(row: EventRow, found: ReadonlySet<string> | undefined): boolean {
  const wanted = refsOf(row) ?? [];
  return wanted.length === (found?.size ?? 0) && wanted.every((ref) => found?.has(keyOf(ref)));
}

/** What the anchor says against the row that stands where it was taken. */
function againstAnchor(row: EventRow, anchor: Anchor): Break | undefined {
  return row.position === anchor.count && row.link.toString('hex') !== anchor.link
    ? brokenAt(row, 'older-copy')
    : undefined;
}

/** The ledger ends before the anchor: the missing event is named where it can be, else the last one that was anchored. */
function tooShort(db: Database, events: number, anchor: Anchor): Break | undefined {
  if (anchor.count <= events) return undefined;
  return findMissing(db, events + 1) ?? { case: anchor.case, sequence: anchor.sequence, reason: 'older-copy' };
}

function anchorBreak(db: Database, anchor: 'missing' | 'changed'): Break | undefined {
  const last = db.prepare<[], EventRow>(`${SELECT_EVENT} ORDER BY e.position DESC LIMIT 1`).get();
  if (last === undefined && anchor === 'missing') return findMissing(db, 1);
  return brokenAt(last ?? { stream: '', sequence: 0 }, anchor === 'missing' ? 'anchor-missing' : 'anchor-changed');
}

/** Walks the chain from the first event; yields the number of rows checked so far, returns the first break. */
function* walk(db: Database, chainKey: Buffer, anchor: Anchor | undefined): Generator<number, Break | undefined> {
  const slice = db.prepare<[number, number], EventRow>(
    `${SELECT_EVENT} WHERE e.position > ? ORDER BY e.position LIMIT ?`,
  );
  const index = db.prepare<[number, number], IndexRow>('SELECT * FROM event_ref WHERE position > ? AND position <= ?');
  const newest = Date.parse(db.prepare<[], string>('SELECT max(at) FROM event').pluck().get() ?? '');
  let checked = 0;
  let previous = GENESIS;
  // Below 1 too: a row smuggled in before the first event is not overlooked.
  let cursor = -Number.MAX_SAFE_INTEGER;
  for (let rows = slice.all(cursor, SLICE); rows.length > 0; rows = slice.all(cursor, SLICE)) {
    const last = rows.at(-1)?.position ?? cursor;
    const found = indexOf(index.all(cursor, last));
    for (const row of rows) {
      if (row.position <= checked) return brokenAt(row, 'event-changed');
      if (row.position > checked + 1) return nameGap(db, chainKey, previous, checked + 1);
      const fault = faultOf({ ...row, previous }, chainKey, newest);
      if (fault === 'event-changed') return nameChanged(db, chainKey, previous, row);
      if (fault !== undefined) return brokenAt(row, fault);
      if (!indexEquals(row, found.get(row.position))) return brokenAt(row, 'index-changed');
      const moved = anchor && againstAnchor(row, anchor);
      if (moved !== undefined) return moved;
      previous = row.link;
      checked += 1;
    }
    cursor = last;
    yield checked;
  }
  return undefined;
}

/**
 * Verifies everything R32 promises, in slices: chain, index of references, anchor, sealed counts. To be run to its end
 * inside one read transaction.
 */
export function* verification(
  db: Database,
  seals: Seals,
  anchor = readAnchor(seals.anchorKey, seals.place),
): Generator<number, Verification> {
  const events = db.prepare<[], number>('SELECT count(*) FROM event').pluck().get() ?? 0;
  const known = typeof anchor === 'string' ? undefined : anchor;
  const broken =
    (yield* walk(db, seals.chainKey, known)) ??
    (known && tooShort(db, events, known)) ??
    (yield* verifyTallies(db, seals.chainKey, events)) ??
    (typeof anchor === 'string' ? anchorBreak(db, anchor) : undefined);
  return verdict(events, broken);
}

/** A moment's check at opening: the last event's own link, and the anchor's event. Not a substitute for `verification`. */
export function quickCheck(db: Database, seals: Seals): Verification {
  const anchor = readAnchor(seals.anchorKey, seals.place);
  const last = db.prepare<[], EventRow>(`${SELECT_EVENT} ORDER BY e.position DESC LIMIT 1`).get();
  const events = last?.position ?? 0;
  if (typeof anchor === 'string') return verdict(events, anchorBreak(db, anchor));
  const short = tooShort(db, events, anchor);
  if (short !== undefined) return verdict(events, short);
  const anchored = db.prepare<[number], EventRow>(`${SELECT_EVENT} WHERE e.position = ?`).get(anchor.count);
  if (anchor.count > 0 && anchored === undefined) return verdict(events, findMissing(db, anchor.count));
  const moved = anchored && againstAnchor(anchored, anchor);
  if (moved !== undefined) return verdict(events, moved);
  const fault = last && faultOf(last, seals.chainKey, Date.parse(last.at));
  return verdict(events, last && fault && brokenAt(last, fault));
}
