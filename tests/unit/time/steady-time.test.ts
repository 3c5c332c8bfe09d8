import { expect, test } from 'vitest';
import { hour, minute } from '../../../src/main/time/durations.ts';
import { createSteadyTime } from '../../../src/main/time/steady-time.ts';

const start = Date.UTC(2026, 10, 23, 9);

function machine(newestEvent = 0) {
  const state = { wall: start, steady: 5 };
  const now = createSteadyTime({ now: () => state.wall, monotonic: () => state.steady }, newestEvent);
  const pass = (milliseconds: number) => {
    state.wall += milliseconds;
    state.steady += milliseconds;
  };
  return { state, now, pass };
}

test('follows a wall clock that is right, and one that gained while the machine slept', () => {
  const { state, now, pass } = machine();
  pass(minute);
  expect(now()).toBe(start + minute);
  state.wall += hour;
  expect(now()).toBe(start + hour + minute);
});

test('R24: runs on where the wall clock is set back', () => {
  const { state, now, pass } = machine();
  pass(minute);
  state.wall -= hour;
  expect(now()).toBe(start + minute);
  pass(minute);
  expect(now()).toBe(start + 2 * minute);
});

test('R24: after a restart it is never before what the ledger knows', () => {
  const { now, pass } = machine(start + hour);
  expect(now()).toBe(start + hour);
  pass(minute);
  expect(now()).toBe(start + hour + minute);
});
