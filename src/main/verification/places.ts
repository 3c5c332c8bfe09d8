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
export type Municipality = Municipalities['municipalities'][number];
