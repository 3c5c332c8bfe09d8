import { z } from 'zod';

const probability = z.number().min(0).max(1);

/** `resources/shares/shares.json`: how likely the best guess is, where the register is too small to count (R10). */
export const shareTablesSchema = z.strictObject({
  source: z.string().min(1),
  /** By kind of question. */
  kinds: z.record(
    z.string(),
    z.strictObject({
      /** Probability of the most likely guess, everything the matcher accepts counted; a floor where `values` is given. */
      stranger: probability,
      holder: probability,
      /** Which list of `values` the answers come from; the best guess there, `times` over, may exceed the floor. */
      values: z.string().optional(),
      times: z.number().min(1).max(4).default(1),
      /** Share of citizens who have the thing asked for at all; decides how often "none" may be the answer. */
      held: probability.optional(),
      derivation: z.string().min(1),
    }),
  ),
  /** Most frequent values by kind of value, with their shares of the population. */
  values: z.record(z.string(), z.array(z.tuple([z.string().min(1), probability])).max(60)),
});
export type ShareTables = z.infer<typeof shareTablesSchema>;

/**
 * Relative frequency of a value among those who hold that kind of value, or null where fewer than 50,000 persons in the
 * register do. Kinds asked for: `surname`, `given-name`, `street`, `municipality`, `postal-district`.
 */
export type ShareLookup = (kind: string, value: string) => number | null;

/** The register's own figure where it has one, else the table's. */
export function shareOf(share: ShareLookup, kind: string, [value, shipped]: readonly [string, number]): number {
  return share(kind, value) ?? shipped;
}
