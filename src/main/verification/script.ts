import { z } from 'zod';

/**
 * A verification script, `resources/scripts/*.json`. The bounds are the floors of R9, R10, R13 and R15: a file may be
 * stricter, never looser, and a refusal names the key.
 */
export const phoneScriptSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().min(1),
    title: z.strictObject({ da: z.string().min(1), en: z.string().min(1) }),
    /** R9: questions of a draw, and how many of them must be right. */
    drawn: z.int().min(4).max(12),
    threshold: z.int().min(3).max(12),
    /** Kinds never asked under this script. */
    excludedKinds: z.array(z.string()),
    /** At most so many questions of one kind in a draw, and so many whose answer is "none". */
    maxPerKind: z.int().min(1).max(12),
    maxNone: z.int().min(0).max(3),
    /** R15, seconds. */
    secondsPerQuestion: z.int().min(30).max(120),
    warnAfterSeconds: z.int().min(10).max(119),
    /** R10: probability of passing by guessing. */
    limits: z.strictObject({ stranger: z.number().positive().max(1e-6), holder: z.number().positive().max(1e-4) }),
    /** R13. */
    repeatDays: z.int().min(7).max(365),
    repeatDraws: z.int().min(2).max(10),
    /** R12. */
    minChanging: z.int().min(1).max(12),
    minOutsideHousehold: z.int().min(2).max(12),
  })
  .refine((script) => script.threshold <= script.drawn, { path: ['threshold'], error: 'more than are drawn' })
  .refine((script) => script.warnAfterSeconds < script.secondsPerQuestion, {
    path: ['warnAfterSeconds'],
    error: 'not before the time is up',
  });
export type PhoneScript = z.infer<typeof phoneScriptSchema>;

/** Issues of a script file's text, each naming its key; empty where it may be used. */
export function checkScript(_text: string): readonly { readonly key: string; readonly message: string }[] {
  throw new Error('not yet');
}

/** SHA-256, hex, of the script's canonical JSON (keys sorted, no blanks): what two people approve (R39). */
export function scriptHash(_script: PhoneScript): string {
  throw new Error('not yet');
}
