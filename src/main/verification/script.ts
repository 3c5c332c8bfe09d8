import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CATALOGUE } from './catalogue.ts';

/**
 * A verification script, `resources/scripts/*.json`. The bounds are the floors of R9, R10, R12, R13 and R15: a file may
 * be stricter, never looser, and a refusal names the key.
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
    excludedKinds: z.array(z.enum(CATALOGUE.map((kind) => kind.id))),
    /** At most so many questions of one kind in a draw, and so many whose answer is "none". */
    maxPerKind: z.int().min(1).max(12),
    maxNone: z.int().min(0).max(2),
    /** R15, seconds from showing a question. */
    secondsPerQuestion: z.int().min(30).max(120),
    warnAfterSeconds: z.int().min(10).max(119),
    /** R10: probability of passing by guessing. */
    limits: z.strictObject({ stranger: z.number().positive().max(1e-6), holder: z.number().positive().max(1e-4) }),
    /** R13: a question is not asked again in so many draws nor within so many days. */
    repeatDays: z.int().min(7).max(365),
    repeatDraws: z.int().min(2).max(10),
    /** R12: questions of a draw about something that changes, and outside what a household member knows. */
    minChanging: z.int().min(1).max(12),
    minOutsideHousehold: z.int().min(2).max(12),
  })
  .refine((script) => script.threshold <= script.drawn, { path: ['threshold'], error: 'more than are drawn' })
  .refine((script) => script.minChanging <= script.drawn, { path: ['minChanging'], error: 'more than are drawn' })
  .refine((script) => script.minOutsideHousehold <= script.drawn, {
    path: ['minOutsideHousehold'],
    error: 'more than are drawn',
  })
  .refine((script) => script.warnAfterSeconds < script.secondsPerQuestion, {
    path: ['warnAfterSeconds'],
    error: 'not before the time is up',
  });
export type PhoneScript = z.infer<typeof phoneScriptSchema>;

export interface ScriptIssue {
  /** Path of the key in the file, `limits.holder`; empty for the file as a whole. */
  readonly key: string;
  readonly message: string;
}

/** Issues of a script file's text, each naming its key; empty where it may be used. */
export function checkScript(text: string): readonly ScriptIssue[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return [{ key: '', message: 'not JSON' }];
  }
  const parsed = phoneScriptSchema.safeParse(content);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ key: issue.path.join('.'), message: issue.message }];
    return issue.keys.map((key) => ({ key: [...issue.path, key].join('.'), message: 'unknown key' }));
  });
}

/** SHA-256, hex, of the script's canonical JSON (keys sorted, no blanks): what two people approve (R39). */
export function scriptHash(script: PhoneScript): string {
  return createHash('sha256').update(canonical(script)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
