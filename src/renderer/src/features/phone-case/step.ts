import type { CaseView } from '../../../../shared/case-view.ts';
import { saidCoached } from '../outcome/verdict-text.ts';

export type Step = 'search' | 'document' | 'question' | 'line-lost' | 'outcome' | 'guide';

/** The caller takes a way other than ours by phone, and its guide is what the call is about. */
const takesAnotherWay = ({ guide, block }: CaseView): boolean => guide !== null && guide.way !== 4 && !block.done;

/** The one thing to do now. Derived from the case as main tells it; the screen keeps no state of its own about it. */
export function stepOf(view: CaseView): Step {
  // R28: released by a second person, the case goes on although its gate stays on screen.
  const released = view.state === 'document' || view.state === 'asking';
  const ended = view.verdict !== null || (view.gates.length > 0 && !released);
  // Questions run against the clock: nothing takes their place.
  if (!ended && view.lineLostMs !== null) return 'line-lost';
  if (!ended && view.question) return 'question';
  if (takesAnotherWay(view)) return 'guide';
  if (ended) return 'outcome';
  if (!view.citizen) return 'search';
  return 'document';
}

/** The ways are asked about until the citizen is being verified, and again once that has led nowhere. */
export function offersTriage(view: CaseView): boolean {
  // At the counter nobody is sent another way before they are helped here.
  if (view.counter || view.block.done || view.issue?.status != null) return false;
  switch (stepOf(view)) {
    case 'question':
    case 'line-lost':
      return false;
    case 'outcome':
      // R36: whoever is being led by somebody is warned, not sent to do it alone.
      return view.verdict?.verdict !== 'passed' && !saidCoached(view);
    default:
      return true;
  }
}
