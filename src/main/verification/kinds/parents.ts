import type { CitizenFacts, RelativeFact } from '../facts.ts';
import { dayOf, yearOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { knowsParents } from './completeness.ts';
import type { Candidate, Kind } from './kind.ts';
import { formerSurnameOf, givenNameOf } from './relatives.ts';

/** Of those born earlier the father may be missing, and the caller might answer for him. */
const FATHERS_SINCE = 1970;

/**
 * R11: it is "parent", and either registered parent's value counts. Where one of them is off limits, the caller might
 * answer for that one: nothing is asked. Where one has no value, the caller might answer for that one too.
 */
function parentKind(
  id: string,
  type: Kind['type'],
  valueFor: (parent: RelativeFact) => RegisterValue | undefined,
  everyParent: boolean,
): Kind {
  return {
    id,
    type,
    changes: false,
    candidates(facts) {
      const parents = registered(facts);
      const values = parents.map(valueFor);
      const accepted = values.filter((value) => value !== undefined);
      if (accepted.length === 0 || (everyParent && accepted.length < parents.length)) return [];
      return [{ ...about(facts), accepted }];
    },
  };
}

function registered(facts: CitizenFacts): readonly RelativeFact[] {
  if (!knowsParents(facts) || facts.parents.some((parent) => parent.offLimits)) return [];
  if (facts.parents.length < 2 && yearOf(facts.birthDate) < FATHERS_SINCE) return [];
  return facts.parents;
}

const about = (facts: CitizenFacts): Omit<Candidate, 'accepted'> => ({
  identity: null,
  ordinal: 0,
  household: facts.parents.some((parent) => parent.sameHousehold) || facts.siblings.some((one) => one.sameHousehold),
  reveals: ['parent'],
  relies: ['parent'],
  group: 'parents',
});

export const parentBirthDate = parentKind(
  'parent-birth-date',
  'date',
  (parent) => {
    const day = dayOf(parent.birthDate);
    return day === null ? undefined : { text: day };
  },
  true,
);

export const parentGivenName = parentKind('parent-given-name', 'person-name', givenNameOf, true);

/** The prompt says "a parent whose surname has changed", so one value is enough. */
export const parentFormerSurname = parentKind(
  'parent-former-surname',
  'person-name',
  (parent) => (parent.name === null ? undefined : formerSurnameOf(parent.name, parent.formerNames)),
  false,
);
