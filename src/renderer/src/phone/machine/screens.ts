import type { PhoneMessage } from '../../../../shared/phone-contract.ts';

/** Where a tap leads. `start` is the app's first screen, which depends on the app; the rest are screens. */
export type Target = ScreenId | 'start';

export interface ScreenDefinition {
  /** How it is drawn: see `handset/screen.tsx`. */
  readonly kind: 'phone' | 'start' | 'page' | 'entry';
  /** Slug of each thing to tap and where it leads, in the order shown. `back` and `home` are not listed. */
  readonly items: Readonly<Partial<Record<ItemId, Target>>>;
  /** Where Next leads; `submit` hands what was entered to main or to the next step. */
  readonly next?: Target | 'submit';
  /** Has a way back to the screen before. Not where the step before is done and cannot be undone. */
  readonly back: boolean;
  /** Digits to enter; a masked entry shows dots. */
  readonly entry?: { readonly digits: number; readonly masked: boolean };
  /** Said whenever this screen is shown. */
  readonly message?: PhoneMessage;
  /** Only reached, and only kept, while the app is in this state. */
  readonly needs?: 'ready';
}

export const screenIds = [
  'home-screen',
  'messages',
  'app-ready',
  'app-locked',
  'app-blocked',
  'menu',
  'about',
  'app-settings',
  'pin-code',
  'forgot-your-pin-code',
  'choose-way',
  'not-in-practice',
  'temporary-pin-code',
  'new-pin-code',
  'repeat-pin-code',
  'biometrics',
  'done',
] as const;
export type ScreenId = (typeof screenIds)[number];

export const itemIds = [
  'notification',
  'messages',
  'id-app',
  'menu',
  'change-pin-code',
  'app-settings',
  'about',
  'pin-code',
  'forgot-your-pin-code',
  'temporary-pin-code',
  'use-passport-id-card',
  'use-biometrics',
  'not-now',
] as const;
export type ItemId = (typeof itemIds)[number];

/**
 * The phone of guidance way 4. An app that is ready goes by the menu; one that is temporarily locked has `change-pin-code` on
 * its first screen; both meet at `choose-way`. A screen to choose a user stands between `forgot-your-pin-code` and
 * `choose-way` once a handset can hold several.
 */
export const screens: Readonly<Record<ScreenId, ScreenDefinition>> = {
  'home-screen': {
    kind: 'phone',
    items: { notification: 'messages', messages: 'messages', 'id-app': 'start' },
    back: false,
  },
  messages: { kind: 'phone', items: {}, back: true },
  'app-ready': { kind: 'start', items: { menu: 'menu' }, back: false },
  'app-locked': { kind: 'start', items: { 'change-pin-code': 'choose-way' }, back: false },
  'app-blocked': { kind: 'start', items: {}, back: false },
  menu: { kind: 'page', items: { 'app-settings': 'app-settings', about: 'about' }, back: true, needs: 'ready' },
  about: { kind: 'page', items: {}, back: true, needs: 'ready' },
  'app-settings': { kind: 'page', items: { 'pin-code': 'pin-code' }, back: true, needs: 'ready' },
  'pin-code': {
    kind: 'page',
    items: { 'forgot-your-pin-code': 'forgot-your-pin-code' },
    back: true,
    needs: 'ready',
  },
  'forgot-your-pin-code': { kind: 'page', items: {}, next: 'choose-way', back: true, needs: 'ready' },
  'choose-way': {
    kind: 'page',
    items: { 'temporary-pin-code': 'temporary-pin-code', 'use-passport-id-card': 'not-in-practice' },
    back: true,
  },
  'not-in-practice': { kind: 'page', items: {}, back: true },
  'temporary-pin-code': { kind: 'entry', items: {}, next: 'submit', back: true, entry: { digits: 8, masked: false } },
  'new-pin-code': { kind: 'entry', items: {}, next: 'submit', back: false, entry: { digits: 6, masked: true } },
  'repeat-pin-code': { kind: 'entry', items: {}, next: 'submit', back: true, entry: { digits: 6, masked: true } },
  biometrics: {
    kind: 'page',
    items: { 'use-biometrics': 'done', 'not-now': 'done' },
    back: false,
    message: 'pin-changed',
  },
  done: { kind: 'page', items: {}, next: 'start', back: false, message: 'pin-changed' },
};
