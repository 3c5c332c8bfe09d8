import { z } from 'zod';
import { approvalView } from './approval.ts';
import { counterView } from './counter-view.ts';
import { callerLanguages, localText, textLanguages, way } from './guidance.ts';

/** A case as the agent's screen may know it: no register value, no PIN, no verdict per question. */

export const language = z.enum(textLanguages);
export type Language = z.infer<typeof language>;

export const purposes = [
  'pin-forgotten',
  'app-locked',
  'pin-change',
  'sms-not-received',
  'not-me',
  'block',
  'other',
] as const;
export const callers = ['citizen', 'citizen-with-helper', 'somebody-else'] as const;

/** R3 and R4: why a citizen cannot be verified by phone now. In the order in which they are shown. */
export const gates = [
  'dead',
  'disappeared',
  'annulled',
  'locked',
  'open-elsewhere',
  'blocked',
  'no-mitid',
  'guardianship',
  'under-age',
  'protected',
  'credit-warning',
  'number-too-new',
  'no-phone',
  'not-mobile',
  'too-little-data',
  'register-too-old',
] as const;
const gate = z.enum(gates);
export type Gate = z.infer<typeof gate>;

export const caseStates = [
  'open',
  'identified',
  'document',
  'asking',
  'passed',
  'failed',
  'referred',
  'locked',
  'issued',
  'delivered',
  'used',
  'closed',
] as const;
const caseState = z.enum(caseStates);
export type CaseState = z.infer<typeof caseState>;

export const verdictReasons = [
  ...gates,
  'not-verified',
  'timed-out',
  'document',
  'declined',
  'not-the-citizen',
  'suspicion',
  'attempts',
  'second-person',
  /** At the counter: a lost or stolen document, likeness not attested, staff refused to go on. */
  'document-lost',
  'likeness',
  'refused',
] as const;
export const verdict = z.object({
  verdict: z.enum(['passed', 'failed', 'referred', 'locked']),
  reason: z.enum(verdictReasons).nullable(),
});
export type Verdict = z.infer<typeof verdict>;

/** R25, then R24. */
export const pinStatus = z.enum([
  'queued',
  'submitted',
  'delivered',
  'failed',
  'unknown',
  'used',
  'expired',
  'revoked',
  'dead',
]);
export type PinStatus = z.infer<typeof pinStatus>;

/** R30: how a case can end, at most 15. */
export const dispositions = [
  'pin-issued',
  'not-verified',
  'document-not-accepted',
  'too-little-data',
  'referred-to-counter',
  'phone-route-closed',
  'number-too-new',
  'not-the-citizen',
  'declined',
  'suspected-fraud',
  'blocked',
  'guided-to-another-way',
  'wrong-citizen',
  'technical',
  'other',
] as const;
export type Disposition = (typeof dispositions)[number];

const text = z.object({ da: z.string(), en: z.string() });
export type BothLanguages = z.infer<typeof text>;

/** What happened, by kind; the screen has a sentence for each. `detail` holds codes and counts only. */
export const timelineEntry = z.object({
  at: z.string(),
  kind: z.enum([
    'opened',
    'searched',
    'identified',
    'wrong-citizen',
    'gates',
    'document-accepted',
    'document-not-accepted',
    'asked',
    'verdict',
    'coached-yes',
    'coached-no',
    'issued',
    'submitted',
    'delivered',
    'send-failed',
    'send-unknown',
    'wrong-entry',
    'used',
    'expired',
    'revoked',
    'killed',
    'blocked',
    'unblocked',
    'suspicion',
    'declined',
    'line-lost',
    'resumed',
    'closed',
    'abandoned',
    'restarted',
    'handed-over',
    'taken-over',
    'way',
    'stuck',
    /** The citizen set a new PIN by a way of their own. */
    'pin-set',
    'likeness-attested',
    'likeness-not-attested',
    'witness-asked',
    'witness-not-taken',
    'witness-signed',
    'witness-declined',
    'witness-withdrawn',
    'young-number',
    'route-reopened',
    'block-lifted',
    'number-code',
    'number-wrong-code',
    'number-changed',
    'p-code',
    'activation-code',
    'refused',
    'approval-requested',
    'approval-withdrawn',
    'approval-approved',
    'approval-refused',
    'approval-expired',
  ]),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

const question = z.object({
  index: z.number().int(),
  of: z.number().int(),
  kind: z.string(),
  /** Practice mode only. */
  subject: z.string().nullable(),
  prompt: text,
  /** The same question said another way. */
  alternatives: z.array(text),
  /** What form the answer takes, e.g. day, month and year. */
  hint: text,
  /** Time left when this view was made, milliseconds, 0…120,000. */
  remainingMs: z.number(),
  /** From here on the end is announced (R15): milliseconds left, 20,000. */
  warnMs: z.number(),
  /** Only "doesn't know" answers have made passing impossible: the agent may end early (R14). */
  mayEndEarly: z.boolean(),
});
export type QuestionView = z.infer<typeof question>;

const searchHit = z.object({ hit: z.string(), maskedCpr: z.string(), name: z.string().nullable() });
export type SearchHitView = z.infer<typeof searchHit>;

const app = z.object({ id: z.string(), name: z.string(), state: z.enum(['ready', 'locked', 'blocked']) });

export const caseView = z.object({
  id: z.string(),
  /** Grows with every view that main makes: of two, the greater is the newer one. */
  seq: z.number().int(),
  /** Short reference that may be spoken, e.g. `K-7QF3`. */
  reference: z.string(),
  state: caseState,
  closed: z.boolean(),
  purpose: z.enum(purposes),
  /** At a counter the ticket's number. */
  callId: z.string(),
  caller: z.enum(callers),
  channel: z.enum(['phone', 'counter']),
  openedAt: z.string(),
  /** Milliseconds since the case was opened, when this view was made. */
  openForMs: z.number(),
  /** Milliseconds since there was nothing left but to close the case; null while the call goes on. */
  wrapUpForMs: z.number().nullable(),
  callerLanguage: z.enum(callerLanguages),
  /** In which the caller is read to: theirs, or where it has no texts, the last chosen one that has. */
  textLanguage: language,
  /** Of the text message; follows the caller's until the agent sets it by itself. */
  smsLanguage: language,
  triage: z.object({
    /** By question. */
    answers: z.record(z.string(), z.string()),
    /** The open ones first, best first; `reason` is a key of the triage table's reasons. */
    ways: z.array(z.object({ way, open: z.boolean(), reason: z.string() })),
    /** Chosen by the agent. */
    way: way.nullable(),
    /** It was closed when it was chosen. */
    override: z.boolean(),
  }),
  timeline: z.array(timelineEntry),
  citizen: z
    .object({
      maskedCpr: z.string(),
      /** Null under name and address protection, unless the agent typed it. */
      name: z.string().nullable(),
      protected: z.boolean(),
      emigrated: z.boolean(),
    })
    .nullable(),
  search: z.object({ done: z.boolean(), hits: z.array(searchHit), more: z.boolean() }),
  gates: z.array(gate),
  document: z
    .object({ state: z.enum(['accepted', 'not-accepted']).nullable(), attemptsLeft: z.number().int() })
    .nullable(),
  question: question.nullable(),
  /** The line was lost while asking: the draw waits (R15). Milliseconds left, or null. */
  lineLostMs: z.number().nullable(),
  verdict: verdict.nullable(),
  /** Set when this failure closed the phone route (R16). */
  phoneRouteClosed: z.boolean(),
  issue: z
    .object({
      coached: z.boolean().nullable(),
      apps: z.array(app),
      appId: z.string().nullable(),
      /** `+45 •• •• •• 34`. */
      maskedPhone: z.string().nullable(),
      status: pinStatus.nullable(),
      /** Whole seconds until the PIN is dead; null while no clock runs. */
      secondsLeft: z.number().int().nullable(),
      wrongEntries: z.number().int(),
      sent: z.number().int(),
      mayIssue: z.boolean(),
      /** Why issuing is not possible now; null where it is, or where it is not due yet. */
      refusal: z
        .enum([
          'coached',
          'stale',
          'other-session',
          'other-agent',
          'gate',
          'limit',
          'live',
          'second-person',
          'suspicion',
          'clock',
          'app',
          'closed',
        ])
        .nullable(),
      mayRevoke: z.boolean(),
    })
    .nullable(),
  guide: z
    .object({
      way,
      start: z.string(),
      starts: z.array(z.string()),
      done: z.number().int(),
      /** Steps at which the caller was stuck, by id. */
      stuck: z.array(z.string()),
      steps: z.array(z.object({ id: z.string(), text: localText, screen: z.string(), item: z.string().nullable() })),
    })
    .nullable(),
  block: z.object({
    scopes: z.array(z.enum(['authenticator', 'mitid'])),
    /** A block made in this case that can still be undone: seconds left (60…0). */
    undoSeconds: z.number().int().nullable(),
    done: z.enum(['authenticator', 'mitid']).nullable(),
    /** To choose from where the citizen has several; empty otherwise. */
    apps: z.array(app),
  }),
  /** R28. */
  approval: approvalView,
  suspicion: z.boolean(),
  /** Null for a case by phone. */
  counter: counterView.nullable(),
  /** Code of the reason for which staff refused to go on. */
  refusal: z.string().nullable(),
  /** At most 15 (R30); the proposed one first. */
  dispositions: z.array(z.enum(dispositions)),
  /** What the agent may do now. */
  may: z.object({
    decline: z.boolean(),
    wrongCitizen: z.boolean(),
    suspicion: z.boolean(),
    close: z.boolean(),
    abandon: z.boolean(),
    block: z.boolean(),
    refuse: z.boolean(),
    lineLost: z.boolean(),
    resume: z.boolean(),
    /** R5: a PIN of this citizen lives, also one of another case. */
    revoke: z.boolean(),
  }),
});
export type CaseView = z.infer<typeof caseView>;
