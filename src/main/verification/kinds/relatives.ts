import type { NameFact, RelativeFact } from '../facts.ts';
import { foldEqual } from '../fold.ts';
import type { RegisterValue } from '../question.ts';

/** Values taken from a relative's record. R11: never of one who is dead, disappeared or protected. */

/** A given name is asked for; the other names may be said as well. */
export function givenNameOf(relative: RelativeFact): RegisterValue | undefined {
  const { name, offLimits } = relative;
  if (offLimits || name === null || !name.reliable || name.given === '') return undefined;
  return { text: name.given, name: { given: name.given, middle: restOf(name), surname: '' } };
}

/** A surname is asked for; the given names may be said as well. */
function surnameOf(name: NameFact): RegisterValue | undefined {
  if (!name.reliable || name.surname === '') return undefined;
  const others = [name.given, name.middle ?? ''].join(' ').trim();
  return { text: name.surname, name: { given: '', middle: others, surname: name.surname } };
}

/** The latest surname before the present one; undefined where it never changed or is unreliable. */
export function formerSurnameOf(present: NameFact, former: readonly NameFact[]): RegisterValue | undefined {
  const earlier = former.find((name) => !foldEqual(name.surname, present.surname));
  return earlier === undefined ? undefined : surnameOf(earlier);
}

const restOf = (name: NameFact): string => [name.middle ?? '', name.surname].join(' ').trim();

/** Who this is, as an identity: the number, else what is known of the name and birth. */
export function identityOf(relative: RelativeFact): string {
  if (relative.cpr !== null) return relative.cpr;
  return [relative.name?.given, relative.name?.surname, relative.birthDate].join('|');
}
