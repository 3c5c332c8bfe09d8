import { foldWords } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { RegisterValue } from '../question.ts';

/** Folded words of a name by part, without particles. */
export interface NameWords {
  readonly given: readonly string[];
  readonly middle: readonly string[];
  readonly surname: readonly string[];
}

const PARTICLES = new Set(
  'af de den der van von zu di da del della la le el al bin ben ibn mac mc o og and ter ten du dos bindestreg streg hyphen'.split(
    ' ',
  ),
);

/** Optional and unordered in comparison (facts 5.4). */
export function isParticle(folded: string): boolean {
  return PARTICLES.has(folded);
}

const words = (text: string): readonly string[] => {
  const all = foldWords(text);
  const strong = all.filter((word) => !isParticle(word));
  return strong.length > 0 ? strong : all;
};

/**
 * The name by its parts. A plain text (`verify answer`) is `Surname, Given` or the surname last; where the last word is
 * known as a given name and not as a surname, all of it is given names.
 */
export function nameWords(value: RegisterValue, context: MatchContext): readonly NameWords[] {
  if (value.name !== undefined) {
    const { given, middle, surname } = value.name;
    const parts = { given: words(given), middle: words(middle), surname: words(surname) };
    // "Vanderberg"
    const whole = foldWords(surname);
    return whole.some(isParticle) ? [parts, { ...parts, surname: [whole.join('')] }] : [parts];
  }
  const comma = value.text.indexOf(',');
  if (comma >= 0) {
    return [{ given: words(value.text.slice(comma + 1)), middle: [], surname: words(value.text.slice(0, comma)) }];
  }
  const all = value.text.trim().split(/\s+/);
  const last = all.at(-1) ?? '';
  const [folded = ''] = foldWords(last);
  if (all.length === 1) return [{ given: [], middle: [], surname: words(last) }];
  if (context.isKnown('given-name', folded) && !context.isKnown('surname', folded)) {
    return [{ given: words(value.text), middle: [], surname: [] }];
  }
  return [{ given: words(all.slice(0, -1).join(' ')), middle: [], surname: words(last) }];
}
