import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceFolder } from '../resource-folder.ts';

/**
 * Rows of a tab-separated file in `resources/cpr`, by the names in its first line. Lines that start with `#` tell the source.
 * @throws where a column of `columns` is not there: the files are part of the program, so that is a bug.
 */
export function readTable<C extends string>(
  file: string,
  columns: readonly C[],
): readonly Readonly<Record<C, string>>[] {
  const lines = readFileSync(join(resourceFolder(), 'cpr', file), 'utf8').split('\n');
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  for (const [column, place] of places) if (place < 0) throw new Error(`${file} has no column ${column}`);
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(places.map(([column, place]) => [column, cells[place] ?? ''])) as Record<C, string>;
  });
}
