import { z } from 'zod';
import { referralReasons, visitReasons } from '../../shared/queue.ts';
import type { NewEvent, Ref, StoredEvent } from '../ledger/ledger.ts';

const booking = {
  reason: z.enum(visitReasons),
  minutes: z.number(),
  /** ISO, UTC; null where there is no time. */
  bookedAt: z.string().nullable(),
  /** Sealed. */
  name: z.string().nullable(),
};
const moved = z.object({ entry: z.string() });
/** `session` is the one that called, or at whose desk the citizen is. */
const taken = z.object({ entry: z.string(), session: z.string() });

/** Everything that can happen in the queue of a day. Names are sealed; nothing else in it is about a person. */
const shapes = {
  'queue.added': z.object({
    entry: z.string(),
    origin: z.enum(['appointment', 'walk-in']),
    ...booking,
    /** Keyed hash of what names the appointment in its file; null by hand. */
    source: z.string().nullable(),
    /** Walk-ins have one at once. */
    ticket: z.string().nullable(),
  }),
  /** The file it came from says something else now. */
  'queue.rebooked': z.object({ entry: z.string(), ...booking }),
  'queue.cancelled': moved,
  'queue.arrived': z.object({ entry: z.string(), ticket: z.string() }),
  'queue.called': taken,
  'queue.seated': taken,
  'queue.finished': moved,
  'queue.no-show': moved,
  /** R1: also where nothing was found; the criterion is sealed. */
  'queue.looked-up': z.object({ criterion: z.string(), hits: z.number() }),
  'queue.referred': z.object({
    entry: z.string(),
    /** The phone case's stream, and its name for people. */
    case: z.string(),
    reference: z.string(),
    reason: z.enum(referralReasons),
    masked: z.string().nullable(),
  }),
  'queue.imported': z.object({
    format: z.enum(['csv', 'calendar']),
    added: z.number(),
    changed: z.number(),
    cancelled: z.number(),
    problems: z.number(),
  }),
} as const;

type Shapes = typeof shapes;
type QueueEventType = keyof Shapes;
export type QueuePayload<T extends QueueEventType> = z.output<Shapes[T]>;
export type QueueEvent = {
  [T in QueueEventType]: {
    readonly type: T;
    readonly at: number;
    readonly agent: string | null;
    readonly workstation: string;
    readonly payload: QueuePayload<T>;
  };
}[QueueEventType];

/** Builds an event for the ledger; the payload's shape follows from the type. */
export const queueEvent = <T extends QueueEventType>(
  type: T,
  payload: QueuePayload<T>,
  refs: readonly Ref[] = [],
): NewEvent => ({ type, payload: payload as NewEvent['payload'], refs });

const isQueueEventType = (type: string): type is QueueEventType => Object.hasOwn(shapes, type);

/** Without events of other parts, and those whose payload retention has removed. */
export const readQueueEvents = (stored: readonly StoredEvent[]): readonly QueueEvent[] =>
  stored.flatMap(({ type, payload, at, agent, workstation }) =>
    payload === null || !isQueueEventType(type)
      ? []
      : [{ type, at: Date.parse(at), agent, workstation, payload: shapes[type].parse(payload) } as QueueEvent],
  );
