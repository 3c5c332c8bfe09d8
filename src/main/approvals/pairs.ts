import type { StoredEvent } from '../ledger/ledger.ts';
import { day } from '../time/durations.ts';

/** R28: a pair with a greater part than this of a requester's approvals is reviewed. */
const pairShare = 0.3;
const pairSpan = 30 * day;

export interface ApprovalPair {
  readonly requester: string;
  readonly approver: string;
  /** Approvals of this pair, and of this requester, in the last 30 days. */
  readonly approved: number;
  readonly of: number;
}

/** R28: pairs to be reviewed, the greatest part first. @param events that carry the queue's reference. */
export function pairsToReview(events: readonly StoredEvent[], now: number): readonly ApprovalPair[] {
  const requesters = new Map<unknown, string>();
  const approvers = new Map<string, Map<string, number>>();
  for (const { type, agent, payload, at } of events) {
    const id = payload?.['approval'];
    if (agent === null) continue;
    if (type === 'approval.requested') requesters.set(id, agent);
    const requester = requesters.get(id);
    if (type !== 'approval.approved' || requester === undefined || now - Date.parse(at) >= pairSpan) continue;
    const of = approvers.get(requester) ?? new Map<string, number>();
    approvers.set(requester, of.set(agent, (of.get(agent) ?? 0) + 1));
  }
  return [...approvers]
    .flatMap(([requester, by]) => {
      const of = [...by.values()].reduce((sum, count) => sum + count, 0);
      return [...by].map(([approver, approved]) => ({ requester, approver, approved, of }));
    })
    .filter(({ approved, of }) => approved / of > pairShare)
    .sort((a, b) => b.approved / b.of - a.approved / a.of || b.of - a.of);
}
