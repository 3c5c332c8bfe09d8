/** Of one question. `unknown` is "doesn't know", timed out, or read before the caller declined (R14, R15, R17). */
export type QuestionOutcome = 'right' | 'wrong' | 'unknown';

export type Score =
  | { readonly state: 'asking'; readonly mayEndEarly: boolean }
  | { readonly state: 'passed' }
  | { readonly state: 'failed' };

/** R9, R14: the verdict once the whole set is asked; ending early is open only where don't-knows alone rule out passing. */
export function score(
  outcomes: readonly QuestionOutcome[],
  rule: { readonly drawn: number; readonly threshold: number },
): Score {
  const { drawn, threshold } = rule;
  const unknown = outcomes.filter((outcome) => outcome === 'unknown').length;
  if (outcomes.length < drawn) return { state: 'asking', mayEndEarly: drawn - unknown < threshold };
  return { state: outcomes.filter((outcome) => outcome === 'right').length >= threshold ? 'passed' : 'failed' };
}
