import type { PartialDate } from '../../verification/facts.ts';
import type { StoredDate } from '../extract/values.ts';

/** What may be asked about: null where CPR flags the date as uncertain without saying which part. */
export const reliableDate = (date: StoredDate | null): PartialDate | null => (date?.endsWith('?') ? null : date);

/** What the extract has, parts that are 00 left out. */
export const shownDate = (date: StoredDate | null): PartialDate | null => date?.replace('?', '') ?? null;

/** SQL that puts history newest first; of rows of one day the later one in the file is the newer. */
export const newestFirst = (from: string, to: string): string =>
  `ORDER BY coalesce(${from}, ${to}, '') DESC, coalesce(${to}, '') DESC, rowid DESC`;
