import type { Database, Statement } from 'better-sqlite3';
import type { StoredDate } from '../extract/values.ts';
import type { DocumentRow, PhoneRow } from '../register.ts';
import { newestFirst } from './dates.ts';

export interface PersonRow {
  readonly cpr: string;
  readonly replacedBy: string | null;
  readonly status: string;
  readonly statusSince: StoredDate | null;
  readonly sex: 'M' | 'K';
  readonly birthDate: string;
  readonly birthDateUncertain: 0 | 1;
}

export interface NameRow {
  readonly current: 0 | 1;
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
  readonly reliable: 0 | 1;
  readonly validFrom: StoredDate | null;
  readonly validTo: StoredDate | null;
}

export interface AddressRow {
  readonly current: 0 | 1;
  readonly municipalityCode: string;
  readonly streetCode: string;
  readonly houseNumber: string | null;
  readonly floor: string | null;
  readonly door: string | null;
  readonly buildingNumber: string | null;
  readonly movedIn: StoredDate | null;
  readonly movedOut: StoredDate | null;
  readonly municipalitySince: StoredDate | null;
  readonly street: string | null;
}

export interface PostalRow {
  readonly postalCode: string | null;
  readonly postalDistrict: string | null;
}

export interface CivilStatusRow {
  readonly current: 0 | 1;
  readonly code: string;
  readonly spouseCpr: string | null;
  readonly spouseName: string | null;
  readonly spouseBirthDate: StoredDate | null;
  readonly spouseReliable: 0 | 1;
  readonly validFrom: StoredDate | null;
  readonly validTo: StoredDate | null;
}

interface ParentRow {
  readonly parentCpr: string | null;
  readonly name: string | null;
  readonly birthDate: StoredDate | null;
  readonly reliable: 0 | 1;
}

export interface CitizenshipRow {
  readonly current: 0 | 1;
  readonly countryCode: string;
  readonly validFrom: StoredDate | null;
  readonly validTo: StoredDate | null;
}

export interface MigrationRow {
  readonly emigratedOn: StoredDate | null;
  readonly toCountry: string | null;
  readonly immigratedOn: StoredDate | null;
  readonly fromCountry: string | null;
}

export interface ProtectionRow {
  readonly kind: string;
  readonly validFrom: StoredDate | null;
}

/** Everything held of one number, table by table; history newest first, the present row before it. Prepared once. */
export interface Rows {
  person(cpr: string): PersonRow | undefined;
  names(cpr: string): readonly NameRow[];
  addresses(cpr: string): readonly AddressRow[];
  postal(cpr: string): PostalRow | undefined;
  civilStatuses(cpr: string): readonly CivilStatusRow[];
  /** In the order of the file. */
  children(cpr: string): readonly string[];
  parents(cpr: string): readonly ParentRow[];
  /** Numbers whose record of parents names this one. */
  childrenByParent(cpr: string): readonly string[];
  citizenships(cpr: string): readonly CitizenshipRow[];
  migrations(cpr: string): readonly MigrationRow[];
  protections(cpr: string): readonly ProtectionRow[];
  birthAuthority(cpr: string): string | undefined;
  hasGuardian(cpr: string): boolean;
  formerNumbers(cpr: string): readonly string[];
  /** The number whose former one this is. */
  numberInForce(former: string): string | undefined;
  documents(cpr: string): readonly DocumentRow[];
  phones(cpr: string): readonly PhoneRow[];
  recordsByType(cpr: string): Readonly<Record<string, number>>;
}

export const rowQueries = {
  person: `SELECT cpr, replaced_by AS replacedBy, status, status_since AS statusSince, sex, birth_date AS birthDate,
             birth_date_uncertain AS birthDateUncertain FROM person WHERE cpr = ?`,
  names: `SELECT current, given, middle, surname, reliable, valid_from AS validFrom, valid_to AS validTo
          FROM name WHERE cpr = ? ${newestFirst('valid_from', 'valid_to').replace('BY', 'BY current DESC,')}`,
  addresses: `SELECT a.current, a.municipality_code AS municipalityCode, a.street_code AS streetCode,
                a.house_number AS houseNumber, a.floor, a.door, a.building_number AS buildingNumber,
                a.moved_in AS movedIn, a.moved_out AS movedOut, a.municipality_since AS municipalitySince, r.name AS street
              FROM address a LEFT JOIN road r
                ON r.municipality_code = a.municipality_code AND r.street_code = a.street_code
              WHERE a.cpr = ?
              ORDER BY a.current DESC, coalesce(a.moved_in, a.moved_out, '') DESC, coalesce(a.moved_out, '') DESC, a.rowid DESC`,
  postal: `SELECT postal_code AS postalCode, postal_district AS postalDistrict FROM clear_address
           WHERE cpr = ? ORDER BY rowid DESC LIMIT 1`,
  civilStatuses: `SELECT current, code, spouse_cpr AS spouseCpr, spouse_name AS spouseName,
                    spouse_birth_date AS spouseBirthDate, spouse_reliable AS spouseReliable,
                    valid_from AS validFrom, valid_to AS validTo
                  FROM civil_status WHERE cpr = ? ${newestFirst('valid_from', 'valid_to').replace('BY', 'BY current DESC,')}`,
  children: 'SELECT DISTINCT child_cpr FROM child WHERE cpr = ? ORDER BY rowid',
  parents: `SELECT parent_cpr AS parentCpr, name, birth_date AS birthDate, reliable FROM parent
            WHERE cpr = ? ORDER BY place`,
  childrenByParent: 'SELECT DISTINCT cpr FROM parent WHERE parent_cpr = ?',
  citizenships: `SELECT current, country_code AS countryCode, valid_from AS validFrom, valid_to AS validTo
                 FROM citizenship WHERE cpr = ? ${newestFirst('valid_from', 'valid_to').replace('BY', 'BY current DESC,')}`,
  migrations: `SELECT emigrated_on AS emigratedOn, to_country AS toCountry, immigrated_on AS immigratedOn,
                 from_country AS fromCountry
               FROM migration WHERE cpr = ? ${newestFirst('immigrated_on', 'emigrated_on').replace('BY', 'BY current DESC,')}`,
  protections: 'SELECT kind, valid_from AS validFrom FROM protection WHERE cpr = ? ORDER BY kind, rowid',
  birthAuthority: 'SELECT authority_code FROM birth_registration WHERE cpr = ? ORDER BY rowid DESC LIMIT 1',
  hasGuardian: 'SELECT EXISTS (SELECT 1 FROM guardianship WHERE cpr = ?)',
  formerNumbers: 'SELECT DISTINCT former FROM former_number WHERE cpr = ? ORDER BY rowid',
  numberInForce: 'SELECT cpr FROM former_number WHERE former = ? ORDER BY rowid DESC LIMIT 1',
  documents: `SELECT kind, number, issuer, valid_from AS validFrom, valid_to AS validTo, status FROM document
              WHERE cpr = ? ORDER BY rowid`,
  phones: `SELECT number, kind, registered_at AS registeredAt, mitid_since AS mitidSince, email,
             digital_post AS digitalPost FROM phone WHERE cpr = ? ORDER BY rowid`,
  recordsByType: `SELECT counted.key AS type, sum(counted.value) AS records
                  FROM record_run r, json_each(r.counts) counted WHERE r.cpr = ? GROUP BY counted.key ORDER BY counted.key`,
} as const;

type StoredPhone = Omit<PhoneRow, 'digitalPost'> & { readonly digitalPost: 0 | 1 };

export function createRows(db: Database): Rows {
  const of = <T>(sql: string): Statement<[string], T> => db.prepare<[string], T>(sql);
  const values = (sql: string) => of<string>(sql).pluck();
  const person = of<PersonRow>(rowQueries.person);
  const names = of<NameRow>(rowQueries.names);
  const addresses = of<AddressRow>(rowQueries.addresses);
  const postal = of<PostalRow>(rowQueries.postal);
  const civilStatuses = of<CivilStatusRow>(rowQueries.civilStatuses);
  const children = values(rowQueries.children);
  const parents = of<ParentRow>(rowQueries.parents);
  const childrenByParent = values(rowQueries.childrenByParent);
  const citizenships = of<CitizenshipRow>(rowQueries.citizenships);
  const migrations = of<MigrationRow>(rowQueries.migrations);
  const protections = of<ProtectionRow>(rowQueries.protections);
  const birthAuthority = values(rowQueries.birthAuthority);
  const hasGuardian = of<number>(rowQueries.hasGuardian).pluck();
  const formerNumbers = values(rowQueries.formerNumbers);
  const numberInForce = values(rowQueries.numberInForce);
  const documents = of<DocumentRow>(rowQueries.documents);
  const phones = of<StoredPhone>(rowQueries.phones);
  const recordsByType = of<{ type: string; records: number }>(rowQueries.recordsByType);
  return {
    person: (cpr) => person.get(cpr),
    names: (cpr) => names.all(cpr),
    addresses: (cpr) => addresses.all(cpr),
    postal: (cpr) => postal.get(cpr),
    civilStatuses: (cpr) => civilStatuses.all(cpr),
    children: (cpr) => children.all(cpr),
    parents: (cpr) => parents.all(cpr),
    childrenByParent: (cpr) => childrenByParent.all(cpr),
    citizenships: (cpr) => citizenships.all(cpr),
    migrations: (cpr) => migrations.all(cpr),
    protections: (cpr) => protections.all(cpr),
    birthAuthority: (cpr) => birthAuthority.get(cpr),
    hasGuardian: (cpr) => hasGuardian.get(cpr) === 1,
    formerNumbers: (cpr) => formerNumbers.all(cpr),
    numberInForce: (cpr) => numberInForce.get(cpr),
    documents: (cpr) => documents.all(cpr),
    phones: (cpr) => phones.all(cpr).map((row) => ({ ...row, digitalPost: row.digitalPost === 1 })),
    recordsByType: (cpr) => Object.fromEntries(recordsByType.all(cpr).map(({ type, records }) => [type, records])),
  };
}

/**
 * The same rows, each asked for at most once: a family's members lead back to one another, and every read decrypts pages.
 * For one look-up only, since nothing is ever forgotten.
 */
export function rememberedRows(rows: Rows): Rows {
  const remember = <T>(read: (cpr: string) => T): ((cpr: string) => T) => {
    const known = new Map<string, T>();
    return (cpr) => {
      if (known.has(cpr)) return known.get(cpr) as T;
      const value = read(cpr);
      known.set(cpr, value);
      return value;
    };
  };
  return {
    ...rows,
    person: remember(rows.person),
    names: remember(rows.names),
    addresses: remember(rows.addresses),
    protections: remember(rows.protections),
    childrenByParent: remember(rows.childrenByParent),
    children: remember(rows.children),
  };
}
