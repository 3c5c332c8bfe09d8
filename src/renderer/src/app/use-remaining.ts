import { useEffect, useState } from 'react';

/** `performance.now()`, twice a second. */
function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setNow(performance.now());
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Milliseconds left now, from what was left at `since` (`performance.now()`); never below zero. */
export function useRemaining(leftMs: number, since: number): number {
  return Math.max(0, leftMs - Math.max(0, useNow() - since));
}

/** Milliseconds passed now, from what had passed at `since`. */
export function useElapsed(passedMs: number, since: number): number {
  return passedMs + Math.max(0, useNow() - since);
}
