import type { PhoneMessage, ScanPart } from '../../../../shared/phone-contract.ts';
import type { ItemId, ScreenId } from './ids.ts';

/**
 * Where a tap leads: a screen, or one that depends on the phone (`move.ts`). `start` is the app's first screen; `ways` and
 * `current` ask first who it is, where several use the app; `chosen` goes on from there; `document` begins a scan, with the
 * P-code before it where one is needed; `again` is the part of the scan that failed. `ask` leaves it to main (`asking.ts`).
 */
export type Target = ScreenId | 'start' | 'ways' | 'current' | 'chosen' | 'document' | 'again' | 'ask';

interface EntryDefinition {
  readonly digits: 6 | 8;
  readonly masked: boolean;
  /** Id of the field in `resources/phone/screens.json`. */
  readonly field: string;
}

export interface ScreenDefinition {
  /** How it is drawn: see `handset/screen.tsx`. */
  readonly kind: 'phone' | 'start' | 'page' | 'entry' | 'scan';
  /** What it belongs to; the app where nothing is said. A page of the browser is open whatever happens to the app. */
  readonly device?: 'phone' | 'browser';
  /** Slug of each thing to tap and where it leads. `back` and `home` are not listed. */
  readonly items: Readonly<Partial<Record<ItemId, Target>>>;
  /** Where Next leads; `submit` hands what was entered to main or to the next step. */
  readonly next?: Target | 'submit';
  /** Has a way back to the screen before. Not where the step before is done and cannot be undone. */
  readonly back: boolean;
  /** Digits to enter; a masked entry shows dots. */
  readonly entry?: EntryDefinition;
  /** Has to be ticked before Next. */
  readonly tick?: ItemId;
  /** Part of a document scan that Next does. */
  readonly scan?: ScanPart;
  /** Said whenever this screen is shown. */
  readonly message?: PhoneMessage;
  /** Only reached, and only kept, while the app is in this state. */
  readonly needs?: 'ready';
}

const page = { kind: 'page', items: {}, back: true } as const;
const entry = { kind: 'entry', items: {}, next: 'submit', back: true } as const;
const browser = { kind: 'page', device: 'browser', items: {}, back: false } as const;

/**
 * The phone of guidance ways 1 to 6. An app that is ready goes by the menu; one that is temporarily locked has
 * `change-pin-code` on its first screen; both meet at `choose-way`.
 */
export const screens: Readonly<Record<ScreenId, ScreenDefinition>> = {
  'home-screen': {
    kind: 'phone',
    device: 'phone',
    items: { notification: 'messages', messages: 'messages', browser: 'browser-log-in', 'id-app': 'start' },
    back: false,
  },
  messages: { kind: 'phone', device: 'phone', items: {}, back: true },
  'app-ready': { kind: 'start', items: { menu: 'menu' }, back: false },
  'app-locked': { kind: 'start', items: { 'change-pin-code': 'choose-way' }, back: false },
  'app-blocked': { kind: 'start', items: {}, back: false },
  menu: { ...page, items: { 'app-settings': 'app-settings', about: 'about' }, needs: 'ready' },
  about: { ...page, needs: 'ready' },
  'app-settings': { ...page, items: { 'pin-code': 'pin-code', 'face-id': 'approve-with-face-id' }, needs: 'ready' },
  'approve-with-face-id': { ...page, items: { 'approve-with-face-id': 'ask' }, needs: 'ready' },
  'pin-code': {
    ...page,
    items: { 'change-your-pin-code': 'change-your-pin-code', 'forgot-your-pin-code': 'forgot-your-pin-code' },
    needs: 'ready',
  },
  'change-your-pin-code': { ...page, next: 'current', needs: 'ready' },
  'forgot-your-pin-code': { ...page, next: 'ways', needs: 'ready' },
  'choose-user': { ...page, items: { 'user-1': 'chosen', 'user-2': 'chosen', 'user-3': 'chosen' }, needs: 'ready' },
  'current-pin-code': {
    ...entry,
    items: { 'use-biometrics-now': 'ask' },
    entry: { digits: 6, masked: true, field: 'current-pin' },
    needs: 'ready',
  },
  'choose-way': {
    ...page,
    items: { 'temporary-pin-code': 'temporary-pin-code', 'use-passport-id-card': 'terms' },
  },
  terms: {
    ...page,
    items: { 'accept-terms': 'terms', 'privacy-policy': 'privacy-policy' },
    next: 'document',
    tick: 'accept-terms',
  },
  'privacy-policy': { ...page },
  'p-code': { ...entry, entry: { digits: 8, masked: false, field: 'p-code-digits' } },
  'scan-code': { kind: 'scan', items: {}, next: 'submit', scan: 'code', back: true },
  'read-chip': { kind: 'scan', items: {}, next: 'submit', scan: 'chip', back: true },
  'scan-face': { kind: 'scan', items: {}, next: 'submit', scan: 'face', back: true },
  'scan-failed': { ...page, items: { 'try-again': 'again' } },
  'temporary-pin-code': { ...entry, entry: { digits: 8, masked: false, field: 'temporary-pin' } },
  'new-pin-code': { ...entry, back: false, entry: { digits: 6, masked: true, field: 'new-pin' } },
  'repeat-pin-code': { ...entry, entry: { digits: 6, masked: true, field: 'repeat-pin' } },
  biometrics: {
    ...page,
    items: { 'use-biometrics': 'done', 'not-now': 'done' },
    back: false,
    message: 'pin-changed',
  },
  done: { ...page, next: 'start', back: false, message: 'pin-changed' },
  'browser-log-in': {
    ...browser,
    items: {
      'log-in-code-generator': 'ask',
      'log-in-code-audio-reader': 'ask',
      'log-in-chip': 'ask',
      'log-in-extra-app': 'ask',
    },
    back: true,
  },
  'browser-overview': { ...browser, items: { 'identification-methods-view': 'browser-methods' } },
  'browser-methods': { ...browser, items: { 'send-new-pin': 'browser-reactivate' }, back: true },
  'browser-reactivate': {
    ...browser,
    items: { 'reactivate-app': 'browser-reactivate' },
    next: 'submit',
    tick: 'reactivate-app',
    back: true,
  },
  'browser-wait': { ...browser },
  'browser-sent': { ...browser },
};

/** Screens of the phone itself, outside app and browser. */
export const isOfPhone = (screen: ScreenId): boolean => screens[screen].device === 'phone';
