import { yearOf } from '../partial-date.ts';
import { ageAt } from './address-history.ts';
import { type Candidate, happenedAtHome, type Kind } from './kind.ts';
import { NO_COUNTRY } from './migration.ts';

const about: Omit<Candidate, 'accepted'> = {
  identity: null,
  ordinal: 0,
  household: false,
  reveals: ['citizenship'],
  relies: ['citizenship'],
  group: 'citizenship',
};

/** The year of the present citizenship, for those who changed it as adults. */
export const citizenshipYear: Kind = {
  id: 'citizenship-year',
  type: 'year',
  changes: true,
  candidates(facts, tools) {
    const since = facts.citizenship?.from ?? null;
    if (facts.formerCitizenships.length === 0 || since === null || !happenedAtHome(since, tools)) return [];
    return ageAt(facts, since) < 15 ? [] : [{ ...about, accepted: [{ text: String(yearOf(since)) }] }];
  },
};

/** The citizenship before the present one. */
export const formerCitizenship: Kind = {
  id: 'former-citizenship',
  type: 'country',
  changes: true,
  candidates(facts) {
    const [latest] = facts.formerCitizenships;
    if (latest === undefined || latest.country === null || NO_COUNTRY.has(latest.countryCode)) return [];
    return [{ ...about, accepted: [{ text: latest.country, code: latest.countryCode }] }];
  },
};
