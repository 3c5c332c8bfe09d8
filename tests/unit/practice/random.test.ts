import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom, weighted } from '../../../src/main/practice/random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draws = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.int(1000));
  };
  expect(draws(1)).toEqual(draws(1));
  expect(draws(1)).not.toEqual(draws(2));
  expect(draws(2 ** 32 + 1)).not.toEqual(draws(0));
});

test('every number lies in its range, whatever the seed', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 100_000 }), (seed, n) => {
      const random = seededRandom(seed);
      const drawn = random.int(n);
      expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true);
      const between = random.between(-3, 3);
      expect(between >= -3 && between <= 3).toBe(true);
    }),
  );
});

test('a fork is a stream of its own and leaves its root as it was', () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  one.fork(1).int(10);
  expect(one.int(1_000_000)).toBe(other.int(1_000_000));
  expect(seededRandom(7).fork(1).int(1_000_000)).not.toBe(seededRandom(7).fork(2).int(1_000_000));
});

test('numbers are spread evenly', () => {
  const random = seededRandom(3);
  const counts = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw += 1) {
    const at = random.int(10);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('heavier things are drawn more often', () => {
  const random = seededRandom(5);
  const pair = weighted([
    ['often', 9],
    ['seldom', 1],
  ]);
  const often = Array.from({ length: 10_000 }, () => pair.draw(random)).filter((one) => one === 'often').length;
  expect(often).toBeGreaterThan(8700);
  expect(often).toBeLessThan(9300);
});
