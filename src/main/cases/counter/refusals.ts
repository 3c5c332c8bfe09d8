import { z } from 'zod';

const text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

/** `resources/counter/refusals.json`: why staff may refuse, and how a citizen complains, in words to read aloud and to print. */
export const refusalsSchema = z.strictObject({
  reasons: z
    .array(z.strictObject({ code: z.string().regex(/^[a-z]+(-[a-z]+)*$/), text }))
    .min(1)
    .max(9)
    .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a code is there twice'),
  complaint: z.strictObject({ title: text, steps: z.array(text).min(1), source: z.url(), read: z.iso.date() }),
});
export type Refusals = z.infer<typeof refusalsSchema>;
