import { answered, pinAnswered, proofGone, proved } from './answered.ts';
import { askByTap, submit } from './asking.ts';
import type { ItemId } from './ids.ts';
import { back, go, restart, settle, show } from './move.ts';
import { screens } from './screens.ts';
import type { PhoneEvent, PhoneState } from './state.ts';

/** The phone's next state. Pure and total: an event that means nothing here changes nothing. */
export function reduce(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'app': {
      const told = { ...state, app: event.app };
      return event.restart && state.pending === null ? restart(told) : settle(told);
    }
    case 'set-up': {
      const { users, biometrics, pCodeNeeded } = event;
      return { ...state, users, biometrics, pCodeNeeded, user: Math.min(state.user, users - 1) };
    }
    case 'sent':
      return state.screen === 'browser-wait' ? show(state, 'browser-sent') : state;
    case 'redeemed':
      return state.pending?.kind === 'redeem' ? settle(redeemed({ ...state, pending: null }, event)) : state;
    case 'new-pin':
      return state.pending?.kind === 'new-pin'
        ? settle(pinAnswered({ ...state, pending: null }, event.message))
        : state;
    case 'answered': {
      const { pending } = state;
      return pending === null ? state : settle(answered({ ...state, pending: null }, pending, event));
    }
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
    case 'tap':
      return tapped(state, event.item, event.of ?? null);
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

/** Users by their item; the first is the phone's owner. */
export const userItems = ['user-1', 'user-2', 'user-3'] as const;

/** Whether this phone has what its screen could have: an app, a second user. */
export function offers(state: PhoneState, item: ItemId): boolean {
  if (item === 'id-app') return state.app !== null;
  const place = (userItems as readonly ItemId[]).indexOf(item);
  return place < state.users;
}

function tapped(state: PhoneState, item: ItemId, of: string | null): PhoneState {
  const { items, tick } = screens[state.screen];
  const target = items[item];
  if (target === undefined || !offers(state, item)) return state;
  if (item === tick) return { ...state, ticked: !state.ticked, incomplete: false };
  if (target === 'ask') return askByTap(state, item);
  if (item === 'send-new-pin') return go({ ...state, sendTo: of }, target);
  if (item === 'use-biometrics') return { ...go(state, target), pending: { kind: 'biometrics', on: true } };
  if (target === 'chosen') return go({ ...state, user: (userItems as readonly ItemId[]).indexOf(item) }, target);
  return go(state, target);
}

function next(state: PhoneState): PhoneState {
  const { next: target, tick } = screens[state.screen];
  if (target === undefined || target === 'ask') return state;
  if (tick && !state.ticked) return { ...state, incomplete: true };
  if (target !== 'submit') return go(state, target);
  return state.screen === 'repeat-pin-code' && state.token === null ? proofGone(state) : submit(state);
}

function redeemed(state: PhoneState, { message, token }: Extract<PhoneEvent, { type: 'redeemed' }>): PhoneState {
  if (token === null) return { ...state, entry: '', message: message ?? 'wrong-code' };
  return proved(state, token, 'temporary-pin');
}
