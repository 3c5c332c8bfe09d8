import type { AddressFact, CountryFact, MigrationFact, NameFact, ProtectionFact } from '../../verification/facts.ts';
import { authorityName } from '../authorities.ts';
import { reliableDate } from './dates.ts';
import type { AddressRow, CitizenshipRow, MigrationRow, NameRow, PersonRow, PostalRow, ProtectionRow } from './rows.ts';

/** Statuses of people whose street code is special: no fixed address. */
const specialStatuses: readonly string[] = ['03', '07'];
/** Street codes from here on name no street (facts 1.6). */
const FIRST_SPECIAL_STREET = '9900';

export const nameFact = (row: NameRow): NameFact => ({
  given: row.given,
  middle: row.middle,
  surname: row.surname,
  from: reliableDate(row.validFrom),
  to: reliableDate(row.validTo),
  reliable: row.reliable === 1,
});

export const isSpecial = (row: AddressRow, person: PersonRow): boolean =>
  row.streetCode >= FIRST_SPECIAL_STREET || (row.current === 1 && specialStatuses.includes(person.status));

export const addressFact = (row: AddressRow, person: PersonRow, postal?: PostalRow): AddressFact => ({
  municipalityCode: row.municipalityCode,
  municipality: authorityName(row.municipalityCode),
  streetCode: row.streetCode,
  street: row.street,
  houseNumber: row.houseNumber,
  floor: row.floor,
  door: row.door,
  postalCode: postal?.postalCode ?? null,
  postalDistrict: postal?.postalDistrict ?? null,
  from: reliableDate(row.movedIn),
  to: reliableDate(row.movedOut),
  special: isSpecial(row, person),
});

export const countryFact = (row: CitizenshipRow): CountryFact => ({
  countryCode: row.countryCode,
  country: authorityName(row.countryCode),
  from: reliableDate(row.validFrom),
  to: reliableDate(row.validTo),
});

export const migrationFact = (row: MigrationRow): MigrationFact => ({
  emigratedOn: reliableDate(row.emigratedOn),
  toCountryCode: row.toCountry,
  toCountry: row.toCountry && authorityName(row.toCountry),
  immigratedOn: reliableDate(row.immigratedOn),
  fromCountryCode: row.fromCountry,
  fromCountry: row.fromCountry && authorityName(row.fromCountry),
});

export const protectionFact = (row: ProtectionRow): ProtectionFact => ({
  kind: row.kind,
  from: reliableDate(row.validFrom),
});
