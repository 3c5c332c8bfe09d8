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
  return { questions, excludes, none: questions.map((question) => question.accepted[0]?.text === NONE), script };
}

/** May this question join the chosen ones? Rules that hold for every part of a lawful set. */
export function mayJoin(
  { questions, excludes, none, script }: Pool,
  chosen: readonly number[],
  index: number,
): boolean {
  const kind = questions[index]?.kind;
  const excluded = excludes[index];
  let ofKind = 0;
  let nones = none[index] === true ? 1 : 0;
  for (const other of chosen) {
    if (excluded?.[other] === true) return false;
    if (questions[other]?.kind === kind) ofKind++;
    if (none[other] === true) nones++;
  }
  return ofKind < script.maxPerKind && nones <= script.maxNone;
}

/** R10, R12: rules of the whole set. */
export function isLawful({ questions, script }: Pool, chosen: readonly number[]): boolean {
  const drawn = chosen.flatMap((index) => questions[index] ?? []);
  if (drawn.filter((question) => question.changes).length < script.minChanging) return false;
  if (drawn.filter((question) => !question.household).length < script.minOutsideHousehold) return false;
  const strength = strengthOf(drawn, script.threshold);
  return strength.stranger <= script.limits.stranger && strength.holder <= script.limits.holder;
}
