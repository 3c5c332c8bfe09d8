import { z } from 'zod';

/** `resources/lexicon/countries.json`: CPR's country codes with the names that callers use. */
export const countriesSchema = z.strictObject({
  source: z.string().min(1),
  countries: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{4}$/),
      da: z.string().min(1),
      en: z.string().min(1),
      also: z.array(z.string().min(1)).default([]),
    }),
  ),
});
export type Countries = z.infer<typeof countriesSchema>;
export type Country = Countries['countries'][number];

/** `resources/lexicon/municipalities.json`: present and former municipalities. */
export const municipalitiesSchema = z.strictObject({
  source: z.string().min(1),
  municipalities: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{4}$/),
      name: z.string().min(1),
      also: z.array(z.string().min(1)).default([]),
      /** Codes of the municipalities it went into; empty for one that exists. */
      became: z.array(z.string().regex(/^\d{4}$/)).default([]),
    }),
  ),
});
export type Municipalities = z.infer<typeof municipalitiesSchema>;
/** `resources/lexicon/place-words.json`: how words and pairs of words in names of places are shortened and written out. */
export const placeWordsSchema = z.strictObject({
  source: z.string().min(1),
  /** Several where an abbreviation is ambiguous. */
  words: z.record(z.string().min(1), z.array(z.string().min(1)).min(1).max(2)),
});
export type PlaceWords = z.infer<typeof placeWordsSchema>;

export type Municipality = Municipalities['municipalities'][number];
