import { useEffect, useState } from 'react';

/** Milliseconds left now, from what was left at `since` (`performance.now()`); never below zero. Moves twice a second. */
export function useRemaining(leftMs: number, since: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, leftMs - Math.max(0, now - since));
}
