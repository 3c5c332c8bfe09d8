import fc from 'fast-check';
import type {
  AddressFact,
  CitizenFacts,
  CivilStatusFact,
  MigrationFact,
  NameFact,
  RelativeFact,
} from '../../../../src/main/verification/facts.ts';
import { PLAIN } from './citizens.ts';
import { RESOURCES } from './resources.ts';

const pick = (kind: string): fc.Arbitrary<string> =>
  fc.constantFrom(...RESOURCES.lexicon.filter((list) => list.kind === kind).flatMap((list) => list.values));

const two = (value: number): string => String(value).padStart(2, '0');

/** Dates with all parts, without the day, or without the month, as the register has them. */
const partialDate = (from: number, to: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .chain(([year, month, day]) =>
      fc.constantFrom(
        `${year}-${two(month)}-${two(day)}`,
        `${year}-${two(month)}-${two(day)}`,
        `${year}-${two(month)}`,
        `${year}`,
      ),
    );

const fullDate = (from: number, to: number): fc.Arbitrary<string> =>
  partialDate(from, to).filter((date) => date.length === 10);

const nameFact: fc.Arbitrary<NameFact> = fc.record({
  given: fc.array(pick('given-name'), { minLength: 1, maxLength: 2 }).map((names) => names.join(' ')),
  middle: fc.option(pick('surname')),
  surname: fc.oneof(
    pick('surname'),
    fc.tuple(pick('surname'), pick('surname')).map((parts) => parts.join('-')),
  ),
  from: fc.option(partialDate(1970, 2020)),
  to: fc.constant(null),
  reliable: fc.boolean(),
});

const place = fc.constantFrom(...RESOURCES.municipalities.municipalities);
const floors = fc.constantFrom(null, null, 'st', 'kl', 'k2', '1', '2', '11', '23');
const doors = fc.constantFrom(null, null, 'tv', 'th', 'mf', '1', '0012', 'd53', '-D-53', 'a');

const addressFact: fc.Arbitrary<AddressFact> = fc
  .record({
    row: place,
    streetCode: fc.integer({ min: 1, max: 9899 }).map((code) => String(code).padStart(4, '0')),
    street: fc.option(
      fc.oneof(pick('street'), fc.constantFrom('10. Februar Vej', 'Tre Ege Vej', 'Skt. Pauls Gade', 'Ny Vej')),
      {
        freq: 12,
      },
    ),
    houseNumber: fc.option(
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', '', 'A', 'F')).map((parts) => parts.join('')),
      { freq: 12 },
    ),
    floor: floors,
    door: doors,
    postalDistrict: fc.option(pick('place')),
    special: fc.integer({ min: 0, max: 15 }).map((dice) => dice === 0),
  })
  .map(({ row, ...rest }) => ({
    ...rest,
    municipalityCode: row.code,
    municipality: row.name,
    postalCode: '8000',
    from: null,
    to: null,
  }));

const relativeFact: fc.Arbitrary<RelativeFact> = fc.record({
  cpr: fc.option(fc.stringMatching(/^\d{10}$/)),
  name: fc.option(nameFact, { freq: 8 }),
  formerNames: fc.array(nameFact, { maxLength: 2 }),
  birthDate: fc.option(partialDate(1930, 2015), { freq: 8 }),
  sex: fc.constantFrom('M', 'K', null),
  offLimits: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  sameHousehold: fc.boolean(),
});

const civilStatus: fc.Arbitrary<CivilStatusFact> = fc.record({
  code: fc.constantFrom('U', 'G', 'F', 'E', 'P', 'O', 'L'),
  spouse: fc.option(relativeFact),
  from: fc.option(partialDate(1985, 2022)),
  to: fc.constant(null),
});

const migration: fc.Arbitrary<MigrationFact> = fc.record({
  emigratedOn: fc.option(partialDate(1980, 2010)),
  toCountryCode: fc.constantFrom('5120', '5390', '5102', null),
  toCountry: fc.constantFrom('Sverige', 'USA', null),
  immigratedOn: fc.option(partialDate(1990, 2020)),
  fromCountryCode: fc.constantFrom('5180', '5472', null),
  fromCountry: fc.constantFrom('Tyskland', 'Pakistan', null),
});

/** Any record a register might hold, tidy or not. */
export const anyCitizen: fc.Arbitrary<CitizenFacts> = fc
  .record({
    sex: fc.constantFrom('M' as const, 'K' as const),
    birthDate: fullDate(1932, 2004),
    name: nameFact,
    formerNames: fc.array(nameFact, { maxLength: 2 }),
    address: fc.option(addressFact, { freq: 8 }),
    formerAddresses: fc.array(addressFact, { maxLength: 12 }),
    moves: fc.array(partialDate(1972, 2022), { minLength: 14, maxLength: 14 }),
    municipalityArrivedOn: fc.option(partialDate(1972, 2022)),
    civilStatus: fc.option(civilStatus),
    formerCivilStatuses: fc.array(civilStatus, { maxLength: 3 }),
    children: fc.array(relativeFact, { maxLength: 4 }),
    parents: fc.array(relativeFact, { maxLength: 2 }),
    siblings: fc.array(relativeFact, { maxLength: 3 }),
    birthRegistration: fc.constantFrom(
      null,
      { authorityCode: '8201', name: 'Sankt Mortens', kind: 'parish' as const },
      { authorityCode: '0731', name: 'Randers', kind: 'municipality' as const },
      { authorityCode: '5180', name: 'Tyskland', kind: 'country' as const },
    ),
    citizenship: fc.option(
      fc.record({
        countryCode: fc.constant('5100'),
        country: fc.constant('Danmark'),
        from: fc.option(partialDate(1970, 2020)),
        to: fc.constant(null),
      }),
    ),
    formerCitizenships: fc.constantFrom([], [{ countryCode: '5472', country: 'Pakistan', from: null, to: null }]),
    migrations: fc.array(migration, { maxLength: 2 }),
    protections: fc.constantFrom([], [], [], [{ kind: '0001', from: '2015-03-01' }], [{ kind: '0001', from: null }]),
    status: fc.constantFrom('01', '01', '05', '80'),
  })
  .map(({ moves, ...record }) => {
    const dates = [...moves].sort().reverse();
    return {
      ...PLAIN,
      ...record,
      address: record.address === null ? null : { ...record.address, from: dates[0] ?? null },
      formerAddresses: record.formerAddresses.map((home, index) => ({
        ...home,
        from: dates[index + 1] ?? null,
        to: dates[index] ?? null,
      })),
      children: [...record.children].sort((one, other) => (one.birthDate ?? '').localeCompare(other.birthDate ?? '')),
    };
  });
