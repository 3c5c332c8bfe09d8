import type { Handset, PhoneMessage } from '../../../../shared/phone-contract.ts';
import type { ItemId, ScreenId } from './screens.ts';

export type AppState = Handset['apps'][number]['state'];

/** What only main can do; the store runs it and sends the reply back. */
export type PendingCall =
  | { readonly kind: 'redeem'; readonly code: string }
  | { readonly kind: 'new-pin'; readonly token: string; readonly pin: string; readonly repeated: string };

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
  /** Held from an accepted temporary PIN until a new PIN is set or main refuses it. */
  readonly token: string | null;
  readonly message: PhoneMessage | null;
  /** Next was tapped before all digits were there. */
  readonly incomplete: boolean;
  readonly pending: PendingCall | null;
}

export type PhoneEvent =
  | { readonly type: 'tap'; readonly item: ItemId }
  | { readonly type: 'back' }
  | { readonly type: 'home' }
  /** The whole text of the input, as typed, pasted or keyed; anything but digits is dropped. */
  | { readonly type: 'enter'; readonly text: string }
  | { readonly type: 'next' }
  /** The app's state changed in main; `restart` opens the app's first screen again. */
  | { readonly type: 'app'; readonly app: AppState | null; readonly restart?: boolean }
  | { readonly type: 'redeemed'; readonly message: PhoneMessage | null; readonly token: string | null }
  | { readonly type: 'new-pin'; readonly message: PhoneMessage }
  /** The call gave no answer: what was entered stays, and Next tries again. */
  | { readonly type: 'call-failed' };

export const initialPhone = (app: AppState | null): PhoneState => ({
  app,
  screen: 'home-screen',
  trail: [],
  entry: '',
  newPin: '',
  token: null,
  message: null,
  incomplete: false,
  pending: null,
});
