import type { CaseView } from '../../../../shared/case-view.ts';

export type Step = 'search' | 'document' | 'question' | 'line-lost' | 'outcome';

/** The one thing to do now. Derived from the case as main tells it; the screen keeps no state of its own about it. */
export function stepOf(view: CaseView): Step {
  if (view.verdict || view.gates.length > 0) return 'outcome';
  if (view.lineLostMs !== null) return 'line-lost';
  if (view.question) return 'question';
  if (!view.citizen) return 'search';
  return 'document';
}
