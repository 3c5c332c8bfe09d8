import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import type { PinEventType } from './events.ts';
import { issuedPin, pinEvent } from './fold.ts';
import type { Pin } from './pin.ts';

/** Events that say no more than which PIN they are about. */
export type PlainPinEvent = Exclude<
  PinEventType,
  'pin.issued' | 'pin.revoked' | 'pin.set-requested' | 'pin.given-back'
>;

/**
 * Adds an event about a PIN where it still makes sense.
 * @returns whether it was added.
 */
export const notePin = (
  parts: { readonly ledger: Ledger; readonly clock: Clock },
  stream: string,
  pin: string,
  type: PlainPinEvent,
  when: (found: Pin) => boolean,
): Promise<boolean> =>
  parts.ledger.commit<boolean>({
    stream,
    at: parts.clock.now(),
    agent: null,
    decide(view) {
      const found = issuedPin(view.stream, pin);
      if (!found || !when(found.pin)) return { events: [], value: false };
      return { events: [pinEvent(type, { pin }, found.refs)], value: true };
    },
  });
