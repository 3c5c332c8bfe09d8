import { foldWords, likeness } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { RegisterValue } from '../question.ts';
import { countryNames, municipalityNames } from './place-names.ts';
import { relativeKeys } from './relatives.ts';
import { hasOneSlip } from './word-slip.ts';

const KINDS_OF_PLACE = new Set(
  'sogn sognet parish kommune kommunen kommunia kommuni municipality of the by byen town city district'.split(' '),
);
const ALIASES: Readonly<Record<string, string>> = {
  kbh: 'koebenhavn',
  cph: 'koebenhavn',
  copenhagen: 'koebenhavn',
  elsinore: 'helsingoer',
  kopenhagen: 'koebenhavn',
  skt: 'sankt',
  sct: 'sankt',
  saint: 'sankt',
  gl: 'gammel',
  gamle: 'gammel',
  ll: 'lille',
  st: 'store',
  sdr: 'soender',
  soendre: 'soender',
  ndr: 'noerre',
  nr: 'noerre',
  nordre: 'noerre',
  oe: 'oester',
};
/** Letters after a post district (`Aarhus C`, `Randers NV`): neutral where one side has none. */
const QUARTERS = new Set(['k', 'v', 's', 'n', 'c', 'm', 'nv', 'sv', 'noe', 'soe', 'oe']);

interface Place {
  readonly words: readonly string[];
  readonly quarter: string | null;
}

/** R18 for a municipality: old and new names, with or without "kommune", also as a genitive before that word. */
export function sameMunicipality(value: RegisterValue, spoken: string, context: MatchContext): boolean {
  return sameAsOne(municipalityNames(value, context.resources), spoken, context);
}

/** R18 for a country: Danish and English names and common variants. */
export function sameCountry(value: RegisterValue, spoken: string, context: MatchContext): boolean {
  return sameAsOne(countryNames(value, context.resources), spoken, context);
}

/**
 * R18 for parishes, post districts and places of birth abroad: a country counts under its other names, and so does a
 * municipality that comes with its code.
 */
export function samePlace(value: RegisterValue, spoken: string, context: MatchContext): boolean {
  const coded = value.code === undefined ? [] : municipalityNames(value, context.resources);
  return sameAsOne([value.text, ...coded, ...countryNames(value, context.resources)], spoken, context);
}

function sameAsOne(names: readonly string[], spoken: string, context: MatchContext): boolean {
  // Numbers match exactly: 0573 is not 0571.
  if (/^\s*\d{4}\s*$/.test(spoken)) return names.includes(spoken.trim());
  const said = placeOf(spoken);
  const typed = said.words.join('');
  if (typed === '') return false;
  const places = [...new Set(names)].map(placeOf);
  const candidates = places.filter((place) => !contradicts(place, said));
  const variants = [typed, ...genitive(spoken, typed)];
  const likenesses = new Set(
    candidates.flatMap((place) => variants.map((variant) => likeness(place.words.join(''), variant))),
  );
  if (likenesses.has('strict')) return true;
  if (relativeKeys(context.relativeValues).has(typed)) return false;
  if (likenesses.has('loose')) return true;
  if (isAnotherPlace(typed, context)) return false;
  return likenesses.has('simplified') || candidates.some((place) => hasOneSlip(place.words, typed));
}

function placeOf(text: string): Place {
  const words = foldWords(text).filter((word, index) => !(index === 0 && /^\d{4}$/.test(word)));
  const named = words.filter((word) => !KINDS_OF_PLACE.has(word));
  const kept = named.length > 0 ? named : words;
  const last = kept.at(-1) ?? '';
  const quarter = kept.length > 1 && QUARTERS.has(last) ? last : null;
  const rest = quarter === null ? kept : kept.slice(0, -1);
  return { words: rest.map((word) => ALIASES[word] ?? word), quarter };
}

const contradicts = (one: Place, other: Place): boolean =>
  one.quarter !== null && other.quarter !== null && one.quarter !== other.quarter;

/** "Københavns Kommune" */
function genitive(spoken: string, typed: string): readonly string[] {
  return foldWords(spoken).includes('kommune') && typed.endsWith('s') ? [typed.slice(0, -1)] : [];
}

/** The name of another real place, municipality or country is no slip. */
function isAnotherPlace(typed: string, context: MatchContext): boolean {
  const { countries, municipalities } = context.resources;
  const isName = (name: string): boolean => placeOf(name).words.join('') === typed;
  return (
    context.isKnown('place', typed) ||
    municipalities.municipalities.some((row) => isName(row.name) || row.also.some(isName)) ||
    countries.countries.some((row) => isName(row.da) || isName(row.en) || row.also.some(isName))
  );
}
