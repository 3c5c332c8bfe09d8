import { z } from 'zod';
import { callers, dispositions, gates } from '../../shared/case-view.ts';
import { localText, textLanguages, way } from '../../shared/guidance.ts';
import { situations } from '../practice/situations.ts';
import { ANSWER_TYPES } from '../verification/question.ts';

/**
 * `resources/training/scenarios.json`: who rings in a practice call, what they say, and what is right. Objects are strict,
 * as with the other fixed texts. What one file says of another is checked in `check.ts`.
 */

const words = z.string().regex(/\S/, 'is empty');
const id = z.string().regex(/^[a-z0-9-]+$/, 'is no id: small letters, digits and hyphens only');
/** Said in turn, as the seed has it, so that two calls differ. */
const variants = z.array(words).min(1);

/** What the caller says, by moment. `answer` and `unknown` are the two ends of a question. */
export const lineMoments = [
  'greeting',
  'who',
  'number',
  'name',
  'phone',
  'expiry',
  'document',
  'answer',
  'unknown',
  'coached',
  'waiting',
  'sms',
  'app',
  'step',
  'finished',
  'way',
  'blocked',
  'refused',
  'goodbye',
] as const;
export type LineMoment = (typeof lineMoments)[number];

/** What a line may hold in braces, by moment. */
export const placesOf: Readonly<Partial<Record<LineMoment, readonly string[]>>> = {
  greeting: ['name', 'born'],
  who: ['name'],
  number: ['cpr', 'name'],
  name: ['name', 'born'],
  expiry: ['expiry', 'kind'],
  document: ['document', 'kind'],
  answer: ['answer'],
};

const linesOf = z.partialRecord(z.enum(lineMoments), variants);

const spoken = z.strictObject({
  /** Every moment has words for everybody. */
  lines: z.record(z.enum(lineMoments), variants),
  /** What somebody guesses who does not know, by what is asked for; said only where it is wrong. */
  guesses: z.record(z.enum(ANSWER_TYPES), variants),
  /** How a document is called. */
  kinds: z.strictObject({ passport: words, 'driving-licence': words }),
});

const scenario = z.strictObject({
  id,
  title: localText,
  /** For the supervisor: who rings, and what is right. */
  briefing: localText,
  /** Spoken by the caller. */
  language: z.enum(textLanguages),
  /** Null: the caller has no CPR number, and there is nobody to find. */
  citizen: z
    .strictObject({
      situation: z.enum(situations),
      /** Gates that have to be closed for the citizen, exactly these, or this is not the call it says it is. */
      gates: z.array(z.enum(gates)),
      app: z.enum(['ready', 'locked', 'as-it-is']),
      /** Verified in vain this often today, before this call. */
      failedToday: z.int().min(0).max(3),
    })
    .nullable(),
  caller: z.strictObject({
    /** To the questions: all answers, none, or those of these kinds, and then too few to pass. */
    knows: z.union([z.literal('everything'), z.literal('nothing'), z.array(id).min(1)]),
    document: z.enum(['valid', 'none']),
    coached: z.boolean(),
  }),
  /** Whatever is said otherwise than by everybody. */
  lines: linesOf,
  /** What the caller says to triage's questions, by question. */
  asked: z.record(z.string(), variants),
  expected: z.strictObject({
    callers: z.array(z.enum(callers)).min(1),
    ways: z.array(way).min(1),
    pin: z.enum(['sent', 'never', 'either']),
    /** Whether the record may be opened at all. */
    lookUp: z.enum(['yes', 'never']),
    /** A valid document was not to be had: no number is typed. */
    document: z.enum(['yes', 'never']),
    /** Of searches: by number only, since a name or phone number must not lead there (R37), or picks somebody (R38). */
    search: z.enum(['any', 'protected', 'namesake']),
    block: z.enum(['yes', 'no']),
    endings: z.array(z.enum(dispositions)).min(1),
  }),
});
export type Scenario = z.infer<typeof scenario>;

export const scenariosFile = z.strictObject({
  source: words,
  read: z.iso.date(),
  everybody: z.strictObject({ da: spoken, en: spoken }),
  scenarios: z.array(scenario).min(12),
});
export type Scenarios = z.infer<typeof scenariosFile>;
