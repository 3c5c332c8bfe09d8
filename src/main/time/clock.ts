/**
 * Time as the domain sees it. Nothing in the domain calls `Date.now` or `setTimeout`; it takes one of these, so that
 * tests and practice can move time and everything that falls due runs in order.
 */
export interface Clock {
  /** Wall clock, milliseconds since 1970 UTC. */
  now(): number;
  /** Milliseconds since this process started; never jumps, not comparable across runs. */
  monotonic(): number;
  /** Runs `work` once when `delay` milliseconds have passed; returns a function that cancels it. */
  after(delay: number, work: () => void | Promise<void>): () => void;
}
