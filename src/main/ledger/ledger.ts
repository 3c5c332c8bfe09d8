import type { RefKind } from '../storage/keyring.ts';

/** JSON without undefined: what an event's payload may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A pointer from an event to a citizen, document, phone, call or agent; `key` is `Keyring.ref(kind, value)`. */
export interface Ref {
  readonly kind: RefKind;
  readonly key: string;
}

export interface NewEvent {
  /** Dotted name, e.g. `case.opened`; the set of names belongs to the part that writes them. */
  readonly type: string;
  readonly payload: JsonObject;
  readonly refs?: readonly Ref[];
}

export interface StoredEvent {
  /** 1, 2, 3 … over the whole ledger, without gaps. */
  readonly position: number;
  /** Case id, or the name of another stream (`agent:agent2`, `register`). */
  readonly stream: string;
  /** 1, 2, 3 … within the stream, without gaps. */
  readonly sequence: number;
  readonly type: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** User name of the acting agent; null for the system itself. */
  readonly agent: string | null;
  readonly workstation: string;
  readonly refs: readonly Ref[];
  /** Null where retention removed it (the chain still verifies). */
  readonly payload: JsonObject | null;
}

/** A message waiting to be handed to a transport. The text is sealed (`Keyring.seal`) and erased once it is settled. */
export interface OutboxItem {
  readonly id: string;
  readonly stream: string;
  readonly sealed: string;
}

/** `queued`: never handed over. `sending`: handing over has begun; after a crash its outcome is unknown. */
export interface OutboxRow extends OutboxItem {
  readonly state: 'queued' | 'sending';
}

/** A notice to a citizen (R26). It holds no secret, so that one whose sending failed may be tried again. */
export interface NoticeItem extends OutboxItem {
  /** Epoch milliseconds before which it is not handed over. */
  readonly due: number;
}

export interface NoticeRow extends NoticeItem {
  readonly state: OutboxRow['state'];
  /** How often handing over has begun. */
  readonly attempts: number;
}

/** What a decision may look at: a consistent snapshot inside the transaction. */
export interface LedgerView {
  /** Events of the commit's own stream, in order. */
  readonly stream: readonly StoredEvent[];
  /** Events that carry this reference, in order of position, from any stream. Only references named in the commit. */
  by(ref: Ref): readonly StoredEvent[];
}

interface Decision<T> {
  readonly events: readonly NewEvent[];
  readonly outbox?: readonly OutboxItem[];
  readonly notices?: readonly NoticeItem[];
  readonly value: T;
}

export interface Commit<T> {
  readonly stream: string;
  /** References whose events the decision needs. */
  readonly refs?: readonly Ref[];
  /** Epoch milliseconds, from the clock of the part that commits. */
  readonly at: number;
  readonly agent: string | null;
  /** Pure and synchronous: the snapshot in, events and a value out. Runs inside one write transaction (R20). */
  decide(view: LedgerView): Decision<T>;
}

export interface Verification {
  readonly intact: boolean;
  /** Events the ledger holds. */
  readonly events: number;
  /** The first event that is changed, missing or out of order, by stream (case) and sequence. */
  readonly broken?: { readonly case: string; readonly sequence: number; readonly reason: string };
}

export interface AuditQuery {
  /** Events below this position; omit for the newest. */
  readonly before?: number;
  readonly limit: number;
  readonly stream?: string;
}

/**
 * The append-only event store. All of a decision's events and outbox rows are stored, or nothing is.
 * The methods are asynchronous so that a server-based adapter can implement the same port.
 */
export interface Ledger {
  commit<T>(commit: Commit<T>): Promise<T>;
  stream(name: string): Promise<readonly StoredEvent[]>;
  by(ref: Ref): Promise<readonly StoredEvent[]>;
  /** Streams that have more events of this type than of the others together; used to find what a restart left open. */
  streamsWith(type: string, without: readonly string[]): Promise<readonly string[]>;
  /** Newest first. */
  page(query: AuditQuery): Promise<readonly StoredEvent[]>;
  head(): Promise<{ readonly count: number; readonly link: string }>;
  verify(): Promise<Verification>;
  /** Outbox rows that are not settled, oldest first. */
  outbox(): Promise<readonly OutboxRow[]>;
  /** Marks a queued row as `sending`; false where somebody else already did. Durable before it resolves. */
  outboxClaim(id: string): Promise<boolean>;
  /** Erases the row for good (`secure_delete`). */
  outboxSettle(id: string): Promise<void>;
  /** Notices that are not settled, oldest first. */
  notices(): Promise<readonly NoticeRow[]>;
  /** As `outboxClaim`; counts the attempt. */
  noticeClaim(id: string): Promise<boolean>;
  /** Queues a claimed notice again, for a later time. */
  noticeAgain(id: string, due: number): Promise<void>;
  noticeSettle(id: string): Promise<void>;
  /** Seals count and head outside the ledger (R32). */
  anchor(): Promise<void>;
  close(): void;
}
