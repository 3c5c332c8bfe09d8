import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const count = z.number().int().min(0);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const moment = z.iso.datetime();

const metaSchema = z.object({
  format: z.literal('P12170'),
  /** Rises by one with every import: two equal ones are the same register. */
  generation: count,
  taskNumber: z.string().regex(/^\d{6}$/),
  producedOn: isoDate,
  previousOn: isoDate.nullable(),
  /** When the extract was imported, UTC. */
  importedAt: moment,
  persons: count,
  records: count,
  recordsByType: z.record(z.string(), count),
  rejected: count,
  /** Where the end record counted wrongly and was taken all the same. */
  acceptedCount: z.object({ stated: count, counted: count }).nullable(),
  /** When the newest documents and phones were imported, UTC (R27); null where there never were any. */
  documentsAt: moment.nullable(),
  phonesAt: moment.nullable(),
});

/** What the register says about itself; one row of `meta` per key, values as JSON. */
export type Meta = Readonly<z.infer<typeof metaSchema>>;

export function writeMeta(db: Database, meta: Meta): void {
  const put = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(meta)) put.run(key, JSON.stringify(value));
}

/** @throws ZodError where the file is no register of this version. */
export function readMeta(db: Database): Meta {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all();
  return metaSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])));
}
