import type { ItemId } from '../../../src/renderer/src/phone/machine/ids.ts';
import { reduce } from '../../../src/renderer/src/phone/machine/reduce.ts';
import { screens } from '../../../src/renderer/src/phone/machine/screens.ts';
import type { PendingCall, PhoneEvent, PhoneState } from '../../../src/renderer/src/phone/machine/state.ts';
import { type PhoneCallName, type PhoneMessage, phoneContract } from '../../../src/shared/phone-contract.ts';

/** What main would say to a temporary PIN and a new PIN that are in order. */
export const accepted: PhoneEvent = { type: 'redeemed', message: null, token: 'token' };
export const changed: PhoneEvent = { type: 'new-pin', message: 'pin-changed' };
/** … and to whatever else is shown or entered. */
export const allowed: PhoneEvent = { type: 'answered', message: null, token: 'token' };

export const tap = (item: ItemId): PhoneEvent => ({ type: 'tap', item });
export const next: PhoneEvent = { type: 'next' };
export const type = (text: string): PhoneEvent => ({ type: 'enter', text });

export const walk = (state: PhoneState, ...events: readonly PhoneEvent[]): PhoneState => events.reduce(reduce, state);

/** Everything a person can do on this screen, each as the events it takes. */
export function moves({ screen, ticked }: PhoneState): readonly (readonly PhoneEvent[])[] {
  const { items, entry, next: target, tick } = screens[screen];
  const taps = Object.keys(items).map((item) => [tap(item as ItemId)]);
  const ready = tick && !ticked ? [tap(tick)] : [];
  const on = entry ? [[type('24071358'.slice(0, entry.digits)), next]] : target ? [[...ready, next]] : [];
  const news = screen === 'browser-wait' ? [[{ type: 'sent' } as const]] : [];
  return [...taps, ...on, ...news, [{ type: 'back' }], [{ type: 'home' }]];
}

const callOf: Readonly<Record<PendingCall['kind'], PhoneCallName>> = {
  redeem: 'phone.redeem',
  'new-pin': 'phone.newPin',
  current: 'phone.current',
  'p-code': 'phone.pCode',
  scan: 'phone.scan',
  'log-in': 'phone.logIn',
  'send-pin': 'phone.sendPin',
  biometrics: 'phone.biometrics',
};

/** Messages that the contract lets main answer this call with. */
function refusalsOf(kind: PendingCall['kind']): readonly PhoneMessage[] {
  const { output } = phoneContract[callOf[kind]];
  if (!('message' in output.shape)) return [];
  const { message } = output.shape;
  return 'unwrap' in message ? message.unwrap().options : message.options.filter((one) => one !== 'pin-changed');
}

/** Every answer main can give to what is pending. */
export function replies({ pending }: PhoneState): readonly PhoneEvent[] {
  if (pending === null) return [];
  const none: PhoneEvent = { type: 'call-failed' };
  const refused = refusalsOf(pending.kind);
  if (pending.kind === 'redeem')
    return [accepted, none, ...refused.map((message): PhoneEvent => ({ type: 'redeemed', message, token: null }))];
  if (pending.kind === 'new-pin')
    return [changed, none, ...refused.map((message): PhoneEvent => ({ type: 'new-pin', message }))];
  return [allowed, none, ...refused.map((message): PhoneEvent => ({ type: 'answered', message, token: null }))];
}

/** Two states in which the same can happen are one, whatever was said and whatever led there, but for the nearest way back. */
const keyOf = (state: PhoneState) =>
  JSON.stringify({
    ...state,
    trail: state.trail.slice(-1),
    message: null,
    incomplete: false,
    entry: state.entry.length,
  });

/** Every state that can be reached from this one, by anybody and any answer. */
export function reachable(from: PhoneState): readonly PhoneState[] {
  const seen = new Map<string, PhoneState>();
  const open = [from];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.set(key, state);
    const steps = state.pending ? replies(state).map((reply) => [reply]) : moves(state);
    open.push(...steps.map((events) => walk(state as PhoneState, ...events)));
  }
  return [...seen.values()];
}
