import type { DateAtom } from './date-atoms.ts';

/** A way to read a year from the atoms at some place: the years it may mean, and how many atoms it takes. */
export interface YearReading {
  /** Several where two digits fit two centuries. */
  readonly years: readonly number[];
  readonly atoms: number;
}

/**
 * Two-digit years from here on lie in the twentieth century, because the twenty-first has not come so far. Below it
 * they fit two centuries, save where the register cannot reach back. To be raised before 2030.
 */
const FIRST_UNAMBIGUOUS = 30;
const EARLIEST = 1850;
const LATEST = 2099;

const numberOf = (atom: DateAtom | undefined): number | undefined =>
  atom?.is === 'number' && !atom.ordinal ? atom.value : undefined;

const pair = (atom: DateAtom | undefined): number | undefined =>
  atom?.is === 'number' && !atom.ordinal && atom.digits !== 1 && atom.digits <= 2 ? atom.value : undefined;

/**
 * All readings of a year at `at`. `modern`: the register holds nothing of the kind before its own time (moves, 1968 on),
 * so that two digits are never ambiguous.
 */
export function yearsAt(atoms: readonly DateAtom[], at: number, modern: boolean): readonly YearReading[] {
  const readings: YearReading[] = [];
  const first = atoms[at];
  if (first?.is === 'number' && first.digits === 4 && inRange(first.value)) {
    return [{ years: [first.value], atoms: 1 }];
  }
  const short = pair(first);
  if (short !== undefined && (short >= 10 || (first?.is === 'number' && first.digits === 2))) {
    readings.push({ years: centuries(short, modern), atoms: 1 });
  }
  // "nul otte", "oh eight"
  const unit = pair(atoms[at + 1]) ?? numberOf(atoms[at + 1]);
  if (numberOf(first) === 0 && unit !== undefined && unit < 10) {
    readings.push({ years: centuries(unit, modern), atoms: 2 });
  }
  readings.push(...centuryPairs(atoms, at), ...hundreds(atoms, at), ...thousands(atoms, at));
  return readings;
}

const inRange = (year: number): boolean => year >= EARLIEST && year <= LATEST;

function centuries(short: number, modern: boolean): readonly number[] {
  if (short >= FIRST_UNAMBIGUOUS) return [1900 + short];
  return modern ? [2000 + short] : [1900 + short, 2000 + short];
}

/** "nitten enogtres", "20 08", "nineteen oh five". */
function centuryPairs(atoms: readonly DateAtom[], at: number): readonly YearReading[] {
  const century = pair(atoms[at]);
  if (century === undefined || century < 18 || century > 20) return [];
  const rest = atoms[at + 1];
  const two = pair(rest);
  if (two !== undefined && (two >= 10 || (rest?.is === 'number' && rest.digits === 2))) {
    return [{ years: [century * 100 + two], atoms: 2 }];
  }
  const unit = numberOf(atoms[at + 2]);
  if (numberOf(rest) === 0 && unit !== undefined && unit < 10) {
    return [{ years: [century * 100 + unit], atoms: 3 }];
  }
  return [];
}

/** "nitten hundrede og enogtres". */
function hundreds(atoms: readonly DateAtom[], at: number): readonly YearReading[] {
  const century = numberOf(atoms[at]);
  if (century === undefined || atoms[at + 1]?.is !== 'hundred' || century < 18 || century > 20) return [];
  return withRest(atoms, at + 2, century * 100, 2);
}

/** "to tusind og otte", "et tusind ni hundrede enogtres". */
function thousands(atoms: readonly DateAtom[], at: number): readonly YearReading[] {
  const count = numberOf(atoms[at]);
  if ((count !== 1 && count !== 2) || atoms[at + 1]?.is !== 'thousand') return [];
  const inHundreds = numberOf(atoms[at + 2]);
  if (inHundreds !== undefined && inHundreds < 10 && atoms[at + 3]?.is === 'hundred') {
    return withRest(atoms, at + 4, count * 1000 + inHundreds * 100, 4);
  }
  return withRest(atoms, at + 2, count * 1000, 2);
}

function withRest(atoms: readonly DateAtom[], at: number, base: number, used: number): readonly YearReading[] {
  const rest = numberOf(atoms[at]);
  const readings: YearReading[] = inRange(base) ? [{ years: [base], atoms: used }] : [];
  if (rest !== undefined && rest < 100) readings.push({ years: [base + rest], atoms: used + 1 });
  return readings.filter((reading) => reading.years.every(inRange));
}
