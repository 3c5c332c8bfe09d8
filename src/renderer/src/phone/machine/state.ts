import type { Authenticator, Handset, PhoneMessage, ScanPart } from '../../../../shared/phone-contract.ts';
import type { ItemId, ScreenId } from './ids.ts';

export type AppState = Handset['apps'][number]['state'];

/** What only main can do; the store runs it and sends the reply back. */
export type PendingCall =
  | { readonly kind: 'redeem'; readonly code: string }
  | { readonly kind: 'new-pin'; readonly token: string; readonly pin: string; readonly repeated: string }
  | { readonly kind: 'current'; readonly by: 'pin' | 'biometrics'; readonly pin: string }
  | { readonly kind: 'p-code'; readonly code: string }
  | { readonly kind: 'scan'; readonly part: ScanPart; readonly token: string | null }
  | { readonly kind: 'log-in'; readonly by: Authenticator | 'extra-app' }
  /** `of`: the app that gets the PIN; null: the one that is played. */
  | { readonly kind: 'send-pin'; readonly token: string; readonly of: string | null }
  | { readonly kind: 'biometrics'; readonly on: boolean };

/** By what a new PIN is being set: it says where to begin again when the time for it is over. */
export type Proof = 'temporary-pin' | 'document' | 'current-pin';

export interface PhoneState {
  /** The app's state as main last told; null where this handset has no app. */
  readonly app: AppState | null;
  readonly screen: ScreenId;
  /** Screens that `back` returns to, nearest last. */
  readonly trail: readonly ScreenId[];
  /** Digits on the screen, without spaces. */
  readonly entry: string;
  /** The first of the two entries of the new PIN. */
  readonly newPin: string;
  /** Held from an accepted temporary PIN, scan or current PIN until a new PIN is set or main refuses it. */
  readonly token: string | null;
  readonly proof: Proof;
  /** Held between the parts of a scan. */
  readonly scanToken: string | null;
  /** The part that failed, which `try-again` does again. */
  readonly failed: ScreenId;
  /** How many use the app on this phone, and which of them is at it, from 0. */
  readonly users: number;
  readonly user: number;
  readonly biometrics: boolean;
  /** A foreign document in the hand of somebody without a CPR number. */
  readonly pCodeNeeded: boolean;
  /** What is ticked on this screen. */
  readonly ticked: boolean;
  /** Logged in to MitID.dk. */
  readonly session: string | null;
  /** The app that MitID.dk shall send a PIN for. */
  readonly sendTo: string | null;
  readonly message: PhoneMessage | null;
  /** Next was tapped before all digits were there, or before the tick. */
  readonly incomplete: boolean;
  readonly pending: PendingCall | null;
}

export type PhoneEvent =
  /** `of`: which app, where a screen offers the same for several. */
  | { readonly type: 'tap'; readonly item: ItemId; readonly of?: string }
  | { readonly type: 'back' }
  | { readonly type: 'home' }
  /** The whole text of the input, as typed, pasted or keyed; anything but digits is dropped. */
  | { readonly type: 'enter'; readonly text: string }
  | { readonly type: 'next' }
  /** The app's state changed in main; `restart` opens the app's first screen again. */
  | { readonly type: 'app'; readonly app: AppState | null; readonly restart?: boolean }
  /** What else the strip or main says of this phone. */
  | {
      readonly type: 'set-up';
      readonly users: number;
      readonly biometrics: boolean;
      readonly pCodeNeeded: boolean;
    }
  /** The temporary PIN that MitID.dk was asked for is on its way. */
  | { readonly type: 'sent' }
  | { readonly type: 'redeemed'; readonly message: PhoneMessage | null; readonly token: string | null }
  | { readonly type: 'new-pin'; readonly message: PhoneMessage }
  /** Main's answer to the other calls. */
  | { readonly type: 'answered'; readonly message: PhoneMessage | null; readonly token: string | null }
  /** The call gave no answer: what was entered stays, and Next tries again. */
  | { readonly type: 'call-failed' };

export const initialPhone = (app: AppState | null): PhoneState => ({
  app,
  screen: 'home-screen',
  trail: [],
  entry: '',
  newPin: '',
  token: null,
  proof: 'temporary-pin',
  scanToken: null,
  failed: 'scan-code',
  users: 1,
  user: 0,
  biometrics: false,
  pCodeNeeded: false,
  ticked: false,
  session: null,
  sendTo: null,
  message: null,
  incomplete: false,
  pending: null,
});
