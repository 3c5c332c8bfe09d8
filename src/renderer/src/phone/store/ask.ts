import type { PendingCall, PhoneEvent } from '../machine/state.ts';
import type { CallFailure, PhoneBridge } from './phone-bridge.ts';

export interface Answer {
  readonly event: PhoneEvent;
  readonly failure: CallFailure | null;
}

/** Asks main what the machine waits for, and says the reply as the machine's event. */
export async function ask(
  bridge: PhoneBridge,
  who: { readonly cpr: string; readonly appId: string },
  pending: PendingCall,
): Promise<Answer> {
  if (pending.kind === 'redeem') {
    const reply = await bridge.call('phone.redeem', { ...who, code: pending.code });
    return reply.ok ? { event: { type: 'redeemed', ...reply.value }, failure: null } : failed(reply.error);
  }
  const { token, pin, repeated } = pending;
  const reply = await bridge.call('phone.newPin', { token, pin, repeated });
  return reply.ok ? { event: { type: 'new-pin', ...reply.value }, failure: null } : failed(reply.error);
}

const failed = (failure: CallFailure): Answer => ({ event: { type: 'call-failed' }, failure });
