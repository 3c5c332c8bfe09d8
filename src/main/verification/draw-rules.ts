import { helpEachOther } from './exclusions.ts';
import { NONE, type Question } from './question.ts';
import type { PhoneScript } from './script.ts';
import { type Odds, oddsOf, strengthOfOdds } from './strength.ts';

/** Questions that may be drawn now, with which pairs exclude each other (R13), so that sets are judged fast. */
export interface Pool {
  readonly questions: readonly Question[];
  /** May this one be asked at all? Looked at last and once: finding out is most of the work of a citizen's questions. */
  readonly askable: (index: number) => boolean;
  /** The two may not stand in one draw. */
  readonly exclude: (one: number, other: number) => boolean;
  readonly odds: readonly Odds[];
  readonly none: readonly boolean[];
  readonly changes: readonly boolean[];
  readonly outside: readonly boolean[];
  readonly script: PhoneScript;
}

/** @param askable asked at most once for each question. */
export function poolOf(
  questions: readonly Question[],
  script: PhoneScript,
  askable: (index: number) => boolean = () => true,
): Pool {
  return {
    questions,
    askable: rememberedPairs(1, (_, index) => askable(index)).bind(null, 0),
    exclude: rememberedPairs(questions.length, (one, other) => {
      const [first, second] = [questions[one], questions[other]];
      return first !== undefined && second !== undefined && helpEachOther(first, second);
    }),
    odds: oddsOf(questions),
    none: questions.map((question) => question.accepted[0]?.text === NONE),
    changes: questions.map((question) => question.changes),
    outside: questions.map((question) => !question.household),
    script,
  };
}

/** Most pairs of a pool never meet; those that do meet thousands of times. */
function rememberedPairs(
  rows: number,
  holds: (one: number, other: number) => boolean,
): (one: number, other: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (one, other) => {
    const at = other * rows + one;
    const found = known[at] ?? holds(one, other);
    known[at] = found;
    return found;
  };
}

/** May this question join the chosen ones, so that the set can still become lawful? Exact, and cheap next to `isLawful`. */
export function mayJoin(
  { questions, askable, exclude, none, changes, outside, script }: Pool,
  chosen: readonly number[],
  index: number,
): boolean {
  const kind = questions[index]?.kind;
  let ofKind = 0;
  let nones = none[index] === true ? 1 : 0;
  let changing = changes[index] === true ? 1 : 0;
  let outsiders = outside[index] === true ? 1 : 0;
  for (const other of chosen) {
    if (questions[other]?.kind === kind) ofKind++;
    if (none[other] === true) nones++;
    if (changes[other] === true) changing++;
    if (outside[other] === true) outsiders++;
  }
  const left = script.drawn - chosen.length - 1;
  return (
    ofKind < script.maxPerKind &&
    nones <= script.maxNone &&
    changing + left >= script.minChanging &&
    outsiders + left >= script.minOutsideHousehold &&
    !chosen.some((other) => exclude(index, other)) &&
    askable(index)
  );
}

/**
 * Can these questions, with some of the candidates, still satisfy R12? Most citizens with too little data have enough
 * questions but not two that go together and that a household member cannot answer; trying their sets one by one took up
 * to 0.3 s. Never says no of a part of a lawful set.
 */
export function canSatisfyShares(pool: Pool, chosen: readonly number[], candidates: readonly number[]): boolean {
  const { changes, outside, script } = pool;
  return (
    canReach(pool, changes, script.minChanging, chosen, candidates) &&
    canReach(pool, outside, script.minOutsideHousehold, chosen, candidates)
  );
}

/** Are there, with the chosen ones, so many of a sort that may stand together? */
function canReach(
  pool: Pool,
  sort: readonly boolean[],
  wanted: number,
  chosen: readonly number[],
  candidates: readonly number[],
): boolean {
  if (chosen.filter((index) => sort[index] === true).length >= wanted) return true;
  return candidates.some(
    (index, at) =>
      sort[index] === true &&
      mayJoin(pool, chosen, index) &&
      canReach(pool, sort, wanted, [...chosen, index], candidates.slice(at + 1)),
  );
}

/** R10: more questions only make it easier to guess so many, so a part above a limit lies in no lawful set. */
export function isStrong({ odds, script }: Pool, chosen: readonly number[]): boolean {
  if (chosen.length < script.threshold) return true;
  const strength = strengthOfOdds(
    chosen.flatMap((index) => odds[index] ?? []),
    script.threshold,
  );
  return strength.stranger <= script.limits.stranger && strength.holder <= script.limits.holder;
}

/** R10, R12: rules of the whole set. */
export function isLawful(pool: Pool, chosen: readonly number[]): boolean {
  const { changes, outside, script } = pool;
  if (chosen.filter((index) => changes[index] === true).length < script.minChanging) return false;
  if (chosen.filter((index) => outside[index] === true).length < script.minOutsideHousehold) return false;
  return isStrong(pool, chosen);
}
