import { foldWords } from '../verification/fold.ts';

interface NameParts {
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
}

/** A name as the search compares it: strictly folded words of the given names, the middle names and the surname. */
export interface NameKey {
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly surname: readonly string[];
}

/** The key in one text, parts divided by `|` and words by blanks: what the column `name.folded` holds. */
export const fold = (name: NameParts): string =>
  [name.given, name.middle ?? '', name.surname].map((part) => foldWords(part).join(' ')).join('|');

const words = (part: string | undefined): readonly string[] => (part ? part.split(' ') : []);

/** Reads `name.folded` back. */
export function unfold(folded: string): NameKey {
  const [given, middle, surname] = folded.split('|');
  return { given: words(given), middle: words(middle), surname: words(surname) };
}
