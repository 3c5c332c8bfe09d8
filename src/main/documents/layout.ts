import type { UncheckedField, ZoneFormat } from '../../shared/documents.ts';
import { sameValue } from './check-value.ts';

/** What may stand in a part of a zone, fillers apart. */
type Sort = 'letters' | 'figures' | 'either';

/** Characters of one line from `start` up to and without `end`, counted from 0. */
export interface Part {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly sort: Sort;
  /** The field, where no check digit stands for it. */
  readonly unchecked?: UncheckedField;
}

export interface Layout {
  readonly lines: number;
  readonly width: number;
  readonly parts: readonly Part[];
  /** Line of the names, and where they begin on it. */
  readonly name: readonly [line: number, start: number];
  /** Lines that end in fillers, which people leave out when they type. */
  readonly open: readonly number[];
}

type Row = readonly [line: number, start: number, end: number, sort: Sort, unchecked?: UncheckedField];
const parts = (...rows: readonly Row[]): readonly Part[] =>
  rows.map(([line, start, end, sort, unchecked]) => ({ line, start, end, sort, ...(unchecked ? { unchecked } : {}) }));

/** ICAO 9303, parts 4, 5 and 6. */
export const layouts: Readonly<Record<ZoneFormat, Layout>> = {
  TD3: {
    lines: 2,
    width: 44,
    name: [0, 5],
    open: [0],
    parts: parts(
      [0, 0, 2, 'letters', 'documentCode'],
      [0, 2, 5, 'letters', 'issuer'],
      [0, 5, 44, 'letters', 'name'],
      [1, 0, 9, 'either'],
      [1, 9, 10, 'figures'],
      [1, 10, 13, 'letters', 'nationality'],
      [1, 13, 20, 'figures'],
      [1, 20, 21, 'letters', 'sex'],
      [1, 21, 28, 'figures'],
      [1, 28, 42, 'either'],
      [1, 42, 44, 'figures'],
    ),
  },
  TD2: {
    lines: 2,
    width: 36,
    name: [0, 5],
    open: [0],
    parts: parts(
      [0, 0, 2, 'letters', 'documentCode'],
      [0, 2, 5, 'letters', 'issuer'],
      [0, 5, 36, 'letters', 'name'],
      [1, 0, 9, 'either'],
      [1, 9, 10, 'figures'],
      [1, 10, 13, 'letters', 'nationality'],
      [1, 13, 20, 'figures'],
      [1, 20, 21, 'letters', 'sex'],
      [1, 21, 28, 'figures'],
      [1, 28, 35, 'either'],
      [1, 35, 36, 'figures'],
    ),
  },
  TD1: {
    lines: 3,
    width: 30,
    name: [2, 0],
    open: [0, 2],
    parts: parts(
      [0, 0, 2, 'letters', 'documentCode'],
      [0, 2, 5, 'letters', 'issuer'],
      [0, 5, 14, 'either'],
      [0, 14, 15, 'figures'],
      [0, 15, 30, 'either'],
      [1, 0, 7, 'figures'],
      [1, 7, 8, 'letters', 'sex'],
      [1, 8, 15, 'figures'],
      [1, 15, 18, 'letters', 'nationality'],
      [1, 18, 29, 'either'],
      [1, 29, 30, 'figures'],
      [2, 0, 30, 'letters', 'name'],
    ),
  },
};

const fits: Readonly<Record<Sort, RegExp>> = { letters: /[A-Z<]/, figures: /[0-9<]/, either: /[A-Z0-9<]/ };

/** How many characters cannot stand where they do: fewest where the lines are in their order. */
export function misplaced(format: ZoneFormat, lines: readonly string[]): number {
  const at = ({ line, start, end }: Part) => [...(lines[line] ?? '').slice(start, end)];
  return layouts[format].parts.reduce(
    (sum, part) => sum + at(part).filter((character) => !fits[part.sort].test(character)).length,
    0,
  );
}

/**
 * Why check digits cannot find one changed character, or null where they must.
 * @param line, position counted from 0.
 * @returns the field that has no check digit, or `same-value` for two characters that count the same.
 */
export function undetectable(
  format: ZoneFormat,
  line: number,
  position: number,
  from: string,
  to: string,
): UncheckedField | 'same-value' | null {
  const part = layouts[format].parts.find(
    (each) => each.line === line && each.start <= position && position < each.end,
  );
  return part?.unchecked ?? (sameValue(from, to) ? 'same-value' : null);
}
