import type { Clock } from './clock.ts';

/** A clock that practice and tests can move; production only ever reads it. */
export interface MovableClock extends Clock {
  /** Moves wall and monotonic time forward and runs everything that falls due on the way, in order, each at its own time. */
  advance(milliseconds: number): Promise<void>;
  /** Cancels everything that is waiting. */
  stop(): void;
}

interface Job {
  readonly due: number;
  readonly order: number;
  readonly work: () => void | Promise<void>;
}

/** Longest delay a Node timer takes; longer waits are re-armed. */
const longestTimer = 2 ** 31 - 1;

/**
 * @param onError told of a job that threw: a bug, since expected failures are values.
 * @param ahead milliseconds that an earlier run of a test was moved forward by.
 */
export function createSystemClock(onError: (error: unknown) => void, ahead = 0): MovableClock {
  const jobs = new Set<Job>();
  let offset = ahead;
  let counter = 0;
  let timer: NodeJS.Timeout | null = null;
  let advancing = false;

  const monotonic = () => performance.now() + offset;
  /** In whole milliseconds, so that the wall clock, which counts in them, never comes out short. */
  const skip = (milliseconds: number) => {
    offset += Math.max(0, Math.ceil(milliseconds));
  };
  const earliest = (until: number): Job | null => {
    let found: Job | null = null;
    for (const job of jobs) {
      if (job.due > until) continue;
      if (!found || job.due < found.due || (job.due === found.due && job.order < found.order)) found = job;
    }
    return found;
  };
  const run = async (job: Job) => {
    jobs.delete(job);
    try {
      await job.work();
    } catch (error) {
      onError(error);
    }
  };
  const arm = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const next = earliest(Number.POSITIVE_INFINITY);
    if (!next || advancing) return;
    timer = setTimeout(wake, Math.min(longestTimer, Math.max(0, Math.ceil(next.due - monotonic()))));
  };
  const wake = () => {
    timer = null;
    const now = monotonic();
    for (let job = earliest(now); job; job = earliest(now)) void run(job);
    arm();
  };

  return {
    now: () => Math.round(Date.now() + offset),
    monotonic,
    after(delay, work) {
      const job: Job = { due: monotonic() + Math.max(0, delay), order: counter++, work };
      jobs.add(job);
      arm();
      return () => {
        if (jobs.delete(job)) arm();
      };
    },
    async advance(milliseconds) {
      advancing = true;
      try {
        const target = monotonic() + milliseconds;
        for (let job = earliest(target); job; job = earliest(target)) {
          skip(job.due - monotonic());
          await run(job);
        }
        skip(target - monotonic());
      } finally {
        advancing = false;
        arm();
      }
    },
    stop() {
      jobs.clear();
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
