import { z } from 'zod';
import { documentForms, witnessRefusals } from '../../../shared/counter-view.ts';
import {
  comparedFields,
  comparisonNotes,
  comparisonResults,
  likenessComparisons,
  likenessReasons,
  likenessWearing,
} from '../../../shared/documents.ts';

const order = z.object({ order: z.string() });

/** What only happens at a counter, as events of its case. Never a document's number, a code or a phone number in clear. */
export const counterShapes = {
  'counter.document': z.object({
    type: z.string(),
    last2: z.string(),
    via: z.enum(['zone', 'hand']),
    comparison: z.array(
      z.object({
        field: z.enum(comparedFields),
        result: z.enum(comparisonResults),
        note: z.enum(comparisonNotes).nullable(),
      }),
    ),
    /** Read and compared, nothing speaks against it; whether it is enough is the table's to say. */
    accepted: z.boolean(),
    form: z.enum(documentForms),
    /** ISO dates printed on it, where it has them. */
    issued: z.string().nullable(),
    expires: z.string().nullable(),
    showsNumber: z.boolean(),
    /** R7: used for a second citizen, or too often. */
    flagged: z.boolean(),
  }),
  /** R8: what was compared, and why where likeness was not attested. `witnessOnly`: the table or the register ask for one. */
  'counter.likeness': z.object({
    compared: z.enum(likenessComparisons),
    wearing: z.enum(likenessWearing),
    reason: z.enum(likenessReasons).nullable(),
    witnessOnly: z.boolean(),
    session: z.string(),
  }),
  /** `witness`: keyed reference; the number is sealed for the witness's own extract. */
  'counter.witness-asked': z.object({
    request: z.string(),
    witness: z.string(),
    sealedCpr: z.string(),
    document: z.object({ type: z.string(), last2: z.string() }),
    session: z.string(),
  }),
  'counter.witness-refused': z.object({ reason: z.enum(witnessRefusals) }),
  'counter.witness-signed': z.object({ request: z.string(), witness: z.string() }),
  'counter.witness-declined': z.object({ request: z.string() }),
  'counter.witness-withdrawn': z.object({ request: z.string() }),

  /** R22: staff issue although the number is young. */
  'counter.young-number': z.object({ session: z.string() }),
  'counter.route-reopened': z.object({ session: z.string() }),
  'counter.lift-requested': order,
  'counter.block-lifted': order,
  'counter.lift-failed': order,
  /** The code is kept as a keyed, salted hash; the number sealed and keyed. */
  'counter.number-code': z.object({
    code: z.string(),
    salt: z.string(),
    hash: z.string(),
    sealedNumber: z.string(),
    maskedPhone: z.string(),
  }),
  'counter.number-wrong-code': z.object({ code: z.string() }),
  'counter.number-requested': z.object({ order: z.string(), code: z.string() }),
  'counter.number-changed': z.object({ order: z.string(), code: z.string() }),
  'counter.number-failed': z.object({ order: z.string(), code: z.string() }),
  /** Printed, on no screen; the code itself is in no event. */
  'counter.p-code': z.object({ validTo: z.string() }),
  'counter.activation-code': z.object({ app: z.string().nullable(), validTo: z.string() }),
  'case.refused': z.object({ reason: z.string(), session: z.string() }),
} as const;
