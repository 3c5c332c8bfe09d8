import { useEffect, useState } from 'react';
import { call, onNotice } from '../../../app/bridge.ts';

const renewMs = 5000;

/** Practice mode: the one-time code of this practice account, kept fresh; null where there is none. */
export function useCodeHint(user: string, practice: boolean): string | null {
  const [hint, setHint] = useState<{ user: string; code: string } | null>(null);
  useEffect(() => {
    if (!practice || user.trim() === '') return;
    let gone = false;
    const ask = async () => {
      const result = await call('session.codeHint', { user: user.trim() });
      if (gone) return;
      setHint(result.ok && result.value.code ? { user, code: result.value.code } : null);
    };
    void ask();
    const timer = setInterval(() => void ask(), renewMs);
    // Main's clock may have been moved.
    const heard = onNotice('status', () => void ask());
    return () => {
      gone = true;
      clearInterval(timer);
      heard();
    };
  }, [user, practice]);
  return hint?.user === user ? hint.code : null;
}
