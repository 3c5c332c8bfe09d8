import type { ApprovalCase, ApprovalRequest } from '../../shared/approval-contract.ts';
import { readAccounts } from '../agents/accounts.ts';
import { type Case, foldCase } from '../cases/case.ts';
import { readCaseEvents } from '../cases/events.ts';
import { reference } from '../cases/view.ts';
import { type Approval, approvalTimeLeft, waitingApproval } from './approval.ts';
import type { ApproverDesk } from './approver.ts';
import { approvalQueue } from './queue.ts';

/** A request that waits, with the case it is about. */
export interface Waiting {
  readonly stream: string;
  readonly state: Case;
  readonly approval: Approval;
}

/** The request that waits in this case and still has time; null where there is none. */
export async function waitingIn(desk: ApproverDesk, stream: string): Promise<Waiting | null> {
  const state = foldCase(readCaseEvents(await desk.ledger.stream(stream)));
  const approval = state && !state.closed ? waitingApproval(state.approvals) : null;
  if (!state || !approval || approvalTimeLeft(approval, desk.pinTime()) === 0) return null;
  return { stream, state, approval };
}

/** All that wait, of every console on this ledger, oldest first (R0). */
export async function allWaiting(desk: ApproverDesk): Promise<readonly Waiting[]> {
  const open = new Map<unknown, string>();
  for (const { type, payload, stream } of await desk.ledger.by(approvalQueue(desk.keyring))) {
    const id = payload?.['approval'];
    if (type === 'approval.requested') open.set(id, stream);
    else open.delete(id);
  }
  const found = await Promise.all([...new Set(open.values())].map((stream) => waitingIn(desk, stream)));
  return found.flatMap((one) => one ?? []).sort((a, b) => a.approval.requestedAt - b.approval.requestedAt);
}

/** Nothing about the citizen. */
export async function requestViews(
  desk: ApproverDesk,
  waiting: readonly Waiting[],
): Promise<readonly ApprovalRequest[]> {
  if (waiting.length === 0) return [];
  const accounts = await readAccounts(desk.ledger, desk.clock.now());
  return waiting.map(({ stream, approval }) => ({
    request: approval.id,
    reference: reference(stream),
    requester: accounts.get(approval.requester)?.name ?? approval.requester,
    requestedAt: new Date(approval.requestedAt).toISOString(),
    leftMs: approvalTimeLeft(approval, desk.pinTime()) ?? 0,
    reason: approval.reason,
    flags: [...approval.flags],
  }));
}

/** The masked case: what happened, never what was asked or answered, and no name (R28, R37). */
export async function approvalCaseView(desk: ApproverDesk, waiting: Waiting): Promise<ApprovalCase> {
  const [request] = await requestViews(desk, [waiting]);
  if (!request) throw new Error('a request without a view');
  const { state, approval } = waiting;
  return {
    ...request,
    stage: approval.stage,
    channel: state.channel,
    purpose: state.purpose,
    caller: state.caller,
    maskedCpr: state.citizen?.masked ?? '',
    timeline: [...state.timeline],
  };
}
