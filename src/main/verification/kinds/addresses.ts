import type { AddressFact, CitizenFacts } from '../facts.ts';
import { foldStreet } from '../fold-street.ts';
import { yearOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { ADDRESSES_BACK, addressHistory, ageAt, type PastAddress } from './address-history.ts';
import { isBornHere, MUNICIPALITIES_SINCE, neverAway, STREETS_SINCE } from './completeness.ts';
import { type Candidate, type Kind, type KindTools, none } from './kind.ts';

/** Nobody is asked about a home they left as a small child. */
const REMEMBERS_FROM_AGE = 10;

/** The citizen's home `n` addresses ago, as far as the register knew streets then. */
export const formerStreetAddress: Kind = {
  id: 'former-street-address',
  type: 'street-address',
  changes: true,
  candidates: (facts, tools) => [
    ...ofAddresses(facts, tools, STREETS_SINCE, ({ address }) => {
      const { street, houseNumber, floor, door } = address;
      if (street === null || houseNumber === null || isPresentStreet(facts, street)) return undefined;
      const where = [floor, door].filter((part) => part !== null).join(' ');
      const text = `${street} ${houseNumber}${where === '' ? '' : `, ${where}`}`;
      return { text, address: { street, houseNumber, floor, door } };
    }),
    ...noFurtherAddress(facts, tools),
  ],
};

export const formerStreet: Kind = {
  id: 'former-street',
  type: 'street',
  changes: true,
  candidates: (facts, tools) =>
    ofAddresses(facts, tools, STREETS_SINCE, ({ address }) =>
      address.street === null ? undefined : { text: address.street },
    ),
};

export const formerPostalDistrict: Kind = {
  id: 'former-postal-district',
  type: 'place',
  changes: true,
  candidates: (facts, tools) =>
    ofAddresses(facts, tools, STREETS_SINCE, ({ address }) =>
      address.postalDistrict === null ? undefined : { text: address.postalDistrict },
    ),
};

export const formerMunicipality: Kind = {
  id: 'former-municipality',
  type: 'municipality',
  changes: true,
  candidates: (facts, tools) =>
    // Who kept a home through a merger may name either municipality; both are in the register.
    ofAddresses(facts, tools, MUNICIPALITIES_SINCE, ({ address, earlier }) =>
      [address, ...earlier].flatMap((home) => municipalityOf(home, tools) ?? []),
    ),
};

function ofAddresses(
  facts: CitizenFacts,
  tools: KindTools,
  since: number,
  valuesFor: (past: PastAddress) => RegisterValue | readonly RegisterValue[] | undefined,
): readonly Candidate[] {
  return addressHistory(facts, tools).former.flatMap((past) => {
    if (past.from === null || past.to === null || yearOf(past.from) < since) return [];
    if (ageAt(facts, past.to) < REMEMBERS_FROM_AGE) return [];
    const accepted = [valuesFor(past) ?? []].flat();
    return accepted.length === 0 ? [] : [{ ...about(past), accepted }];
  });
}

/** All questions about one address help each other; homes in one street are guessed together. */
function about(past: PastAddress): Omit<Candidate, 'accepted'> {
  const { identity, ordinal, household, address } = past;
  const street = address.street === null ? identity : (foldStreet(address.street)[0] ?? identity);
  return { identity, ordinal, household, reveals: [identity], relies: [identity], group: `street|${street}` };
}

const isPresentStreet = (facts: CitizenFacts, street: string): boolean =>
  facts.address?.street != null && foldStreet(facts.address.street)[0] === foldStreet(street)[0];

function municipalityOf(address: AddressFact, tools: KindTools): RegisterValue | undefined {
  const { municipalityCode: code, municipality } = address;
  const known = tools.municipalities.municipalities.find((row) => row.code === code);
  const text = municipality ?? known?.name;
  return text === undefined ? undefined : { text, code };
}

/** "None" is right one beyond the first home, where the whole life is in the register. */
function noFurtherAddress(facts: CitizenFacts, tools: KindTools): readonly Candidate[] {
  const { present, former } = addressHistory(facts, tools);
  const whole = isBornHere(facts) && neverAway(facts) && yearOf(facts.birthDate) >= STREETS_SINCE;
  const ordinal = former.length;
  if (!whole || present === null || ordinal !== facts.formerAddresses.length || ordinal >= ADDRESSES_BACK) return [];
  const identity = `address|none|${ordinal}`;
  return [none({ identity, ordinal, household: true, reveals: [], relies: [], group: identity })];
}
