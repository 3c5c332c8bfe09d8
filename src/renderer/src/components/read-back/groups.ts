import type { Language } from '../../../../shared/case-view.ts';

/** Said letter by letter: the Danish spelling alphabet, and the international one in English. */
const alphabets: Record<Language, readonly string[]> = {
  da: 'Anna Bernhard Cecilia David Erik Frederik Georg Hans Ida Johan Karen Ludvig Marie Nikolaj Odin Peter Quintus Rasmus Søren Theodor Ulla Viggo William Xerxes Yrsa Zackarias Ægir Øresund Åse'.split(
    ' ',
  ),
  en: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu Ægir Øresund Åse'.split(
    ' ',
  ),
};
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ';

export interface ReadBackPart {
  /** As typed, without what stands between. */
  readonly sign: string;
  /** What is said for a letter; figures are said as they stand. */
  readonly word: string | null;
}

/**
 * A number as it is read back: letters one by one with their word, figures in pairs, an odd one alone at the end of its run.
 * What stands between them (blanks, hyphens, dots) is not read.
 */
export function readBack(text: string, language: Language): readonly ReadBackPart[] {
  // Figures that blanks kept apart are one run all the same: pairs are made over the whole of it.
  const joined = text.toUpperCase().replace(/[^\p{L}\d]/gu, '');
  return (joined.match(/\d{1,2}|\p{L}/gu) ?? []).map((sign) => {
    const place = letters.indexOf(sign);
    return { sign, word: place < 0 ? null : (alphabets[language][place] ?? null) };
  });
}
