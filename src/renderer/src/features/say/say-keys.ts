import type { BothLanguages, CaseView } from '../../../../shared/case-view.ts';
import { saidCoached } from '../outcome/verdict-text.ts';
import { stepOf } from '../phone-case/step.ts';

/** R5: a call for a block is about the block before anything else, once it is known whose. */
export const wantsBlock = ({ purpose, block, caller, document, verdict }: CaseView): boolean =>
  purpose === 'block' &&
  caller !== 'somebody-else' &&
  block.done === null &&
  block.scopes.length > 0 &&
  verdict === null &&
  document?.state !== 'not-accepted';

/**
 * Keys of the sentences for this moment, in the order in which they are said. R3: whatever gate is closed or check failed,
 * the caller hears the same.
 */
export function sayKeys(view: CaseView): readonly string[] {
  if (view.block.done) return ['blocked', 'goodbye'];
  // R3, R28: the caller does not hear whom the agent asks, nor why.
  if (view.approval.current?.state === 'waiting') return ['moment'];
  switch (stepOf(view)) {
    case 'search':
      return view.caller === 'somebody-else' ? ['somebodyElse', 'findOther'] : searchKeys(view);
    case 'document':
      if (wantsBlock(view)) return ['blockWhat'];
      if (view.counter) return counterKeys(view.counter);
      return view.document?.state === 'not-accepted'
        ? ['documentAgain']
        : ['phoneAtHand', 'documentExpiry', 'documentNumber'];
    case 'question':
      return view.question?.index === 1
        ? ['questionsFirst', 'questionsUnknown']
        : ['questionsNext', 'questionsUnknown'];
    case 'line-lost':
      return ['lineBack'];
    case 'guide':
      return guidedKeys(view) ?? [];
    case 'outcome':
      return outcomeKeys(view);
  }
}

/** While a code can be used the guide's step is what is said; null before it has begun. */
function guidedKeys({ guide }: CaseView): readonly string[] | null {
  if (!guide) return null;
  return guide.done < guide.steps.length ? ['stepDone'] : ['stepsDone'];
}

type Issue = NonNullable<CaseView['issue']>;

const usable = new Set<unknown>(['queued', 'submitted', 'delivered']);

/** The step of the guide that is read aloud now, before the sentences; null where there is none. */
export function stepToSay({ block, guide, issue }: CaseView): BothLanguages | null {
  if (block.done || !guide || (guide.way === 4 && !usable.has(issue?.status))) return null;
  return guide.steps[guide.done]?.text ?? null;
}

/** Before the first step of another way the caller is told what it is. */
export const summaryDue = (view: CaseView): boolean => stepOf(view) === 'guide' && view.guide?.done === 0;

/** R3 at the counter: what is said while documents, likeness and proof go on. */
function counterKeys(counter: NonNullable<CaseView['counter']>): readonly string[] {
  if (counter.witness === 'asked') return ['counterSign'];
  if (counter.mayChooseProof) return [counter.witnessOnly ? 'counterWitness' : 'counterProof'];
  if (counter.enough) return ['counterLikeness'];
  return [counter.documents.length > 0 ? 'counterSecond' : 'counterDocument'];
}

function searchKeys(view: CaseView): readonly string[] {
  const helper = view.caller === 'citizen-with-helper' ? ['helper'] : [];
  if (view.counter) return [...helper, 'counterFind'];
  if (view.search.done) return [...helper, 'findByNumber'];
  return [...helper, 'find'];
}

const neutralKeys = ({ counter }: CaseView): readonly string[] =>
  counter ? ['counterNeutral', 'counterGoodbye'] : ['neutral', 'neutralWay', 'goodbye'];

/** Nothing is promised that main would refuse (R20). */
function beforeIssue(view: CaseView, { mayIssue, refusal }: Issue): readonly string[] {
  if (mayIssue) return ['sending', 'neverTell'];
  switch (refusal) {
    case null:
    case 'coached':
      return ['coached'];
    case 'app':
      return ['whichApp'];
    case 'stale':
    case 'other-session':
    case 'other-agent':
      return ['startAgain'];
    case 'second-person':
      // R3, R28: while somebody can still be asked the caller waits, and does not hear for what.
      return view.approval.asks.some(({ stage }) => stage === 'issue') ? ['moment'] : neutralKeys(view);
    default:
      return neutralKeys(view);
  }
}

function outcomeKeys(view: CaseView): readonly string[] {
  const { issue, verdict } = view;
  const elsewhere = view.counter ? ['counterGoodbye'] : ['neutralWay'];
  if (view.caller === 'somebody-else') return ['somebodyElse', 'goodbye'];
  if (view.refusal) return ['refusedRead', ...(view.counter ? ['counterGoodbye'] : ['goodbye'])];
  if (view.counter?.acts.numberSentTo) return ['actNumber'];
  if (saidCoached(view)) return ['coachedYes', 'coachedBlock'];
  if (verdict?.verdict !== 'passed' || !issue) return neutralKeys(view);
  switch (issue.status) {
    case null:
      return beforeIssue(view, issue);
    case 'queued':
    case 'submitted':
    case 'delivered':
      return guidedKeys(view) ?? [issue.status === 'delivered' ? 'delivered' : 'onItsWay', 'openApp'];
    case 'failed':
      return issue.mayIssue ? ['notArrived'] : ['notArrivedEnd', ...elsewhere];
    case 'unknown':
      return issue.mayIssue ? ['askArrived'] : ['askArrivedEnd', ...elsewhere];
    case 'used':
      return ['used', view.counter ? 'counterGoodbye' : 'goodbye'];
    case 'expired':
      // Only time was short: a new case can send another.
      return ['codeGone', 'startAgain'];
    default:
      return ['codeGone', ...elsewhere];
  }
}
