import type { PendingCall, PhoneEvent } from '../machine/state.ts';
import type { CallFailure, PhoneBridge } from './phone-bridge.ts';

export interface Answer {
  readonly event: PhoneEvent;
  readonly failure: CallFailure | null;
}

/** Who is at the phone, and what they hold. */
export interface AtPhone {
  readonly cpr: string;
  readonly appId: string;
  /** Document in the hand; empty where there is none. */
  readonly document: string;
  /** The strip's wish that this part of the scan does not succeed. */
  readonly fails: boolean;
  /** Of the text message that is asked for. */
  readonly language: 'da' | 'en';
}

/** Asks main what the machine waits for, and says the reply as the machine's event. */
export async function ask(bridge: PhoneBridge, at: AtPhone, pending: PendingCall): Promise<Answer> {
  const { cpr, appId, document, fails, language } = at;
  const who = { cpr, appId };
  switch (pending.kind) {
    case 'redeem': {
      const reply = await bridge.call('phone.redeem', { ...who, code: pending.code });
      return reply.ok ? said({ type: 'redeemed', ...reply.value }) : failed(reply.error);
    }
    case 'new-pin': {
      const { token, pin, repeated } = pending;
      const reply = await bridge.call('phone.newPin', { token, pin, repeated });
      return reply.ok ? said({ type: 'new-pin', ...reply.value }) : failed(reply.error);
    }
    case 'current': {
      const reply = await bridge.call('phone.current', { ...who, by: pending.by, pin: pending.pin });
      return reply.ok ? said({ type: 'answered', ...reply.value }) : failed(reply.error);
    }
    case 'p-code': {
      const reply = await bridge.call('phone.pCode', { ...who, code: pending.code });
      return reply.ok ? said({ type: 'answered', ...reply.value }) : failed(reply.error);
    }
    case 'scan': {
      const { part, token } = pending;
      const reply = await bridge.call('phone.scan', { ...who, part, token, document, fails });
      return reply.ok ? said({ type: 'answered', ...reply.value }) : failed(reply.error);
    }
    case 'log-in': {
      const reply = await bridge.call('phone.logIn', { ...who, by: pending.by });
      return reply.ok ? said({ type: 'answered', ...reply.value }) : failed(reply.error);
    }
    case 'send-pin': {
      const { token, of } = pending;
      const reply = await bridge.call('phone.sendPin', { token, appId: of ?? appId, language });
      return reply.ok ? said({ type: 'answered', ...reply.value, token: null }) : failed(reply.error);
    }
    case 'biometrics': {
      const reply = await bridge.call('phone.biometrics', { ...who, on: pending.on });
      return reply.ok ? said({ type: 'answered', message: null, token: null }) : failed(reply.error);
    }
  }
}

const said = (event: PhoneEvent): Answer => ({ event, failure: null });
const failed = (failure: CallFailure): Answer => ({ event: { type: 'call-failed' }, failure });
