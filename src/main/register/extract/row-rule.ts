import type { Layout } from './layout.ts';

export type SqlValue = string | number | null;

/** What becomes of a record: the statement, and its values for each row it makes (none where it tells no fact). */
export interface RowRule {
  readonly type: string;
  readonly sql: string;
  rows(record: string): readonly (readonly SqlValue[])[];
}

/** Reads one field of a record, blanks included. */
export type ReadField = (record: string) => string;

/** Readers of a record type's fields by CPR's names. */
export function fieldsOf(layout: Layout, type: string): (name: string) => ReadField {
  const record = layout.get(type);
  if (!record) throw new Error(`no layout of record ${type}`);
  return (name) => {
    const { start, end } = record.field(name);
    return (line) => line.slice(start, end);
  };
}
