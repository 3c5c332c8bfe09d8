import type { Ask } from './check-answer.ts';
import type { IsKnown } from './lexicon.ts';
import type { AnswerType, RegisterValue } from './question.ts';
import type { VerificationResources } from './resources.ts';

export interface MatchContext {
  /** Shipped lists and register (R18). */
  readonly isKnown: IsKnown;
  /** Values of the citizen's relatives: a slip that lands on one of them is refused. */
  readonly relativeValues: readonly string[];
  readonly resources: Pick<VerificationResources, 'countries' | 'municipalities'>;
}

export interface MatchResult {
  readonly result: 'match' | 'mismatch' | 'unparseable';
  readonly ask?: Ask;
}

/** R18. A plain text as register value is read as `verify answer` gets it; the empty text is "none". */
export function matchAnswer(
  _type: AnswerType,
  _value: RegisterValue | string,
  _spoken: string,
  _context: MatchContext,
): MatchResult {
  throw new Error('not yet');
}
