import type { PracticeWorld, WorldCitizen } from '../practice/world.ts';
import type { Keyring } from '../storage/keyring.ts';
import { firstBiometrics, firstPin } from './first-pin.ts';
import type { BlockScope, MitId, MitIdApp } from './mitid.ts';
import { refuseNewPin } from './new-pin.ts';

export interface PracticeMitIdParts {
  readonly world: PracticeWorld;
  readonly keyring: Keyring;
  /** ISO date since when the register says this citizen has MitID; null: none, or unknown. */
  mitidSince(cpr: string): string | null;
  /** Epoch milliseconds. */
  now(): number;
}

/** Wrong entries of the current PIN in a row that lock the app. */
const wrongPinsAllowed = 3;

/** The practice MitID core: the port, and what the practice phone does to an app. */
export interface PracticeMitId extends MitId {
  /** The practice phone makes an app ready or temporarily locked; a blocked app stays blocked. @throws for an unknown app. */
  setAppState(cpr: string, appId: string, state: 'ready' | 'locked'): Promise<void>;
  /** The PIN that the app began with; null once the citizen set another one, which is kept as a hash only. */
  firstPin(appId: string): string | null;
  /** Enters the current PIN in a ready app; the third wrong one in a row locks it. @throws for an unknown app. */
  enterPin(cpr: string, appId: string, pin: string): Promise<'right' | 'wrong' | 'locked'>;
  /** Whether the app approves with fingerprint or face. */
  biometrics(appId: string): boolean;
  /** @throws for an unknown app. */
  setBiometrics(cpr: string, appId: string, on: boolean): Promise<void>;
}

/**
 * MitID of made-up citizens, on `practice.db`. A citizen who is not in there (imported from an extract) has one ready app
 * where the register's phone row says they have MitID; the first change stores them.
 */
export function createPracticeMitId({ world, keyring, mitidSince, now }: PracticeMitIdParts): PracticeMitId {
  const pinHash = (appId: string, pin: string) => keyring.hash('practice/pin', `${appId}\0${pin}`);

  const isPin = (appId: string, candidate: string): boolean => {
    const hash = world.appPin(appId);
    return hash === null ? candidate === firstPin(appId) : pinHash(appId, candidate) === hash;
  };

  const refusalOf = (appId: string, pin: string, repeated: string) =>
    refuseNewPin(pin, repeated, (candidate) => isPin(appId, candidate));

  const derived = (cpr: string): WorldCitizen => {
    const apps: readonly MitIdApp[] =
      mitidSince(cpr) === null
        ? []
        : [{ id: `app-${keyring.ref('citizen', cpr).slice(0, 12)}`, name: 'Telefon', state: 'ready' }];
    return { cpr, mitid: apps.length > 0, blocked: false, apps };
  };

  const stored = (cpr: string): WorldCitizen => {
    const known = world.citizen(cpr);
    if (known !== null) return known;
    const citizen = derived(cpr);
    if (!citizen.mitid) throw new Error('this citizen has no MitID');
    world.addCitizens([citizen]);
    return citizen;
  };

  const appOf = (cpr: string, appId: string): MitIdApp => {
    const app = stored(cpr).apps.find(({ id }) => id === appId);
    if (app === undefined) throw new Error('this citizen has no such app');
    return app;
  };

  const setBlocked = (cpr: string, scope: BlockScope, blocked: boolean, order: string) =>
    world.carryOut(order, () => {
      if (scope.kind === 'mitid') world.setBlocked(stored(cpr).cpr, blocked);
      else world.setAppBlocked(appOf(cpr, scope.appId).id, blocked);
    });

  return {
    async state(cpr) {
      const { mitid, blocked, apps } = world.citizen(cpr) ?? derived(cpr);
      return mitid ? { blocked, apps } : null;
    },
    async block(cpr, scope, order) {
      setBlocked(cpr, scope, true, order);
    },
    async unblock(cpr, scope, order) {
      setBlocked(cpr, scope, false, order);
    },
    async checkPin(_cpr, appId, pin, repeated) {
      return refusalOf(appId, pin, repeated);
    },
    async setPin(cpr, appId, pin, repeated, order) {
      if (world.order(order) === 'carried-out') return null;
      const app = appOf(cpr, appId);
      if (app.state === 'blocked' || stored(cpr).blocked) throw new Error('a blocked app takes no PIN');
      const refusal = refusalOf(appId, pin, repeated);
      if (refusal !== null) return refusal;
      world.carryOut(order, () => {
        world.setAppPin(appId, pinHash(appId, pin));
        world.setAppState(appId, 'ready');
      });
      return null;
    },
    number: async (cpr) => world.newNumber(cpr),
    async setNumber(cpr, number, order) {
      world.carryOut(order, () => world.putNumber(cpr, number, new Date(now()).toISOString()));
    },
    withdraw: async (order) => world.withdraw(order),
    async setAppState(cpr, appId, state) {
      world.setAppState(appOf(cpr, appId).id, state);
    },
    firstPin: (appId) => (world.appPin(appId) === null ? firstPin(appId) : null),
    async enterPin(cpr, appId, pin) {
      const app = appOf(cpr, appId);
      if (app.state !== 'ready' || stored(cpr).blocked) return 'locked';
      const right = isPin(appId, pin);
      const wrong = right ? 0 : world.wrongPins(appId) + 1;
      world.setWrongPins(appId, wrong);
      if (wrong >= wrongPinsAllowed) world.setAppState(appId, 'locked');
      return right ? 'right' : wrong >= wrongPinsAllowed ? 'locked' : 'wrong';
    },
    biometrics: (appId) => world.biometrics(appId) ?? firstBiometrics(appId),
    async setBiometrics(cpr, appId, on) {
      world.setBiometrics(appOf(cpr, appId).id, on);
    },
  };
}
