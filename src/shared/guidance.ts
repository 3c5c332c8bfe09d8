import { z } from 'zod';

/**
 * The fixed texts of `resources/`: ways to a new PIN, screens, triage and the service's own facts. Objects are strict, so
 * that a key of another language, or a misspelt one, is refused where the file is read. Cross-references are checked in
 * `src/main/guidance/check.ts`.
 */

/** Languages in which every text exists. */
export const textLanguages = ['da', 'en'] as const;

/** Languages a caller may ask for; where a text does not exist in one, the console says so and shows an existing one. */
export const callerLanguages = ['da', 'en', 'kl'] as const;
export type CallerLanguage = (typeof callerLanguages)[number];

export const ways = [1, 2, 3, 4, 5, 6] as const;
export const way = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);
export type Way = z.infer<typeof way>;

const words = z.string().regex(/\S/, 'is empty');
const id = z.string().regex(/^[a-z0-9-]+$/, 'is no id: small letters, digits and hyphens only');

export const localText = z.strictObject({ da: words, en: words, kl: words.optional() });
export type LocalText = z.infer<typeof localText>;

/** A name on the caller's screen. Known in English; `confirmed: false` marks the Danish one as our own translation. */
const label = z.strictObject({ en: words, da: words, confirmed: z.boolean() });

/** Where the facts of a file come from, in words, and when they were read there. */
const origin = { source: words, read: z.iso.date() };

const devices = ['phone', 'app', 'browser'] as const;
const looks = ['home', 'start', 'list', 'page', 'choice', 'entry', 'camera', 'chip', 'face', 'switch', 'done'] as const;
const itemRoles = ['tap', 'next', 'tick', 'field', 'switch', 'user'] as const;

const screen = z.strictObject({
  id,
  device: z.enum(devices),
  look: z.enum(looks),
  title: label,
  body: localText.optional(),
  items: z.array(z.strictObject({ id, role: z.enum(itemRoles), label })),
});
export type Screen = z.infer<typeof screen>;

export const screensFile = z.strictObject({ ...origin, screens: z.array(screen).min(1) });
export type Screens = z.infer<typeof screensFile>;

const step = z.strictObject({
  id,
  screen: id,
  /** What is tapped there; null where there is nothing to tap. */
  item: id.nullable(),
  text: localText,
  /** Said when the caller is stuck here. */
  help: localText.optional(),
});
export type GuideStep = z.infer<typeof step>;

const start = z.strictObject({
  id,
  label: localText,
  /** What to ask to know whether this start is the caller's. */
  ask: localText.optional(),
  steps: z.array(id).min(1),
});

const link = z.strictObject({
  id,
  label: localText,
  url: z.url({ protocol: /^https$/ }),
  /** Languages of what the address shows, and of its subtitles. */
  languages: z.array(z.enum(callerLanguages)).min(1),
  subtitles: z.array(z.enum(callerLanguages)).optional(),
});

export const guideFile = z.strictObject({
  way,
  ...origin,
  title: localText,
  summary: localText,
  requirements: z.array(z.strictObject({ id, text: localText })),
  starts: z.array(start).min(1),
  steps: z.array(step).min(1),
  links: z.array(link),
});
export type Guide = z.infer<typeof guideFile>;

/** The starts that the guide of each way has to have. */
export const requiredStarts: Readonly<Record<Way, readonly string[]>> = {
  1: ['ready', 'p-code'],
  2: ['ready'],
  3: ['browser'],
  4: ['ready', 'locked'],
  5: ['appointment', 'ready', 'locked'],
  6: ['ready'],
};

/** Every fact named has one of its values; a list of values matches where it holds one of them. */
const condition = z.record(z.string(), z.array(z.string()).min(1));
export type Condition = z.infer<typeof condition>;

/** Names of facts are written as in code (`knowsPin`). */
const name = z.string().regex(/^[a-zA-Z]+$/, 'is no name of a fact');

const triageQuestion = z.strictObject({
  id: name,
  /** One of the two that are asked of everybody. */
  first: z.boolean(),
  ask: localText,
  values: z.array(z.strictObject({ id, label: localText })).min(2),
});
export type TriageQuestion = z.infer<typeof triageQuestion>;

export const triageFile = z.strictObject({
  ...origin,
  questions: z.array(triageQuestion).min(2),
  /** What to say of a way, by id. */
  reasons: z.record(id, localText),
  /** The first that matches decides; the last of each way matches always. */
  rules: z.array(z.strictObject({ way, when: condition, open: z.boolean(), reason: id })).min(ways.length),
  /** The first that matches orders the ways, best first; the last matches always. */
  order: z.array(z.strictObject({ when: condition, ways: z.array(way).length(ways.length) })).min(1),
});
export type TriageTable = z.infer<typeof triageFile>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is no time of day, e.g. 08:00');
const span = z.strictObject({ from: clockTime, to: clockTime });
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
const e164 = z.string().regex(/^\+\d{8,15}$/, 'is no phone number, e.g. +4533980010');

const openingHours = z.strictObject({
  ...origin,
  confirmed: z.boolean(),
  timeZone: words,
  /** The zones in which a caller can be told the hours. */
  callerZones: z.array(z.strictObject({ zone: words, name: localText })).min(1),
  week: z.strictObject({
    mon: z.array(span),
    tue: z.array(span),
    wed: z.array(span),
    thu: z.array(span),
    fri: z.array(span),
    sat: z.array(span),
    sun: z.array(span),
  }),
  /** Hours of public holidays, which `holidays` names. */
  onHolidays: z.array(span),
  /** Days off: on a date of every year, or so many days after Easter Sunday. */
  holidays: z.array(
    z.union([
      z.strictObject({ id, name: localText, date: z.string().regex(/^\d{2}-\d{2}$/, 'is no date MM-DD') }),
      z.strictObject({ id, name: localText, afterEaster: z.int() }),
    ]),
  ),
  /** Dates (MM-DD) with hours of their own; they come before holidays. */
  special: z.array(
    z.strictObject({ date: z.string().regex(/^\d{2}-\d{2}$/, 'is no date MM-DD'), hours: z.array(span) }),
  ),
});
export type OpeningHours = z.infer<typeof openingHours>;

const fact = z.strictObject({ id, ...origin, confirmed: z.boolean(), text: localText });

export const serviceFile = z.strictObject({
  ...origin,
  support: z.strictObject({
    phone: e164,
    /** As it is said and printed. */
    shown: words,
    inWriting: z.boolean(),
    text: localText,
  }),
  openingHours,
  centres: z.strictObject({
    ...origin,
    /** Where no centre's own number is known, these serve everybody. */
    national: z.strictObject({ phone: e164, shown: words, finder: z.url({ protocol: /^https$/ }), text: localText }),
    municipalities: z.array(
      z.strictObject({
        code: z.string().regex(/^\d{4}$/, 'is no municipality code of four digits'),
        name: words,
        phone: e164.optional(),
        booking: z.url({ protocol: /^https$/ }).optional(),
        confirmed: z.boolean(),
      }),
    ),
  }),
  pCode: z.strictObject({
    ...origin,
    digits: z.int().positive(),
    days: z.int().positive(),
    attempts: z.int().positive(),
    text: localText,
  }),
  /** Further facts to say: a blocked MitID, waits, documents. */
  facts: z.array(fact),
});
export type Service = z.infer<typeof serviceFile>;

const fileStem = z.string().regex(/^[a-z-]+$/, 'is no file name: small letters and hyphens only');
const bothPlaces = (text: string): boolean => text.includes('{source}') && text.includes('{date}');
const originLine = words.refine(bothPlaces, 'lacks {source} or {date}');

const ofEachWay = z.strictObject({
  1: localText,
  2: localText,
  3: localText,
  4: localText,
  5: localText,
  6: localText,
});

/** Words of the sheet that a citizen takes away, beside those of the guides. */
export const takeAwayFile = z.strictObject({
  ...origin,
  /** How its files are called; way and start are added. */
  fileName: z.strictObject({ da: fileStem, en: fileStem, kl: fileStem.optional() }),
  kicker: localText,
  /** What each way comes to, for somebody who reads it alone: the guides' own are said by an agent. */
  summaries: ofEachWay,
  situation: localText,
  requirements: localText,
  steps: localText,
  more: localText,
  warning: z.strictObject({ title: localText, text: localText }),
  support: z.strictObject({ title: localText, text: localText }),
  /** What to know of the names on the screens, where they are not confirmed. */
  labels: localText,
  /** `{source}` and `{date}` are filled in. */
  origin: z.strictObject({ da: originLine, en: originLine, kl: originLine.optional() }),
  /** Where each way's steps come from, in words for a citizen. */
  sources: ofEachWay,
});

/** Everything above, read and cross-checked. */
export const guidance = z.object({
  ways: z.array(guideFile),
  screens: screensFile,
  triage: triageFile,
  service: serviceFile,
  takeAway: takeAwayFile,
});
export type Guidance = z.infer<typeof guidance>;

/** What is wrong in a file of `resources/`: `key` is the path inside it, dots between. */
export const resourceProblem = z.object({ file: z.string(), key: z.string(), problem: z.string() });
export type ResourceProblem = z.infer<typeof resourceProblem>;
