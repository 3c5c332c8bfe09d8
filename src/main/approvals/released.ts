import type { ApprovalFlag, ApprovalStage } from '../../shared/approval.ts';
import type { Case } from '../cases/case.ts';
import { type CasePayload, caseEvent } from '../cases/events.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { type Approval, approvalTimeLeft, waitingApproval } from './approval.ts';
import { approvalQueue } from './queue.ts';

/** Whoever asked still has the case, in the session in which they asked, and is not the one who approved. */
const stands = (state: Case, { requester, session, approver }: Approval): boolean =>
  requester === state.agent && session === state.session && approver !== state.agent;

/** Approved, not used, in time: this is what the next step of the stage may use. */
const unused = (state: Case, stage: ApprovalStage, now: number): Approval | null =>
  state.approvals.find(
    (one) =>
      one.stage === stage && one.state === 'approved' && stands(state, one) && (approvalTimeLeft(one, now) ?? 0) > 0,
  ) ?? null;

/**
 * The flags that do not stop this step. An approval for the verification, once used, holds for what follows from it in this
 * case and session; one for sending or blocking holds for one of it.
 */
export function releasedFlags(state: Case, stage: ApprovalStage, now: number): ReadonlySet<ApprovalFlag> {
  const lasting = state.approvals.filter(
    (one) => one.state === 'used' && (one.stage === 'verification' || one.stage === 'draw') && stands(state, one),
  );
  const fresh = unused(state, stage, now);
  return new Set([...lasting, ...(fresh ? [fresh] : [])].flatMap(({ flags }) => flags));
}

/** The event that uses the approval up, to be stored with the step itself; none where there is none to use. */
export function spendApproval(state: Case, stage: ApprovalStage, now: number): readonly NewEvent[] {
  const approval = unused(state, stage, now);
  return approval ? [caseEvent('approval.used', { approval: approval.id, stage })] : [];
}

/** The case stands at its document only because a second person released it, and that release does not hold (any more). */
export const releaseGone = (state: Case, now: number): boolean =>
  state.held !== null &&
  unused(state, 'verification', now) === null &&
  unused(state, 'draw', now) === null &&
  !state.approvals.some((one) => one.state === 'used' && one.stage === 'verification' && stands(state, one));

const over: ReadonlySet<string> = new Set([
  'case.closed',
  'case.abandoned',
  'case.wrong-citizen',
  'case.handed-over',
  'case.suspicion',
  'case.verdict',
]);

/** Nobody decides on what is over: a request that waits is withdrawn in the transaction that ends what it asked for. */
export function withdrawals(
  keyring: Pick<Keyring, 'ref'>,
  state: Case,
  events: readonly NewEvent[],
): readonly NewEvent[] {
  const waiting = waitingApproval(state.approvals);
  if (!waiting || !events.some(({ type }) => over.has(type))) return [];
  return [withdrawn(keyring, waiting, 'case')];
}

export const withdrawn = (
  keyring: Pick<Keyring, 'ref'>,
  approval: Approval,
  by: CasePayload<'approval.withdrawn'>['by'],
): NewEvent =>
  caseEvent('approval.withdrawn', { approval: approval.id, stage: approval.stage, by }, [approvalQueue(keyring)]);
