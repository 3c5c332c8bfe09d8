import { type ZoneFormat, zoneFormats } from '../../shared/documents.ts';
import { layouts } from './layout.ts';

/** Lines of a format, and what had to be done to get them. */
export interface Arrangement {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  readonly how: 'as-typed' | 'line-order' | 'fillers';
}

const orders: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [[1, 0]],
  3: [
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ],
};

function cut(text: string, width: number): readonly string[] {
  return Array.from({ length: text.length / width }, (_, line) => text.slice(line * width, (line + 1) * width));
}

/** Line breaks count where they are right; where they are not, or missing, only the number of characters does: 72, 88, 90. */
function whole(lines: readonly string[]): readonly Arrangement[] {
  const text = lines.join('');
  const format = zoneFormats.find((each) => text.length === layouts[each].lines * layouts[each].width);
  if (!format) return [];
  const read = cut(text, layouts[format].width);
  const others = (orders[read.length] ?? []).map((order) => order.map((line) => read[line] ?? ''));
  return [
    { format, lines: read, how: 'as-typed' },
    ...others.map((other) => ({ format, lines: other, how: 'line-order' as const })),
  ];
}

/** Fillers at the end of a line are left out by those who type it. */
function filledUp(lines: readonly string[]): readonly Arrangement[] {
  return zoneFormats.flatMap((format) => {
    const { width, open, lines: count } = layouts[format];
    const fits = (line: string, index: number) =>
      line.length === width || (open.includes(index) && line.length < width);
    if (lines.length !== count || !lines.every(fits)) return [];
    return [{ format, lines: lines.map((line) => line.padEnd(width, '<')), how: 'fillers' as const }];
  });
}

/** Every way in which these lines make up a zone, the way they were typed first. */
export function arrange(lines: readonly string[]): readonly Arrangement[] {
  const found = whole(lines);
  return found.length > 0 ? found : filledUp(lines);
}
