import { z } from 'zod';
import { readTable } from '../resource-files.ts';

/** Where a field stands in its record: offsets of the first character and of the one behind the last. */
interface Field {
  readonly start: number;
  readonly end: number;
}

interface RecordLayout {
  /** Three digits. */
  readonly type: string;
  /** Nominal length in bytes, which are characters in ISO-8859-1. */
  readonly length: number;
  /** By CPR's own field name. @throws where the layout has no such field: a bug. */
  field(name: string): Field;
}

export type Layout = ReadonlyMap<string, RecordLayout>;

const row = z.object({
  record: z.string().regex(/^\d{3}$/),
  start: z.coerce.number().int().min(1),
  length: z.coerce.number().int().min(1),
  field: z.string().min(1),
  kind: z.enum(['num', 'text', 'pnr', 'flag', 'date10', 'ts12', 'yyyymmdd']),
});
type LayoutRow = z.infer<typeof row>;

function recordLayout(type: string, rows: readonly LayoutRow[]): RecordLayout {
  const fields = new Map<string, Field>();
  let next = 1;
  for (const { field, start, length } of rows) {
    if (start !== next) throw new Error(`layout ${type}: ${field} starts at ${start} instead of ${next}`);
    if (fields.has(field)) throw new Error(`layout ${type}: ${field} is there twice`);
    fields.set(field, { start: start - 1, end: start - 1 + length });
    next = start + length;
  }
  return {
    type,
    length: next - 1,
    field(name) {
      const found = fields.get(name);
      if (!found) throw new Error(`layout ${type} has no field ${name}`);
      return found;
    },
  };
}

/** Checks rows of a layout table: fields follow each other without gap or overlap, each name once per record. */
export function layoutOf(rows: readonly unknown[]): Layout {
  const byType = Map.groupBy(
    rows.map((entry) => row.parse(entry)),
    (entry) => entry.record,
  );
  return new Map(Array.from(byType, ([type, fields]) => [type, recordLayout(type, fields)]));
}

let shipped: Layout | undefined;

/** The layout of P12170 as shipped in `resources/cpr/p12170-layout.tsv`, read once. */
export function shippedLayout(): Layout {
  shipped ??= layoutOf(readTable('p12170-layout.tsv', ['record', 'start', 'length', 'field', 'kind']));
  return shipped;
}
