import type { CitizenFacts, CivilStatusFact, RelativeFact } from '../facts.ts';
import { dayOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { type Candidate, happenedAtHome, type Kind, type KindTools, none } from './kind.ts';
import { formerSurnameOf, identityOf } from './relatives.ts';

const isMarried = (status: CivilStatusFact | null): status is CivilStatusFact =>
  status?.code === 'G' || status?.code === 'P';

function spouseOf(facts: CitizenFacts, tools: KindTools): RelativeFact | undefined {
  const status = facts.civilStatus;
  if (!isMarried(status) || status.spouse === null || status.spouse.offLimits) return undefined;
  return happenedAtHome(status.from, tools) ? status.spouse : undefined;
}

const about = (clue: string, group: string): Omit<Candidate, 'accepted'> => ({
  identity: null,
  ordinal: 0,
  household: true,
  reveals: [clue],
  relies: [clue],
  group,
});

const one = (candidate: Omit<Candidate, 'accepted'>, value: RegisterValue | undefined): readonly Candidate[] =>
  value === undefined ? [] : [{ ...candidate, accepted: [value] }];

/** Certainly not married now: unmarried or divorced. Of the widowed nobody asks (R11). */
const isSingle = (facts: CitizenFacts): boolean => facts.civilStatus?.code === 'U' || facts.civilStatus?.code === 'F';

/** Birth date of the present husband, wife or registered partner. */
export const spouseBirthDate: Kind = {
  id: 'spouse-birth-date',
  type: 'date',
  changes: true,
  candidates(facts, tools) {
    if (isSingle(facts) && tools.leftOn === null) return [none(about('spouse', 'spouse'))];
    const spouse = spouseOf(facts, tools);
    const day = dayOf(spouse?.birthDate ?? null);
    return one(
      about(`spouse|${spouse === undefined ? '' : identityOf(spouse)}`, 'spouse'),
      day === null ? undefined : { text: day },
    );
  },
};

/** Surname of the present spouse before the one borne now. */
export const spouseFormerSurname: Kind = {
  id: 'spouse-former-surname',
  type: 'person-name',
  changes: true,
  candidates(facts, tools) {
    const spouse = spouseOf(facts, tools);
    if (spouse === undefined || spouse.name === null) return [];
    return one(about(`spouse|${identityOf(spouse)}`, 'spouse'), formerSurnameOf(spouse.name, spouse.formerNames));
  },
};

/** Day of the present marriage. */
export const marriageDate: Kind = {
  id: 'marriage-date',
  type: 'date',
  changes: true,
  candidates(facts, tools) {
    if (facts.civilStatus?.code === 'U' && tools.leftOn === null) return [none(about('marriage', 'marriage'))];
    if (spouseOf(facts, tools) === undefined) return [];
    const day = dayOf(facts.civilStatus?.from ?? null);
    return one(about('marriage', 'marriage'), day === null ? undefined : { text: day });
  },
};
