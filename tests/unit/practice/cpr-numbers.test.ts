import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, iso } from '../../../src/main/practice/calendar.ts';
import { cprNumbers, isPracticeNumber, passesModulus11 } from '../../../src/main/practice/cpr-numbers.ts';
import { seededRandom } from '../../../src/main/practice/random.ts';

/** Century by seventh digit and two-digit year, as CPR publishes it. */
function centuryOf(cpr: string): number {
  const [digit, year] = [Number(cpr[6]), Number(cpr.slice(4, 6))];
  if (digit <= 3) return 1900;
  if (digit === 4 || digit === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

const born = fc.integer({ min: day(1900, 1, 1), max: day(2036, 12, 31) });
const sex = fc.constantFrom('M' as const, 'K' as const);

test('a number says day of birth + 60, month, year, century and sex', () => {
  fc.assert(
    fc.property(born, sex, fc.nat(), (on, of, seed) => {
      const cpr = cprNumbers(seededRandom(seed)).take(on, of);
      const [year, month, date] = iso(on).split('-');
      expect(cpr.slice(0, 6)).toBe(`${Number(date) + 60}${month}${year?.slice(2)}`);
      expect(centuryOf(cpr) + Number(cpr.slice(4, 6))).toBe(Number(year));
      expect(Number(cpr[9]) % 2).toBe(of === 'M' ? 1 : 0);
      expect(isPracticeNumber(cpr)).toBe(true);
    }),
  );
});

test('numbers are never given twice, not even when a day is nearly full', () => {
  const numbers = cprNumbers(seededRandom(1));
  const on = day(1980, 5, 17);
  const taken = Array.from({ length: 1500 }, () => numbers.take(on, 'K'));
  expect(new Set(taken).size).toBe(1500);
});

test('most numbers pass modulus 11, some do not', () => {
  const numbers = cprNumbers(seededRandom(2));
  const passing = Array.from({ length: 2000 }, (_, index) => numbers.take(day(1950, 1, 1) + index * 9, 'M')).filter(
    passesModulus11,
  );
  expect(passing.length).toBeGreaterThan(1800);
  expect(passing.length).toBeLessThan(1990);
});

test.each(['0101900001', '3112900001', '9201900001', '610190000', 'x101900001'])('%s is no practice number', (cpr) => {
  expect(isPracticeNumber(cpr)).toBe(false);
});
