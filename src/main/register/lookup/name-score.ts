import { foldWords, keysOf, loosen } from '../../verification/fold.ts';
import type { NameKey } from '../name-key.ts';

/** Words that may be left out and stand anywhere (facts 5.4). */
const particles = new Set('af de den der van von zu di da del la le el al bin ben ibn abu ter ten'.split(' '));

/** How a name sounds to somebody who hears it on the phone: Christian is Kristian, Svend is Sven, Petersson is Petersen. */
function soundOf(folded: string): string {
  return loosen(folded)
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch|ck|c|q/g, 'k')
    .replace(/[kh]j/g, 'j')
    .replace(/gh/g, 'g')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/nd$/, 'n')
    .replace(/s[eo]n$/, 'sen');
}

function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  const [, looseA, looseE] = keysOf(typed);
  const [, wordA, wordE] = keysOf(word);
  if (looseA === wordA || looseE === wordE) return 0.9;
  if (typed.length > 2 && soundOf(typed) === soundOf(word)) return 0.7;
  return typed.length === 1 && word.startsWith(typed) ? 0.4 : 0;
}

/** Words of a part and neighbours written as one: Anne Marie is Annemarie. */
const withPairs = (words: readonly string[]): readonly string[] => [
  ...words,
  ...words.slice(1).map((word, index) => `${words[index]}${word}`),
];

const best = (typed: string, words: readonly string[]): number =>
  withPairs(words).reduce((most, word) => Math.max(most, likeness(typed, word)), 0);

interface Fit {
  readonly surname: number;
  readonly given: number;
  readonly middle: number;
}

function scoreWords(typed: readonly string[], name: NameKey): number {
  const fits: readonly Fit[] = typed.map((word) => ({
    surname: best(word, name.surname),
    given: best(word, name.given),
    middle: best(word, name.middle),
  }));
  const last = fits.filter((fit) => fit.surname > 0 || fit.middle > 0);
  const first = fits.filter((fit) => fit.given > 0);
  // A surname and a given name, not one word for both; middle names have the character of surnames.
  const paired = last.some((one) => first.some((other) => one !== other));
  if (typed.length > 1 ? !paired : last.length + first.length === 0) return 0;
  const points = fits.map((fit) => Math.max(3 * fit.surname, 2 * fit.given, 2 * fit.middle));
  const unmatched = points.filter((point) => point === 0).length;
  if (unmatched * 2 > typed.length) return 0;
  const words = name.given.length + name.middle.length + name.surname.length;
  const unsaid = Math.max(0, words - (typed.length - unmatched));
  return points.reduce((sum, point) => sum + point, 0) - unmatched - 0.1 * unsaid;
}

/** A typed name, ready to be compared; words in any order. */
export function typedName(text: string): readonly string[] {
  const words = foldWords(text);
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * How well a typed name fits a registered one: 0 not at all; more is better. Needs the surname (or a middle name) and a given
 * name where two words were typed; what is missing counts little, what is too much counts more.
 */
export function nameScore(typed: readonly string[], name: NameKey): number {
  const joined = typed
    .slice(1)
    .map((word, index) => [...typed.slice(0, index), `${typed[index]}${word}`, ...typed.slice(index + 2)]);
  return [typed, ...joined].reduce((most, words) => Math.max(most, scoreWords(words, name)), 0);
}
