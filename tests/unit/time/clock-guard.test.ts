import { describe, expect, test } from 'vitest';
import { createClockGuard } from '../../../src/main/time/clock-guard.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';

const start = Date.UTC(2026, 5, 1, 8);

/** A machine whose two clocks are moved apart. */
function machine(newestEvent = start - minute) {
  let wall = start;
  let steady = 0;
  const guard = createClockGuard({ now: () => wall, monotonic: () => steady }, newestEvent);
  return {
    guard,
    pass(milliseconds: number) {
      wall += milliseconds;
      steady += milliseconds;
    },
    set: (by: number) => {
      wall += by;
    },
  };
}

describe('R39: the clock', () => {
  test('that runs with the time that passes is right', () => {
    const { guard, pass } = machine();
    expect(guard.wrong()).toBe(false);
    pass(9 * hour);
    expect(guard.wrong()).toBe(false);
  });

  test('that lies before what the ledger knows says until when, and is right from then on', () => {
    const { guard, pass } = machine(start + hour);
    expect([guard.wrong(), guard.behind()]).toEqual([true, start + hour]);
    pass(hour);
    expect([guard.wrong(), guard.behind()]).toEqual([false, null]);
  });

  test('set back is wrong until it is put right', () => {
    const { guard, pass, set } = machine();
    pass(minute);
    set(-2 * hour);
    expect(guard.wrong()).toBe(true);
    pass(10 * minute);
    expect(guard.wrong()).toBe(true);
    set(2 * hour);
    expect(guard.wrong()).toBe(false);
  });

  test('put forward by more than a minute is wrong, by less is not', () => {
    const { guard, set } = machine();
    set(50 * second);
    expect(guard.wrong()).toBe(false);
    set(11 * second);
    expect(guard.wrong()).toBe(true);
  });

  test('put forward in small steps adds up', () => {
    const { guard, set, pass } = machine();
    for (let step = 0; step < 13; step += 1) {
      set(5 * second);
      pass(second);
      guard.wrong();
    }
    expect(guard.wrong()).toBe(true);
  });

  test('behind the newest event of the ledger at the start is wrong until that moment has come', () => {
    const { guard, pass } = machine(start + 10 * minute);
    expect(guard.wrong()).toBe(true);
    pass(10 * minute);
    expect(guard.wrong()).toBe(false);
  });

  test('drifting by parts in a million over a long shift is right', () => {
    const { guard, pass, set } = machine();
    pass(60 * hour);
    set(-5 * second);
    expect(guard.wrong()).toBe(false);
  });

  test('that gained while the machine slept is right; one that lost is not', () => {
    const { guard, set } = machine();
    set(8 * hour);
    guard.resumed();
    expect(guard.wrong()).toBe(false);
    set(-hour);
    guard.resumed();
    expect(guard.wrong()).toBe(true);
  });
});
