import { foldEqual } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { Country, Municipality } from '../places.ts';
import type { RegisterValue } from '../question.ts';

/** Every name under which this municipality counts: its own, variants, and of a former one those it went into (2007). */
export function municipalityNames(value: RegisterValue, context: MatchContext): readonly string[] {
  const all = context.resources.municipalities.municipalities;
  const names = (row: Municipality): readonly string[] => [row.name, ...row.also];
  const own =
    value.code === undefined
      ? all.filter((row) => names(row).some((name) => foldEqual(name, value.text)))
      : all.filter((row) => row.code === value.code);
  const became = own.flatMap((row) => all.filter((other) => row.became.includes(other.code)));
  return [value.text, ...[...own, ...became].flatMap(names)];
}

/** Every name under which this country counts: Danish, English and variants (CPR's country codes). */
export function countryNames(value: RegisterValue, context: MatchContext): readonly string[] {
  const all = context.resources.countries.countries;
  const names = (row: Country): readonly string[] => [row.da, row.en, ...row.also];
  const own =
    value.code === undefined
      ? all.filter((row) => names(row).some((name) => foldEqual(name, value.text)))
      : all.filter((row) => row.code === value.code);
  return [value.text, ...own.flatMap(names)];
}
