import type { CaseView } from '../../../../shared/case-view.ts';
import { stepOf } from '../phone-case/step.ts';

/**
 * Keys of the sentences for this moment, in the order in which they are said. R3: whatever gate is closed or check failed,
 * the caller hears the same.
 */
export function sayKeys(view: CaseView): readonly string[] {
  if (view.block.done) return ['blocked', 'goodbye'];
  switch (stepOf(view)) {
    case 'search':
      return view.caller === 'somebody-else' ? ['somebodyElse', 'findOther'] : searchKeys(view);
    case 'document':
      return view.document?.state === 'not-accepted'
        ? ['documentAgain']
        : ['phoneAtHand', 'documentExpiry', 'documentNumber'];
    case 'question':
      return view.question?.index === 1
        ? ['questionsFirst', 'questionsUnknown']
        : ['questionsNext', 'questionsUnknown'];
    case 'line-lost':
      return ['lineBack'];
    case 'outcome':
      return outcomeKeys(view);
  }
}

function searchKeys(view: CaseView): readonly string[] {
  const helper = view.caller === 'citizen-with-helper' ? ['helper'] : [];
  if (view.search.done) return [...helper, 'findByNumber'];
  return [...helper, 'find'];
}

function outcomeKeys(view: CaseView): readonly string[] {
  const { issue, verdict } = view;
  if (view.caller === 'somebody-else') return ['somebodyElse', 'goodbye'];
  if (verdict?.verdict !== 'passed' || !issue) return ['neutral', 'neutralWay', 'goodbye'];
  switch (issue.status) {
    case null:
      if (issue.coached === null) return ['coached'];
      return issue.coached ? ['coachedYes', 'coachedBlock'] : ['sending', 'neverTell'];
    case 'queued':
    case 'submitted':
      return ['onItsWay', 'openApp'];
    case 'delivered':
      return ['delivered', 'openApp'];
    case 'failed':
    case 'unknown':
      return issue.mayIssue ? ['notArrived'] : ['notArrivedEnd', 'neutralWay'];
    case 'used':
      return ['used', 'goodbye'];
    default:
      return ['codeGone', 'neutralWay'];
  }
}
