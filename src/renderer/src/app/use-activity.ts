import { useEffect } from 'react';
import { inBackground } from './background.ts';

/** R31: tells main that somebody is there, at most once a second. Main keeps the idle timer. */
export function useActivity(): void {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const tell = () => {
      const now = performance.now();
      if (now - last < 1000) return;
      last = now;
      void inBackground('session.activity', {});
    };
    const kinds = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell);
    };
  }, []);
}
