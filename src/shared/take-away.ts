import { z } from 'zod';
import { callerLanguages, way } from './guidance.ts';

/** What a citizen takes away: a guide on one page. It is made of `resources/` alone and knows no case. */

const takeAwayFormats = ['pdf', 'text', 'print'] as const;
export type TakeAwayFormat = (typeof takeAwayFormats)[number];

export const takeAwayInput = z.object({
  way,
  start: z.string().max(40),
  language: z.enum(callerLanguages),
  format: z.enum(takeAwayFormats),
});

const words = z.string();

/** The page, in one language, all texts as they are printed. */
const sheet = z.object({
  language: z.enum(callerLanguages),
  /** Names the file and the document. */
  name: words,
  kicker: words,
  title: words,
  summary: words,
  /** Null where the way begins in one situation only. */
  situation: z.object({ heading: words, text: words }).nullable(),
  requirements: z.object({ heading: words, items: z.array(words) }),
  steps: z.object({ heading: words, items: z.array(words) }),
  links: z.object({ heading: words, items: z.array(z.object({ label: words, url: words })) }).nullable(),
  warning: z.object({ title: words, text: words }),
  support: z.object({ heading: words, text: words, phone: words }),
  /** Small print: names on the screens, source and date. */
  notes: z.array(words),
});
export type Sheet = z.infer<typeof sheet>;

/** The print page's own contract: it gets the one sheet that its window was opened for, and says when it stands. */
export const sheetContract = {
  'sheet.get': { input: z.object({}), output: sheet },
  'sheet.ready': { input: z.object({}), output: z.object({}) },
} as const;
