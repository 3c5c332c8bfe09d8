import { useCallback, useRef, useState } from 'react';
import type { CaseView } from '../../../shared/case-view.ts';
import type { CallError, CallName, Input, Output } from '../../../shared/contract.ts';
import { call } from './bridge.ts';
import { caseReceiver, refreshCase, refreshSession } from './stores.ts';

export interface Caller<N extends CallName> {
  /** Resolves to the value, or null where it failed or another run was still under way. */
  run(input: Input<N>): Promise<Output<N> | null>;
  readonly busy: boolean;
  readonly failure: CallError | null;
  clear(): void;
}

const sessionGone = new Set<string>(['signed-out', 'session-locked']);
const caseMoved = new Set<string>(['no-case', 'case-closed', 'wrong-state', 'stale-question']);

/** One call at a time from one place on screen; a second press while it runs does nothing. Main guarantees the rest. */
export function useCall<N extends CallName>(name: N): Caller<N> {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  const run = useCallback(
    async (input: Input<N>): Promise<Output<N> | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      // What went wrong before is no longer news; the same again is said again.
      setFailure(null);
      const result = await call(name, input);
      running.current = false;
      setBusy(false);
      setFailure(result.ok ? null : result.error);
      if (result.ok) return result.value;
      if (sessionGone.has(result.error.code)) void refreshSession();
      if (caseMoved.has(result.error.code)) void refreshCase();
      return null;
    },
    [name],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, busy, failure, clear };
}

/** Calls whose answer is the case as it now stands. */
export type CaseCallName = {
  [N in CallName]: Output<N> extends CaseView ? N : never;
}[CallName];

/** A call that moves the case on: its answer becomes the case on screen. */
export function useCaseCall<N extends CaseCallName>(name: N): Caller<N> {
  const caller = useCall(name);
  const { run: inner } = caller;
  const run = useCallback(
    async (input: Input<N>): Promise<Output<N> | null> => {
      const receive = caseReceiver();
      const view = await inner(input);
      if (view) receive(view);
      return view;
    },
    [inner],
  );
  return { ...caller, run };
}
