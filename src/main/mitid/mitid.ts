/** An authenticator app of a citizen. `id` is stable; `name` is what the citizen calls the phone. */
export interface MitIdApp {
  readonly id: string;
  readonly name: string;
  /** `ready` for use, temporarily `locked` (needs a new PIN), or `blocked` for good. */
  readonly state: 'ready' | 'locked' | 'blocked';
}

export interface MitIdState {
  /** The whole MitID is blocked; lifted in person only. */
  readonly blocked: boolean;
  readonly apps: readonly MitIdApp[];
}

export type BlockScope = { readonly kind: 'authenticator'; readonly appId: string } | { readonly kind: 'mitid' };

/** Why a new 6-digit PIN is refused (R29). */
export type NewPinRefusal = 'pin-too-simple' | 'pin-mismatch' | 'pin-reused';

/**
 * Port to the MitID core. Whatever changes something carries the key of its order: given twice, it happens once. Production needs a connection that is not public; `practice.ts` is the practice
 * implementation, which keeps the state of made-up citizens in `practice.db`.
 */
export interface MitId {
  /** Null: this citizen has no MitID. */
  state(cpr: string): Promise<MitIdState | null>;
  block(cpr: string, scope: BlockScope, order: string): Promise<void>;
  unblock(cpr: string, scope: BlockScope, order: string): Promise<void>;
  /** R29: would this new PIN be taken? Null: yes. Nothing is set. */
  checkPin(cpr: string, appId: string, pin: string, repeated: string): Promise<NewPinRefusal | null>;
  /** Sets the new PIN of an app after a temporary PIN was accepted, and makes a locked app ready. Value: null when set. */
  setPin(cpr: string, appId: string, pin: string, repeated: string, order: string): Promise<NewPinRefusal | null>;
  /** The number that a counter registered last, E.164, and since when (UTC, ISO 8601); null: none but the one on file. */
  number(cpr: string): Promise<{ readonly number: string; readonly registeredAt: string } | null>;
  setNumber(cpr: string, number: string, order: string): Promise<void>;
  /** Whether an order was carried out. One that was not never will be, also where it is still on its way. */
  withdraw(order: string): Promise<'carried-out' | 'withdrawn'>;
}
