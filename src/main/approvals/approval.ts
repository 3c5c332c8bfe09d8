import type { z } from 'zod';
import type {
  ApprovalFlag,
  ApprovalStage,
  approvalReason,
  approvalRefusal,
  approvalState,
} from '../../shared/approval.ts';
import { minute } from '../time/durations.ts';
import type { ApprovalEvent } from './events.ts';

/** R28: a request waits this long for an answer, and an approval this long to be used. */
export const approvalLife = 5 * minute;

/** One request for a second person, with what became of it. */
export interface Approval {
  readonly id: string;
  readonly stage: ApprovalStage;
  readonly flags: readonly ApprovalFlag[];
  readonly reason: z.output<typeof approvalReason>;
  readonly requester: string;
  readonly session: string;
  readonly requestedAt: number;
  readonly state: z.output<typeof approvalState>;
  readonly approver: string | null;
  readonly decidedAt: number | null;
  readonly refusal: z.output<typeof approvalRefusal> | null;
}

/** From which states each event leads on. An event that comes late, or twice, changes nothing. */
const from: Readonly<Record<Exclude<ApprovalEvent['type'], 'approval.requested'>, readonly Approval['state'][]>> = {
  'approval.seen': [],
  'approval.withdrawn': ['waiting'],
  'approval.approved': ['waiting'],
  'approval.refused': ['waiting'],
  'approval.expired': ['waiting', 'approved'],
  'approval.used': ['approved'],
};

function after(approval: Approval, event: ApprovalEvent): Approval {
  switch (event.type) {
    case 'approval.requested':
    case 'approval.seen':
      return approval;
    case 'approval.withdrawn':
      return { ...approval, state: 'withdrawn' };
    case 'approval.approved':
      // Nobody is their own second person, whatever an event says.
      if (event.agent === null || event.agent === approval.requester) return approval;
      return { ...approval, state: 'approved', approver: event.agent, decidedAt: event.at };
    case 'approval.refused':
      return {
        ...approval,
        state: 'refused',
        approver: event.agent,
        decidedAt: event.at,
        refusal: event.payload.reason,
      };
    case 'approval.expired':
      return { ...approval, state: 'expired' };
    case 'approval.used':
      return { ...approval, state: 'used' };
  }
}

/** The approvals of a case, oldest first, with one more event. Pure and total: the same list where it changes nothing. */
export function reduceApprovals(approvals: readonly Approval[], event: ApprovalEvent): readonly Approval[] {
  if (event.type === 'approval.requested') {
    const { approval: id, stage, flags, reason, session } = event.payload;
    // One request at a time: a second one is no request.
    if (approvals.some((other) => other.id === id || other.state === 'waiting')) return approvals;
    const asked: Approval = {
      id,
      stage,
      flags,
      reason,
      requester: event.agent ?? '',
      session,
      requestedAt: event.at,
      state: 'waiting',
      approver: null,
      decidedAt: null,
      refusal: null,
    };
    return [...approvals, asked];
  }
  const known = approvals.find(({ id }) => id === event.payload.approval);
  if (!known || known.stage !== event.payload.stage || !from[event.type].includes(known.state)) return approvals;
  const changed = after(known, event);
  return changed === known ? approvals : approvals.map((one) => (one === known ? changed : one));
}

/** Milliseconds until it is void; null where no clock runs. A clock that went back does not lengthen it. */
export function approvalTimeLeft(approval: Approval, now: number): number | null {
  const since = approval.state === 'waiting' ? approval.requestedAt : approval.decidedAt;
  if (since === null || (approval.state !== 'waiting' && approval.state !== 'approved')) return null;
  return Math.max(0, Math.min(approvalLife, since + approvalLife - now));
}

/** The request that waits for an answer. */
export const waitingApproval = (approvals: readonly Approval[]): Approval | null =>
  approvals.find(({ state }) => state === 'waiting') ?? null;

/** What ends by itself: a request or an unused approval whose time is over. */
export const overdueApproval = (approvals: readonly Approval[], now: number): Approval | null =>
  approvals.find((one) => approvalTimeLeft(one, now) === 0) ?? null;
