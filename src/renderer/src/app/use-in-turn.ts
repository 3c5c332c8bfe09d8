import { useCallback, useRef } from 'react';

/**
 * Does one after the other what keys ask for faster than main answers: none is lost, and each sees what the one before
 * changed. A job must not reject.
 */
export function useInTurn(): (job: () => Promise<unknown>) => void {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((job) => {
    last.current = last.current.then(job);
  }, []);
}
