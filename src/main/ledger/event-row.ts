import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { RefKind } from '../storage/keyring.ts';
import { chainLink, GENESIS, payloadDigest } from './chain.ts';
import type { JsonObject, Ref, StoredEvent } from './ledger.ts';
import { brokenAt, type Fault, LedgerBroken } from './ledger-broken.ts';

/** An event as SQLite holds it, with the link of the row before it. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly agent: string | null;
  readonly workstation: string;
  /** Canonical JSON: `[[kind, key], …]`. */
  readonly refs: string;
  readonly payload: string | null;
  readonly salt: Buffer | null;
  readonly digest: Buffer;
  readonly link: Buffer;
  readonly previous: Buffer | null;
}

/** To be followed by WHERE and ORDER BY on `e`. */
export const SELECT_EVENT = `
  SELECT e.position, e.stream, e.sequence, e.type, e.at, e.agent, e.workstation, e.refs, e.payload, e.salt, e.digest,
         e.link, p.link AS previous
  FROM event e LEFT JOIN event p ON p.position = e.position - 1`;

export const SELECT_EVENT_BY_REF = `
  SELECT e.position, e.stream, e.sequence, e.type, e.at, e.agent, e.workstation, e.refs, e.payload, e.salt, e.digest,
         e.link, p.link AS previous
  FROM event_ref r JOIN event e ON e.position = r.position LEFT JOIN event p ON p.position = e.position - 1
  WHERE r.kind = ? AND r.key = ? ORDER BY r.position`;

const RefList = z.array(z.tuple([z.string(), z.string()]));

export const refsText = (refs: readonly Ref[]): string => JSON.stringify(refs.map((ref) => [ref.kind, ref.key]));

/** The references of a row, or undefined where the text is not what was written. */
export function refsOf(row: Pick<EventRow, 'refs'>): readonly Ref[] | undefined {
  try {
    // Whether a kind is one of ours is the chain's matter: kinds of a later release have to verify too.
    return RefList.parse(JSON.parse(row.refs)).map(([kind, key]) => ({ kind: kind as RefKind, key }));
  } catch {
    return undefined;
  }
}

/** Retention may not remove a payload earlier (R32). Floor of the rule, not a setting. */
const RETENTION_FLOOR = 180 * 24 * 60 * 60 * 1000;

const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/**
 * What is wrong with a row, given that the link before it is right.
 * @param newest epoch milliseconds of the newest event: the ledger's own clock for the floor of retention.
 */
export function faultOf(row: EventRow, chainKey: Buffer, newest: number): Fault | undefined {
  const refs = refsOf(row);
  if (refs === undefined) return 'event-changed';
  if (row.payload === null || row.salt === null) {
    if (newest - Date.parse(row.at) < RETENTION_FLOOR) return 'payload-removed-early';
  } else if (!same(payloadDigest(row.salt, row.payload), row.digest)) {
    return 'payload-changed';
  }
  const link = chainLink(chainKey, row.previous ?? GENESIS, { ...row, refs }, row.digest);
  return same(link, row.link) ? undefined : 'event-changed';
}

/** @throws LedgerBroken where the row is not readable as what was written. */
export function storedEvent(row: EventRow): StoredEvent {
  const refs = refsOf(row);
  if (refs === undefined) throw new LedgerBroken(brokenAt(row, 'event-changed'));
  const { position, stream, sequence, type, at, agent, workstation } = row;
  return { position, stream, sequence, type, at, agent, workstation, refs, payload: payloadOf(row) };
}

function payloadOf(row: EventRow): JsonObject | null {
  if (row.payload === null) return null;
  try {
    return JSON.parse(row.payload) as JsonObject;
  } catch {
    throw new LedgerBroken(brokenAt(row, 'payload-changed'));
  }
}
