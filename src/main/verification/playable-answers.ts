import type { EligibilityContext } from './eligible.ts';
import type { CitizenFacts } from './facts.ts';
import type { AnswerType } from './question.ts';

/** One row of `practice answers`: what the citizen would say. Both spoken forms are accepted. */
export interface PlayableAnswer {
  readonly kind: string;
  readonly subject: string | null;
  readonly type: AnswerType;
  /** As the register has it; the empty text is "none". */
  readonly value: string;
  readonly spoken: { readonly da: string; readonly en: string };
}

/** Practice data only. */
export function playableAnswers(_facts: CitizenFacts, _context: EligibilityContext): readonly PlayableAnswer[] {
  throw new Error('not yet');
}
