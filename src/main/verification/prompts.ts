import { z } from 'zod';

const words = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });
const wordings = z.strictObject({ da: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1) });

/** One file of `resources/questions/`. `{which}` in a text stands for the subject's wording. */
export const promptFileSchema = z.strictObject({
  /** Wordings of subjects by family (`address`, `child`, `sibling`), latest or oldest first. */
  subjects: z.record(z.string(), z.array(words).min(1)).default({}),
  kinds: z.record(
    z.string(),
    z.strictObject({
      /** The family of subjects that `{which}` counts through. */
      subject: z.string().optional(),
      prompt: words,
      alternatives: wordings,
      /** The form of answer expected, for the agent. */
      hint: words,
    }),
  ),
});
export type PromptFile = z.infer<typeof promptFileSchema>;
export type Prompts = PromptFile;

/** What the agent reads aloud; the first wording is the preset. Holds no fact of the record (R11). */
export interface QuestionPrompt {
  readonly prompt: { readonly da: string; readonly en: string };
  readonly alternatives: { readonly da: readonly string[]; readonly en: readonly string[] };
  readonly hint: { readonly da: string; readonly en: string };
}

/** Several files as one. A kind or family that two files name is a fault of the files and throws. */
export function mergePrompts(files: readonly PromptFile[]): Prompts {
  return { subjects: joined(files.map((file) => file.subjects)), kinds: joined(files.map((file) => file.kinds)) };
}

function joined<T>(parts: readonly Readonly<Record<string, T>>[]): Record<string, T> {
  const entries = parts.flatMap((part) => Object.entries(part));
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size < entries.length) throw new Error('two question files name the same kind or subject');
  return Object.fromEntries(entries);
}

/** Throws where no prompt is written for this kind or ordinal: a fault of the resources, which their test finds. */
export function questionPrompt(prompts: Prompts, kind: string, ordinal: number): QuestionPrompt {
  const entry = prompts.kinds[kind];
  if (entry === undefined) throw new Error(`no prompt for ${kind}`);
  const which = entry.subject === undefined ? { da: '', en: '' } : prompts.subjects[entry.subject]?.[ordinal];
  if (which === undefined) throw new Error(`no wording for ${kind}, subject ${ordinal}`);
  const put = (text: string, language: 'da' | 'en'): string => text.replaceAll('{which}', which[language]);
  return {
    prompt: { da: put(entry.prompt.da, 'da'), en: put(entry.prompt.en, 'en') },
    alternatives: {
      da: entry.alternatives.da.map((text) => put(text, 'da')),
      en: entry.alternatives.en.map((text) => put(text, 'en')),
    },
    hint: entry.hint,
  };
}
