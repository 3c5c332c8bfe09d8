import type { PhoneMessage } from '../../../../shared/phone-contract.ts';
import type { ScreenId } from './ids.ts';
import { go, show, startScreen } from './move.ts';
import type { PendingCall, PhoneState, Proof } from './state.ts';

interface Answer {
  readonly message: PhoneMessage | null;
  readonly token: string | null;
}

/** Where each kind of call is made; an answer that finds another screen there belongs to nobody. */
const askedOn: Readonly<Record<Exclude<PendingCall['kind'], 'redeem' | 'new-pin'>, readonly ScreenId[]>> = {
  current: ['current-pin-code'],
  'p-code': ['p-code'],
  scan: ['scan-code', 'read-chip', 'scan-face'],
  'log-in': ['browser-log-in'],
  'send-pin': ['browser-reactivate'],
  biometrics: ['approve-with-face-id', 'done'],
};

/** A proof was accepted: the new PIN is chosen next. */
export const proved = (state: PhoneState, token: string, proof: Proof): PhoneState =>
  show({ ...state, token, proof, scanToken: null }, 'new-pin-code');

/** Main's answer to what was asked. */
export function answered(state: PhoneState, asked: PendingCall, { message, token }: Answer): PhoneState {
  if (asked.kind === 'redeem' || asked.kind === 'new-pin' || !askedOn[asked.kind].includes(state.screen)) return state;
  if (message !== null) return refused(state, asked, message);
  switch (asked.kind) {
    case 'current':
      return token === null ? state : proved(state, token, 'current-pin');
    case 'p-code':
      return go({ ...state, scanToken: token }, 'scan-code');
    case 'scan':
      if (asked.part === 'face') return token === null ? state : proved(state, token, 'document');
      return go({ ...state, scanToken: token }, asked.part === 'code' ? 'read-chip' : 'scan-face');
    case 'log-in':
      return show({ ...state, session: token }, 'browser-overview');
    case 'send-pin':
      return show(state, 'browser-wait');
    case 'biometrics':
      return { ...state, biometrics: asked.on };
  }
}

function refused(state: PhoneState, asked: PendingCall, message: PhoneMessage): PhoneState {
  switch (asked.kind) {
    case 'scan':
      return scanRefused(state, message);
    case 'send-pin':
      if (message !== 'time-over') return { ...state, message };
      return { ...show({ ...state, session: null }, 'browser-log-in', ['home-screen']), message };
    case 'current':
      // The third wrong PIN: of the owner's app, the first screen says it.
      if (message === 'app-locked' && state.user === 0) return show({ ...state, app: 'locked' }, 'app-locked');
      return { ...state, entry: '', message };
    default:
      return { ...state, entry: '', message };
  }
}

/** A document that cannot be used is exchanged, so the scan begins again; else only the part that failed. */
function scanRefused(state: PhoneState, message: PhoneMessage): PhoneState {
  if (message === 'p-code-missing')
    return { ...go({ ...state, scanToken: null, pCodeNeeded: true }, 'document'), message };
  const over = message === 'time-over';
  const failed: ScreenId = over ? 'scan-code' : state.screen;
  return { ...go({ ...state, failed, scanToken: over ? null : state.scanToken }, 'scan-failed'), message };
}

/** Main's answer to a new PIN. */
export function pinAnswered(state: PhoneState, message: PhoneMessage): PhoneState {
  if (message === 'pin-changed') return show({ ...state, token: null }, 'biometrics');
  if (message === 'code-dead' || message === 'time-over') return { ...proofGone(state), message };
  return { ...show(state, 'new-pin-code'), message };
}

/** The time to set the PIN ran out after the proof was accepted: only a new proof helps. */
export function proofGone(state: PhoneState): PhoneState {
  const without = { ...state, token: null };
  const start = startScreen(without);
  if (state.proof === 'temporary-pin') return show(without, 'temporary-pin-code', [start]);
  if (state.proof === 'document') return show(without, 'choose-way', [start]);
  return show(without, start);
}
