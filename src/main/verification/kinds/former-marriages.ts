import type { CitizenFacts, CivilStatusFact } from '../facts.ts';
import { dayOf, yearOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { knowsWholeLife } from './completeness.ts';
import { type Candidate, happenedAtHome, type Kind, type KindTools, none } from './kind.ts';
import { givenNameOf, identityOf } from './relatives.ts';

interface FormerMarriage {
  readonly marriage: CivilStatusFact;
  /** The divorce that ended it. */
  readonly ended: CivilStatusFact;
  readonly identity: string;
}

/**
 * The latest marriage that ended in divorce, the only one asked about. Ended by death is not (R11), nor is anything
 * where the former spouse is off limits.
 */
function formerMarriage(facts: CitizenFacts, tools: KindTools): FormerMarriage | undefined {
  const statuses = [...(facts.civilStatus === null ? [] : [facts.civilStatus]), ...facts.formerCivilStatuses];
  const at = statuses.findIndex((status, index) => {
    const next = statuses[index + 1];
    return (status.code === 'F' && next?.code === 'G') || (status.code === 'O' && next?.code === 'P');
  });
  const [ended, marriage] = [statuses[at], statuses[at + 1]];
  if (at < 0 || ended === undefined || marriage === undefined || marriage.spouse?.offLimits === true) return undefined;
  if (!happenedAtHome(ended.from, tools)) return undefined;
  const identity = `former-marriage|${marriage.from}|${marriage.spouse === null ? '' : identityOf(marriage.spouse)}`;
  return { marriage, ended, identity };
}

const isNever = (facts: CitizenFacts): boolean =>
  knowsWholeLife(facts) && facts.civilStatus?.code === 'U' && facts.formerCivilStatuses.length === 0;

function about(clue: string, identity: string): Omit<Candidate, 'accepted'> {
  const clues = [`${clue}|${identity}`];
  return { identity, ordinal: 0, household: false, reveals: clues, relies: clues, group: `former-${clue}` };
}

function kind(
  id: string,
  type: Kind['type'],
  clue: string,
  valueFor: (former: FormerMarriage) => RegisterValue | undefined,
): Kind {
  return {
    id,
    type,
    changes: true,
    candidates(facts, tools) {
      if (isNever(facts) && tools.leftOn === null) return [none(about(clue, 'former-marriage|none'))];
      const former = formerMarriage(facts, tools);
      const value = former === undefined ? undefined : valueFor(former);
      return former === undefined || value === undefined
        ? []
        : [{ ...about(clue, former.identity), accepted: [value] }];
    },
  };
}

const dayValue = (date: string | null): RegisterValue | undefined => {
  const day = dayOf(date);
  return day === null ? undefined : { text: day };
};

export const formerSpouseGivenName = kind('former-spouse-given-name', 'person-name', 'spouse', ({ marriage }) =>
  marriage.spouse === null ? undefined : givenNameOf(marriage.spouse),
);

export const formerSpouseBirthDate = kind('former-spouse-birth-date', 'date', 'spouse', ({ marriage }) =>
  dayValue(marriage.spouse?.birthDate ?? null),
);

export const formerMarriageDate = kind('former-marriage-date', 'date', 'marriage', ({ marriage }) =>
  dayValue(marriage.from),
);

export const divorceYear = kind('divorce-year', 'year', 'marriage', ({ ended }) =>
  ended.from === null ? undefined : { text: String(yearOf(ended.from)) },
);
