import { helpEachOther } from './exclusions.ts';
import { NONE, type Question } from './question.ts';
import type { PhoneScript } from './script.ts';
import { strengthOf } from './strength.ts';

/** Questions that may be drawn now, with which pairs exclude each other (R13), so that sets are judged fast. */
export interface Pool {
  readonly questions: readonly Question[];
  /** `excludes[a]?.[b]`: the two may not stand in one draw. */
  readonly excludes: readonly (readonly boolean[])[];
  readonly none: readonly boolean[];
  readonly changes: readonly boolean[];
  readonly outside: readonly boolean[];
  readonly script: PhoneScript;
}

export function poolOf(questions: readonly Question[], script: PhoneScript): Pool {
  const excludes = questions.map((_, at) => new Array<boolean>(at).fill(false));
  questions.forEach((one, at) => {
    for (let other = 0; other < at; other++) {
      const second = questions[other];
      const excluded = second !== undefined && helpEachOther(one, second);
      const [row, column] = [excludes[at], excludes[other]];
      if (row !== undefined) row[other] = excluded;
      if (column !== undefined) column[at] = excluded;
    }
  });
  return {
    questions,
    excludes,
    none: questions.map((question) => question.accepted[0]?.text === NONE),
    changes: questions.map((question) => question.changes),
    outside: questions.map((question) => !question.household),
    script,
  };
}

/** May this question join the chosen ones, so that the set can still become lawful? Exact, and cheap next to `isLawful`. */
export function mayJoin(
  { questions, excludes, none, changes, outside, script }: Pool,
  chosen: readonly number[],
  index: number,
): boolean {
  const kind = questions[index]?.kind;
  const excluded = excludes[index];
  let ofKind = 0;
  let nones = none[index] === true ? 1 : 0;
  let changing = changes[index] === true ? 1 : 0;
  let outsiders = outside[index] === true ? 1 : 0;
  for (const other of chosen) {
    if (excluded?.[other] === true) return false;
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
    outsiders + left >= script.minOutsideHousehold
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
export function isStrong({ questions, script }: Pool, chosen: readonly number[]): boolean {
  if (chosen.length < script.threshold) return true;
  const strength = strengthOf(
    chosen.flatMap((index) => questions[index] ?? []),
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
