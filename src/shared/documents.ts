import { z } from 'zod';

/** What the counter reads in a document and how it stands beside the register: plain values that cross to the window. */

export const zoneFormats = ['TD1', 'TD2', 'TD3'] as const;
export type ZoneFormat = (typeof zoneFormats)[number];

/** Check digits of a machine-readable zone, by what they stand for. */
export const checkedFields = ['number', 'birthDate', 'expiry', 'personalNumber', 'composite'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** No check digit stands for these: a wrong character in them is only found by looking at the document. */
export const uncheckedFields = ['documentCode', 'issuer', 'nationality', 'sex', 'name'] as const;
export type UncheckedField = (typeof uncheckedFields)[number];

/** Why a zone was not read, each with a sentence in both languages. The first three of the last group come with a correction. */
export const zoneProblems = [
  'empty',
  'too-long',
  'characters',
  'half',
  'shape',
  'line-order',
  'fillers',
  'look-alikes',
  'check-digits',
  'number',
  'birth-date',
  'expiry-date',
  'sex',
  'name',
  'document-code',
  'issuer',
  'nationality',
  'visa',
  'old-kind',
] as const;
export type ZoneProblem = (typeof zoneProblems)[number];

const check = z.object({ field: z.enum(checkedFields), right: z.boolean() });
export type ZoneCheck = z.infer<typeof check>;

/** Line and position count from 1, as one counts with a finger. */
const correction = z.object({ line: z.number().int(), position: z.number().int(), from: z.string(), to: z.string() });
export type ZoneCorrection = z.infer<typeof correction>;

const printed = z.object({
  format: z.enum(zoneFormats),
  /** `P`, `ID`, `AR`, … without fillers. */
  documentCode: z.string(),
  /** ICAO 9303 code of state or organisation: `DNK`, `D`, `XXA`. */
  issuer: z.string(),
  nationality: z.string(),
  number: z.string(),
  /** ISO date, or its leading parts where the document has no more; null where it has none. */
  birthDate: z.string().nullable(),
  sex: z.enum(['M', 'F', 'X']),
  /** ISO date, null where the document names none. */
  expires: z.string().nullable(),
  surname: z.string(),
  given: z.string(),
  /** The name fills its field, so it may go on in the document. */
  nameTruncated: z.boolean(),
});
/** What is printed in a zone, as far as the window may have it. */
export type PrintedZone = z.infer<typeof printed>;

/** A zone as main reads it: with the optional data, which may be a personal number. */
export interface Zone extends PrintedZone {
  readonly personalNumber: string | null;
  readonly checks: readonly ZoneCheck[];
}

export const comparedFields = ['name', 'birthDate', 'number', 'issuer', 'issued', 'expiry', 'personalNumber'] as const;
export type ComparedField = (typeof comparedFields)[number];

/** `valid`: nothing to compare with, and not expired. `unknown`: nothing to compare with. */
export const comparisonResults = [
  'equal',
  'former',
  'partly',
  'differs',
  'unknown',
  'valid',
  'expired',
  'lost',
] as const;
export type ComparisonResult = (typeof comparisonResults)[number];

/** What else there is to say of a result. */
export const comparisonNotes = [
  'truncated',
  'given-names',
  'spelling',
  'former-name',
  'incomplete-date',
  'look-alike',
  'same-realm',
] as const;
export type ComparisonNote = (typeof comparisonNotes)[number];

const compared = z.object({
  field: z.enum(comparedFields),
  result: z.enum(comparisonResults),
  note: z.enum(comparisonNotes).nullable(),
});
/** Never a value of the register: only how it stands to what is printed. */
export type Compared = z.infer<typeof compared>;

/** Longest text that a reading takes; a zone has at most 90 characters. */
export const zoneTextLimit = 20_000;

export const zoneText = z.object({ text: z.string().max(zoneTextLimit) });

export const zoneReading = z.object({
  zone: printed.nullable(),
  problem: z.enum(zoneProblems).nullable(),
  /** Where the problem is, counted from 1; `length` of that line where it is the line's. */
  at: z
    .object({ line: z.number().int(), position: z.number().int().nullable(), length: z.number().int().nullable() })
    .nullable(),
  checks: z.array(check),
  corrections: z.array(correction),
  /** The whole zone with every correction in it, to be taken by a key; null where only one of several can be right. */
  corrected: z.string().nullable(),
  comparison: z.array(compared),
});
export type ZoneReading = z.infer<typeof zoneReading>;

/** R8: what the face was compared with. */
export const likenessComparisons = ['photo', 'photo-and-signature', 'two-photos'] as const;
/** What the citizen wore while it was compared. */
export const likenessWearing = ['nothing', 'glasses', 'head-covering', 'both'] as const;
/** Why likeness was not attested. */
export const likenessReasons = [
  'no-likeness',
  'changed',
  'old-photo',
  'poor-photo',
  'face-covered',
  'no-photo',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** R8: staff's word that the citizen is the one in the picture, or why they cannot give it. */
export interface Likeness {
  readonly compared: (typeof likenessComparisons)[number];
  readonly wearing: (typeof likenessWearing)[number];
  /** Null: attested. */
  readonly reason: LikenessReason | null;
}
