import type { Handset, ScanPart } from '../../../../shared/phone-contract.ts';
import { reduce } from '../machine/reduce.ts';
import { isOfPhone } from '../machine/screens.ts';
import { initialPhone, type PendingCall, type PhoneEvent, type PhoneState } from '../machine/state.ts';
import { type AtPhone, ask } from './ask.ts';
import {
  type AppEntry,
  aheadOf,
  appOf,
  blockedOr,
  type CitizenProblem,
  digitsOf,
  newestFirst,
  problemOf,
  type Sms,
} from './handset.ts';
import type { CallFailure, PhoneBridge } from './phone-bridge.ts';
import { callerOf, plainSetUp, type SetUp, setUpEvent, usersAtMost } from './set-up.ts';

export interface PhoneView {
  readonly handset: Handset | null;
  /** The app that is open to be played; null where the handset has none. */
  readonly app: AppEntry | null;
  readonly phone: PhoneState;
  readonly setUp: SetUp;
  readonly citizenProblem: CitizenProblem | null;
  /** What is wrong with the number of another user. */
  readonly userProblem: CitizenProblem | null;
  /** A call that gave no answer; cleared by the next one that does. */
  readonly failure: CallFailure | null;
  /** What the strip's last button was told instead of what it asked for. */
  readonly stripMessage: 'no-number' | 'app-blocked' | null;
  /** An SMS that came while something else was open, until its banner is taken down. */
  readonly arrived: Sms | null;
  readonly choosing: boolean;
  /** Main's clock beside this window's, in milliseconds: practice time can be moved. */
  readonly ahead: number;
  /** What became of the last request to bear witness; null where none was answered on this handset. */
  readonly witnessed: 'signed' | 'declined' | 'gone' | 'limit' | null;
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
  /** Lets another citizen use the app on this phone too. */
  readonly addUser: (cpr: string) => Promise<boolean>;
  readonly holdDocument: (id: string) => void;
  readonly failScan: (part: ScanPart | null) => void;
  readonly playWithoutCpr: (on: boolean) => Promise<void>;
  readonly answerWitness: (sign: boolean) => Promise<void>;
  readonly issuePCode: () => Promise<void>;
  readonly centreCode: () => Promise<void>;
}

const empty: PhoneView = {
  handset: null,
  app: null,
  phone: initialPhone(null),
  setUp: plainSetUp,
  citizenProblem: null,
  userProblem: null,
  failure: null,
  stripMessage: null,
  witnessed: null,
  arrived: null,
  choosing: false,
  ahead: 0,
};

/**
 * Everything the window shows, and the only place that asks main.
 * @param language of the window, in which text messages are asked for.
 */
export function createPhoneStore(bridge: PhoneBridge, language: () => AtPhone['language'] = () => 'da'): PhoneStore {
  let view = empty;
  const listeners = new Set<() => void>();
  const set = (change: Partial<PhoneView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  /** The phone as the handset and the strip have it now. */
  const setUpPhone = (phone: PhoneState, handset: Handset, app: AppEntry | null, setUp: SetUp) =>
    reduce(phone, setUpEvent(handset, app, setUp, phone));

  /** Main's newer word on the handset that is on screen. */
  const update = (handset: Handset, restart = false) => {
    const app = appOf(handset, view.app?.id ?? null);
    const known = new Set(view.handset?.inbox.map(({ id }) => id));
    const told = reduce(view.phone, { type: 'app', app: blockedOr(handset, app), restart });
    const fresh = newestFirst(handset.inbox).find(({ id }) => !known.has(id));
    // What MitID.dk was asked for is no longer waited for, and there is a message.
    const sent = fresh !== undefined && handset.asked.length === 0;
    const phone = setUpPhone(sent ? reduce(told, { type: 'sent' }) : told, handset, app, view.setUp);
    // Home screen and messages show it themselves.
    const arrived = isOfPhone(phone.screen) ? null : (fresh ?? view.arrived);
    set({ handset, app, phone, arrived, ahead: aheadOf(handset), failure: null });
  };
  const begin = (handset: Handset, id: string | null = null, setUp = plainSetUp) => {
    const app = appOf(handset, id);
    const phone = setUpPhone(initialPhone(blockedOr(handset, app)), handset, app, setUp);
    set({
      handset,
      app,
      phone,
      setUp,
      arrived: null,
      failure: null,
      stripMessage: null,
      userProblem: null,
      witnessed: null,
    });
  };
  const change = (change: Partial<SetUp>) => {
    if (!view.handset) return;
    const setUp = { ...view.setUp, ...change };
    set({ setUp, phone: setUpPhone(view.phone, view.handset, view.app, setUp) });
  };
  const known = (text: string) => view.handset?.cpr === text || view.setUp.others.some(({ cpr }) => cpr === text);

  const send = (event: PhoneEvent) => {
    const before = view.phone;
    const moved = reduce(before, event);
    if (moved === before) return;
    // Another user may have come to the phone, with another document.
    const { handset, app, setUp } = view;
    const phone = handset && moved.user !== before.user ? setUpPhone(moved, handset, app, setUp) : moved;
    const asked = phone.pending !== before.pending ? phone.pending : null;
    set({ phone });
    if (asked) void answer(asked);
  };

  async function answer(pending: PendingCall): Promise<void> {
    const { handset, app, setUp, phone } = view;
    const at = handset && callerOf(handset, app, setUp, phone, language());
    if (!at) return send({ type: 'call-failed' });
    const { event, failure } = await ask(bridge, at, pending);
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
      else {
        begin(reply.value);
        set({ ahead: aheadOf(reply.value) });
      }
    },
    retype() {
      if (view.citizenProblem || view.userProblem) set({ citizenProblem: null, userProblem: null });
    },
    chooseApp(id) {
      if (view.handset && id !== view.app?.id) begin(view.handset, id, view.setUp);
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
    async addUser(text) {
      const cpr = digitsOf(text);
      const owner = view.handset?.cpr;
      set({ userProblem: null });
      if (known(cpr)) set({ userProblem: 'user-twice' });
      if (!owner || known(cpr) || view.setUp.others.length + 1 >= usersAtMost) return false;
      const reply = await bridge.call('phone.join', { cpr });
      if (view.handset?.cpr !== owner || known(cpr)) return false;
      if (!reply.ok) {
        const problem = problemOf(reply.error);
        set(problem ? { userProblem: problem } : { failure: reply.error });
        return false;
      }
      if (reply.value.apps.length === 0) {
        set({ userProblem: 'user-without-app' });
        return false;
      }
      change({ others: [...view.setUp.others, reply.value] });
      return true;
    },
    holdDocument: (document) => change({ document }),
    failScan: (fails) => change({ fails }),
    async playWithoutCpr(on) {
      if (!view.handset) return;
      const { cpr } = view.handset;
      const reply = await bridge.call('phone.noCprNumber', { cpr, on });
      if (!reply.ok) set({ failure: reply.error });
      else if (view.handset?.cpr === cpr) update(reply.value);
    },
    async answerWitness(sign) {
      const { cpr, witness } = view.handset ?? {};
      if (!cpr || !witness) return;
      const reply = await bridge.call('phone.witness', { cpr, request: witness, sign });
      if (!reply.ok) set({ failure: reply.error });
      else if (view.handset?.cpr === cpr) set({ witnessed: reply.value.result, failure: null });
    },
    async issuePCode() {
      if (!view.handset) return;
      const { cpr } = view.handset;
      const reply = await bridge.call('phone.issuePCode', { cpr });
      if (!reply.ok) set({ failure: reply.error });
      else if (view.handset?.cpr === cpr) change({ pCode: reply.value.code });
    },
    async centreCode() {
      const { handset, app } = view;
      if (!handset || !app) return;
      const reply = await bridge.call('phone.centreCode', { cpr: handset.cpr, appId: app.id, language: language() });
      if (!reply.ok) set({ failure: reply.error });
      else if (view.handset?.cpr === handset.cpr) set({ stripMessage: reply.value.message, failure: null });
    },
  };
}
