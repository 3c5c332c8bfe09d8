import type { NewEvent, Ref, StoredEvent } from '../ledger/ledger.ts';
import { type PinEventType, type PinPayload, pinShapes } from './events.ts';
import { type Pin, reducePin } from './pin.ts';

const isPinType = (type: string): type is PinEventType => Object.hasOwn(pinShapes, type);

/** Builds an event about a temporary PIN; the payload's shape follows from the type. */
export const pinEvent = <T extends PinEventType>(type: T, payload: PinPayload<T>, refs: readonly Ref[]): NewEvent => ({
  type,
  payload,
  refs,
});

/** PINs of one case, from its events. */
export function foldPins(events: readonly StoredEvent[]): readonly Pin[] {
  let pins: readonly Pin[] = [];
  for (const event of events) {
    if (!isPinType(event.type) || event.payload === null) continue;
    const payload = pinShapes[event.type].parse(event.payload);
    pins = reducePin(pins, { type: event.type, at: Date.parse(event.at), payload } as Parameters<typeof reducePin>[1]);
  }
  return pins;
}

/** A PIN of a case with the references of its first event, which every later one carries too; null where there is none. */
export function issuedPin(
  events: readonly StoredEvent[],
  id: string,
): { readonly pin: Pin; readonly refs: readonly Ref[] } | null {
  const pin = foldPins(events).find((candidate) => candidate.id === id);
  const issued = events.find((event) => event.type === 'pin.issued' && event.payload?.['pin'] === id);
  return pin && issued ? { pin, refs: issued.refs } : null;
}
