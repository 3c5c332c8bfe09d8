import { z } from 'zod';

/** Ten digits; the issues of these schemas are codes, never the value. */
export const cpr = z.string().regex(/^\d{10}$/, 'not-ten-digits');

export const isoDate = z.iso.date('not-an-iso-date');

/** An empty cell is null. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === '' ? null : cell), schema.nullable());
