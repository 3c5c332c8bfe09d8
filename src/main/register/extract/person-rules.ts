import type { Layout } from './layout.ts';
import { fieldsOf, type RowRule } from './row-rule.ts';
import { code, date10, holds, number, timestamp } from './values.ts';

/** The birth date that a number carries, for the rare person whose 001 has none (facts 3: century by the 7th digit). */
export function birthDateInNumber(cpr: string): string {
  const seventh = Number(cpr[6]);
  const year = Number(cpr.slice(4, 6));
  let century = 1900;
  if ((seventh === 4 || seventh === 9) && year <= 36) century = 2000;
  else if (seventh >= 5 && seventh <= 8) century = year <= 57 ? 2000 : 1800;
  // Day + 60 marks a number that is nobody's.
  const day = Number(cpr.slice(0, 2)) % 60;
  return `${century + year}-${cpr.slice(2, 4)}-${String(day).padStart(2, '0')}`;
}

/** Whether status, sex and birth date of a 001 can be what they claim; blanks are for whom CPR knows less of. */
export function plausiblePerson(layout: Layout): (record: string) => boolean {
  const f = fieldsOf(layout, '001');
  const [status, sex, born] = [f('STATUS'), f('KOEN'), f('FOED_DT')];
  return (record) =>
    /^\d{2}$/.test(status(record)) &&
    /^[MK]?$/.test(sex(record).trim()) &&
    /^(\d{4}-\d{2}-\d{2})?$/.test(born(record).trim());
}

function person(layout: Layout): RowRule {
  const f = fieldsOf(layout, '001');
  const [cpr, current, status] = [f('PNR'), f('PNRGAELD'), f('STATUS')];
  const [since, sinceFlag] = [f('STATUSHAENSTART'), f('STATUSDTO_UMRK')];
  const [sex, born, bornFlag] = [f('KOEN'), f('FOED_DT'), f('FOED_DT_UMRK')];
  return {
    type: '001',
    sql: `INSERT INTO person (cpr, replaced_by, status, status_since, sex, birth_date, birth_date_uncertain)
          VALUES (?, ?, ?, ?, ?, ?, ?)`,
    rows(r) {
      const key = cpr(r);
      const registered = date10(born(r));
      const letter = sex(r);
      return [
        [
          key,
          number(current(r)),
          status(r),
          timestamp(since(r), sinceFlag(r)),
          letter === 'M' || letter === 'K' ? letter : Number(key[9]) % 2 === 1 ? 'M' : 'K',
          registered ?? birthDateInNumber(key),
          registered === null || bornFlag(r) === '*' ? 1 : 0,
        ],
      ];
    },
  };
}

function protection(layout: Layout): RowRule {
  const f = fieldsOf(layout, '004');
  const [cpr, kind, from] = [f('PNR'), f('BESKYTTYPE'), f('START_DT-BESKYTTELSE')];
  return {
    type: '004',
    sql: 'INSERT INTO protection (cpr, kind, valid_from) VALUES (?, ?, ?)',
    // SLET_DT-BESKYTTELSE is an internal deletion date of CPR, no end of validity: the row being there is the fact.
    rows: (r) => [[cpr(r), kind(r), date10(from(r))]],
  };
}

function creditWarning(layout: Layout): RowRule {
  const f = fieldsOf(layout, '050');
  const [cpr, kind, from] = [f('PNR'), f('BESKYTTYPE'), f('START_TS')];
  return {
    type: '050',
    sql: 'INSERT INTO protection (cpr, kind, valid_from) VALUES (?, ?, ?)',
    rows: (r) => [[cpr(r), code(kind(r)) ?? '0005', timestamp(from(r), ' ')]],
  };
}

function birthRegistration(layout: Layout): RowRule {
  const f = fieldsOf(layout, '009');
  const [cpr, authority] = [f('PNR'), f('START_MYNKOD-FOEDESTED')];
  return {
    type: '009',
    sql: 'INSERT INTO birth_registration (cpr, authority_code) VALUES (?, ?)',
    rows(r) {
      const known = code(authority(r));
      return known === null ? [] : [[cpr(r), known]];
    },
  };
}

function citizenship(layout: Layout, type: '010' | '027'): RowRule {
  const f = fieldsOf(layout, type);
  const [cpr, country] = [f('PNR'), f('LANDEKOD')];
  const [from, fromFlag] = [f('HAENSTART-STATSBORGERSKAB'), f('HAENSTART_UMRK-STATSBORGERSKAB')];
  const former = type === '027';
  const marker = former ? f('ANNKOR') : () => ' ';
  const [to, toFlag] = former
    ? [f('HAENSLUT-STATSBORGERSKAB'), f('HAENSLUT_UMRK-STATSBORGERSKAB')]
    : [() => '', () => ' '];
  return {
    type,
    sql: 'INSERT INTO citizenship (cpr, current, country_code, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)',
    rows(r) {
      const known = code(country(r));
      if (known === null || !holds(marker(r))) return [];
      return [[cpr(r), former ? 0 : 1, known, timestamp(from(r), fromFlag(r)), timestamp(to(r), toFlag(r))]];
    },
  };
}

function guardianship(layout: Layout): RowRule {
  const cpr = fieldsOf(layout, '017')('PNR');
  return { type: '017', sql: 'INSERT INTO guardianship (cpr) VALUES (?)', rows: (r) => [[cpr(r)]] };
}

function formerNumber(layout: Layout): RowRule {
  const f = fieldsOf(layout, '022');
  const [current, former] = [f('PNRGAELD'), f('PNR')];
  return {
    type: '022',
    sql: 'INSERT INTO former_number (cpr, former) VALUES (?, ?)',
    rows(r) {
      const known = number(former(r));
      return known === null ? [] : [[current(r), known]];
    },
  };
}

/** 001, 004, 009, 010, 017, 022, 027 and 050. */
export const personRules = (layout: Layout): readonly RowRule[] => [
  person(layout),
  protection(layout),
  creditWarning(layout),
  birthRegistration(layout),
  citizenship(layout, '010'),
  citizenship(layout, '027'),
  guardianship(layout),
  formerNumber(layout),
];
