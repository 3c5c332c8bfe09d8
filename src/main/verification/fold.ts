/**
 * The documented folding of names, streets and places (R18, facts 5.3). The register's search index and its lexicon use
 * the same functions, so that what is found and what is matched cannot drift apart.
 *
 * Strict key: case, accents, spaces, hyphens, dots and apostrophes do not count; æ = ä = ae, ø = ö = oe, å = aa,
 * ü = ue; letters outside Latin-1 are simplified (ł = l, ı = i). Loose keys, for foreign keyboards and foreign callers:
 * in addition ø = o, å = a, ü = u, and æ = a (first loose key) or æ = e (second). Two texts are equal where the keys of
 * any one sort are equal.
 */

const DIGRAPHS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'oe',
  ö: 'oe',
  å: 'aa',
  ü: 'ue',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'q',
  ə: 'e',
};

const SPECIAL = /[æäøöåüœßþðđħıłŋŧĸə]/g;
const APOSTROPHES = /['’‘`´ʻʼ]/g;

const spell = (text: string): string => text.replace(SPECIAL, (letter) => DIGRAPHS[letter] ?? letter);

/** Lower case, digraphs, no accents and no apostrophes; separators are kept. */
export function foldLetters(text: string): string {
  const composed = spell(text.normalize('NFC').toLowerCase());
  return spell(composed.normalize('NFKD').replace(/\p{M}/gu, '')).replace(APOSTROPHES, '');
}

/** The words of a text, each folded strictly; anything but letters and digits separates. */
export function foldWords(text: string): readonly string[] {
  return foldLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The strict key: folded letters and digits without any separator. */
export function foldStrict(text: string): string {
  return foldWords(text).join('');
}

/** A loose key of a text that is already folded strictly; `ae` says what æ becomes. */
export function loosen(folded: string, ae: 'a' | 'e' = 'a'): string {
  return folded.replaceAll('ae', ae).replaceAll('oe', 'o').replaceAll('aa', 'a').replaceAll('ue', 'u');
}

/** The loose key with æ = a. A search index holds this one and the strict one. */
export function foldLoose(text: string): string {
  return loosen(foldStrict(text));
}

/** Strict key, loose key with æ = a, loose key with æ = e: always three, in this order. */
export function foldKeys(text: string): readonly [string, string, string] {
  return keysOf(foldStrict(text));
}

/** The three keys of a text that is already folded strictly. */
export function keysOf(strict: string): readonly [string, string, string] {
  return [strict, loosen(strict, 'a'), loosen(strict, 'e')];
}

/** R18: equal by the strict key or by one of the loose ones; two empty texts are not equal. */
export function foldEqual(one: string, other: string): boolean {
  const keys = foldKeys(one);
  return keys[0] !== '' && foldKeys(other).some((key, sort) => key === keys[sort]);
}
