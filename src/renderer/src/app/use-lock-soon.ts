import { useEffect, useState } from 'react';
import { onNotice } from './bridge.ts';
import { useRemaining } from './use-remaining.ts';

/** Seconds until the session locks, counting down; null while it is not near. Any movement ends it. */
export function useLockSoon(): number | null {
  const [told, setTold] = useState<{ readonly seconds: number; readonly at: number } | null>(null);
  useEffect(() => onNotice('lock-soon', ({ seconds }) => setTold({ seconds, at: performance.now() })), []);
  useEffect(() => {
    if (told === null) return;
    const clear = () => setTold(null);
    window.addEventListener('keydown', clear);
    window.addEventListener('pointermove', clear);
    return () => {
      window.removeEventListener('keydown', clear);
      window.removeEventListener('pointermove', clear);
    };
  }, [told]);
  const left = useRemaining((told?.seconds ?? 0) * 1000, told?.at ?? 0);
  return told === null ? null : Math.ceil(left / 1000);
}
