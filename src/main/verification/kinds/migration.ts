import type { CitizenFacts, MigrationFact } from '../facts.ts';
import { monthOf, yearOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { ageAt } from './address-history.ts';
import { isBornHere, neverAway } from './completeness.ts';
import { type Candidate, type Kind, type KindTools, none } from './kind.ts';

const ADULT_FROM_AGE = 15;
/** Migrations are in the register from 1971. */
const MIGRATIONS_SINCE = 1971;

/** The latest stay abroad that ended with coming (back) here. Where somebody lives abroad now, the one before that (R3). */
const latestArrival = (facts: CitizenFacts): MigrationFact | undefined =>
  facts.migrations.find((migration) => migration.immigratedOn !== null);

/** The latest departure that was followed by a return. */
const latestDeparture = (facts: CitizenFacts): MigrationFact | undefined =>
  facts.migrations.find((migration) => migration.emigratedOn !== null && migration.immigratedOn !== null);

function about(migration: MigrationFact | undefined): Omit<Candidate, 'accepted'> {
  const clue = `migration|${migration?.immigratedOn ?? 'none'}`;
  return { identity: null, ordinal: 0, household: false, reveals: [clue], relies: [clue], group: 'migration' };
}

/** "None" for those born here in the register's time who never left. */
const neverCame = (facts: CitizenFacts, tools: KindTools): boolean =>
  tools.leftOn === null && isBornHere(facts) && neverAway(facts) && yearOf(facts.birthDate) >= MIGRATIONS_SINCE;

function migrationKind(
  id: string,
  type: Kind['type'],
  pick: (facts: CitizenFacts) => MigrationFact | undefined,
  valueFor: (migration: MigrationFact, facts: CitizenFacts) => RegisterValue | undefined,
): Kind {
  return {
    id,
    type,
    changes: true,
    candidates(facts, tools) {
      if (neverCame(facts, tools)) return [none(about(undefined))];
      const migration = pick(facts);
      const value = migration === undefined ? undefined : valueFor(migration, facts);
      return value === undefined ? [] : [{ ...about(migration), accepted: [value] }];
    },
  };
}

function monthValue(date: string | null, facts: CitizenFacts): RegisterValue | undefined {
  const month = monthOf(date);
  if (month === null || yearOf(month) < MIGRATIONS_SINCE || ageAt(facts, month) < ADULT_FROM_AGE) return undefined;
  return { text: month };
}

const countryValue = (code: string | null, country: string | null): RegisterValue | undefined =>
  code === null || country === null || NO_COUNTRY.has(code) ? undefined : { text: country, code };

/** Abroad, stateless, continents and unknown are no countries to ask about. */
export const NO_COUNTRY: ReadonlySet<string> = new Set(
  '5001 5102 5103 5199 5299 5397 5398 5487 5499 5599 5800 5999'.split(' '),
);

export const immigrationMonth = migrationKind('immigration-month', 'month', latestArrival, (migration, facts) =>
  monthValue(migration.immigratedOn, facts),
);

export const immigrationCountry = migrationKind('immigration-country', 'country', latestArrival, (migration) =>
  countryValue(migration.fromCountryCode, migration.fromCountry),
);

export const emigrationMonth = migrationKind('emigration-month', 'month', latestDeparture, (migration, facts) =>
  monthValue(migration.emigratedOn, facts),
);

export const emigrationCountry = migrationKind('emigration-country', 'country', latestDeparture, (migration) =>
  countryValue(migration.toCountryCode, migration.toCountry),
);
