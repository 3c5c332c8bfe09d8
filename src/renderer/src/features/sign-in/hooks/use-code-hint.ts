import { useEffect, useState } from 'react';
import { inBackground } from '../../../app/background.ts';
import { onNotice } from '../../../app/bridge.ts';

const renewMs = 5000;

/** Practice mode: the one-time code of this practice account, kept fresh; null where there is none. */
export function useCodeHint(user: string, practice: boolean): string | null {
  const [hint, setHint] = useState<{ user: string; code: string } | null>(null);
  useEffect(() => {
    if (!practice || user.trim() === '') return;
    let gone = false;
    const ask = () =>
      void inBackground('session.codeHint', { user: user.trim() }, ({ code }) => {
        if (!gone) setHint(code ? { user, code } : null);
      });
    ask();
    const timer = setInterval(ask, renewMs);
    // Main's clock may have been moved.
    const heard = onNotice('status', ask);
    return () => {
      gone = true;
      clearInterval(timer);
      heard();
    };
  }, [user, practice]);
  return hint?.user === user ? hint.code : null;
}
