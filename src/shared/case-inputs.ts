import { z } from 'zod';
import { approvalReason, approvalStage } from './approval.ts';
import { callers, dispositions, language, purposes } from './case-view.ts';
import { callerLanguages, way } from './guidance.ts';
import { line } from './text.ts';

/** By question of the triage table, the value chosen; main takes only those that the table has. */
const answers = z.record(z.string().max(40), z.string().max(40));

/** What the calls about a case take, by their name in the contract. */
export const caseInputs = {
  open: z.object({
    purpose: z.enum(purposes),
    callId: line(64),
    caller: z.enum(callers),
    /** Answers to triage's questions given before the case is opened. */
    triage: answers.optional(),
  }),
  search: z.object({ text: line(120) }),
  choose: z.object({ hit: z.string().max(64) }),
  document: z.object({ type: z.enum(['passport', 'driving-licence']), number: line(32) }),
  answer: z.object({ index: z.number().int().min(1).max(20), text: line(120) }),
  index: z.object({ index: z.number().int().min(1).max(20) }),
  coached: z.object({ coached: z.boolean() }),
  app: z.object({ appId: z.string().max(64) }),
  block: z.object({ scope: z.enum(['authenticator', 'mitid']), appId: z.string().max(64).nullable() }),
  guide: z.object({ way: way.default(4), start: z.string().max(40), done: z.number().int().min(0).max(40) }),
  language: z.object({ caller: z.enum(callerLanguages).optional(), sms: language.optional() }),
  triage: z.object({ answers }),
  way: z.object({ way }),
  stuck: z.object({ step: z.string().max(40), stuck: z.boolean() }),
  handOver: z.object({ user: line(40) }),
  /** R28: for what, and why. */
  askApproval: z.object({ stage: approvalStage, reason: approvalReason }),
  close: z.object({ disposition: z.enum(dispositions), note: line(500, true) }),
  none: z.object({}),
} as const;
