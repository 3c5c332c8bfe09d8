import type { Bridge } from '../../../shared/bridge.ts';
import type { CallName, CallResult, Input, Notice, NoticeName, Output } from '../../../shared/contract.ts';
import { begin } from './pending.ts';

declare global {
  interface Window {
    readonly pinDesk: Bridge;
  }
}

/** One call through the door to main. Never rejects: a bug on the way comes back as `internal`. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<CallResult<Output<N>>> {
  const end = name === 'session.activity' ? null : begin();
  try {
    // The contract's output schema has been applied in main, so the type holds on this side.
    return (await window.pinDesk.call(name, input)) as CallResult<Output<N>>;
  } catch {
    return { ok: false, error: { code: 'internal' } };
  } finally {
    end?.();
  }
}

/** Listens to what main says without being asked; returns how to stop. */
export function onNotice<N extends NoticeName>(name: N, listener: (value: Notice<N>) => void): () => void {
  return window.pinDesk.on(name, (value) => listener(value as Notice<N>));
}
