import type { Database } from 'better-sqlite3';
import { type EventRow, refsOf, SELECT_EVENT } from './event-row.ts';
import type { Ref } from './ledger.ts';

const PAGE = 500;

/** Every event, in order. */
export function* everyRow(db: Database): Generator<EventRow> {
  const page = db.prepare<[number, number], EventRow>(
    `${SELECT_EVENT} WHERE e.position > ? ORDER BY e.position LIMIT ?`,
  );
  let after = 0;
  for (let rows = page.all(after, PAGE); rows.length > 0; rows = page.all(after, PAGE)) {
    yield* rows;
    after = rows.at(-1)?.position ?? after;
  }
}

/** All events that carry the reference, and all events of the cases they belong to; of other streams only the former. */
const CANDIDATES = `
  ${SELECT_EVENT}
  WHERE e.position IN (SELECT r.position FROM event_ref r WHERE r.kind = @kind AND r.key = @key)
     OR e.stream IN (
       SELECT o.stream FROM event o WHERE o.sequence = 1 AND o.type = 'case.opened' AND o.stream IN (
         SELECT x.stream FROM event_ref r JOIN event x ON x.position = r.position WHERE r.kind = @kind AND r.key = @key))
  ORDER BY e.position`;

/**
 * The events that concern one citizen. A case may have begun with another citizen, by mistake (R38), and a search may have
 * hit several: what followed the naming of somebody else belongs to them and is left out.
 */
export function* citizenRows(db: Database, citizen: Ref): Generator<EventRow> {
  /** By stream, whether the citizen last named alone is this one. */
  const ours = new Map<string, boolean>();
  for (const row of db.prepare<[{ kind: string; key: string }], EventRow>(CANDIDATES).all({ ...citizen })) {
    const named = (refsOf(row) ?? []).filter((ref) => ref.kind === 'citizen');
    const alone = named.length === 1 ? named[0] : undefined;
    if (alone !== undefined) ours.set(row.stream, alone.key === citizen.key);
    const carries = named.some((ref) => ref.key === citizen.key);
    const follows = named.length === 0 && (ours.get(row.stream) ?? row.sequence === 1);
    if (carries || follows) yield row;
  }
}
