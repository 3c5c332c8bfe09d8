import type { PinStatus } from '../../shared/case-view.ts';
import { minute } from '../time/durations.ts';
import type { PinEvent } from './events.ts';

/** R24: a temporary PIN works this long … */
export const validity = 30 * minute;
/** … and never longer than this after the gateway took it, whatever is reported. */
export const hardLimit = 60 * minute;
/** R24: this many wrong entries kill it. */
export const wrongEntriesAllowed = 3;

export interface Pin {
  readonly id: string;
  readonly app: string;
  readonly salt: string;
  readonly hash: string;
  readonly maskedPhone: string;
  readonly issuedAt: number;
  readonly status: PinStatus;
  /** The gateway took it, or may have. */
  readonly submittedAt: number | null;
  readonly deliveredAt: number | null;
  readonly wrongEntries: number;
  /** Sending ended in failed or unknown, which allows one replacement (R25). */
  readonly undelivered: boolean;
  readonly replacement: boolean;
  /** MitID has been told to set a PIN with it, and has not said yet whether it did. */
  readonly claimed: boolean;
}

/** R24: when the PIN dies by itself, epoch milliseconds; null while no clock runs. */
export function expiresAt(pin: Pin): number | null {
  if (pin.submittedAt === null) return null;
  if (pin.deliveredAt === null) return pin.submittedAt + validity;
  return Math.min(pin.deliveredAt + validity, pin.submittedAt + hardLimit);
}

const ended: ReadonlySet<PinStatus> = new Set(['used', 'expired', 'revoked', 'dead']);

/** Could still be redeemed at this moment. A failed message never reached a handset, so its PIN is not live. */
export function isLive(pin: Pin, now: number): boolean {
  if (ended.has(pin.status) || pin.status === 'failed') return false;
  const end = expiresAt(pin);
  // Before the gateway took it nobody has it; half an hour from issuing bounds a message that waits in the outbox.
  return now < (end ?? pin.issuedAt + validity);
}

/** Applies one event to the PINs of a case, oldest first; the same array where nothing changes. */
export function reducePin(pins: readonly Pin[], event: PinEvent): readonly Pin[] {
  if (event.type === 'pin.issued') {
    const { pin, app, salt, hash, maskedPhone, replacement } = event.payload;
    return [
      ...pins,
      {
        id: pin,
        app,
        salt,
        hash,
        maskedPhone,
        replacement,
        issuedAt: event.at,
        status: 'queued',
        submittedAt: null,
        deliveredAt: null,
        wrongEntries: 0,
        undelivered: false,
        claimed: false,
      },
    ];
  }
  const { pin: id } = event.payload;
  const before = pins.find((pin) => pin.id === id);
  if (!before) return pins;
  const after = changed(before, event);
  return after === before ? pins : pins.map((pin) => (pin === before ? after : pin));
}

/** What is over stays over: receipts that come later are noted, and change nothing. */
function changed(pin: Pin, event: Exclude<PinEvent, { type: 'pin.issued' }>): Pin {
  const over = ended.has(pin.status);
  const become = (status: PinStatus): PinStatus => (over ? pin.status : status);
  switch (event.type) {
    case 'pin.submitted':
      return {
        ...pin,
        submittedAt: pin.submittedAt ?? event.at,
        status: pin.status === 'queued' ? 'submitted' : pin.status,
      };
    case 'pin.delivered':
      // A late receipt after `failed` or `unknown`: it did arrive, so there is nothing to replace (R25).
      return { ...pin, deliveredAt: pin.deliveredAt ?? event.at, undelivered: false, status: become('delivered') };
    case 'pin.failed':
      return { ...pin, undelivered: true, status: become('failed') };
    case 'pin.unknown':
      return { ...pin, undelivered: true, submittedAt: pin.submittedAt ?? event.at, status: become('unknown') };
    case 'pin.wrong-entry':
      return over ? pin : { ...pin, wrongEntries: pin.wrongEntries + 1 };
    case 'pin.set-requested':
      return over ? pin : { ...pin, claimed: true };
    case 'pin.used':
      // It expired or was revoked while MitID was at it: it was used all the same.
      return { ...pin, claimed: false, status: pin.claimed ? 'used' : become('used') };
    case 'pin.given-back':
      return { ...pin, claimed: false };
    case 'pin.expired':
      return { ...pin, status: become('expired') };
    case 'pin.revoked':
      return { ...pin, status: become('revoked') };
    case 'pin.killed':
      return { ...pin, status: become('dead') };
  }
}
