import type { CaseView } from '../../../../shared/case-view.ts';
import { saidCoached, verdictText } from '../outcome/verdict-text.ts';

/** Keys of the newest thing worth saying: the message's state, else the verdict and what to do next. */
export function newsOf(view: CaseView): readonly string[] {
  const { verdict, issue, block } = view;
  if (issue?.status) return [`pin.${issue.status}.what`];
  return verdict ? verdictText(verdict, { coached: saidCoached(view), blocked: block.done !== null }) : [];
}
