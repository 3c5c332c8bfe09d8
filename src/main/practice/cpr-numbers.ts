import type { Sex } from '../verification/facts.ts';
import { type Day, parts } from './calendar.ts';
import type { SeededRandom } from './random.ts';

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

export function passesModulus11(cpr: string): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(cpr[index]), 0) % 11 === 0;
}

/** Seventh digits that say this century (design facts, CPR numbers §3); never 18xx, which nobody here is born in. */
function centuryDigits(year: number): readonly number[] {
  const short = year % 100;
  if (year < 2000) return short < 37 ? [0, 1, 2, 3] : [0, 1, 2, 3, 4, 9];
  return short < 37 ? [4, 5, 6, 7, 8, 9] : [5, 6, 7, 8];
}

/** Made-up numbers have their day of birth raised by 60; no number of CPR's has. */
export function isPracticeNumber(cpr: string): boolean {
  return /^(6[1-9]|[78]\d|9[01])\d{8}$/.test(cpr);
}

export interface CprNumbers {
  /** An unused number: day of birth + 60, so that nobody real is ever meant. @param born 1900-2057. */
  take(born: Day, sex: Sex): string;
}

/** Most numbers pass modulus 11; about one in twenty does not, as CPR issues them since 2007. */
export function cprNumbers(random: SeededRandom): CprNumbers {
  const used = new Set<string>();
  return {
    take(born, sex) {
      const { year, month, date } = parts(born);
      const start = [date + 60, month, year % 100].map((part) => String(part).padStart(2, '0')).join('');
      const digits = centuryDigits(year);
      const free = random.chance(0.05);
      for (let tries = 0; ; tries += 1) {
        const middle = String(random.int(100)).padStart(2, '0');
        const last = random.int(5) * 2 + (sex === 'M' ? 1 : 0);
        const cpr = `${start}${random.pick(digits)}${middle}${last}`;
        // A day that is nearly full takes numbers without check digit too.
        if (!used.has(cpr) && (free || tries > 200 || passesModulus11(cpr))) {
          used.add(cpr);
          return cpr;
        }
        if (tries > 20_000) throw new Error('no number is left for this day of birth');
      }
    },
  };
}
