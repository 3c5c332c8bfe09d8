import { z } from 'zod';
import { callers, purposes } from './case-view.ts';
import { documentForms } from './counter-view.ts';
import { likenessComparisons, likenessReasons, likenessWearing, zoneTextLimit } from './documents.ts';
import { line } from './text.ts';

const isoDate = z.iso.date().nullable();

/** A document on the desk: the zone where its type has one, else number and dates by hand. */
const document = z.object({
  type: z.string().max(40),
  form: z.enum(documentForms),
  zone: z.string().max(zoneTextLimit).nullable(),
  number: line(32, true).nullable(),
  issuer: z.enum(['DNK', 'GRL']),
  issued: isoDate,
  expires: isoDate,
  /** Staff see a CPR number on it. */
  showsNumber: z.boolean(),
});

/** What the calls about a counter's case take beside those of every case. */
export const counterInputs = {
  /** R1: entry of the queue instead of a call id. */
  open: z.object({ visit: z.string().min(1).max(64), purpose: z.enum(purposes), caller: z.enum(callers) }),
  document,
  likeness: z.object({
    compared: z.enum(likenessComparisons),
    wearing: z.enum(likenessWearing),
    /** Null: attested. */
    reason: z.enum(likenessReasons).nullable(),
  }),
  witness: z.object({ cpr: line(20), document }),
  number: z.object({ number: line(24) }),
  numberCode: z.object({ code: line(12) }),
  refuse: z.object({ reason: z.string().max(40) }),
} as const;
