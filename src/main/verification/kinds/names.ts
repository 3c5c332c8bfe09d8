import type { CitizenFacts } from '../facts.ts';
import { yearOf } from '../partial-date.ts';
import { ageAt } from './address-history.ts';
import { knowsWholeLife } from './completeness.ts';
import { type Candidate, happenedAtHome, type Kind, none } from './kind.ts';
import { formerSurnameOf } from './relatives.ts';

const about = (clues: readonly string[]): Omit<Candidate, 'accepted'> => ({
  identity: null,
  ordinal: 0,
  household: true,
  reveals: clues,
  relies: clues,
  group: 'name',
});

/** R11 asks for no former first name and, with it, for no name of somebody whose first name changed. */
const sameGivenNames = (facts: CitizenFacts): boolean =>
  facts.formerNames.every((name) => name.given.toLowerCase() === facts.name.given.toLowerCase());

/** The surname before the present one. */
export const formerSurname: Kind = {
  id: 'former-surname',
  type: 'person-name',
  changes: true,
  candidates(facts) {
    if (!sameGivenNames(facts)) return [];
    if (facts.formerNames.length === 0) return knowsWholeLife(facts) ? [none(about(['name']))] : [];
    const value = formerSurnameOf(facts.name, facts.formerNames);
    return value === undefined ? [] : [{ ...about(['name']), accepted: [value] }];
  },
};

/** The year of the latest change of surname, as an adult. */
export const nameChangeYear: Kind = {
  id: 'name-change-year',
  type: 'year',
  changes: true,
  candidates(facts, tools) {
    const since = facts.name.from;
    if (!sameGivenNames(facts) || since === null || !happenedAtHome(since, tools)) return [];
    const [latest] = facts.formerNames;
    if (latest === undefined || latest.surname.toLowerCase() === facts.name.surname.toLowerCase()) return [];
    if (ageAt(facts, since) < 15) return [];
    return [{ ...about(['name', 'marriage']), accepted: [{ text: String(yearOf(since)) }] }];
  },
};
