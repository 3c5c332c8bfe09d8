import { z } from 'zod';

const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const wordings = z.strictObject({ da: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) });

/** One file of `resources/questions/`. `{which}` in a text stands for the subject's wording. */
export const promptFileSchema = z.strictObject({
  /** Wordings of subjects by family (`address`, `child`, `sibling`), latest or oldest first. */
  subjects: z.record(z.string(), z.array(words).min(1)).default({}),
  kinds: z.record(
    z.string(),
    z.strictObject({ subject: z.string().optional(), prompt: words, alternatives: wordings, hint: words }),
  ),
});
export type PromptFile = z.infer<typeof promptFileSchema>;
export type Prompts = PromptFile;

/** What the agent reads aloud; the first wording is the preset. */
export interface QuestionPrompt {
  readonly prompt: { readonly da: string; readonly en: string };
  readonly alternatives: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly hint: { readonly da: string; readonly en: string };
}

/** Several files as one. A kind or subject that two files name is a fault of the files and throws. */
export function mergePrompts(_files: readonly PromptFile[]): Prompts {
  throw new Error('not yet');
}

/** Throws where no prompt is written for this kind: a fault of the resources, which their test finds. */
export function questionPrompt(_prompts: Prompts, _kind: string, _ordinal: number): QuestionPrompt {
  throw new Error('not yet');
}
