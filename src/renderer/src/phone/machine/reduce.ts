import type { PhoneMessage } from '../../../../shared/phone-contract.ts';
import { back, go, restart, settle, show, startScreen } from './move.ts';
import { screens } from './screens.ts';
import { isSimplePin } from './simple-pin.ts';
import type { PhoneEvent, PhoneState } from './state.ts';

/** The phone's next state. Pure and total: an event that means nothing here changes nothing. */
export function reduce(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'app': {
      const told = { ...state, app: event.app };
      return event.restart && state.pending === null ? restart(told) : settle(told);
    }
    case 'redeemed':
      return state.pending?.kind === 'redeem' ? settle(redeemed({ ...state, pending: null }, event)) : state;
    case 'new-pin':
      return state.pending?.kind === 'new-pin' ? settle(answered({ ...state, pending: null }, event.message)) : state;
    case 'call-failed':
      return { ...state, pending: null };
    default:
      // While main is asked, nothing is tapped: what comes back belongs to the screen that asked.
      return state.pending === null ? handled(state, event) : state;
  }
}

type Hand = Extract<PhoneEvent, { type: 'tap' | 'back' | 'home' | 'enter' | 'next' }>;

function handled(state: PhoneState, event: Hand): PhoneState {
  switch (event.type) {
    case 'tap': {
      const target = screens[state.screen].items[event.item];
      const absent = event.item === 'id-app' && state.app === null;
      return target === undefined || absent ? state : go(state, target);
    }
    case 'back':
      return back(state);
    case 'home':
      return show(state, 'home-screen');
    case 'enter': {
      const { entry } = screens[state.screen];
      if (entry === undefined) return state;
      return { ...state, entry: event.text.replace(/\D/g, '').slice(0, entry.digits), incomplete: false };
    }
    case 'next':
      return next(state);
  }
}

function next(state: PhoneState): PhoneState {
  const { next: target, entry } = screens[state.screen];
  if (target === undefined) return state;
  if (target !== 'submit' || entry === undefined) return target === 'submit' ? state : go(state, target);
  if (state.entry.length < entry.digits) return { ...state, incomplete: true };
  return submit({ ...state, message: null });
}

function submit(state: PhoneState): PhoneState {
  const { entry, newPin, token } = state;
  if (state.screen === 'temporary-pin-code') return { ...state, pending: { kind: 'redeem', code: entry } };
  if (state.screen === 'new-pin-code') {
    if (isSimplePin(entry)) return { ...state, entry: '', message: 'pin-too-simple' };
    return { ...go(state, 'repeat-pin-code'), newPin: entry };
  }
  if (token === null) return codeGone(state);
  return { ...state, pending: { kind: 'new-pin', token, pin: newPin, repeated: entry } };
}

function redeemed(state: PhoneState, { message, token }: Extract<PhoneEvent, { type: 'redeemed' }>): PhoneState {
  if (token === null) return { ...state, entry: '', message: message ?? 'wrong-code' };
  return show({ ...state, token }, 'new-pin-code');
}

function answered(state: PhoneState, message: PhoneMessage): PhoneState {
  if (message === 'pin-changed') return show({ ...state, token: null }, 'biometrics');
  if (message === 'code-dead') return { ...codeGone(state), message };
  return { ...show(state, 'new-pin-code'), message };
}

/** The time to set the PIN ran out after the code was accepted: only a new code helps. */
function codeGone(state: PhoneState): PhoneState {
  const without = { ...state, token: null };
  return show(without, 'temporary-pin-code', [startScreen(without)]);
}
