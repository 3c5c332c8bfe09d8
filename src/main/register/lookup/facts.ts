import type { CitizenFacts, CivilStatusCode, CivilStatusFact } from '../../verification/facts.ts';
import { authorityOf } from '../authorities.ts';
import { reliableDate } from './dates.ts';
import { addressFact, countryFact, migrationFact, nameFact, protectionFact } from './plain-facts.ts';
import { type Relatives, relativesOf } from './relatives.ts';
import type { CivilStatusRow, Rows } from './rows.ts';

const civilStatusCodes: readonly string[] = ['U', 'G', 'F', 'E', 'P', 'O', 'L', 'D'] satisfies CivilStatusCode[];
const isCivilStatus = (code: string): code is CivilStatusCode => civilStatusCodes.includes(code);

function civilStatusFact(row: CivilStatusRow, relatives: Relatives): CivilStatusFact | null {
  if (!isCivilStatus(row.code)) return null;
  const line = { name: row.spouseName, birthDate: row.spouseBirthDate, reliable: row.spouseReliable };
  return {
    code: row.code,
    spouse: relatives.spouse(row.spouseCpr, line),
    from: reliableDate(row.validFrom),
    to: reliableDate(row.validTo),
  };
}

const split = <T extends { readonly current: 0 | 1 }>(rows: readonly T[]) => ({
  present: rows.find(({ current }) => current === 1),
  former: rows.filter(({ current }) => current === 0),
});

const unnamed = { given: '', middle: null, surname: '', from: null, to: null, reliable: false };

/** Everything the register knows about one number, in verification's terms; null where it has no record of its own. */
export function citizenFacts(rows: Rows, cpr: string): CitizenFacts | null {
  const person = rows.person(cpr);
  if (!person) return null;
  const names = split(rows.names(cpr));
  const addresses = split(rows.addresses(cpr));
  const statuses = split(rows.civilStatuses(cpr));
  const citizenships = split(rows.citizenships(cpr));
  const relatives = relativesOf(rows, cpr);
  const authority = rows.birthAuthority(cpr);
  return {
    cpr,
    sex: person.sex,
    birthDate: person.birthDate,
    birthDateUncertain: person.birthDateUncertain === 1,
    status: person.status,
    statusSince: reliableDate(person.statusSince),
    name: names.present ? nameFact(names.present) : unnamed,
    formerNames: names.former.map(nameFact),
    address: addresses.present ? addressFact(addresses.present, person, rows.postal(cpr)) : null,
    formerAddresses: addresses.former.map((row) => addressFact(row, person)),
    municipalityArrivedOn: reliableDate(addresses.present?.municipalitySince ?? null),
    civilStatus: statuses.present ? civilStatusFact(statuses.present, relatives) : null,
    formerCivilStatuses: statuses.former
      .map((row) => civilStatusFact(row, relatives))
      .filter((status) => status !== null),
    children: relatives.children,
    parents: relatives.parents,
    siblings: relatives.siblings,
    birthRegistration: authority === undefined ? null : authorityOf(authority),
    citizenship: citizenships.present ? countryFact(citizenships.present) : null,
    formerCitizenships: citizenships.former.map(countryFact),
    migrations: rows.migrations(cpr).map(migrationFact),
    protections: rows.protections(cpr).map(protectionFact),
    guardianship: rows.hasGuardian(cpr),
  };
}
