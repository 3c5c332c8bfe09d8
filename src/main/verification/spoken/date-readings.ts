import { type DateAtom, dateAtoms } from './date-atoms.ts';
import { yearsAt } from './date-years.ts';

/** One way to read a spoken date; parts that were not said are missing. */
export interface DateReading {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

type Slot = 'd' | 'm' | 'M' | 'Y';
/** `d` day as number, `m` month as number, `M` month by name, `Y` year. Danish order throughout, English where a name tells. */
const PATTERNS: readonly (readonly Slot[])[] = [
  ['d', 'M', 'Y'],
  ['M', 'd', 'Y'],
  ['Y', 'M', 'd'],
  ['d', 'm', 'Y'],
  ['Y', 'm', 'd'],
  ['M', 'Y'],
  ['Y', 'M'],
  ['m', 'Y'],
  ['Y', 'm'],
  ['d', 'M'],
  ['M', 'd'],
  ['d', 'm'],
  ['M'],
  ['Y'],
] as const;
const AMERICAN: readonly Slot[] = ['m', 'd', 'Y'];

/** Every valid way to read the text; empty where it is no date at all. */
export function dateReadings(spoken: string, modern: boolean): readonly DateReading[] {
  const atoms = dateAtoms(spoken);
  if (atoms === undefined || atoms.length === 0) return [];
  return splitRuns(atoms).flatMap((variant) => [
    ...PATTERNS.flatMap((pattern) => fill(variant, pattern, modern)),
    ...american(variant, modern),
  ]);
}

/** R18, facts 5.5: 9/7/1961 may be the American order; `7/9-61`, dots and blanks are Danish, and a month above 12 decides. */
function american(atoms: readonly DateAtom[], modern: boolean): readonly DateReading[] {
  const [first, second, third] = atoms;
  if (first?.is !== 'number' || second?.is !== 'number' || third?.is !== 'number') return [];
  if (first.digits === 0 || second.digits === 0 || first.digits > 2) return [];
  const slashes = second.after === '/' && third.after === '/';
  const separated = second.after !== '' && third.after !== '';
  return slashes || (separated && second.value > 12) ? fill(atoms, AMERICAN, modern) : [];
}

/** `070961`, `07091961`, `19610907`, `071978`: one run of digits as two or three numbers. */
function splitRuns(atoms: readonly DateAtom[]): readonly (readonly DateAtom[])[] {
  const [only] = atoms;
  if (atoms.length !== 1 || only?.is !== 'number') return [atoms];
  const text = String(only.value).padStart(only.digits, '0');
  const cut = (...lengths: readonly number[]): readonly DateAtom[] => {
    let from = 0;
    return lengths.map((length) => {
      const digits = text.slice(from, from + length);
      from += length;
      return { is: 'number', value: Number(digits), digits: length, ordinal: false, after: '' };
    });
  };
  if (only.digits === 6) return [cut(2, 2, 2), cut(2, 4)];
  if (only.digits === 8) return [cut(2, 2, 4), cut(4, 2, 2)];
  return [atoms];
}

function fill(atoms: readonly DateAtom[], pattern: readonly Slot[], modern: boolean): readonly DateReading[] {
  const step = (at: number, slot: number, sofar: DateReading): readonly DateReading[] => {
    const wanted = pattern[slot];
    if (wanted === undefined) return at === atoms.length && isPossible(sofar) ? [sofar] : [];
    const atom = atoms[at];
    if (wanted === 'Y') {
      // The year comes first only where it is written with four digits.
      const first = slot === 0 && pattern.length > 1;
      return yearsAt(atoms, at, modern)
        .filter((reading) => !first || (atom?.is === 'number' && atom.digits === 4 && reading.atoms === 1))
        .flatMap((reading) => reading.years.flatMap((year) => step(at + reading.atoms, slot + 1, { ...sofar, year })));
    }
    if (wanted === 'M') return atom?.is === 'month' ? step(at + 1, slot + 1, { ...sofar, month: atom.value }) : [];
    if (atom?.is !== 'number' || atom.digits > 2) return [];
    return step(at + 1, slot + 1, wanted === 'd' ? { ...sofar, day: atom.value } : { ...sofar, month: atom.value });
  };
  return step(0, 0, {});
}

function isPossible({ year, month, day }: DateReading): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  // A leap year stands in for a year that was not said.
  const days = new Date(Date.UTC(year ?? 2000, month ?? 1, 0)).getUTCDate();
  return day >= 1 && day <= days;
}
