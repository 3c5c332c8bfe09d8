import type { Clock } from '../../../src/main/time/clock.ts';

/** A clock that stands until it is moved; what falls due runs in order. */
export function manualClock(start = Date.UTC(2026, 0, 5, 9)): Clock & { advance(ms: number): void } {
  let passed = 0;
  let due: { at: number; work: () => void | Promise<void> }[] = [];
  return {
    now: () => start + passed,
    monotonic: () => passed,
    after(delay, work) {
      const entry = { at: passed + delay, work };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = passed + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((other) => other !== next);
        passed = next.at;
        void next.work();
      }
      passed = end;
    },
  };
}
