import { canSatisfyShares, isLawful, isStrong, mayJoin, type Pool } from './draw-rules.ts';

/** `randomInt(n)` is uniform over 0…n-1 and comes from a cryptographic source (R9). */
export interface Random {
  randomInt(maxExclusive: number): number;
}

/** Sets tried blindly; each lawful set is equally likely to be the first found. */
const TRIES = 600;
/** Steps of the search that follows, so that "too little data" is not said of a citizen who has enough. */
const STEPS_SHUFFLED = 20_000;
const STEPS_STRONGEST = 60_000;

/** A lawful set of indexes into the pool in random order, or undefined where none was found. */
export function findLawfulSet(pool: Pool, random: Random): readonly number[] | undefined {
  if (pool.questions.length < pool.script.drawn) return undefined;
  const all = pool.questions.map((_, index) => index);
  if (!canSatisfyShares(pool, [], all)) return undefined;
  const found = tryBlindly(pool, random) ?? searchThrough(pool, random);
  return found === undefined ? undefined : shuffle(found, random, found.length);
}

/**
 * Is there a lawful set? As `findLawfulSet`, for a gate that needs none of the sets: with the hardest to guess first the
 * first part that may become lawful nearly always does, and few questions are looked at.
 */
export function hasLawfulSet(pool: Pool, random: Random): boolean {
  if (pool.questions.length < pool.script.drawn) return false;
  const all = pool.questions.map((_, index) => index);
  if (!canSatisfyShares(pool, [], all)) return false;
  const found = backtrack(pool, strongestFirst(pool, all), STEPS_STRONGEST);
  if (found !== 'gave-up') return found !== undefined;
  return Array.isArray(backtrack(pool, shuffle(all, random, all.length), STEPS_SHUFFLED));
}

function strongestFirst(pool: Pool, order: readonly number[]): readonly number[] {
  const odds = (index: number): number => pool.odds[index]?.holder ?? 1;
  return [...order].sort((one, other) => odds(one) - odds(other));
}

function tryBlindly(pool: Pool, random: Random): readonly number[] | undefined {
  const all = pool.questions.map((_, index) => index);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const chosen: number[] = [];
    // Picks one after the other, so that a set that cannot become lawful is left early.
    while (chosen.length < pool.script.drawn) {
      const at = chosen.length + random.randomInt(all.length - chosen.length);
      const index = all[at];
      if (index === undefined || !mayJoin(pool, chosen, index)) break;
      all[at] = all[chosen.length] ?? index;
      all[chosen.length] = index;
      chosen.push(index);
    }
    if (chosen.length === pool.script.drawn && isLawful(pool, chosen)) return chosen;
  }
  return undefined;
}

/** First in random order, then with the hardest to guess first: a lawful set exists there if anywhere. */
function searchThrough(pool: Pool, random: Random): readonly number[] | undefined {
  const shuffled = shuffle(
    pool.questions.map((_, index) => index),
    random,
    pool.questions.length,
  );
  const found = backtrack(pool, shuffled, STEPS_SHUFFLED);
  // All sets were seen: another order would show the same ones.
  if (found !== 'gave-up') return found;
  const second = backtrack(pool, strongestFirst(pool, shuffled), STEPS_STRONGEST);
  return second === 'gave-up' ? undefined : second;
}

/** @returns undefined where there is no lawful set, `gave-up` where the steps did not suffice to say so. */
function backtrack(pool: Pool, order: readonly number[], steps: number): readonly number[] | 'gave-up' | undefined {
  const { drawn } = pool.script;
  let left = steps;
  const extend = (chosen: readonly number[], from: number): readonly number[] | undefined => {
    if (chosen.length === drawn) return isLawful(pool, chosen) ? chosen : undefined;
    for (let at = from; at <= order.length - (drawn - chosen.length); at++) {
      if (left-- <= 0) return undefined;
      const index = order[at];
      if (index === undefined || !mayJoin(pool, chosen, index)) continue;
      const joined = [...chosen, index];
      // The last one is judged as a whole set.
      if (joined.length < drawn && !isPromising(pool, joined, order.slice(at + 1))) continue;
      const found = extend(joined, at + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return extend([], 0) ?? (left < 0 ? 'gave-up' : undefined);
}

/** Whether a lawful set may begin so. Never says no of a set that can be completed. */
const isPromising = (pool: Pool, chosen: readonly number[], rest: readonly number[]): boolean =>
  isStrong(pool, chosen) && canSatisfyShares(pool, chosen, rest);

/** The first `count` of a uniformly shuffled list (Fisher and Yates). */
function shuffle<T>(items: readonly T[], random: Random, count: number): readonly T[] {
  const rest = [...items];
  const picked: T[] = [];
  while (picked.length < count && rest.length > 0) {
    const at = random.randomInt(rest.length);
    picked.push(...rest.splice(at, 1));
  }
  return picked;
}
