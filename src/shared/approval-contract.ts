import { z } from 'zod';
import { approvalFlag, approvalReason, approvalRefusal, approvalStage } from './approval.ts';
import { callers, language, purposes, timelineEntry } from './case-view.ts';
import { line } from './text.ts';

/**
 * The second person's own window (R28): another origin and preload, where a colleague signs in on their own and sees the masked
 * case. It knows no answer, no question and no name of the citizen, and can do nothing but say yes or no.
 */

const nothing = z.object({});
const request = z.string().max(64);

/** One request as the list has it: nothing about the citizen. */
const approvalRequest = z.object({
  request,
  /** Short reference of the case, e.g. `K-7QF3`. */
  reference: z.string(),
  /** Name of the colleague who asks. */
  requester: z.string(),
  requestedAt: z.string(),
  leftMs: z.number(),
  reason: approvalReason,
  flags: z.array(approvalFlag),
});
export type ApprovalRequest = z.infer<typeof approvalRequest>;

/** … and the masked case behind it, once whoever may decide has opened it. */
export const approvalCase = approvalRequest.extend({
  stage: approvalStage,
  channel: z.enum(['phone', 'counter']),
  purpose: z.enum(purposes),
  caller: z.enum(callers),
  maskedCpr: z.string(),
  timeline: z.array(timelineEntry),
});
export type ApprovalCase = z.infer<typeof approvalCase>;

/** What a supervisor's own console lists. */
export const approvalList = z.object({
  waiting: z.array(approvalRequest),
  /** R28: pairs with more than 30 % of the requester's approvals in the last 30 days. */
  pairs: z.array(
    z.object({
      requester: z.string(),
      approver: z.string(),
      approved: z.number().int(),
      of: z.number().int(),
      /** R34: whoever is one of the two does not review it. */
      own: z.boolean(),
    }),
  ),
});
export type ApprovalList = z.infer<typeof approvalList>;

export const approvalInputs = {
  open: z.object({ request }),
  refuse: z.object({ request, reason: approvalRefusal }),
} as const;

const approvalWindowView = z.object({
  practice: z.boolean(),
  /** Motion off. */
  still: z.boolean(),
  language,
  /** Grows with every view. */
  seq: z.number().int(),
  state: z.enum(['none', 'sign-in', 'decide', 'done']),
  /** Before anybody has signed in. */
  asked: approvalRequest.pick({ reference: true, requester: true, leftMs: true }).nullable(),
  /** Name of whoever has signed in. */
  approver: z.string().nullable(),
  case: approvalCase.nullable(),
  outcome: z.enum(['approved', 'refused', 'withdrawn', 'expired']).nullable(),
});
export type ApprovalWindowView = z.infer<typeof approvalWindowView>;

const approvalCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const approvalContract = {
  'approval.get': approvalCall(nothing, approvalWindowView),
  /** Practice mode only, as on the sign-in screen. */
  'approval.codeHint': approvalCall(z.object({ user: line(40) }), z.object({ code: z.string().nullable() })),
  'approval.signIn': approvalCall(
    z.object({ user: line(40), password: z.string().min(1).max(200), code: line(12) }),
    approvalWindowView,
  ),
  'approval.approve': approvalCall(approvalInputs.open, approvalWindowView),
  'approval.refuse': approvalCall(approvalInputs.refuse, approvalWindowView),
} as const;

export type ApprovalContract = typeof approvalContract;
export type ApprovalCallName = keyof ApprovalContract;
export type ApprovalInput<N extends ApprovalCallName> = z.input<ApprovalContract[N]['input']>;
export type ApprovalOutput<N extends ApprovalCallName> = z.output<ApprovalContract[N]['output']>;

export const approvalNotices = { approval: approvalWindowView } as const;
