export interface TextWithCode {
  readonly before: string;
  /** The code's digits in groups as they stand in the text; empty where the text has none. */
  readonly groups: readonly string[];
  readonly after: string;
}

/** R23: the temporary PIN is the first number of eight or more digits in the text, in two groups of four. */
const code = /(?<!\d)(\d{4})([ \u00a0\u2009]?)(\d{4})(?!\d)/;

/** Cuts an SMS around its code, so that it can be drawn to be read aloud and typed. Joined, the parts are the text. */
export function splitCode(text: string): TextWithCode {
  const found = code.exec(text);
  if (!found) return { before: text, groups: [], after: '' };
  const [whole, first = '', gap = '', second = ''] = found;
  return {
    before: text.slice(0, found.index),
    groups: gap === '' ? [first, second] : [first, gap, second],
    after: text.slice(found.index + whole.length),
  };
}
