import type { Bridge } from '../../../../shared/bridge.ts';
import type { CallError, CallResult } from '../../../../shared/contract.ts';
import type { Handset, PhoneCallName, PhoneInput, PhoneOutput } from '../../../../shared/phone-contract.ts';

/** The bridge with the contract's types: main has checked every value that comes through it. */
export interface PhoneBridge {
  call<N extends PhoneCallName>(name: N, input: PhoneInput<N>): Promise<CallResult<PhoneOutput<N>>>;
  onHandset(listener: (handset: Handset) => void): () => void;
}

export type CallFailure = Pick<CallError, 'code' | 'reference'>;

export function phoneBridge(bridge: Bridge): PhoneBridge {
  return {
    async call<N extends PhoneCallName>(name: N, input: PhoneInput<N>) {
      try {
        return (await bridge.call(name, input)) as CallResult<PhoneOutput<N>>;
      } catch {
        // Main is gone or the window is closing: said like any other call that gave no answer.
        return { ok: false, error: { code: 'internal' } };
      }
    },
    onHandset: (listener) => bridge.on('handset', (value) => listener(value as Handset)),
  };
}
