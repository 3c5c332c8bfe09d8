import type { Question } from './question.ts';

/** P(at least the threshold guessed right) of a whole draw (R10). */
export interface Strength {
  readonly stranger: number;
  readonly holder: number;
}

/** Odds of a question, and the number of the group it is guessed with. */
export interface Odds {
  readonly group: number;
  readonly stranger: number;
  readonly holder: number;
}

/** Groups by number instead of by name: a search judges thousands of sets of the same questions. */
export function oddsOf(questions: readonly Question[]): readonly Odds[] {
  const numbers = new Map<string, number>();
  return questions.map(({ group, guess }) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return { group: number, stranger: guess.stranger, holder: guess.holder };
  });
}

/**
 * R10. Questions of one group depend on each other: one guess, at the best odds of the group, gives all of them. Groups
 * are independent, so the number guessed right is a convolution over groups.
 */
export const strengthOf = (questions: readonly Question[], threshold: number): Strength =>
  strengthOfOdds(oddsOf(questions), threshold);

/** As `strengthOf`, of questions whose groups are numbered already. */
export function strengthOfOdds(odds: readonly Odds[], threshold: number): Strength {
  const groups: { group: number; count: number; stranger: number; holder: number }[] = [];
  for (const { group, stranger, holder } of odds) {
    const sum = groups.find((known) => known.group === group);
    if (sum === undefined) {
      groups.push({ group, count: 1, stranger, holder });
    } else {
      sum.count += 1;
      sum.stranger = Math.max(sum.stranger, stranger);
      sum.holder = Math.max(sum.holder, holder);
    }
  }
  const chance = (who: 'stranger' | 'holder') => {
    const chances = [1];
    for (const group of groups) convolve(chances, group.count, group[who]);
    return sumFrom(chances, threshold);
  };
  return { stranger: chance('stranger'), holder: chance('holder') };
}

/** P(sum of `count` over groups that come true ≥ threshold), each group true with probability `p`. */
export function atLeast(threshold: number, groups: readonly { readonly count: number; readonly p: number }[]): number {
  const chances = [1];
  for (const { count, p } of groups) convolve(chances, count, p);
  return sumFrom(chances, threshold);
}

/** In place, from the top down: what is still needed lies below. */
function convolve(chances: number[], count: number, p: number): void {
  const before = chances.length;
  for (let right = before + count - 1; right >= 0; right--) {
    const without = right < before ? (chances[right] ?? 0) * (1 - p) : 0;
    const withIt = right >= count ? (chances[right - count] ?? 0) * p : 0;
    chances[right] = without + withIt;
  }
}

function sumFrom(chances: readonly number[], from: number): number {
  let sum = 0;
  for (let right = from; right < chances.length; right++) sum += chances[right] ?? 0;
  return sum;
}
