import { generatePopulation, type PopulationOptions } from '../../../src/main/practice/population.ts';
import type { LabelledCitizen, WorldCitizen } from '../../../src/main/practice/world.ts';
import { shippedLayout } from '../../../src/main/register/extract/layout.ts';
import type { DocumentEntry, PhoneEntry } from '../../../src/main/register/import-types.ts';

export const now = Date.UTC(2026, 10, 22, 12);

export interface Population {
  readonly records: readonly string[];
  readonly documents: readonly DocumentEntry[];
  readonly phones: readonly PhoneEntry[];
  readonly mitid: readonly WorldCitizen[];
  readonly labels: readonly LabelledCitizen[];
}

export function populationOf(options: Partial<PopulationOptions>): Population {
  const batches = [...generatePopulation({ persons: 2000, seed: 1, now, ...options })];
  return {
    records: batches.flatMap(({ records }) => records),
    documents: batches.flatMap(({ documents }) => documents),
    phones: batches.flatMap(({ phones }) => phones),
    mitid: batches.flatMap(({ mitid }) => mitid),
    labels: batches.flatMap(({ labels }) => labels),
  };
}

/** A field of a record, trimmed, by the shipped layout: written independently of the generator's own types. */
export function field(record: string, name: string): string {
  const layout = shippedLayout().get(record.slice(0, 3));
  const place = layout?.field(name);
  return record
    .padEnd(layout?.length ?? 0)
    .slice(place?.start, place?.end)
    .trim();
}

export const typeOf = (record: string) => record.slice(0, 3);
export const keyOf = (record: string) => record.slice(3, 13);

/** Records by type, then by number. */
export function byNumber(records: readonly string[], type: string): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(
    records.filter((record) => typeOf(record) === type),
    keyOf,
  );
}
