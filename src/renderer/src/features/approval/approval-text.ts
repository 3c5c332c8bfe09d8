import type { ApprovalView } from '../../../../shared/approval.ts';

/** Key and values of the sentence for what became of a request. */
export function approvalSentence({
  state,
  approver,
  refusal,
}: NonNullable<ApprovalView['current']>): readonly [string, Record<string, string>] {
  if (state === 'refused') return [`approval.refused.${refusal ?? 'not-convinced'}`, { approver: approver ?? '' }];
  return [`approval.state.${state}`, { approver: approver ?? '' }];
}
