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
  status: z.enum(['valid', 'expired', 'lost'], { error: 'unknown-status' }),
});

/** `expired` says what `validTo` says anyway, and has to agree with it: the register keeps the date only. */
const documentRow = (today: string) =>
  documentSchema.transform((row, context): DocumentEntry => {
    const { status } = row;
    if (status !== 'expired') return { ...row, status };
    if (row.validTo === null || row.validTo >= today) {
      context.addIssue({ code: 'custom', path: ['status'], message: 'expired-but-valid-to' });
    }
    return { ...row, status: 'valid' };
  });

/**
 * Rows of `documents.csv`.
 * @param today ISO date.
 * @throws CompanionError at the end, for everything that is wrong with the file.
 */
export async function* readDocuments(source: ByteSource, today: string): AsyncGenerator<DocumentEntry> {
  for await (const { row } of csvRows(source, documentColumns, documentRow(today))) yield row;
}
