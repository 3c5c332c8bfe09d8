import { z } from 'zod';
import type { ByteSource, DocumentEntry } from '../import-types.ts';
import { cpr, isoDate, optional } from './cells.ts';
import { csvRows } from './csv-rows.ts';

export const documentColumns = ['cpr', 'kind', 'number', 'issuer', 'validFrom', 'validTo', 'status'] as const;

const documentSchema = z.object({
  cpr,
  kind: z.enum(['passport', 'driving-licence', 'foreign-passport', 'residence-permit'], { error: 'unknown-kind' }),
  number: z
    .string()
    .transform((text) => text.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[\p{L}\d/-]{1,30}$/u, 'not-a-document-number')),
  issuer: z
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'not-alpha-3'),
  validFrom: optional(isoDate),
  validTo: optional(isoDate),
  status: z.enum(['valid', 'lost'], { error: 'unknown-status' }),
});

/** Rows of `documents.csv`. A document that has run out is `valid` with a `validTo` in the past. @throws CompanionError at the end. */
export async function* readDocuments(source: ByteSource): AsyncGenerator<DocumentEntry> {
  for await (const { row } of csvRows(source, documentColumns, documentSchema)) yield row;
}
