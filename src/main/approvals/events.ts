import { z } from 'zod';
import { approvalFlag, approvalReason, approvalRefusal, approvalStage } from '../../shared/approval.ts';

/** On every event, so that the standing of a citizen can be folded without the request before it. */
const about = { approval: z.string(), stage: approvalStage };

/** R28: events in the stream of the case they are about. Who asked or decided is the event's agent. */
export const approvalShapes = {
  'approval.requested': z.object({
    ...about,
    flags: z.array(approvalFlag),
    reason: approvalReason,
    /** The requester's: an approval is good in it and in no other. */
    session: z.string(),
    channel: z.enum(['phone', 'counter']),
  }),
  'approval.withdrawn': z.object({ ...about, by: z.enum(['requester', 'case', 'sign-out']) }),
  'approval.approved': z.object({ ...about, from: z.enum(['window', 'console']) }),
  'approval.refused': z.object({ ...about, reason: approvalRefusal }),
  /** R1: an approver looked at the masked case. */
  'approval.seen': z.object(about),
  'approval.expired': z.object(about),
  /** The step that it was asked for was taken: it is good for no other one. */
  'approval.used': z.object(about),
} as const;

type Shapes = typeof approvalShapes;
type ApprovalEventType = keyof Shapes;
export type ApprovalEvent = {
  [T in ApprovalEventType]: {
    readonly type: T;
    readonly at: number;
    readonly agent: string | null;
    readonly payload: z.output<Shapes[T]>;
  };
}[ApprovalEventType];
