import type { PhoneBridge } from '../../../src/renderer/src/phone/store/phone-bridge.ts';
import type { CallError } from '../../../src/shared/contract.ts';
import type { Handset, PhoneCallName, PhoneInput, PhoneOutput } from '../../../src/shared/phone-contract.ts';

type Answers = { [N in PhoneCallName]?: (input: PhoneInput<N>) => PhoneOutput<N> | CallError['code'] };

/** A bridge that answers from a table, by the next microtask; `tell` is main's notice. */
export function fakeBridge(answers: Answers) {
  const listeners = new Set<(handset: Handset) => void>();
  const calls: { name: PhoneCallName; input: unknown }[] = [];
  const bridge: PhoneBridge = {
    async call(name, input) {
      calls.push({ name, input });
      const answer = answers[name]?.(input) ?? 'internal';
      return typeof answer === 'string' ? { ok: false, error: { code: answer } } : { ok: true, value: answer };
    },
    onHandset(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (handset: Handset) => {
    for (const listener of listeners) listener(handset);
  };
  return { bridge, calls, tell, answers };
}
