import { type EligibilityContext, eligibleQuestions } from './eligible.ts';
import type { CitizenFacts } from './facts.ts';
import type { AnswerType } from './question.ts';
import { type SpokenForms, spokenForms } from './spoken-forms.ts';

/** One row of `practice answers`: what the citizen would say. Both spoken forms are accepted. */
export interface PlayableAnswer {
  readonly kind: string;
  readonly subject: string | null;
  readonly type: AnswerType;
  /** As the register has it; the empty text is "none". Where either of two values counts, the first. */
  readonly value: string;
  readonly spoken: SpokenForms;
}

/** One row for every question that could be asked. Practice data only. */
export function playableAnswers(facts: CitizenFacts, context: EligibilityContext): readonly PlayableAnswer[] {
  return eligibleQuestions(facts, context).flatMap(({ kind, subject, type, accepted: [value] }) =>
    value === undefined
      ? []
      : [{ kind, subject, type, value: value.text, spoken: spokenForms(type, value, context.resources.countries) }],
  );
}
