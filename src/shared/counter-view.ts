import { z } from 'zod';
import { comparedFields, comparisonNotes, comparisonResults, likenessReasons } from './documents.ts';

/** What the counter's screen may know of a case, beside what every case shows: outcomes, never a value of the register. */

/** Why a witness is not taken (R8); the same sentence is never said to the citizen. */
export const witnessRefusals = [
  'unknown',
  'citizen',
  'staff',
  'under-age',
  'not-alive',
  'no-mitid',
  'mitid-too-young',
  'no-app',
  'limit',
  'document',
] as const;
export type WitnessRefusal = (typeof witnessRefusals)[number];

/** Original, or the official app on the citizen's own phone; a copy or a picture of one never counts. */
export const documentForms = ['original', 'app', 'copy'] as const;

const shownDocument = z.object({
  type: z.string(),
  last2: z.string(),
  /** Read by its zone, or number and dates by hand. */
  via: z.enum(['zone', 'hand']),
  accepted: z.boolean(),
  comparison: z.array(
    z.object({
      field: z.enum(comparedFields),
      result: z.enum(comparisonResults),
      note: z.enum(comparisonNotes).nullable(),
    }),
  ),
});

export const counterView = z.object({
  documents: z.array(shownDocument),
  /** Documents can still be put on the desk. */
  mayShow: z.boolean(),
  /** By the table: these documents are enough together. */
  enough: z.boolean(),
  /** A foreign document, or too little data for questions: only a witness will do. */
  witnessOnly: z.boolean(),
  /** What is still missing, as codes of the table. */
  missing: z.array(z.string()),
  likeness: z.object({ attested: z.boolean(), reason: z.enum(likenessReasons).nullable() }).nullable(),
  /** Documents and likeness are done, and neither questions nor witness have begun. */
  mayChooseProof: z.boolean(),
  proof: z.enum(['script', 'witness']).nullable(),
  witness: z.enum(['asked', 'signed', 'declined', 'withdrawn']).nullable(),
  /** What may be done at the counter now, once the citizen is verified. */
  acts: z.object({
    youngNumber: z.boolean(),
    reopenRoute: z.boolean(),
    liftBlock: z.boolean(),
    number: z.boolean(),
    codes: z.boolean(),
    /** A change of the number with a code or an issue within 120 hours: a second person has to release it (R28). */
    secondPerson: z.boolean(),
    /** Where the one-time code of a new number went, masked; null while none is asked for. */
    numberSentTo: z.string().nullable(),
    numberChanged: z.boolean(),
    given: z.array(z.enum(['p-code', 'activation-code'])),
  }),
});
export type CounterView = z.infer<typeof counterView>;
