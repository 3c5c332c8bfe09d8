import type { Question } from './question.ts';

/** P(at least the threshold guessed right) of a whole draw (R10). */
export interface Strength {
  readonly stranger: number;
  readonly holder: number;
}

/**
 * R10. Questions of one group depend on each other: one guess, at the best odds of the group, gives all of them. Groups
 * are independent, so the number guessed right is a convolution over groups.
 */
export function strengthOf(questions: readonly Question[], threshold: number): Strength {
  const groups = new Map<string, { count: number; stranger: number; holder: number }>();
  for (const { group, guess } of questions) {
    const sum = groups.get(group) ?? { count: 0, stranger: 0, holder: 0 };
    groups.set(group, {
      count: sum.count + 1,
      stranger: Math.max(sum.stranger, guess.stranger),
      holder: Math.max(sum.holder, guess.holder),
    });
  }
  const parts = [...groups.values()];
  return {
    stranger: atLeast(
      threshold,
      parts.map(({ count, stranger }) => ({ count, p: stranger })),
    ),
    holder: atLeast(
      threshold,
      parts.map(({ count, holder }) => ({ count, p: holder })),
    ),
  };
}

/** P(sum of `count` over groups that come true ≥ threshold), each group true with probability `p`. */
export function atLeast(threshold: number, groups: readonly { readonly count: number; readonly p: number }[]): number {
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  let chances = new Array<number>(total + 1).fill(0);
  chances[0] = 1;
  for (const { count, p } of groups) {
    chances = chances.map(
      (chance, right) => chance * (1 - p) + (right >= count ? (chances[right - count] ?? 0) * p : 0),
    );
  }
  return chances.reduce((sum, chance, right) => (right >= threshold ? sum + chance : sum), 0);
}
