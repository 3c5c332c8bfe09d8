import { type Layout, shippedLayout } from '../register/extract/layout.ts';

/** Makes one record of the layout: values as given, left-aligned, trailing blanks cut. */
export type WriteRecord = (type: string, key: string, fields: Readonly<Record<string, string>>) => string;

/** Characters beyond ISO-8859-1 would break the columns. */
const foreign = /[^\u0020-\u00ff]/;

/** @throws where a value is longer than its field or not ISO-8859-1: the generator makes neither. */
export function recordWriter(layout: Layout = shippedLayout()): WriteRecord {
  return (type, key, fields) => {
    const record = layout.get(type);
    if (record === undefined) throw new Error(`no layout for record ${type}`);
    const placed: { readonly start: number; readonly value: string }[] = [];
    for (const name in fields) {
      const value = fields[name] ?? '';
      if (value === '') continue;
      const { start, end } = record.field(name);
      if (value.length > end - start) throw new Error(`${type} ${name} cannot hold ${value.length} characters`);
      placed.push({ start, value });
    }
    placed.sort((a, b) => a.start - b.start);
    let line = type + key;
    for (const { start, value } of placed) line = line.padEnd(start) + value;
    if (foreign.test(line)) throw new Error(`${type} holds characters beyond ISO-8859-1`);
    return line.trimEnd();
  };
}
