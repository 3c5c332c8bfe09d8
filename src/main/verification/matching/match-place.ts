import { foldWords, likeness } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { PlaceWords } from '../places.ts';
import type { RegisterValue } from '../question.ts';
import { countryNames, municipalityNames } from './place-names.ts';
import { relativeKeys } from './relatives.ts';
import { hasOneSlip } from './word-slip.ts';

const KINDS_OF_PLACE = new Set(
  'sogn sognet parish kommune kommunen kommunia kommuni municipality of the by byen town city district'.split(' '),
);
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
  const { placeWords } = context.resources;
  return [0, 1].some((reading) => sameAsSaid(names, spoken, placeOf(spoken, placeWords, reading), context));
}

function sameAsSaid(names: readonly string[], spoken: string, said: Place, context: MatchContext): boolean {
  const { placeWords } = context.resources;
  const typed = said.words.join('');
  if (typed === '') return false;
  const places = [...new Set(names)].map((name) => placeOf(name, placeWords));
  const candidates = places.filter((place) => !contradicts(place, said));
  const variants = [typed, ...genitive(spoken, typed), ...(isPlaceName(spoken, context) ? [] : withoutChurch(said))];
  const likenesses = new Set(
    candidates.flatMap((place) => variants.map((variant) => likeness(place.words.join(''), variant))),
  );
  if (likenesses.has('strict')) return true;
  if (relativeKeys(context.relativeValues).has(typed)) return false;
  if (likenesses.has('loose')) return true;
  if (isKnownPlace(typed, context)) return false;
  return likenesses.has('simplified') || candidates.some((place) => hasOneSlip(place.words, typed));
}

/** `reading` 1 is the second sense of an ambiguous abbreviation: `St.` is Store, else Sankt. */
function placeOf(text: string, abbreviations: PlaceWords, reading = 0): Place {
  const folded = foldWords(text).filter((word, index) => !(index === 0 && /^\d{4}$/.test(word)));
  const words = writtenOut(folded, wordsByKey(abbreviations), reading);
  const named = words.filter((word) => !KINDS_OF_PLACE.has(word));
  const kept = named.length > 0 ? named : words;
  const last = kept.at(-1) ?? '';
  const quarter = kept.length > 1 && QUARTERS.has(last) ? last : null;
  return { words: quarter === null ? kept : kept.slice(0, -1), quarter };
}

type WordTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Pairs ("Fr. berg"), single words, and pairs again: "Nyk. F" is Nykøbing F is Nykøbing Falster. */
function writtenOut(words: readonly string[], table: WordTable, reading: number): readonly string[] {
  const choice = (key: string): readonly string[] | undefined => table.get(key)?.[reading] ?? table.get(key)?.[0];
  const pairs = (list: readonly string[]): readonly string[] => {
    const out: string[] = [];
    for (let at = 0; at < list.length; at++) {
      const pair = choice(`${list[at]} ${list[at + 1]}`);
      out.push(...(pair ?? [list[at] ?? '']));
      if (pair !== undefined) at++;
    }
    return out;
  };
  return pairs(pairs(words).flatMap((word) => choice(word) ?? [word]));
}

const tables = new WeakMap<PlaceWords, WordTable>();

function wordsByKey(abbreviations: PlaceWords): WordTable {
  const found = tables.get(abbreviations);
  if (found !== undefined) return found;
  const entries = Object.entries(abbreviations.words);
  const table = new Map(entries.map(([short, long]) => [foldWords(short).join(' '), long.map(foldWords)]));
  tables.set(abbreviations, table);
  return table;
}

/** Callers name the church for the parish. */
const CHURCHES = new Set('kirke kirken kirkesogn domkirke domkirken sogns church cathedral'.split(' '));

function withoutChurch({ words }: Place): readonly string[] {
  const end = words.findLastIndex((word) => !CHURCHES.has(word)) + 1;
  return end > 0 && end < words.length ? [words.slice(0, end).join('')] : [];
}

const contradicts = (one: Place, other: Place): boolean =>
  one.quarter !== null && other.quarter !== null && one.quarter !== other.quarter;

/** "Københavns Kommune" */
function genitive(spoken: string, typed: string): readonly string[] {
  return foldWords(spoken).includes('kommune') && typed.endsWith('s') ? [typed.slice(0, -1)] : [];
}

/** Is this the name of a real place, municipality or country? */
export function isPlaceName(text: string, context: MatchContext): boolean {
  return isKnownPlace(placeOf(text, context.resources.placeWords).words.join(''), context);
}

function isKnownPlace(typed: string, context: MatchContext): boolean {
  return context.isKnown('place', typed) || namesIn(context.resources).has(typed);
}

const namesByTables = new WeakMap<object, ReadonlySet<string>>();

function namesIn({ countries, municipalities, placeWords }: MatchContext['resources']): ReadonlySet<string> {
  const found = namesByTables.get(countries);
  if (found !== undefined) return found;
  const names = [
    ...municipalities.municipalities.flatMap((row) => [row.name, ...row.also]),
    ...countries.countries.flatMap((row) => [row.da, row.en, ...row.also]),
  ];
  const keys = new Set(names.map((name) => placeOf(name, placeWords).words.join('')));
  namesByTables.set(countries, keys);
  return keys;
}
