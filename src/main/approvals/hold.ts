import type { TimelineEntry } from '../../shared/case-view.ts';
import type { Case } from '../cases/case.ts';
import type { CaseEvent } from '../cases/events.ts';
import { note } from '../cases/timeline.ts';
import { reduceApprovals } from './approval.ts';
import type { ApprovalEvent } from './events.ts';

const kinds: Partial<Record<ApprovalEvent['type'], TimelineEntry['kind']>> = {
  'approval.requested': 'approval-requested',
  'approval.withdrawn': 'approval-withdrawn',
  'approval.approved': 'approval-approved',
  'approval.refused': 'approval-refused',
  'approval.expired': 'approval-expired',
};

export const isApprovalEvent = (event: CaseEvent): event is CaseEvent & ApprovalEvent =>
  event.type.startsWith('approval.');

/** Back to where a second person was asked for; the release is gone. Before the questions only: they are not unasked. */
const heldAgain = (state: Case): Case => (state.held ? { ...state, ...state.held, held: null } : state);

/** What a request, and what becomes of it, does to a case: approved, it goes on where it was stopped. */
export function holdStep(state: Case, next: Case, event: ApprovalEvent): Case {
  const approvals = reduceApprovals(state.approvals, event);
  if (approvals === state.approvals) return state;
  const kind = kinds[event.type];
  const after = { ...next, approvals, timeline: kind ? note(state, event, kind) : state.timeline };
  const { stage } = event.payload;
  if (stage !== 'verification' && stage !== 'draw') return after;
  if (event.type === 'approval.expired') return heldAgain(after);
  if (event.type !== 'approval.approved') return after;
  return { ...after, state: 'document', verdict: null, held: { state: state.state, verdict: state.verdict } };
}

/** R28: in another session nothing of a second person's word is left. */
export function lapsed(state: Case): Case {
  const approvals = state.approvals.map((one) =>
    one.state === 'waiting' || one.state === 'approved' ? { ...one, state: 'expired' as const } : one,
  );
  return heldAgain({ ...state, approvals });
}
