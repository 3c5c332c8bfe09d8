import { randomUUID } from 'node:crypto';
import type { Authenticator, PhoneInput, PhoneMessage, PhoneOutput } from '../../shared/phone-contract.ts';
import type { NewPinRefusal } from '../mitid/mitid.ts';
import type { PracticeMitId } from '../mitid/practice.ts';
import type { OwnRequests } from '../pins/own-requests.ts';
import type { Grants } from './grants.ts';
import { type DocumentSources, documentFor } from './hand-documents.ts';
import type { PCodes } from './p-codes.ts';

export interface OwnPhoneParts extends DocumentSources {
  readonly mitid: PracticeMitId;
  readonly grants: Grants;
  readonly pCodes: PCodes;
  readonly requests: OwnRequests;
  authenticatorsOf(cpr: string): readonly Authenticator[];
  /** Whether this citizen is played as somebody without a CPR number. */
  noCprNumber(cpr: string): boolean;
}

type Answer<N extends 'phone.current' | 'phone.pCode' | 'phone.scan' | 'phone.logIn'> = Promise<PhoneOutput<N>>;

/**
 * What MitID's own side decides when a citizen helps themselves, ways 1, 2 and 3: what was shown or entered, in which order
 * and how often. In production none of it is the console's business.
 */
export interface OwnPhone {
  current(input: PhoneInput<'phone.current'>): Answer<'phone.current'>;
  pCode(input: PhoneInput<'phone.pCode'>): Answer<'phone.pCode'>;
  scan(input: PhoneInput<'phone.scan'>): Answer<'phone.scan'>;
  logIn(input: PhoneInput<'phone.logIn'>): Answer<'phone.logIn'>;
  sendPin(input: PhoneInput<'phone.sendPin'>): Promise<PhoneOutput<'phone.sendPin'>>;
  /** Null: the token is none of these, but may be that of a temporary PIN. */
  setNewPin(token: string, pin: string, repeated: string): Promise<OwnNewPin | null>;
}

interface OwnNewPin {
  readonly message: 'pin-changed' | NewPinRefusal | 'time-over' | 'app-blocked';
  readonly cpr: string;
  readonly way: 1 | 2;
}

const refuse = <M extends PhoneMessage>(message: M) => ({ message, token: null });

export function createOwnPhone(parts: OwnPhoneParts): OwnPhone {
  const { mitid, grants, pCodes, requests } = parts;
  const allow = (token: string) => ({ message: null, token });

  async function usable(cpr: string, appId: string): Promise<'ready' | 'locked' | null> {
    const state = await mitid.state(cpr);
    const app = state?.apps.find(({ id }) => id === appId);
    return !app || state?.blocked || app.state === 'blocked' ? null : app.state;
  }

  return {
    async current({ cpr, appId, by, pin }) {
      const state = await usable(cpr, appId);
      if (state !== 'ready') return refuse(state === 'locked' ? 'app-locked' : 'app-blocked');
      if (by === 'biometrics') {
        if (!mitid.biometrics(appId)) return refuse('biometrics-off');
      } else {
        const entered = await mitid.enterPin(cpr, appId, pin);
        if (entered !== 'right') return refuse(entered === 'wrong' ? 'wrong-pin' : 'app-locked');
      }
      return allow(grants.give({ step: 'proved', way: 2, cpr, appId }));
    },

    async pCode({ cpr, appId, code }) {
      if (!(await usable(cpr, appId))) return refuse('app-blocked');
      const refusal = pCodes.enter(cpr, code);
      return refusal ? refuse(refusal) : allow(grants.give({ step: 'p-code', cpr, appId }));
    },

    async scan({ cpr, appId, part, document, fails, token }) {
      if (!(await usable(cpr, appId))) return refuse('app-blocked');
      const held = grants.look(token);
      const before = held && 'step' in held && held.cpr === cpr && held.appId === appId ? held : null;
      if (part === 'code') {
        if (fails) return refuse('code-unreadable');
        const { foreign, refusal } = documentFor(parts, cpr, document);
        if (refusal) return refuse(refusal);
        // A scan that is begun again keeps the P-code it was begun with: that is used up.
        const withPCode = before?.step === 'p-code' || (before !== null && 'withPCode' in before && before.withPCode);
        if (foreign && parts.noCprNumber(cpr) && !withPCode) return refuse('p-code-missing');
        return allow(grants.give({ step: 'code', withPCode, cpr, appId }));
      }
      const needed = part === 'chip' ? 'code' : 'chip';
      if (token === null || before?.step !== needed) return refuse('time-over');
      if (fails) return refuse(part === 'chip' ? 'chip-failed' : 'face-failed');
      grants.take(token);
      if (part === 'chip') return allow(grants.give({ ...before, step: 'chip' }));
      return allow(grants.give({ step: 'proved', way: 1, cpr, appId }));
    },

    async logIn({ cpr, appId, by }) {
      const state = await mitid.state(cpr);
      if (!state || state.blocked) return refuse('app-blocked');
      if (by !== 'extra-app') {
        if (!parts.authenticatorsOf(cpr).includes(by)) return refuse('no-authenticator');
        return allow(grants.give({ step: 'logged-in', cpr, appId: null }));
      }
      const extra = state.apps.find((app) => app.id !== appId && app.state === 'ready');
      return extra ? allow(grants.give({ step: 'logged-in', cpr, appId: extra.id })) : refuse('no-authenticator');
    },

    async sendPin({ token, appId, language }) {
      const session = grants.look(token);
      if (session?.step !== 'logged-in') return { message: 'time-over' };
      // The app one is logged in with needs no new PIN to be of use.
      if (session.appId === appId) return { message: 'no-authenticator' };
      const asked = await requests.ask({ cpr: session.cpr, app: appId, language, origin: 'self' });
      return { message: typeof asked === 'string' ? asked : null };
    },

    async setNewPin(token, pin, repeated) {
      const grant = grants.look(token);
      if (grant?.step !== 'proved') return null;
      const { cpr, appId, way } = grant;
      if (!(await usable(cpr, appId))) return { message: 'app-blocked', cpr, way };
      // Once: of two that come at the same time one sets the PIN. A refused one is given back.
      if (grants.look(token) === null) return { message: 'time-over', cpr, way };
      const giveBack = grants.take(token);
      const refusal = await mitid.setPin(cpr, appId, pin, repeated, randomUUID());
      if (refusal === null) return { message: 'pin-changed', cpr, way };
      giveBack();
      return { message: refusal, cpr, way };
    },
  };
}
