import type { Clock } from '../../../../src/main/time/clock.ts';

/** Lets everything that waits for nothing but its turn come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Time that passes only when told: a run comes out the same however busy the machine is. */
export function stepClock(start: number): Clock & { pass(milliseconds: number): Promise<void> } {
  let passed = 0;
  let jobs: { readonly at: number; readonly work: () => void | Promise<void> }[] = [];
  return {
    now: () => start + passed,
    monotonic: () => passed,
    after(delay, work) {
      const job = { at: passed + Math.max(0, delay), work };
      jobs.push(job);
      return () => {
        jobs = jobs.filter((other) => other !== job);
      };
    },
    async pass(milliseconds) {
      const end = passed + milliseconds;
      for (;;) {
        const next = jobs.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        jobs = jobs.filter((other) => other !== next);
        passed = Math.max(passed, next.at);
        await next.work();
        await settle();
      }
      passed = Math.max(passed, end);
      await settle();
    },
  };
}
