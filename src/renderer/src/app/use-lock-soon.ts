import { useEffect, useState } from 'react';
import { onNotice } from './bridge.ts';

/** Seconds until the session locks, as main last said; null while it is not near. Any movement ends it. */
export function useLockSoon(): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => onNotice('lock-soon', (notice) => setSeconds(notice.seconds)), []);
  useEffect(() => {
    if (seconds === null) return;
    const clear = () => setSeconds(null);
    window.addEventListener('keydown', clear);
    window.addEventListener('pointermove', clear);
    return () => {
      window.removeEventListener('keydown', clear);
      window.removeEventListener('pointermove', clear);
    };
  }, [seconds]);
  return seconds;
}
