/** Folded for searching: case, accents and the Danish letters make no difference. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Whoever cannot type the Danish letters, or does not bother, leaves out their sign. */
const bare = (text: string) => text.replace(/[øØ]/g, 'o').replace(/[åÅ]/g, 'a');

const wordsOf = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u);

/**
 * What fits the words typed: each of them begins a word of the item's texts, in whichever language. Items that begin with
 * the first word come first; otherwise the order stays.
 */
export function find<T>(items: readonly T[], typed: string, textsOf: (item: T) => readonly string[]): readonly T[] {
  const wanted = wordsOf(typed).filter(Boolean);
  const [first = ''] = wanted;
  const found = items.filter((item) => {
    const text = textsOf(item).join(' ');
    const words = [...wordsOf(text), ...wordsOf(bare(text))];
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  const begins = (item: T) => (textsOf(item).some((text) => fold(text).startsWith(first)) ? 0 : 1);
  return found.toSorted((one, other) => begins(one) - begins(other));
}
