import type { Clock } from './clock.ts';

/**
 * The wall clock, which nobody can set back: it runs on from the latest time that is known, the ledger's newest event or the
 * start of this run, at the pace of the monotonic clock.
 * @param newestEvent epoch milliseconds of the ledger's newest event, 0 where there is none.
 * @returns epoch milliseconds; never less than before, unless the wall clock had run ahead and was put right.
 */
export function createSteadyTime(clock: Pick<Clock, 'now' | 'monotonic'>, newestEvent: number): () => number {
  const from = Math.max(clock.now(), newestEvent);
  const begun = clock.monotonic();
  return () => Math.max(clock.now(), Math.floor(from + clock.monotonic() - begun));
}
