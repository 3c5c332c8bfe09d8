import type { ZoneCorrection, ZoneFormat } from '../../shared/documents.ts';
import { layouts, type Part } from './layout.ts';

/** What optical reading, and the eye, take for a figure and for a letter. */
const asFigure: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
const asLetter: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' };

/** Where both may stand. G and 6 are left out: they count the same, so no check digit can choose between them. */
const pairs: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  Z: '2',
  S: '5',
  B: '8',
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '8': 'B',
};

/** Two characters that are taken for each other. */
export const lookAlike = (one: string, other: string): boolean =>
  asFigure[one] === other || asFigure[other] === one || asLetter[one] === other || asLetter[other] === one;

/** Beyond so many candidates two swaps at once are not searched: chance alone would find some. */
const mostCandidates = 14;

interface Swap {
  readonly line: number;
  readonly position: number;
  readonly to: string;
}

function positions({ line, start, end }: Part, lines: readonly string[]): readonly (Swap & { from: string })[] {
  return [...(lines[line] ?? '').slice(start, end)].map((from, index) => ({
    line,
    position: start + index,
    from,
    to: from,
  }));
}

function apply(lines: readonly string[], swaps: readonly Swap[]): readonly string[] {
  return lines.map((text, line) => {
    const here = swaps.filter((swap) => swap.line === line);
    return [...text].map((from, position) => here.find((swap) => swap.position === position)?.to ?? from).join('');
  });
}

/** Characters that cannot stand where they do and have a look-alike that can. */
function forced(format: ZoneFormat, lines: readonly string[]): readonly Swap[] {
  return layouts[format].parts.flatMap((part) => {
    const table = part.sort === 'figures' ? asFigure : part.sort === 'letters' ? asLetter : {};
    return positions(part, lines).flatMap(({ from, ...swap }) => {
      const to = table[from];
      return to ? [{ ...swap, to }] : [];
    });
  });
}

/**
 * Sets of swaps that make every check digit right: of one each, else of two. Several mean that nobody but the reader of the
 * document can choose.
 */
function searched(
  format: ZoneFormat,
  lines: readonly string[],
  reads: (lines: readonly string[]) => boolean,
): readonly (readonly Swap[])[] {
  const candidates = layouts[format].parts
    .filter(({ sort }) => sort === 'either')
    .flatMap((part) => positions(part, lines))
    .flatMap(({ from, ...swap }) => {
      const to = pairs[from];
      return to ? [{ ...swap, to }] : [];
    });
  const works = (swaps: readonly Swap[]) => reads(apply(lines, swaps));
  const singles = candidates.map((swap) => [swap]).filter(works);
  if (singles.length > 0 || candidates.length > mostCandidates) return singles;
  const doubles = candidates
    .flatMap((one, index) => candidates.slice(index + 1).map((other) => [one, other]))
    .filter(works);
  // Two of very many swaps fit by chance.
  return doubles.length === 1 ? doubles : [];
}

export interface LookAlikes {
  /** Those that `corrected` holds; or, where that is null, alternatives of which one is right. */
  readonly corrections: readonly ZoneCorrection[];
  readonly corrected: readonly string[] | null;
}

/**
 * Offers the confusions of optical reading that make a zone right, or at least less wrong; never takes them.
 * @param reads whether these lines are a zone with every check digit right.
 * @returns null where no look-alike helps.
 */
export function correctLookAlikes(
  format: ZoneFormat,
  lines: readonly string[],
  reads: (lines: readonly string[]) => boolean,
): LookAlikes | null {
  const told = ({ line, position, to }: Swap): ZoneCorrection => ({
    line: line + 1,
    position: position + 1,
    from: lines[line]?.[position] ?? '',
    to,
  });
  const first = forced(format, lines);
  const plain = apply(lines, first);
  const found = first.length > 0 && reads(plain) ? [] : searched(format, plain, reads);
  const [only, ...others] = found;
  if (only && others.length === 0) return { corrections: [...first, ...only].map(told), corrected: apply(plain, only) };
  // What cannot stand where it does comes first; alternatives are for the next reading.
  if (first.length > 0) return { corrections: first.map(told), corrected: plain };
  return found.length > 0 ? { corrections: found.flat().map(told), corrected: null } : null;
}
