import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedLayout } from '../../../src/main/register/extract/layout.ts';
import { byNumber, field, keyOf, now, populationOf, typeOf } from './population-facts.ts';

const seeds = fc.nat({ max: 1_000_000 });
const few = { numRuns: 12 };
const today = new Date(now).toISOString().slice(0, 10);

test('a register has exactly as many numbers as asked for, whatever size and seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 700 }), seeds, (persons, seed) => {
      const { records } = populationOf({ persons, seed });
      const numbers = records.filter((record) => typeOf(record) === '001').map(keyOf);
      expect(numbers.length).toBe(persons);
      expect(new Set(numbers).size).toBe(persons);
    }),
    { numRuns: 30 },
  );
});

test('the same seed gives the same bytes, another seed others', () => {
  const one = populationOf({ persons: 400, seed: 5 });
  expect(populationOf({ persons: 400, seed: 5 })).toEqual(one);
  expect(populationOf({ persons: 400, seed: 6 }).records).not.toEqual(one.records);
});

test('records are of the layout: known types, ISO-8859-1, not longer than nominal, keyed by a number that has a 001', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { records } = populationOf({ persons: 500, seed });
      const numbers = byNumber(records, '001');
      for (const record of records) {
        expect(record.length).toBeLessThanOrEqual(shippedLayout().get(typeOf(record))?.length ?? 0);
        expect(/^[\u0020-\u00ff]+$/.test(record)).toBe(true);
        expect(numbers.has(keyOf(record))).toBe(true);
      }
    }),
    few,
  );
});

test('families fit: a child names its parents, they name it, and a mother was 15 to 50 years old', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { records } = populationOf({ persons: 600, seed });
      const people = byNumber(records, '001');
      const children = byNumber(records, '014');
      const year = (cpr: string) => Number(field(people.get(cpr)?.[0] ?? '', 'FOED_DT').slice(0, 4));
      for (const record of records.filter((one) => typeOf(one) === '015')) {
        for (const slot of ['PNRMOR', 'PNRFAR']) {
          const parent = field(record, slot);
          if (parent === '0000000000') continue;
          expect(children.get(parent)?.some((line) => field(line, 'PNR-BARN') === keyOf(record))).toBe(true);
          if (slot === 'PNRMOR') {
            expect(year(keyOf(record)) - year(parent)).toBeGreaterThanOrEqual(15);
            expect(year(keyOf(record)) - year(parent)).toBeLessThanOrEqual(50);
          }
        }
      }
      for (const [parent, rows] of children)
        for (const row of rows) expect(people.has(field(row, 'PNR-BARN')), parent).toBe(true);
    }),
    few,
  );
});

test('a marriage is told the same way by both', () => {
  const { records } = populationOf({ persons: 1200, seed: 3 });
  const present = byNumber(records, '012');
  const married = [...present.values()].flat().filter((record) => field(record, 'CIVST') === 'G');
  expect(married.length).toBeGreaterThan(50);
  for (const record of married) {
    const other = present.get(field(record, 'AEGTEPNR'))?.[0] ?? '';
    expect([field(other, 'CIVST'), field(other, 'AEGTEPNR')]).toEqual(['G', keyOf(record)]);
    expect(field(other, 'HAENSTART-CIVILSTAND')).toBe(field(record, 'HAENSTART-CIVILSTAND'));
  }
});

test('homes follow each other, nothing happens before birth, after death or tomorrow', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { records } = populationOf({ persons: 600, seed });
      const former = byNumber(records, '023');
      for (const [cpr, [person = '']] of byNumber(records, '001')) {
        const born = field(person, 'FOED_DT');
        const status = field(person, 'STATUS');
        const end = status === '01' || status === '05' ? today : compactToIso(field(person, 'STATUSHAENSTART'));
        expect(born <= today && end <= today).toBe(true);
        const homes = (former.get(cpr) ?? [])
          .filter((record) => field(record, 'ANNKOR') === '')
          .map((record) => [field(record, 'TILFLYDTO').slice(0, 8), field(record, 'FRAFLYDTO').slice(0, 8)] as const)
          .filter(([from = '', to = '']) => !from.endsWith('00') && !to.endsWith('00') && from <= to);
        for (const [from = '', to = ''] of homes) {
          expect(compactToIso(from) >= born).toBe(true);
          expect(compactToIso(to) <= end).toBe(true);
        }
        homes.slice(1).forEach(([from = ''], index) => {
          expect(from >= (homes[index]?.[1] ?? '')).toBe(true);
        });
      }
    }),
    few,
  );
});

const compactToIso = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;

test('what facts about CPR describe is there: every kind of life, uncertain dates, corrected rows, old municipality codes', () => {
  const { records, documents, phones, mitid } = populationOf({ persons: 4000, seed: 1 });
  const types = new Set(records.map(typeOf));
  for (const type of '001 002 003 004 005 007 008 009 010 011 012 013 014 015 016 017 022 023 024 025 026 027 029 030'.split(
    ' ',
  )) {
    expect(types, type).toContain(type);
  }
  const values = (type: string, name: string) =>
    new Set(records.filter((record) => typeOf(record) === type).map((record) => field(record, name)));
  for (const status of ['01', '05', '50', '60', '70', '80', '90']) expect(values('001', 'STATUS')).toContain(status);
  for (const code of ['U', 'G', 'F', 'E', 'D']) expect(values('012', 'CIVST')).toContain(code);
  for (const marker of ['', 'K', 'A', 'Æ']) expect(values('023', 'ANNKOR')).toContain(marker);
  for (const floor of ['', 'st', 'kl', '01', '05']) expect(values('002', 'ETAGE')).toContain(floor);
  expect(values('023', 'TILFLYDT_UMRK')).toContain('*');
  expect([...values('023', 'TILFLYDTO')].some((text) => text.endsWith('00000000'))).toBe(true);
  expect([...values('023', 'TILFLYDTO')].some((text) => text.endsWith('1299'))).toBe(true);
  expect(values('023', 'KOMKOD')).toContain('0731');
  expect([...values('002', 'CONVN')].some((text) => text.startsWith('c/o'))).toBe(true);
  for (const kind of ['passport', 'driving-licence', 'foreign-passport', 'residence-permit']) {
    expect(documents.some((document) => document.kind === kind && document.status === 'valid')).toBe(true);
  }
  expect(documents.some(({ issuer }) => issuer === 'GRL')).toBe(true);
  for (const country of ['+45', '+299', '+46'])
    expect(phones.some(({ number }) => number?.startsWith(country))).toBe(true);
  expect(mitid.some(({ apps }) => apps.length > 1)).toBe(true);
  const holders = Map.groupBy(phones, ({ number }) => number ?? '');
  expect([...holders].some(([number, rows]) => number !== '' && rows.length > 1)).toBe(true);
});

test('names are skewed as Danish names are', () => {
  const { records } = populationOf({ persons: 5000, seed: 2 });
  const names = records.filter((record) => typeOf(record) === '008');
  const share = (surname: string) =>
    names.filter((record) => field(record, 'EFTERNVN') === surname).length / names.length;
  expect(share('Nielsen')).toBeGreaterThan(0.02);
  expect(share('Nielsen')).toBeGreaterThan(share('Winther'));
  const given = names.map((record) => field(record, 'FORNVN'));
  expect(given.some((name) => name.includes(' '))).toBe(true);
  expect(given.some((name) => /[æøåÆØÅ]/.test(name))).toBe(true);
  expect(names.some((record) => field(record, 'EFTERNVN').includes('-'))).toBe(true);
});
