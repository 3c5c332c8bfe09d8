import { foldLetters } from './fold.ts';

/**
 * Street names with abbreviations written out (R18, facts 5.2). Some abbreviations stand for two words (`St.` is Store
 * or Sankt, `Dr.` is Dronning or Doktor), so a name has one to eight strict keys; two names are equal where they share
 * one. `v` ends a name as `vej` and begins one as `vester`.
 */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  all: ['alle'],
  bd: ['boulevard'],
  blvd: ['boulevard'],
  boul: ['boulevard'],
  chr: ['christian'],
  dr: ['dronning', 'doktor'],
  dronn: ['dronning'],
  frd: ['frederik'],
  gamle: ['gammel'],
  gl: ['gammel'],
  kgs: ['kongens'],
  kg: ['kong'],
  lille: ['lille'],
  ll: ['lille'],
  ndr: ['noerre'],
  noer: ['noerre'],
  nordre: ['noerre'],
  nr: ['noerre'],
  nye: ['ny'],
  oestre: ['oester'],
  pl: ['plads'],
  pr: ['prins', 'prinsesse'],
  prof: ['professor'],
  saint: ['sankt'],
  sct: ['sankt'],
  sdr: ['soender'],
  skt: ['sankt'],
  soendre: ['soender'],
  st: ['store', 'sankt'],
  vestre: ['vester'],
  vilh: ['vilhelm'],
};

const FIRST: Readonly<Record<string, readonly string[]>> = { oe: ['oester'], v: ['vester'], l: ['lille'] };
const LAST: Readonly<Record<string, readonly string[]>> = {
  v: ['vej'],
  g: ['gade'],
  gd: ['gade'],
  str: ['straede'],
  ve: ['vej'],
};

const MAX_KEYS = 8;

/** The folded words of a street name, each with what it may stand for; the last word is treated as the street's type. */
export function streetWords(street: string): readonly (readonly string[])[] {
  const words = foldLetters(street)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.map((word, index) => {
    if (index === words.length - 1 && words.length > 1) return LAST[word] ?? ANYWHERE[word] ?? [word];
    return (index === 0 ? FIRST[word] : undefined) ?? ANYWHERE[word] ?? [word];
  });
}

/** Strict keys of a street name, without separators: at least one for any text that holds a letter or digit. */
export function foldStreet(street: string): readonly string[] {
  let keys: string[] = [''];
  for (const choices of streetWords(street)) {
    keys = keys.flatMap((key) => choices.map((choice) => key + choice)).slice(0, MAX_KEYS);
  }
  return keys.filter((key) => key !== '');
}
