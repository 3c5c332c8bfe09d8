import type { Clock } from './clock.ts';
import { minute, second } from './durations.ts';

/** R39: further ahead of the time that really passed than this, and no more PINs are issued … */
const aheadAllowed = 1 * minute;
/** … and behind it by more than a time server's gentle correction, which is a jump back. */
const behindAllowed = 1 * second;
/** Two honest clocks of one machine come apart by less than this share of the time between two looks. */
const drift = 1e-4;

/** Watches the wall clock that every deadline is reckoned by. */
export interface ClockGuard {
  wrong(): boolean;
  /** The ledger's newest event, epoch milliseconds, while the wall clock lies before it; null where it does not. */
  behind(): number | null;
  /** The machine slept: monotonic time stood still on some systems, so what the wall clock gained meanwhile is no jump. */
  resumed(): void;
}

/**
 * R39. Time since the start is checked against the monotonic clock; the start itself against the newest event of the ledger,
 * which cannot lie ahead. A clock that is put right again is trusted again.
 * @param newestEvent epoch milliseconds of the ledger's newest event, 0 where there is none.
 */
export function createClockGuard(clock: Pick<Clock, 'now' | 'monotonic'>, newestEvent: number): ClockGuard {
  let wall = clock.now();
  let steady = clock.monotonic();
  /** By how much the wall clock was put forward, or back, since the start. */
  let moved = 0;

  const look = (asleep: boolean): void => {
    const passed = clock.monotonic() - steady;
    const jump = clock.now() - wall - passed;
    wall += passed + jump;
    steady += passed;
    if (Math.abs(jump) > behindAllowed + passed * drift && !(asleep && jump > 0)) moved += jump;
  };
  const isBehind = () => newestEvent - wall > behindAllowed;
  return {
    wrong() {
      look(false);
      return moved > aheadAllowed || moved < -behindAllowed || isBehind();
    },
    behind() {
      look(false);
      return isBehind() ? newestEvent : null;
    },
    resumed: () => look(true),
  };
}
