import type { Database } from 'better-sqlite3';
import { type EventRow, storedEvent } from './event-row.ts';
import { citizenRows, everyRow } from './export-rows.ts';
import type { JsonObject, Ref } from './ledger.ts';
import { type OpenSealed, redact } from './redaction.ts';

/** An event as it leaves the house. Byte fields are hex. */
export interface ExportedEvent {
  readonly position: number;
  /** The case's id, or the name of another stream. */
  readonly case: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly agent: string | null;
  readonly workstation: string | null;
  /** Null where retention removed it. */
  readonly payload: JsonObject | null;
  readonly refs: readonly Ref[];
  readonly digest: string;
  readonly link: string;
  /** Null where the payload is removed or was shortened for this export: it could then not be checked, only guessed at. */
  readonly salt: string | null;
}

export interface ExportOptions {
  /** Only this citizen's cases and look-ups (R33). */
  readonly citizen?: Ref;
  /** With the names of staff and workstations. Preset: true for everything, false for a citizen's extract (R33). */
  readonly staff?: boolean;
  /** Opens sealed values, e.g. search criteria. Without it they stay sealed. */
  readonly open?: OpenSealed;
}

function exported(row: EventRow, options: ExportOptions): ExportedEvent {
  const { citizen, open } = options;
  const staff = options.staff ?? citizen === undefined;
  const { position, stream, sequence, type, at, agent, workstation, refs, payload } = storedEvent(row);
  const asWritten = staff && open === undefined;
  return {
    position,
    case: stream,
    sequence,
    type,
    at,
    agent: staff ? agent : null,
    workstation: staff ? workstation : null,
    payload: asWritten || payload === null ? payload : redact(payload, { withoutStaff: !staff, open }),
    // A search may have found others beside this citizen; they are not this citizen's to know.
    refs: refs.filter(
      (ref) => (staff || ref.kind !== 'agent') && (!citizen || ref.kind !== 'citizen' || ref.key === citizen.key),
    ),
    digest: row.digest.toString('hex'),
    link: row.link.toString('hex'),
    salt: asWritten && row.salt !== null ? row.salt.toString('hex') : null,
  };
}

/**
 * Events in order, read page by page: a million of them are never in memory at once. Whoever exports logs it first, so
 * that the extract shows its own making (R33).
 * @throws LedgerBroken at an event that is unreadable.
 */
export function* exportEvents(database: Database, options: ExportOptions = {}): Generator<ExportedEvent> {
  const rows = options.citizen ? citizenRows(database, options.citizen) : everyRow(database);
  for (const row of rows) yield exported(row, options);
}

/** The same as one JSON document, in pieces: `{"version": 1, "events": [ … ]}`, an event a line. */
export function* exportDocument(database: Database, options: ExportOptions = {}): Generator<string> {
  yield '{"version":1,"events":[';
  let separator = '\n';
  for (const event of exportEvents(database, options)) {
    yield separator + JSON.stringify(event);
    separator = ',\n';
  }
  yield '\n]}\n';
}
