import type { z } from 'zod';
import type { PhoneCallName, PhoneContract, PhoneOutput } from '../../shared/phone-contract.ts';
import type { Console } from '../console.ts';
import { done, type Outcome, refused } from '../outcome.ts';

type PhoneHandlers = {
  readonly [N in PhoneCallName]: (input: z.output<PhoneContract[N]['input']>) => Promise<Outcome<PhoneOutput<N>>>;
};

/** What the practice phone's window may ask for. */
export function phoneCalls({ handsets, mitid, redemption }: Console): PhoneHandlers {
  return {
    async 'phone.choose'({ cpr }) {
      const digits = cpr.replace(/[\s-]/g, '');
      if (!/^\d{10}$/.test(digits)) return refused('bad-input', { fields: { cpr: 'search-number' } });
      const handset = await handsets.choose(digits);
      return handset ? done(handset) : refused('unknown-hit', { fields: { cpr: 'unknown-hit' } });
    },
    async 'phone.appState'({ cpr, appId, state }) {
      const known = (await mitid.state(cpr))?.apps.some((app) => app.id === appId);
      if (!known) return refused('unknown-app');
      await mitid.setAppState(cpr, appId, state);
      const handset = await handsets.choose(cpr);
      return handset ? done(handset) : refused('unknown-hit');
    },
    async 'phone.redeem'({ cpr, appId, code }) {
      const result = await redemption.redeem(cpr, appId, code);
      return done(result.ok ? { message: null, token: result.token } : { message: result.message, token: null });
    },
    async 'phone.newPin'({ token, pin, repeated }) {
      return done({ message: await redemption.setNewPin(token, pin, repeated) });
    },
  };
}
