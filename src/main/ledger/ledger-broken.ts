import type { Verification } from './ledger.ts';

/** What is wrong at the first offending event. */
export type Fault =
  /** Payload, salt or digest is not what was written. */
  | 'payload-changed'
  /** Another column is not what was written, or the event stands in another's place, or was written without the key. */
  | 'event-changed'
  /** Payload and salt are gone although the event is younger than the floor of retention. */
  | 'payload-removed-early'
  | 'event-missing'
  /** The index of references does not equal the headers. */
  | 'index-changed'
  /** A sealed count does not equal the events. */
  | 'tally-changed'
  | 'anchor-missing'
  | 'anchor-changed'
  /** The anchor knows more events, or others, than the ledger holds: an older copy was put in its place. */
  | 'older-copy';

/** Where a ledger is broken; `case` is the stream's name, empty where none can be told. */
export interface Break {
  readonly case: string;
  readonly sequence: number;
  readonly reason: Fault;
}

/** Rejects a commit or an anchor that would build on tampered events (R20, R32). Nothing was written. */
export class LedgerBroken extends Error {
  readonly broken: Break;

  constructor(broken: Break) {
    super(`ledger broken at ${broken.case}/${broken.sequence}: ${broken.reason}`);
    this.name = 'LedgerBroken';
    this.broken = broken;
  }
}

export const brokenAt = (place: { readonly stream: string; readonly sequence: number }, reason: Fault): Break => ({
  case: place.stream,
  sequence: place.sequence,
  reason,
});

export const verdict = (events: number, broken?: Break): Verification =>
  broken === undefined ? { intact: true, events } : { intact: false, events, broken };
