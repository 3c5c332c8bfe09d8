import { loosen } from '../fold.ts';
import { slipAt } from './slip.ts';

/** R18: a slip is forgiven in words of so many letters or more. */
export const SLIP_LETTERS = 5;

/**
 * Is `typed` (folded strictly, run together) the value with one typing slip inside a word of five letters or more?
 * Digits never slip.
 */
export function hasOneSlip(valueWords: readonly string[], typed: string): boolean {
  if (digitsOf(valueWords.join('')) !== digitsOf(typed)) return false;
  const open = loosen(typed, 'ae');
  return ([undefined, 'ae', 'a', 'e'] as const).some((ae) => {
    const words = ae === undefined ? valueWords : valueWords.map((word) => loosen(word, ae));
    const at = slipAt(words.join(''), ae === undefined ? typed : open);
    return at !== undefined && lettersAt(words, at) >= SLIP_LETTERS;
  });
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Letters, counted as written (æ is one), of the word in which the letter with this index lies. */
function lettersAt(words: readonly string[], at: number): number {
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (at < end) return loosen(word).length;
  }
  return 0;
}
