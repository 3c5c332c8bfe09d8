import type { Authenticator } from '../../../../shared/phone-contract.ts';
import type { ItemId } from './ids.ts';
import { go } from './move.ts';
import { screens } from './screens.ts';
import { isSimplePin } from './simple-pin.ts';
import type { PendingCall, PhoneState } from './state.ts';

const logIns: Readonly<Partial<Record<ItemId, Authenticator | 'extra-app'>>> = {
  'log-in-code-generator': 'code-generator',
  'log-in-code-audio-reader': 'code-audio-reader',
  'log-in-chip': 'chip',
  'log-in-extra-app': 'extra-app',
};

const ask = (state: PhoneState, pending: PendingCall): PhoneState => ({ ...state, message: null, pending });

/** A tap that main has to decide on. */
export function askByTap(state: PhoneState, item: ItemId): PhoneState {
  const by = logIns[item];
  if (by) return ask(state, { kind: 'log-in', by });
  if (item === 'use-biometrics-now') return ask(state, { kind: 'current', by: 'biometrics', pin: '' });
  return ask(state, { kind: 'biometrics', on: !state.biometrics });
}

/** Next, where what was entered or shown goes to main, or to the second of two entries. */
export function submit(state: PhoneState): PhoneState {
  const { entry: text, newPin, token, session, sendTo } = state;
  const { entry, scan } = screens[state.screen];
  if (entry && text.length < entry.digits) return { ...state, incomplete: true };
  if (scan) return ask(state, { kind: 'scan', part: scan, token: state.scanToken });
  switch (state.screen) {
    case 'temporary-pin-code':
      return ask(state, { kind: 'redeem', code: text });
    case 'current-pin-code':
      return ask(state, { kind: 'current', by: 'pin', pin: text });
    case 'p-code':
      return ask(state, { kind: 'p-code', code: text });
    case 'browser-reactivate':
      return session === null
        ? go(state, 'browser-log-in')
        : ask(state, { kind: 'send-pin', token: session, of: sendTo });
    case 'new-pin-code':
      if (isSimplePin(text)) return { ...state, entry: '', message: 'pin-too-simple' };
      return { ...go({ ...state, message: null }, 'repeat-pin-code'), newPin: text };
    case 'repeat-pin-code':
      return token === null ? state : ask(state, { kind: 'new-pin', token, pin: newPin, repeated: text });
    default:
      return state;
  }
}
