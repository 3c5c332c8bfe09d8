import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { ageAt, dayOf } from '../../../src/main/practice/calendar.ts';
import { type Situation, situations } from '../../../src/main/practice/situations.ts';
import { byNumber, field, now, populationOf } from './population-facts.ts';

const day = 86_400_000;
const today = new Date(now).toISOString().slice(0, 10);

type Gate =
  | Exclude<Situation, 'genuine' | 'same-name' | 'replaced-number' | 'child' | 'too-little-data'>
  | 'no-mitid'
  | 'under-age'
  | 'annulled';

/** The gates of R3 as a reader of the files sees them, without the register and without the generator. */
function gatesOf({ records, documents, phones, mitid }: ReturnType<typeof populationOf>) {
  const [people, protections, guardians] = [
    byNumber(records, '001'),
    byNumber(records, '004'),
    byNumber(records, '017'),
  ];
  const documentsOf = Map.groupBy(documents, ({ cpr }) => cpr);
  const phoneOf = new Map(phones.map((row) => [row.cpr, row]));
  const mitidOf = new Map(mitid.map((row) => [row.cpr, row]));
  const statuses: Readonly<Record<string, Gate>> = {
    '90': 'dead',
    '70': 'disappeared',
    '80': 'emigrated',
    '30': 'annulled',
  };

  return (cpr: string): readonly Gate[] => {
    const person = people.get(cpr)?.[0] ?? '';
    const gates: Gate[] = [];
    const status = statuses[field(person, 'STATUS')];
    if (status !== undefined) gates.push(status);
    if (ageAt(dayOf(Date.parse(field(person, 'FOED_DT'))), dayOf(now)) < 18) gates.push('under-age');
    if (guardians.has(cpr)) gates.push('guardianship');
    const kinds = (protections.get(cpr) ?? []).map((record) => field(record, 'BESKYTTYPE'));
    if (kinds.includes('0001')) gates.push('protected');
    if (kinds.includes('0005')) gates.push('credit-warning');
    const phone = phoneOf.get(cpr);
    const parsed = phone?.number ? parsePhoneNumberFromString(phone.number) : undefined;
    if (parsed === undefined) gates.push('no-phone');
    else if (parsed.country === 'DK' ? phone?.kind !== 'mobile' : parsed.getType() !== 'MOBILE')
      gates.push('not-mobile');
    if (phone?.registeredAt && now - Date.parse(phone.registeredAt) < 5 * day) gates.push('number-too-new');
    const state = mitidOf.get(cpr);
    if (state?.mitid !== true || phone?.mitidSince === null) gates.push('no-mitid');
    else if (state.apps.length === 0) gates.push('no-app');
    if (state?.blocked === true) gates.push('blocked');
    const own = (documentsOf.get(cpr) ?? []).filter(({ kind }) => kind === 'passport' || kind === 'driving-licence');
    if (own.length === 0) gates.push('no-document');
    else if (own.every(({ status: of }) => of === 'lost')) gates.push('lost-document');
    else if (own.every(({ validTo }) => (validTo ?? '') < today)) gates.push('expired-document');
    return gates;
  };
}

const ownGate: Partial<Readonly<Record<Situation, readonly Gate[]>>> = {
  genuine: [],
  'too-little-data': [],
  child: ['under-age'],
  'same-name': [],
};

test('a register of 2,000 or more has 10 genuine and 2 of each other situation, and each meets its own gate only', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.constantFrom(2000, 2311), (seed, persons) => {
      const population = populationOf({ persons, seed });
      const gates = gatesOf(population);
      const people = byNumber(population.records, '001');
      for (const situation of situations) {
        const labelled = population.labels.filter((label) => label.situation === situation);
        expect(labelled.length, situation).toBeGreaterThanOrEqual(situation === 'genuine' ? 10 : 2);
        for (const { cpr } of labelled) {
          const current = field(people.get(cpr)?.[0] ?? '', 'PNRGAELD');
          expect(current !== '', situation).toBe(situation === 'replaced-number');
          const expected = ownGate[situation] ?? (situation === 'replaced-number' ? [] : [situation]);
          expect(gates(current === '' ? cpr : current), `${situation} ${cpr}`).toEqual(expected);
        }
      }
      expect(new Set(population.labels.map(({ cpr }) => cpr)).size).toBe(population.labels.length);
    }),
    { numRuns: 10 },
  );
}, 60_000);

describe('planted citizens', () => {
  const population = populationOf({ seed: 11 });
  const labelled = (situation: Situation) =>
    population.labels.filter((label) => label.situation === situation).map(({ cpr }) => cpr);

  test('R3: namesakes have the same full name and birth date', () => {
    const names = byNumber(population.records, '008');
    const people = byNumber(population.records, '001');
    const known = labelled('same-name').map((cpr) => {
      const name = names.get(cpr)?.[0] ?? '';
      const parts = ['FORNVN', 'MELNVN', 'EFTERNVN'].map((part) => field(name, part));
      return [...parts, field(people.get(cpr)?.[0] ?? '', 'FOED_DT')].join('|');
    });
    for (const one of known) expect(known.filter((other) => other === one).length).toBeGreaterThanOrEqual(2);
  });

  test('a genuine citizen has exactly one app and one number, held by nobody else', () => {
    for (const cpr of labelled('genuine')) {
      const number = population.phones.find((phone) => phone.cpr === cpr)?.number;
      expect(population.phones.filter((phone) => phone.number === number)).toHaveLength(1);
      expect(population.mitid.find((citizen) => citizen.cpr === cpr)?.apps).toHaveLength(1);
    }
  });

  test('a genuine citizen leaves traces: former homes, former name, spouse, children, parents, siblings', () => {
    const count = (type: string, cpr: string) =>
      (byNumber(population.records, type).get(cpr) ?? []).filter(
        (record) => type === '014' || field(record, 'ANNKOR') === '',
      ).length;
    for (const cpr of labelled('genuine')) {
      expect(count('023', cpr)).toBeGreaterThanOrEqual(8);
      expect(count('026', cpr)).toBeGreaterThanOrEqual(1);
      expect(count('014', cpr)).toBeGreaterThanOrEqual(1);
      const parents = byNumber(population.records, '015').get(cpr)?.[0] ?? '';
      for (const parent of [field(parents, 'PNRMOR'), field(parents, 'PNRFAR')]) {
        expect(count('014', parent)).toBeGreaterThanOrEqual(2);
      }
    }
  });
});

test('a small register is planted with what fits, and never with more than there is room for', () => {
  for (const persons of [1, 20, 60, 300]) {
    const { labels, records } = populationOf({ persons });
    expect(byNumber(records, '001').size).toBe(persons);
    if (persons >= 20) expect(labels.length).toBeGreaterThan(0);
  }
});
