import type { z } from 'zod';
import type { Handset, PhoneCallName, PhoneContract, PhoneOutput } from '../../shared/phone-contract.ts';
import type { Console } from '../console.ts';
import { done, type Outcome, refused } from '../outcome.ts';

type PhoneHandlers = {
  readonly [N in PhoneCallName]: (input: z.output<PhoneContract[N]['input']>) => Promise<Outcome<PhoneOutput<N>>>;
};

type PhoneParts = Pick<Console, 'phone' | 'mitid' | 'redemption' | 'pinSet' | 'signing'>;

/** What the practice phone's window may ask for. */
export function phoneCalls({ phone, mitid, redemption, pinSet, signing }: PhoneParts): PhoneHandlers {
  const { handsets, requests, own, pCodes } = phone;
  const typed = async (cpr: string, read: (digits: string) => Promise<Handset | null>): Promise<Outcome<Handset>> => {
    const digits = cpr.replace(/[\s-]/g, '');
    if (!/^\d{10}$/.test(digits)) return refused('bad-input', { fields: { cpr: 'search-number' } });
    const handset = await read(digits);
    return handset ? done(handset) : refused('unknown-hit', { fields: { cpr: 'unknown-hit' } });
  };
  const changed = async (cpr: string): Promise<Outcome<Handset>> => {
    await handsets.push();
    const handset = await handsets.look(cpr);
    return handset ? done(handset) : refused('unknown-hit');
  };
  const known = async (cpr: string, appId: string) =>
    (await mitid.state(cpr))?.apps.some((app) => app.id === appId) ?? false;
  /** The window hears at once of what the step changed: a wrong PIN may have locked the app. */
  const then = async <T>(value: T): Promise<Outcome<T>> => {
    await handsets.push();
    return done(value);
  };

  return {
    'phone.choose': ({ cpr }) => typed(cpr, handsets.choose),
    'phone.join': ({ cpr }) => typed(cpr, handsets.look),
    async 'phone.appState'({ cpr, appId, state }) {
      if (!(await known(cpr, appId))) return refused('unknown-app');
      await mitid.setAppState(cpr, appId, state);
      return changed(cpr);
    },
    async 'phone.redeem'({ cpr, appId, code }) {
      const result = await redemption.redeem(cpr, appId, code);
      return done(result.ok ? { message: null, token: result.token } : { message: result.message, token: null });
    },
    async 'phone.newPin'({ token, pin, repeated }) {
      const set = await own.setNewPin(token, pin, repeated);
      if (set === null) return done({ message: await redemption.setNewPin(token, pin, repeated) });
      if (set.message === 'pin-changed') pinSet(set.cpr, set.way);
      return then({ message: set.message });
    },
    'phone.current': async (input) => then(await own.current(input)),
    'phone.pCode': async (input) => done(await own.pCode(input)),
    'phone.scan': async (input) => done(await own.scan(input)),
    'phone.logIn': async (input) => done(await own.logIn(input)),
    'phone.sendPin': async (input) => then(await own.sendPin(input)),
    async 'phone.biometrics'({ cpr, appId, on }) {
      if (!(await known(cpr, appId))) return refused('unknown-app');
      await mitid.setBiometrics(cpr, appId, on);
      return changed(cpr);
    },
    async 'phone.witness'({ cpr, request, sign }) {
      return then({ result: await signing.answer(cpr, request, sign) });
    },
    'phone.issuePCode': async ({ cpr }) => done({ code: pCodes.issue(cpr) }),
    async 'phone.centreCode'({ cpr, appId, language }) {
      const asked = await requests.ask({ cpr, app: appId, language, origin: 'centre' });
      return then({ message: typeof asked === 'string' ? asked : null });
    },
    async 'phone.noCprNumber'({ cpr, on }) {
      handsets.playWithoutCpr(cpr, on);
      return changed(cpr);
    },
  };
}
