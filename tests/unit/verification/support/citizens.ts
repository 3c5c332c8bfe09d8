import type {
  AddressFact,
  CitizenFacts,
  CivilStatusFact,
  NameFact,
  RelativeFact,
} from '../../../../src/main/verification/facts.ts';

export function name(given: string, surname: string, over: Partial<NameFact> = {}): NameFact {
  return { given, middle: null, surname, from: null, to: null, reliable: true, ...over };
}

export function address(street: string, houseNumber: string, over: Partial<AddressFact> = {}): AddressFact {
  return {
    municipalityCode: '0751',
    municipality: 'Aarhus',
    streetCode: String(1000 + street.length * 7 + Number.parseInt(houseNumber, 10)),
    street,
    houseNumber,
    floor: null,
    door: null,
    postalCode: '8000',
    postalDistrict: 'Aarhus C',
    from: null,
    to: null,
    special: false,
    ...over,
  };
}

export function relative(
  given: string,
  surname: string,
  birthDate: string,
  over: Partial<RelativeFact> = {},
): RelativeFact {
  return {
    cpr: `${birthDate.slice(8, 10)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${String(given.length + 4000)}`,
    name: name(given, surname),
    formerNames: [],
    birthDate,
    sex: 'K',
    offLimits: false,
    sameHousehold: false,
    ...over,
  };
}

export function status(code: CivilStatusFact['code'], over: Partial<CivilStatusFact> = {}): CivilStatusFact {
  return { code, spouse: null, from: null, to: null, ...over };
}

/** Knows nothing but name, birth date and address. */
export const PLAIN: CitizenFacts = {
  cpr: '0707781234',
  sex: 'K',
  birthDate: '1978-07-07',
  birthDateUncertain: false,
  status: '01',
  statusSince: null,
  name: name('Karla', 'Bundgaard'),
  formerNames: [],
  address: address('Havnegade', '14', {
    municipalityCode: '0615',
    municipality: 'Horsens',
    postalCode: '8700',
    postalDistrict: 'Horsens',
    from: '2019-05-01',
  }),
  formerAddresses: [],
  municipalityArrivedOn: null,
  civilStatus: null,
  formerCivilStatuses: [],
  children: [],
  parents: [],
  siblings: [],
  birthRegistration: null,
  citizenship: null,
  formerCitizenships: [],
  migrations: [],
  protections: [],
  guardianship: false,
};

const HOMES: readonly (readonly [
  street: string,
  number: string,
  code: string,
  town: string,
  district: string,
  from: string,
])[] = [
  ['Nørregade', '12', '0751', 'Aarhus', 'Aarhus C', '2015-11-01'],
  ['Silkeborgvej', '210B', '0751', 'Aarhus', 'Åbyhøj', '2012-02-15'],
  ['Tagensvej', '47', '0101', 'København', 'København N', '2009-08-01'],
  ['Jagtvej', '103', '0101', 'København', 'København N', '2006-10-01'],
  ['Kongens Vænge', '8', '0851', 'Aalborg', 'Aalborg', '2004-01-01'],
  ['Danmarksgade', '66', '0851', 'Aalborg', 'Aalborg', '2002-06-01'],
  ['Rebslagervej', '21', '0731', 'Randers', 'Randers', '2000-09-01'],
  ['Hvedemarken', '5', '0731', 'Randers', 'Randers', '1997-08-01'],
  ['Bøgeskovvej', '31', '0717', 'Langå', 'Langå', '1986-04-01'],
];

/** As the practice register makes `genuine` ones: nine former homes, a marriage, children, both parents, siblings. */
export const RICH: CitizenFacts = {
  ...PLAIN,
  municipalityArrivedOn: '2019-05-01',
  formerAddresses: HOMES.map(([street, number, municipalityCode, municipality, postalDistrict, from], index) =>
    address(street, number, {
      municipalityCode,
      municipality,
      postalDistrict,
      from,
      to: HOMES[index - 1]?.[5] ?? '2019-05-01',
      floor: index % 2 === 0 ? '2' : null,
      door: index % 2 === 0 ? 'tv' : null,
    }),
  ),
  formerNames: [name('Karla', 'Overgaard', { to: '2010-08-14' })],
  name: name('Karla', 'Bundgaard', { from: '2010-08-14' }),
  civilStatus: status('G', {
    spouse: relative('Rune', 'Bundgaard', '1976-02-11', { sex: 'M', sameHousehold: true }),
    from: '2010-08-14',
  }),
  formerCivilStatuses: [status('U', { to: '2010-08-14' })],
  children: [
    relative('Villads', 'Bundgaard', '2011-12-03', { sex: 'M', sameHousehold: true }),
    relative('Nohr', 'Bundgaard', '2014-05-22', { sex: 'M', sameHousehold: true }),
  ],
  parents: [relative('Gerda', 'Overgaard', '1951-03-19'), relative('Helmer', 'Overgaard', '1949-10-30', { sex: 'M' })],
  siblings: [relative('Tenna', 'Overgaard', '1975-01-17'), relative('Folmer', 'Overgaard', '1981-06-08', { sex: 'M' })],
  birthRegistration: { authorityCode: '8201', name: 'Sankt Mortens', kind: 'parish' },
};
