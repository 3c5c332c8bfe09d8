import { useEffect, useLayoutEffect, useRef } from 'react';
import { watchKeys } from '../../../app/keys/watch-keys.ts';
import { createScanner } from '../scanner.ts';

/** Hears a zone from a keyboard-wedge scanner, wherever the focus is, while the component is on screen. */
export function useWedgeScanner(onZone: (text: string) => void): void {
  const newest = useRef(onZone);
  useLayoutEffect(() => {
    newest.current = onZone;
  });
  useEffect(() => {
    const scanner = createScanner((text) => newest.current(text));
    const unwatch = watchKeys(scanner.see);
    return () => {
      unwatch();
      scanner.stop();
    };
  }, []);
}
