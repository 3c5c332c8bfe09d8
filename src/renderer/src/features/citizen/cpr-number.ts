/** What stands before, between or behind the figures: blanks of any kind, hyphens of any kind, dots, strokes, a scanner's end. */
const between = /[\s\p{Cc}\p{Cf}\p{Zs}\p{Pd}−.,:/·]/gu;
const name = /^cpr(?:nr|nummer|no|number)?/iu;

/**
 * The ten figures of a CPR number typed, pasted or scanned in any notation (`CPR: 010190-1234`, `01.01.90 1234`); null for
 * anything else. Day and month decide, day + 60 counts; a plus in front makes it a phone number.
 */
export function cprIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(between, '').replace(name, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const real = day > 60 ? day - 60 : day;
  return real >= 1 && real <= 31 && month >= 1 && month <= 12 ? digits : null;
}

/** Looks like the beginning of a number that will be read back, and not like a name. */
export const isNumber = (text: string): boolean => /\d{2}/.test(text) && !/\p{L}/u.test(text.replace(/cpr\S*/iu, ''));
