import type { Ask } from './ask.ts';
import { type EligibilityContext, eligibleQuestions } from './eligible.ts';
import type { CitizenFacts, NameFact, RelativeFact } from './facts.ts';
import { type IsKnown, lexiconFrom } from './lexicon.ts';
import { matchAnswer } from './match-answer.ts';
import type { Question, QuestionRef } from './question.ts';

/** `gone`: the fact is no longer in the register, or no longer askable, after an import; the case refers. */
export type AnswerOutcome =
  | { readonly outcome: 'right' | 'wrong' | 'gone' }
  | { readonly outcome: 'unparseable'; readonly ask?: Ask };

export interface AnswerContext extends EligibilityContext {
  /** The register's lexicon; the shipped lists are asked as well. */
  readonly isKnown: IsKnown;
  /** The citizen's questions where they are known already; else they are worked out. */
  readonly eligible?: (facts: CitizenFacts) => readonly Question[];
}

/** The question that a reference stands for, from the register as it is now; undefined where it is gone. */
function resolveQuestion(reference: QuestionRef, facts: CitizenFacts, context: AnswerContext): Question | undefined {
  const eligible = context.eligible?.(facts) ?? eligibleQuestions(facts, context);
  return eligible.find((question) => question.kind === reference.kind && question.subject === reference.subject);
}

/** Checks what the caller said against the register as it is now (R18). Either accepted value is right (R11). */
export function checkAnswer(
  reference: QuestionRef,
  facts: CitizenFacts,
  spoken: string,
  context: AnswerContext,
): AnswerOutcome {
  const question = resolveQuestion(reference, facts, context);
  if (question === undefined) return { outcome: 'gone' };
  const { resources } = context;
  const isKnown = lexiconFrom(resources.lexicon, context.isKnown);
  const matching = { isKnown, relativeValues: relativeNames(facts), resources };
  const results = question.accepted.map((value) => matchAnswer(question.type, value, spoken, matching));
  const unparseable = results.find((result) => result.result === 'unparseable');
  if (unparseable !== undefined) {
    return { outcome: 'unparseable', ...(unparseable.ask === undefined ? {} : { ask: unparseable.ask }) };
  }
  return { outcome: results.some((result) => result.result === 'match') ? 'right' : 'wrong' };
}

/** R18: names borne by the citizen's relatives, now or earlier; a slip that lands on one is refused. */
function relativeNames(facts: CitizenFacts): readonly string[] {
  const spouses = [facts.civilStatus, ...facts.formerCivilStatuses].map((status) => status?.spouse ?? null);
  const relatives = [...facts.parents, ...facts.siblings, ...facts.children, ...spouses];
  return relatives.flatMap((relative) => (relative === null ? [] : namesOf(relative)));
}

function namesOf({ name, formerNames }: RelativeFact): readonly string[] {
  const words = (one: NameFact): string => [one.given, one.middle ?? '', one.surname].join(' ');
  return [...(name === null ? [] : [name]), ...formerNames].map(words);
}
