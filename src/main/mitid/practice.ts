import type { PracticeWorld, WorldCitizen } from '../practice/world.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { BlockScope, MitId, MitIdApp } from './mitid.ts';
import { refuseNewPin } from './new-pin.ts';

export interface PracticeMitIdParts {
  readonly world: PracticeWorld;
  readonly keyring: Keyring;
  /** ISO date since when the register says this citizen has MitID; null: none, or unknown. */
  mitidSince(cpr: string): string | null;
}

/** The practice MitID core: the port, and what the practice phone does to an app. */
export interface PracticeMitId extends MitId {
  /** The practice phone makes an app ready or temporarily locked; a blocked app stays blocked. @throws for an unknown app. */
  setAppState(cpr: string, appId: string, state: 'ready' | 'locked'): Promise<void>;
}

/**
 * MitID of made-up citizens, on `practice.db`. A citizen who is not in there (imported from an extract) has one ready app
 * where the register's phone row says they have MitID; the first change stores them.
 */
export function createPracticeMitId({ world, keyring, mitidSince }: PracticeMitIdParts): PracticeMitId {
  const pinHash = (appId: string, pin: string) => keyring.hash('practice/pin', `${appId}\0${pin}`);

  const refusalOf = (appId: string, pin: string, repeated: string) =>
    refuseNewPin(pin, repeated, (candidate) => pinHash(appId, candidate) === world.appPin(appId));

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
    withdraw: async (order) => world.withdraw(order),
    async setAppState(cpr, appId, state) {
      world.setAppState(appOf(cpr, appId).id, state);
    },
  };
}
