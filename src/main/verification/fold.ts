/**
 * The documented folding of names, streets and places (R18, facts 5.3). The register's search index and its lexicon use
 * the same functions, so that what is found and what is matched cannot drift apart.
 *
 * Strict key: case, accents, spaces, hyphens, dots and apostrophes do not count; æ = ä = ae, ø = ö = oe, å = aa,
 * ü = ue; letters outside Latin-1 are simplified (ł = l, ı = i). Loose keys, for foreign keyboards and foreign callers:
 * in addition ø = o, å = a, ü = u, and æ = a or e. In matching an answer that last pair goes one way only, since
 * Bækkevej and Bakkevej are two streets: see `likeness`.
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

/** Most texts: nothing in them has another form, which saves four passes. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, digraphs, no accents and no apostrophes; separators are kept. */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(APOSTROPHES, '');
  const composed = spell(text.normalize('NFC').toLowerCase());
  // Compatibility forms (circled, full-width letters) become plain capitals only here.
  const plain = composed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  return spell(plain).replace(APOSTROPHES, '');
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
export function loosen(folded: string, ae: 'ae' | 'a' | 'e' = 'a'): string {
  const open = folded.replaceAll('oe', 'o').replaceAll('aa', 'a').replaceAll('ue', 'u');
  return ae === 'ae' ? open : open.replaceAll('ae', ae);
}

/** The loose key with æ = a. A search index holds this one and the strict one. */
export function foldLoose(text: string): string {
  return loosen(foldStrict(text));
}

/** Strict key, loose key with æ = a, loose key with æ = e: always three, in this order. For searching. */
export function foldKeys(text: string): readonly [string, string, string] {
  return keysOf(foldStrict(text));
}

/** The three keys of a text that is already folded strictly. */
export function keysOf(strict: string): readonly [string, string, string] {
  return [strict, loosen(strict, 'a'), loosen(strict, 'e')];
}

/**
 * How like two strictly folded texts are (R18). `loose`: ø = o, å = a. `simplified`: the typed text has a or e where the
 * value has æ; counts unless the typed text is another real value.
 */
export type Likeness = 'strict' | 'loose' | 'simplified' | 'different';

export function likeness(value: string, typed: string): Likeness {
  if (value === typed) return value === '' ? 'different' : 'strict';
  const open = loosen(typed, 'ae');
  if (loosen(value, 'ae') === open) return 'loose';
  return loosen(value, 'a') === open || loosen(value, 'e') === open ? 'simplified' : 'different';
}

/** R18: equal by the strict key or the loose one; two empty texts are not equal. */
export function foldEqual(one: string, other: string): boolean {
  const like = likeness(foldStrict(one), foldStrict(other));
  return like === 'strict' || like === 'loose';
}
