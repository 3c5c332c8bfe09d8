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

/** Applies one event to the PINs of a case, oldest first. */
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
      },
    ];
  }
  const change = (id: string, apply: (pin: Pin) => Pin) => pins.map((pin) => (pin.id === id ? apply(pin) : pin));
  switch (event.type) {
    case 'pin.submitted':
      return change(event.payload.pin, (pin) => ({
        ...pin,
        submittedAt: event.at,
        status: pin.status === 'queued' ? 'submitted' : pin.status,
      }));
    case 'pin.delivered':
      return change(event.payload.pin, (pin) => ({
        ...pin,
        deliveredAt: pin.deliveredAt ?? event.at,
        status: ended.has(pin.status) ? pin.status : 'delivered',
      }));
    case 'pin.failed':
      return change(event.payload.pin, (pin) => ({
        ...pin,
        undelivered: true,
        status: ended.has(pin.status) ? pin.status : 'failed',
      }));
    case 'pin.unknown':
      return change(event.payload.pin, (pin) => ({
        ...pin,
        undelivered: true,
        submittedAt: pin.submittedAt ?? event.at,
        status: ended.has(pin.status) ? pin.status : 'unknown',
      }));
    case 'pin.wrong-entry':
      return change(event.payload.pin, (pin) => ({ ...pin, wrongEntries: pin.wrongEntries + 1 }));
    case 'pin.used':
      return change(event.payload.pin, (pin) => ({ ...pin, status: 'used' }));
    case 'pin.expired':
      return change(event.payload.pin, (pin) => ({ ...pin, status: 'expired' }));
    case 'pin.revoked':
      return change(event.payload.pin, (pin) => ({ ...pin, status: 'revoked' }));
    case 'pin.killed':
      return change(event.payload.pin, (pin) => ({ ...pin, status: 'dead' }));
  }
}
