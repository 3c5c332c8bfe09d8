import { useEffect, useState } from 'react';
import type { Bridge } from '../../../shared/bridge.ts';
import type { CallerView } from '../../../shared/caller-contract.ts';
import type { CallResult } from '../../../shared/contract.ts';
import { setInterfaceLanguage } from '../i18n/i18n.ts';

/** What the caller says now; null where nobody rings, undefined until main has answered. */
export function useCaller(bridge: Bridge): CallerView | null | undefined {
  const [view, setView] = useState<CallerView | null>();
  useEffect(() => {
    const show = (next: CallerView | null) => {
      if (next) setInterfaceLanguage(next.shownIn);
      setView(next);
    };
    let newer = false;
    const stop = bridge.on('caller', (next) => {
      newer = true;
      show(next as CallerView | null);
    });
    // Main has checked the answer against the contract. A refusal (the screen is locked) shows nobody.
    const asked = bridge.call('caller.current', {}) as Promise<CallResult<CallerView | null>>;
    void asked.then((result) => {
      if (!newer) show(result.ok ? result.value : null);
    });
    return stop;
  }, [bridge]);
  return view;
}
