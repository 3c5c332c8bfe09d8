import { z } from 'zod';
import { textLanguages } from '../../shared/guidance.ts';
import { trainingResult } from '../../shared/training.ts';
import type { NewEvent, Ref, StoredEvent } from '../ledger/ledger.ts';

/**
 * A practice call's own stream, `training:<id>`. The case is an ordinary one; `training.case` says which it was. What the
 * caller says is in none of them.
 */
const shapes = {
  'training.started': z.object({
    scenario: z.string(),
    /** Drawn by chance: the agent is not told which it is. */
    drawn: z.boolean(),
    seed: z.number(),
    callId: z.string(),
    language: z.enum(textLanguages),
    /** Null: the scenario has nobody to find. */
    sealedCpr: z.string().nullable(),
  }),
  'training.case': z.object({ case: z.string() }),
  /** `result` null: it ended before there was a case. Kept as the agent was told it, whatever the scenarios say later. */
  'training.ended': z.object({ scenario: z.string(), result: trainingResult.nullable() }),
} as const;

type Shapes = typeof shapes;
type TrainingEventType = keyof Shapes;
type Payload<T extends TrainingEventType> = z.output<Shapes[T]>;
export type TrainingStarted = Payload<'training.started'>;

export const trainingEvent = <T extends TrainingEventType>(
  type: T,
  payload: Payload<T>,
  refs: readonly Ref[] = [],
): NewEvent => ({ type, payload: payload as NewEvent['payload'], refs });

/** The payload, where the event is of this type and retention has left it. */
export function readTraining<T extends TrainingEventType>(type: T, event: StoredEvent): Payload<T> | null {
  if (event.type !== type || event.payload === null) return null;
  // What an older version stored otherwise is left out of lists, not an error.
  const read = shapes[type].safeParse(event.payload);
  return read.success ? (read.data as Payload<T>) : null;
}

export const trainingStream = (id: string): string => `training:${id}`;
