import { z } from 'zod';
import type { ByteSource, PhoneEntry } from '../import-types.ts';
import { cpr, isoDate, optional } from './cells.ts';
import { CompanionError } from './companion-error.ts';
import { csvRows } from './csv-rows.ts';

export const phoneColumns = ['cpr', 'number', 'kind', 'registeredAt', 'mitidSince', 'email', 'digitalPost'] as const;

const momentForm = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
/** With `Z` or an offset; a date alone is its beginning in UTC. */
const moment = z
  .string()
  .refine((text) => momentForm.test(text) && Number.isFinite(Date.parse(text)), 'not-a-moment')
  .transform((text) => new Date(text).toISOString());

/** Empty is not known, and what is not known to be on file cannot be reached (R26): no. */
const yesOrNo = z
  .string()
  .toLowerCase()
  .transform((text) => text || 'no')
  .pipe(z.enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'not-yes-or-no' }))
  .transform((text) => text === 'true' || text === '1' || text === 'yes');

const phoneSchema = z.object({
  cpr,
  number: optional(z.string().regex(/^\+[1-9]\d{6,14}$/, 'not-e164')),
  // Empty is what the file has a word for.
  kind: z
    .string()
    .transform((text) => text || 'unknown')
    .pipe(z.enum(['mobile', 'landline', 'unknown'], { error: 'unknown-kind' })),
  registeredAt: optional(moment),
  mitidSince: optional(isoDate),
  email: optional(z.email('not-an-email')),
  digitalPost: yesOrNo,
});

/**
 * Rows of `phones.csv`, one per citizen: MitID has one number registered, and a PIN must not go to whichever row came last.
 * @throws CompanionError at the end.
 */
export async function* readPhones(source: ByteSource): AsyncGenerator<PhoneEntry> {
  const seen = new Set<string>();
  for await (const { row, line } of csvRows(source, phoneColumns, phoneSchema)) {
    if (seen.has(row.cpr)) throw new CompanionError('bad-rows', [{ line, column: 'cpr', problem: 'second-row' }]);
    seen.add(row.cpr);
    yield row;
  }
}
