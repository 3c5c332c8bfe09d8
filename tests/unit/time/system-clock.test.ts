import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSystemClock } from '../../../src/main/time/system-clock.ts';

function clockWith() {
  const errors: unknown[] = [];
  const clock = createSystemClock((error) => errors.push(error));
  onTestFinished(() => clock.stop());
  return { clock, errors };
}

describe('the movable clock', () => {
  test('wall and monotonic time move together', async () => {
    const { clock } = clockWith();
    const [wall, mono] = [clock.now(), clock.monotonic()];
    await clock.advance(60_000);
    expect(clock.now() - wall).toBeGreaterThanOrEqual(60_000);
    expect(clock.monotonic() - mono).toBeGreaterThanOrEqual(60_000);
  });

  test('what falls due runs in order of its time, then of its arming, each at its own time', async () => {
    const { clock } = clockWith();
    const ran: string[] = [];
    const start = clock.monotonic();
    const note = (name: string, due: number) => () => {
      ran.push(name);
      expect(clock.monotonic() - start).toBeGreaterThanOrEqual(due);
    };
    clock.after(30_000, note('c', 30_000));
    clock.after(10_000, note('a', 10_000));
    clock.after(20_000, note('b', 20_000));
    await clock.advance(60_000);
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  test('work that is armed on the way runs too, and work that waits is waited for', async () => {
    const { clock } = clockWith();
    const ran: number[] = [];
    clock.after(1000, async () => {
      await Promise.resolve();
      ran.push(1);
      clock.after(1000, () => void ran.push(2));
    });
    await clock.advance(2500);
    expect(ran).toEqual([1, 2]);
  });

  test('nothing runs early, twice, or after it was cancelled', async () => {
    const { clock } = clockWith();
    const work = vi.fn();
    const cancelled = vi.fn();
    clock.after(10_000, work);
    clock.after(10_000, cancelled)();
    await clock.advance(9000);
    expect(work).not.toHaveBeenCalled();
    await clock.advance(1000);
    await clock.advance(10_000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(cancelled).not.toHaveBeenCalled();
  });

  test('work that throws is reported, and holds nothing up', async () => {
    const { clock, errors } = clockWith();
    const next = vi.fn();
    clock.after(1000, () => {
      throw new Error('broken');
    });
    clock.after(1000, async () => Promise.reject(new Error('broken later')));
    clock.after(1000, next);
    await clock.advance(1000);
    expect(errors).toHaveLength(2);
    expect(next).toHaveBeenCalledTimes(1);
  });

  test('a delay below zero is none', async () => {
    const { clock } = clockWith();
    const work = vi.fn();
    clock.after(-5000, work);
    await clock.advance(0);
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('after a stop nothing runs', async () => {
    const { clock } = clockWith();
    const work = vi.fn();
    clock.after(1000, work);
    clock.stop();
    await clock.advance(10_000);
    expect(work).not.toHaveBeenCalled();
  });

  test('the wall clock never comes out short, whatever runs on the way', async () => {
    const { clock } = clockWith();
    for (let round = 0; round < 200; round += 1) {
      const before = clock.now();
      clock.after(333.3, () => undefined);
      clock.after(777.7, () => undefined);
      await clock.advance(1000);
      expect(clock.now() - before).toBeGreaterThanOrEqual(1000);
    }
  });

  test('real time runs it too, and waits longer than a timer takes are armed again', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { clock } = clockWith();
    const [soon, far] = [vi.fn(), vi.fn()];
    clock.after(5000, soon);
    const month = 30 * 24 * 3_600_000;
    clock.after(month, far);
    vi.advanceTimersByTime(5001);
    expect(soon).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(month - 10_000);
    expect(far).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5001);
    expect(far).toHaveBeenCalledTimes(1);
  });
});
