import type { Handset } from '../../../../shared/phone-contract.ts';
import { reduce } from '../machine/reduce.ts';
import { screens } from '../machine/screens.ts';
import { initialPhone, type PendingCall, type PhoneEvent, type PhoneState } from '../machine/state.ts';
import { ask } from './ask.ts';
import {
  type AppEntry,
  appOf,
  blockedOr,
  type CitizenProblem,
  digitsOf,
  newestFirst,
  problemOf,
  type Sms,
} from './handset.ts';
import type { CallFailure, PhoneBridge } from './phone-bridge.ts';

export interface PhoneView {
  readonly handset: Handset | null;
  /** The app that is open to be played; null where the handset has none. */
  readonly app: AppEntry | null;
  readonly phone: PhoneState;
  readonly citizenProblem: CitizenProblem | null;
  /** A call that gave no answer; cleared by the next one that does. */
  readonly failure: CallFailure | null;
  /** An SMS that came while something else was open, until its banner is taken down. */
  readonly arrived: Sms | null;
  readonly choosing: boolean;
}

export interface PhoneStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => PhoneView;
  readonly send: (event: PhoneEvent) => void;
  readonly choose: (cpr: string) => Promise<void>;
  /** Forgets what was said about the number in the field, when it is typed anew. */
  readonly retype: () => void;
  readonly chooseApp: (id: string) => void;
  readonly setAppState: (state: 'ready' | 'locked') => Promise<void>;
  readonly bannerSeen: () => void;
}

const empty: PhoneView = {
  handset: null,
  app: null,
  phone: initialPhone(null),
  citizenProblem: null,
  failure: null,
  arrived: null,
  choosing: false,
};

/** Everything the window shows, and the only place that asks main. */
export function createPhoneStore(bridge: PhoneBridge): PhoneStore {
  let view = empty;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PhoneView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };

  /** Main's newer word on the handset that is on screen. */
  const update = (handset: Handset, restart = false) => {
    const app = appOf(handset, view.app?.id ?? null);
    const known = new Set(view.handset?.inbox.map(({ id }) => id));
    const phone = reduce(view.phone, { type: 'app', app: blockedOr(handset, app), restart });
    const fresh = newestFirst(handset.inbox).find(({ id }) => !known.has(id));
    // Home screen and messages show it themselves.
    const arrived = screens[phone.screen].kind === 'phone' ? null : (fresh ?? view.arrived);
    set({ handset, app, phone, arrived, failure: null });
  };
  const begin = (handset: Handset, id: string | null = null) => {
    const app = appOf(handset, id);
    set({ handset, app, phone: initialPhone(blockedOr(handset, app)), arrived: null, failure: null });
  };

  const send = (event: PhoneEvent) => {
    const phone = reduce(view.phone, event);
    if (phone === view.phone) return;
    const asked = phone.pending !== view.phone.pending ? phone.pending : null;
    set({ phone });
    if (asked) void answer(asked);
  };

  async function answer(pending: PendingCall): Promise<void> {
    if (!view.handset || !view.app) return;
    const { event, failure } = await ask(bridge, { cpr: view.handset.cpr, appId: view.app.id }, pending);
    // Another citizen or app was chosen meanwhile: the answer belongs to a phone that is no longer here.
    if (view.phone.pending !== pending) return;
    set({ failure });
    send(event);
  }

  bridge.onHandset((handset) => {
    if (handset.cpr === view.handset?.cpr) update(handset);
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    send,
    async choose(text) {
      const cpr = digitsOf(text);
      if (view.choosing) return;
      set({ choosing: true, citizenProblem: null, failure: null });
      const reply = await bridge.call('phone.choose', { cpr });
      set({ choosing: false });
      if (!reply.ok) {
        const problem = problemOf(reply.error);
        set(problem ? { citizenProblem: problem } : { failure: reply.error });
      } else if (reply.value.cpr === view.handset?.cpr) update(reply.value);
      else begin(reply.value);
    },
    retype() {
      if (view.citizenProblem) set({ citizenProblem: null });
    },
    chooseApp(id) {
      if (view.handset && id !== view.app?.id) begin(view.handset, id);
    },
    async setAppState(state) {
      if (!view.handset || !view.app) return;
      const { cpr } = view.handset;
      const reply = await bridge.call('phone.appState', { cpr, appId: view.app.id, state });
      if (!reply.ok) set({ failure: reply.error });
      else if (view.handset?.cpr === cpr) update(reply.value, true);
    },
    bannerSeen() {
      set({ arrived: null });
    },
  };
}
