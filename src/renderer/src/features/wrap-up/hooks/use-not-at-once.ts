import { useEffect, useRef } from 'react';

/** A press within this time of what brought the field on screen was meant for what stood there before, milliseconds. */
const settleMs = 700;

/**
 * Guards Enter in a field that comes with a result: the second half of a double press must not close the case.
 * @param since changes when something new came on screen.
 * @returns whether a press now can have been meant for this field; what was typed in it says yes at once.
 */
export function useNotAtOnce(since: string): (typed: boolean) => boolean {
  const at = useRef(Number.POSITIVE_INFINITY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew from each change
  useEffect(() => {
    at.current = performance.now();
  }, [since]);
  return (typed) => typed || performance.now() - at.current >= settleMs;
}
