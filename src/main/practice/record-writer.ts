import { type Layout, shippedLayout } from '../register/extract/layout.ts';

/** Makes one record of the layout: numeric fields as given, text left-aligned, trailing blanks cut. */
export type WriteRecord = (type: string, key: string, fields: Readonly<Record<string, string>>) => string;

/** Characters beyond ISO-8859-1 would break the columns. */
const fits = (text: string) => !/[^\u0020-\u00ff]/.test(text);

/** @throws where a value is longer than its field or not ISO-8859-1: the generator makes neither. */
export function recordWriter(layout: Layout = shippedLayout()): WriteRecord {
  return (type, key, fields) => {
    const record = layout.get(type);
    if (record === undefined) throw new Error(`no layout for record ${type}`);
    let line = (type + key).padEnd(record.length);
    for (const [name, value] of Object.entries(fields)) {
      if (value === '') continue;
      const { start, end } = record.field(name);
      if (value.length > end - start || !fits(value)) throw new Error(`${type} ${name} cannot hold ${value.length}`);
      line = line.slice(0, start) + value.padEnd(end - start) + line.slice(end);
    }
    return line.trimEnd();
  };
}
