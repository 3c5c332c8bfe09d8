import { z } from 'zod';

/** R28: what crosses of a second person's part in a case. */

/** Why a case needs a second person. One approval names the flags that it releases, and no others. */
export const approvalFlags = [
  'protected',
  'credit-warning',
  'own-family',
  'document',
  'issues',
  'number-shared',
  'second-block',
  'number-change',
] as const;
export const approvalFlag = z.enum(approvalFlags);
export type ApprovalFlag = z.infer<typeof approvalFlag>;

/** Where the case was stopped, and where it goes on: asking for the document, drawing, sending, blocking. */
export const approvalStages = ['verification', 'draw', 'issue', 'block'] as const;
export const approvalStage = z.enum(approvalStages);
export type ApprovalStage = z.infer<typeof approvalStage>;

/** What the agent says for it. */
export const approvalReasons = [
  'urgent',
  'cannot-come',
  'seen-in-person',
  'shared-phone',
  'code-not-used',
  'misuse',
] as const;
export const approvalReason = z.enum(approvalReasons);

/** Why the second person says no. */
export const approvalRefusals = ['not-convinced', 'suspicion', 'counter-instead', 'conflict'] as const;
export const approvalRefusal = z.enum(approvalRefusals);

const approvalStates = ['waiting', 'approved', 'used', 'refused', 'withdrawn', 'expired'] as const;
export const approvalState = z.enum(approvalStates);

/** As the requester's screen may know it. */
export const approvalView = z.object({
  /** What a second person could release now. */
  asks: z.array(z.object({ stage: approvalStage, flags: z.array(approvalFlag) })),
  /** The newest one of this case. */
  current: z
    .object({
      id: z.string(),
      state: approvalState,
      stage: approvalStage,
      flags: z.array(approvalFlag),
      reason: approvalReason,
      /** Until a request, or an approval that was not used yet, is void. */
      leftMs: z.number().nullable(),
      /** User name of whoever decided. */
      approver: z.string().nullable(),
      refusal: approvalRefusal.nullable(),
    })
    .nullable(),
  /** Approved: the questions can begin. */
  mayGoOn: z.boolean(),
});
export type ApprovalView = z.infer<typeof approvalView>;
