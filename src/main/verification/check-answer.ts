import type { EligibilityContext } from './eligible.ts';
import type { CitizenFacts } from './facts.ts';
import type { IsKnown } from './lexicon.ts';
import type { QuestionRef } from './question.ts';

/** What the agent should ask the caller for; depends on the kind of answer and the spoken text only. */
export type Ask =
  | 'day'
  | 'month'
  | 'year'
  | 'day-or-month'
  | 'century'
  | 'house-number'
  | 'street-name'
  | 'one-number'
  | 'shorter';

/** `gone`: the fact is no longer in the register, or no longer askable, after an import; the case refers. */
export type AnswerOutcome =
  | { readonly outcome: 'right' | 'wrong' | 'gone' }
  | { readonly outcome: 'unparseable'; readonly ask?: Ask };

export interface AnswerContext extends EligibilityContext {
  /** The register's lexicon; the shipped lists are asked as well. */
  readonly isKnown: IsKnown;
}

/** Checks what the caller said against the register as it is now (R18). */
export function checkAnswer(
  _question: QuestionRef,
  _facts: CitizenFacts,
  _spoken: string,
  _context: AnswerContext,
): AnswerOutcome {
  throw new Error('not yet');
}
