import { useEffect, useState } from 'react';
import { inBackground } from '../../../app/background.ts';
import { onNotice } from '../../../app/bridge.ts';

const renewMs = 5000;

const fromSession = (user: string): Promise<string | null> =>
  new Promise((resolve) => {
    void inBackground('session.codeHint', { user }, ({ code }) => resolve(code));
  });

/**
 * Practice mode: the one-time code of this practice account, kept fresh; null where there is none.
 * @param hintOf where the code comes from; has to stay the same function.
 */
export function useCodeHint(user: string, practice: boolean, hintOf = fromSession): string | null {
  const [hint, setHint] = useState<{ user: string; code: string } | null>(null);
  useEffect(() => {
    if (!practice || user.trim() === '') return;
    let gone = false;
    const ask = () =>
      void hintOf(user.trim()).then((code) => {
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
  }, [user, practice, hintOf]);
  return hint?.user === user ? hint.code : null;
}
