import type { PartialDate } from '../facts.ts';
import { monthOf, yearOf } from '../partial-date.ts';
import { addressHistory, ageAt } from './address-history.ts';
import { MUNICIPALITIES_SINCE } from './completeness.ts';
import type { Candidate, Kind } from './kind.ts';

/** Nobody is asked when their parents moved. */
const ADULT_FROM_AGE = 15;

const about = (identity: string, month: string): Pick<Candidate, 'accepted' | 'reveals' | 'relies' | 'group'> => ({
  accepted: [{ text: month }],
  reveals: [identity],
  relies: [identity],
  group: `moved|${month}`,
});

/** Month and year of the move to the present address. */
export const moveInMonth: Kind = {
  id: 'move-in-month',
  type: 'month',
  changes: true,
  candidates(facts, tools) {
    const month = monthOf(addressHistory(facts, tools).present?.from ?? null);
    if (month === null || ageAt(facts, month) < ADULT_FROM_AGE) return [];
    return [{ identity: null, ordinal: 0, household: true, ...about('moved|present', month) }];
  },
};

/** Month and year of the move to an earlier address. */
export const formerMoveMonth: Kind = {
  id: 'former-move-month',
  type: 'month',
  changes: true,
  candidates: (facts, tools) =>
    addressHistory(facts, tools).former.flatMap((past) => {
      const month = monthOf(past.from);
      if (month === null || yearOf(month) < MUNICIPALITIES_SINCE || ageAt(facts, month) < ADULT_FROM_AGE) return [];
      const { identity, ordinal, household } = past;
      return [{ identity, ordinal, household, ...about(`moved|${identity}`, month) }];
    }),
};

/** Month and year of arrival in the present municipality, for those who came from another. */
export const municipalityArrivalMonth: Kind = {
  id: 'municipality-arrival-month',
  type: 'month',
  changes: true,
  candidates(facts, tools) {
    const { present } = addressHistory(facts, tools);
    const month = monthOf(facts.municipalityArrivedOn);
    if (present === null || month === null || !isMove(facts.municipalityArrivedOn, facts.birthDate)) return [];
    if (ageAt(facts, month) < ADULT_FROM_AGE) return [];
    return [{ identity: null, ordinal: 0, household: true, ...about('moved|municipality', month) }];
  },
};

/** Old rows and births in the municipality are no moves. */
const isMove = (arrived: PartialDate | null, born: PartialDate): boolean =>
  arrived !== null && yearOf(arrived) >= MUNICIPALITIES_SINCE && arrived.slice(0, 7) !== born.slice(0, 7);
