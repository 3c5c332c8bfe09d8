import type { CitizenFacts, RelativeFact } from '../facts.ts';
import { dayOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { knowsParents } from './completeness.ts';
import type { Candidate, Kind } from './kind.ts';
import { givenNameOf, identityOf } from './relatives.ts';

/** Prompts count so many siblings. */
const MAX_ORDINAL = 7;

/** Siblings in the order of birth, or none where counting them is not fair: see children. */
function countable(facts: CitizenFacts): readonly RelativeFact[] {
  const { siblings } = facts;
  if (!knowsParents(facts) || facts.parents.length < 2) return [];
  if (siblings.some((sibling) => sibling.offLimits || dayOf(sibling.birthDate) === null)) return [];
  if (siblings.some((sibling, index) => index > 0 && sibling.birthDate === siblings[index - 1]?.birthDate)) return [];
  return siblings.slice(0, MAX_ORDINAL + 1);
}

function siblingKind(
  id: string,
  type: Kind['type'],
  valueFor: (sibling: RelativeFact) => RegisterValue | undefined,
): Kind {
  return {
    id,
    type,
    changes: false,
    candidates: (facts) =>
      countable(facts).flatMap((sibling, ordinal): readonly Candidate[] => {
        const value = valueFor(sibling);
        if (value === undefined) return [];
        const identity = `sibling|${identityOf(sibling)}`;
        const household =
          facts.siblings.some((one) => one.sameHousehold) || facts.parents.some((one) => one.sameHousehold);
        const clues = [identity];
        return [{ identity, ordinal, accepted: [value], household, reveals: clues, relies: clues, group: 'siblings' }];
      }),
  };
}

export const siblingBirthDate = siblingKind('sibling-birth-date', 'date', (sibling) => {
  const day = dayOf(sibling.birthDate);
  return day === null ? undefined : { text: day };
});

export const siblingGivenName = siblingKind('sibling-given-name', 'person-name', givenNameOf);
