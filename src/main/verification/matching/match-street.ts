import { likeness } from '../fold.ts';
import { foldStreet, streetWords } from '../fold-street.ts';
import type { MatchContext } from '../match-answer.ts';
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
  if (spokenKeys.some((key) => context.isKnown('street', key))) return false;
  if (likenesses.has('simplified')) return true;
  const words = writtenOut(value);
  return spokenKeys.some((key) => words.some((variant) => hasOneSlip(variant, key)));
}

/** The value's words under each reading of its abbreviations. */
function writtenOut(value: string): readonly (readonly string[])[] {
  let variants: (readonly string[])[] = [[]];
  for (const choices of streetWords(value)) {
    variants = variants.flatMap((words) => choices.map((choice) => [...words, choice])).slice(0, 8);
  }
  return variants;
}
