import { authorityName } from '../authorities.ts';
import type { RegisterRecord, ShownAddress, ShownCivilStatus, ShownName } from '../register.ts';
import { shownDate } from './dates.ts';
import type { AddressRow, CivilStatusRow, NameRow, PostalRow, Rows } from './rows.ts';

const shownName = ({ given, middle, surname }: NameRow): ShownName => ({ given, middle, surname });

const shownAddress = (row: AddressRow, postal?: PostalRow): ShownAddress => ({
  municipalityCode: row.municipalityCode,
  municipality: authorityName(row.municipalityCode),
  streetCode: row.streetCode,
  street: row.street,
  houseNumber: row.houseNumber,
  floor: row.floor,
  door: row.door,
  buildingNumber: row.buildingNumber,
  postalCode: postal?.postalCode ?? null,
  postalDistrict: postal?.postalDistrict ?? null,
  from: shownDate(row.movedIn),
});

const shownCivilStatus = (row: CivilStatusRow): ShownCivilStatus => ({
  code: row.code,
  spouseCpr: row.spouseCpr,
  spouseName: row.spouseName,
  from: shownDate(row.validFrom),
});

const isPresent = ({ current }: { readonly current: 0 | 1 }): boolean => current === 1;
const isFormer = ({ current }: { readonly current: 0 | 1 }): boolean => current === 0;

/**
 * The number's own record as the extract has it: no redirect, and of relatives only what this record says. History newest
 * first; codes as they are; places in an address without blanks and leading zeros.
 */
export function registerRecord(rows: Rows, cpr: string): RegisterRecord | null {
  const person = rows.person(cpr);
  if (!person) return null;
  const names = rows.names(cpr);
  const addresses = rows.addresses(cpr);
  const statuses = rows.civilStatuses(cpr);
  const [name, address, status] = [names.find(isPresent), addresses.find(isPresent), statuses.find(isPresent)];
  const citizenship = rows.citizenships(cpr).find(isPresent);
  return {
    cpr,
    replacedBy: person.replacedBy,
    formerNumbers: rows.formerNumbers(cpr),
    status: person.status,
    statusSince: shownDate(person.statusSince),
    sex: person.sex,
    birthDate: person.birthDate,
    birthDateUncertain: person.birthDateUncertain === 1,
    name: name ? shownName(name) : null,
    formerNames: names
      .filter(isFormer)
      .map((row) => ({ ...shownName(row), from: shownDate(row.validFrom), to: shownDate(row.validTo) })),
    protections: rows.protections(cpr).map(({ kind, validFrom }) => ({ kind, from: shownDate(validFrom) })),
    address: address ? shownAddress(address, rows.postal(cpr)) : null,
    formerAddresses: addresses.filter(isFormer).map((row) => ({ ...shownAddress(row), to: shownDate(row.movedOut) })),
    civilStatus: status ? shownCivilStatus(status) : null,
    formerCivilStatuses: statuses
      .filter(isFormer)
      .map((row) => ({ ...shownCivilStatus(row), to: shownDate(row.validTo) })),
    children: rows.children(cpr),
    parents: rows
      .parents(cpr)
      .map((row) => ({ cpr: row.parentCpr, name: row.name, birthDate: shownDate(row.birthDate) })),
    citizenship: citizenship
      ? {
          countryCode: citizenship.countryCode,
          country: authorityName(citizenship.countryCode),
          from: shownDate(citizenship.validFrom),
        }
      : null,
    documents: rows.documents(cpr),
    phones: rows.phones(cpr),
    recordsByType: rows.recordsByType(cpr),
  };
}
