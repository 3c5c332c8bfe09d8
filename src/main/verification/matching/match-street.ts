import { likeness } from '../fold.ts';
import { foldStreet, streetWords } from '../fold-street.ts';
import type { MatchContext } from '../match-answer.ts';
import type { StreetReading } from '../spoken/address.ts';
import { isPlaceName } from './match-place.ts';
import { relativeKeys } from './relatives.ts';
import { hasOneSlip } from './word-slip.ts';

/** R18 for street names: abbreviations written out, one typing slip unless it makes another real street. */
export function sameStreet(value: string, spoken: string, context: MatchContext): boolean {
  const spokenKeys = foldStreet(spoken);
  const likenesses = new Set(foldStreet(value).flatMap((key) => spokenKeys.map((typed) => likeness(key, typed))));
  if (likenesses.has('strict')) return true;
  const ofRelatives = relativeKeys(context.relativeValues);
  if (spokenKeys.some((key) => ofRelatives.has(key))) return false;
  if (likenesses.has('loose')) return true;
  if (!isKnownStreet(spoken, context) && gluedTypes(spoken).some((key) => foldStreet(value).includes(key))) return true;
  if (spokenKeys.some((key) => context.isKnown('street', key))) return false;
  if (likenesses.has('simplified')) return true;
  const words = writtenOut(value);
  return spokenKeys.some((key) => words.some((variant) => hasOneSlip(variant, key)));
}

/**
 * A reading that left words out counts only where it must: "Ved Stranden" is a street of its own, and what stands beside
 * a street is a town or else a second answer.
 */
export function mayBeMeant(
  { street, town }: StreetReading,
  readings: readonly StreetReading[],
  context: MatchContext,
): boolean {
  if (town !== undefined && !isPlaceName(town, context)) return false;
  return !readings.some((other) => other.street.endsWith(` ${street}`) && isKnownStreet(other.street, context));
}

const isKnownStreet = (street: string, context: MatchContext): boolean =>
  foldStreet(street).some((key) => context.isKnown('street', key));

/** Street types abbreviated at the end of a word, "Vestergd.", "Silkeborgv.": of typed texts only (facts 5.2). */
const GLUED: readonly (readonly [ending: RegExp, type: string])[] = [
  [/(?<=.{4})gd$/, 'gade'],
  [/(?<=.{4})g$/, 'gade'],
  [/(?<=.{4})vj$/, 'vej'],
  [/(?<=.{4})v$/, 'vej'],
  [/(?<=.{4})all$/, 'alle'],
  [/(?<=.{4})pl$/, 'plads'],
  [/(?<=.{4})blvd$/, 'boulevard'],
  [/(?<=.{4})str$/, 'straede'],
];

function gluedTypes(spoken: string): readonly string[] {
  return foldStreet(spoken).flatMap((key) => {
    const found = GLUED.find(([ending]) => ending.test(key));
    return found === undefined ? [] : [key.replace(found[0], found[1])];
  });
}

/** The value's words under each reading of its abbreviations. */
function writtenOut(value: string): readonly (readonly string[])[] {
  let variants: (readonly string[])[] = [[]];
  for (const choices of streetWords(value)) {
    variants = variants.flatMap((words) => choices.map((choice) => [...words, choice])).slice(0, 8);
  }
  return variants;
}
