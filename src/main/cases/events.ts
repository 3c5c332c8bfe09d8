import { z } from 'zod';
import { callers, gates, language, purposes, verdictReasons } from '../../shared/case-view.ts';
import { callerLanguages, way } from '../../shared/guidance.ts';
import { approvalShapes } from '../approvals/events.ts';
import type { NewEvent, Ref, StoredEvent } from '../ledger/ledger.ts';
import { pinShapes } from '../pins/events.ts';
import { counterShapes } from './counter/events.ts';

/** Key of an order at MitID; events of the first release have none. */
const order = z.string().default('');
const blockReason = z.enum([...purposes, 'suspicion', 'coached']).default('other');

const undo = z.object({
  order,
  /** The order of the block that is undone; where it is missing, the newest. */
  of: z.string().default(''),
  scope: z.enum(['authenticator', 'mitid']),
  app: z.string().nullable(),
});

/**
 * Everything that can happen in a case, by event type. Payloads hold outcomes, references and keyed hashes; never an
 * answer, a PIN, a full document number or a free text (architecture, "Events are the truth").
 */
const shapes = {
  'case.opened': z.object({
    purpose: z.enum(purposes),
    caller: z.enum(callers),
    /** As typed by the agent; telephony will mark its own. */
    /** Sealed: an agent may type anything there, a CPR number too. */
    callId: z.string(),
    callIdFrom: z.enum(['typed', 'telephony', 'queue']),
    session: z.string(),
    channel: z.enum(['phone', 'counter']),
  }),
  /** R1: also for no hits. The criterion is sealed; R33 and R34 can open it. */
  'case.searched': z.object({ criterion: z.string(), by: z.enum(['cpr', 'phone', 'name']), hits: z.number() }),
  'case.identified': z.object({
    sealedCpr: z.string(),
    masked: z.string(),
    protected: z.boolean(),
    emigrated: z.boolean(),
    /** True where the number typed had been replaced by the one identified. */
    redirected: z.boolean(),
    gates: z.array(z.enum(gates)),
  }),
  'case.wrong-citizen': z.object({}),
  'case.document': z.object({
    type: z.enum(['passport', 'driving-licence']),
    last2: z.string(),
    outcome: z.enum(['accepted', 'not-accepted']),
    /** R7: used for a second citizen, or too often. */
    flagged: z.boolean(),
  }),
  'case.drawn': z.object({
    questions: z.array(z.object({ kind: z.string(), subject: z.string().nullable(), ordinal: z.number() })),
    script: z.string(),
    scriptVersion: z.string(),
    scriptHash: z.string(),
    threshold: z.number(),
    /** Probability of passing by guessing (R10), as decimal strings. */
    stranger: z.string(),
    holder: z.string(),
    /** Outcomes taken over from a draw that was declined or lost less than 24 h ago (R15, R17), by question. */
    carried: z.array(z.enum(['unknown']).nullable()),
  }),
  'case.asked': z.object({ index: z.number() }),
  'case.answered': z.object({ index: z.number(), outcome: z.enum(['right', 'wrong', 'unknown', 'timed-out']) }),
  'case.line-lost': z.object({}),
  'case.resumed': z.object({}),
  'case.verdict': z.object({
    verdict: z.enum(['passed', 'failed', 'referred', 'locked']),
    reason: z.enum(verdictReasons).nullable(),
    session: z.string(),
    routeClosed: z.boolean(),
  }),
  'case.coached': z.object({ coached: z.boolean() }),
  'case.app': z.object({ app: z.string() }),
  'case.suspicion': z.object({}),
  /** `language` in events of the first release, which knew one for both. */
  'case.language': z.object({
    language: language.exactOptional(),
    caller: z.enum(callerLanguages).exactOptional(),
    sms: language.exactOptional(),
  }),
  'case.triage': z.object({ answers: z.record(z.string(), z.string()) }),
  /** `offered`: the ways that were open then; `override`: the chosen one was not among them. */
  'case.way': z.object({
    way,
    answers: z.record(z.string(), z.string()),
    offered: z.array(way),
    override: z.boolean(),
  }),
  /** The first release had way 4 only. */
  'case.guide': z.object({ way: way.default(4), start: z.string(), done: z.number() }),
  'case.stuck': z.object({ way, step: z.string(), stuck: z.boolean() }),
  /** By the citizen, while the case was open; told by the practice MitID core. */
  'citizen.pin-set': z.object({ way }),
  'case.issue-refused': z.object({ reason: z.string() }),
  'case.restarted': z.object({ session: z.string() }),
  /** R40: released to a colleague, in the session that worked on it. */
  'case.handed-over': z.object({ session: z.string(), colleague: z.string() }),
  /** R40: taken by that colleague, in a session of their own. */
  'case.taken-over': z.object({ session: z.string() }),
  'case.closed': z.object({ disposition: z.string(), note: z.string() }),
  'case.abandoned': z.object({}),
  ...approvalShapes,
  ...pinShapes,
  ...counterShapes,
  /** Stored before MitID is asked; settled at the next start where no end follows (decision 007). */
  'block.requested': z.object({
    order,
    scope: z.enum(['authenticator', 'mitid']),
    app: z.string().nullable(),
    verified: z.boolean(),
    /** R5: why, as a code; events of the first release have none. */
    reason: blockReason,
  }),
  'block.failed': z.object({ order, scope: z.enum(['authenticator', 'mitid']), app: z.string().nullable() }),
  'block.made': z.object({
    order,
    scope: z.enum(['authenticator', 'mitid']),
    app: z.string().nullable(),
    verified: z.boolean(),
    reason: blockReason,
  }),
  'block.undo-requested': undo,
  'block.undo-failed': undo,
  'block.undone': undo,
} as const;

type Shapes = typeof shapes;
export type CaseEventType = keyof Shapes;
export type CasePayload<T extends CaseEventType> = z.output<Shapes[T]>;
export type CaseEvent = {
  [T in CaseEventType]: {
    readonly type: T;
    readonly at: number;
    readonly agent: string | null;
    readonly payload: CasePayload<T>;
  };
}[CaseEventType];

/** Builds an event for the ledger; the payload's shape follows from the type. */
export const caseEvent = <T extends CaseEventType>(
  type: T,
  payload: CasePayload<T>,
  refs: readonly Ref[] = [],
): NewEvent => ({
  type,
  payload: payload as NewEvent['payload'],
  refs,
});

const isCaseEventType = (type: string): type is CaseEventType => Object.hasOwn(shapes, type);

/** Null for events of other parts, and for those whose payload retention has removed. */
export function readCaseEvent(stored: StoredEvent): CaseEvent | null {
  if (stored.payload === null || !isCaseEventType(stored.type)) return null;
  const payload = shapes[stored.type].parse(stored.payload);
  return { type: stored.type, at: Date.parse(stored.at), agent: stored.agent, payload } as CaseEvent;
}

export const readCaseEvents = (stored: readonly StoredEvent[]): readonly CaseEvent[] =>
  stored.flatMap((event) => readCaseEvent(event) ?? []);
