import { foldStrict, loosen } from '../fold.ts';
import type { Countries, Country, Municipalities, Municipality } from '../places.ts';
import type { RegisterValue } from '../question.ts';

export interface PlaceTables {
  readonly countries: Countries;
  readonly municipalities: Municipalities;
}

/** Every name under which this municipality counts: its own, variants, and of a former one those it went into (2007). */
export function municipalityNames(value: RegisterValue, tables: PlaceTables): readonly string[] {
  const code = codeOf(value);
  const all = tables.municipalities.municipalities;
  const names = (row: Municipality): readonly string[] => [row.name, ...row.also];
  const own = code === undefined ? rowsNamed(all, names, value.text) : all.filter((row) => row.code === code);
  const became = own.flatMap((row) => all.filter((other) => row.became.includes(other.code)));
  return [value.text, ...[...own, ...became].flatMap(names)];
}

/** Every name under which this country counts: Danish, English and variants (CPR's country codes). */
export function countryNames(value: RegisterValue, tables: PlaceTables): readonly string[] {
  const code = codeOf(value);
  const all = tables.countries.countries;
  const names = (row: Country): readonly string[] => [row.da, row.en, ...row.also];
  const own = code === undefined ? rowsNamed(all, names, value.text) : all.filter((row) => row.code === code);
  return [value.text, ...own.flatMap(names)];
}

/** The code, also where it is all that `verify answer` was given. */
const codeOf = ({ code, text }: RegisterValue): string | undefined => code ?? /^\s*(\d{4})\s*$/.exec(text)?.[1];

/** Rows of a shipped table by the loose key of each of their names: folding all of them took milliseconds a case. */
const indexes = new WeakMap<readonly object[], ReadonlyMap<string, readonly unknown[]>>();

/** Equal by the strict key or the loose one (R18), which is to say by the loose one. */
const keyOf = (name: string): string => loosen(foldStrict(name), 'ae');

function rowsNamed<T extends object>(
  all: readonly T[],
  names: (row: T) => readonly string[],
  text: string,
): readonly T[] {
  const key = keyOf(text);
  if (key === '') return [];
  const index = (indexes.get(all) as ReadonlyMap<string, readonly T[]> | undefined) ?? indexOf(all, names);
  return index.get(key) ?? [];
}

function indexOf<T extends object>(
  all: readonly T[],
  names: (row: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const row of all) {
    for (const key of new Set(names(row).map(keyOf))) {
      index.set(key, [...(index.get(key) ?? []), row]);
    }
  }
  indexes.set(all, index);
  return index;
}
