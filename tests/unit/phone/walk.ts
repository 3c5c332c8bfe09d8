import { reduce } from '../../../src/renderer/src/phone/machine/reduce.ts';
import { type ItemId, screens } from '../../../src/renderer/src/phone/machine/screens.ts';
import type { PhoneEvent, PhoneState } from '../../../src/renderer/src/phone/machine/state.ts';

/** What main would say to a temporary PIN and a new PIN that are in order. */
export const accepted: PhoneEvent = { type: 'redeemed', message: null, token: 'token' };
export const changed: PhoneEvent = { type: 'new-pin', message: 'pin-changed' };

export const tap = (item: ItemId): PhoneEvent => ({ type: 'tap', item });
export const next: PhoneEvent = { type: 'next' };
export const type = (text: string): PhoneEvent => ({ type: 'enter', text });

export const walk = (state: PhoneState, ...events: readonly PhoneEvent[]): PhoneState => events.reduce(reduce, state);

/** Everything a person can do on this screen, each as the events it takes. */
export function moves({ screen }: PhoneState): readonly (readonly PhoneEvent[])[] {
  const { items, entry, next: target } = screens[screen];
  const taps = Object.keys(items).map((item) => [tap(item as ItemId)]);
  const on = entry ? [[type('24071358'.slice(0, entry.digits)), next]] : target ? [[next]] : [];
  return [...taps, ...on, [{ type: 'back' }], [{ type: 'home' }]];
}

/** Every answer main can give to what is pending. */
export function replies({ pending }: PhoneState): readonly PhoneEvent[] {
  if (pending?.kind === 'redeem') {
    const refused = (['wrong-code', 'code-expired', 'code-dead'] as const).map(
      (message): PhoneEvent => ({ type: 'redeemed', message, token: null }),
    );
    return [accepted, ...refused, { type: 'call-failed' }];
  }
  if (pending === null) return [];
  const refused = (['pin-too-simple', 'pin-mismatch', 'pin-reused', 'code-dead'] as const).map(
    (message): PhoneEvent => ({ type: 'new-pin', message }),
  );
  return [changed, ...refused, { type: 'call-failed' }];
}

/** Every state that can be reached from this one, by anybody and any answer. */
export function reachable(from: PhoneState): readonly PhoneState[] {
  const seen = new Map<string, PhoneState>();
  const open = [from];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    const steps = state.pending ? replies(state).map((reply) => [reply]) : moves(state);
    open.push(...steps.map((events) => walk(state as PhoneState, ...events)));
  }
  return [...seen.values()];
}
