import { expect, test } from 'vitest';
import { cprs, families } from '../../fixtures/extract/families.ts';
import { registerOf } from '../../fixtures/extract/fresh-register.ts';
import { r001, r004, r008, r026 } from '../../fixtures/extract/records.ts';

const BORN = '1961-03-12';
const numbers = ['7203611232', '7203611240', '7203611259', '7203611267', '7203611275', '7203611283'] as const;
const [jens, jensPeter, christian, anneMarie, maja, hidden] = numbers;
const people: readonly string[] = [
  r001(jens, BORN),
  r008(jens, 'Jens', 'Hansen'),
  r001(jensPeter, BORN),
  r008(jensPeter, 'Jens Peter', 'Hansen', { middle: 'Møller' }),
  r001(christian, BORN),
  r008(christian, 'Christian', 'Sørensen'),
  r001(anneMarie, BORN),
  r008(anneMarie, 'Anne-Marie', 'von Ahlefeldt Ågård'),
  r001(maja, BORN),
  r008(maja, 'Maja', 'Krogh'),
  r026(maja, ' ', 'Maja', 'Andersen', '198001012000 ', '200001012000 '),
  r001(hidden, BORN),
  r004(hidden, '0001'),
  r008(hidden, 'Jens', 'Dahl'),
  r026(hidden, ' ', 'Jens', 'Hansen', '198001012000 ', '200001012000 '),
];
const find = async (name: string, born = BORN) =>
  (await registerOf(people)).search({ kind: 'name', name, born }).map(({ cpr }) => cpr);

test('search: the fullest match first, then those with more names', async () => {
  expect(await find('Jens Hansen')).toEqual([jens, jensPeter]);
  expect(await find('Jens Peter Hansen')).toEqual([jensPeter, jens]);
});

test('search: order, commas, case, accents and particles do not count', async () => {
  for (const name of ['hansen, JENS', 'Hansen Jens']) expect(await find(name)).toEqual([jens, jensPeter]);
  for (const name of ['Anne-Marie Ahlefeldt Aagaard', 'annemarie ågård', 'Anne Marie von Ahlefeldt', 'Anne Agard']) {
    expect(await find(name)).toEqual([anneMarie]);
  }
});

test('search: Danish letters in every spelling, and names as they sound', async () => {
  for (const name of ['Christian Soerensen', 'Christian Sorensen', 'Kristian Sørensen', 'Sørenson Christian']) {
    expect(await find(name)).toEqual([christian]);
  }
});

test('search: several given names, one is enough; a middle name stands for the surname', async () => {
  expect(await find('Peter Hansen')).toEqual([jensPeter]);
  expect(await find('Jens Moeller')).toEqual([jensPeter]);
});

test('search: surname alone finds, a given name with a wrong surname does not', async () => {
  expect(await find('Krogh')).toEqual([maja]);
  expect(await find('Jens Jensen')).toEqual([]);
  expect(await find('Jens Hansen', '1961-03-13')).toEqual([]);
});

test('search: a former name finds, under the present name', async () => {
  const register = await registerOf(people);
  expect(register.search({ kind: 'name', name: 'Maja Andersen', born: BORN })).toEqual([
    { cpr: maja, name: 'Maja Krogh', birthDate: BORN },
  ]);
});

test('R37: a protected person is found by number and present name only, and without the name', async () => {
  const register = await registerOf(people, {
    phones: [
      {
        cpr: hidden,
        number: '+4521123456',
        kind: 'mobile',
        registeredAt: null,
        mitidSince: '2022-01-01',
        email: null,
        digitalPost: false,
      },
    ],
  });
  const bare = { cpr: hidden, name: null, birthDate: BORN };
  expect(register.search({ kind: 'cpr', cpr: hidden })).toEqual([bare]);
  expect(register.search({ kind: 'name', name: 'Jens Dahl', born: BORN })).toEqual([bare]);
  expect(register.search({ kind: 'name', name: 'Jens Hansen', born: BORN }).map(({ cpr }) => cpr)).not.toContain(
    hidden,
  );
  expect(register.search({ kind: 'phone', number: '+4521123456' })).toEqual([]);
});

test('search: a replaced number is found by number, and by name only as the number in force', async () => {
  const register = await registerOf(families);
  expect(register.search({ kind: 'cpr', cpr: cprs.replaced })).toMatchObject([{ cpr: cprs.replaced }]);
  const found = register.search({ kind: 'name', name: 'Anna Lund', born: BORN });
  expect(found.map(({ cpr }) => cpr)).toEqual([cprs.anna]);
});

test('search: a former number without a record of its own leads to the citizen', async () => {
  const register = await registerOf([
    r001(jens, BORN),
    r008(jens, 'Jens', 'Hansen'),
    `022${jens}${maja}1970-01-01 2001-01-01 `,
  ]);
  expect(register.search({ kind: 'cpr', cpr: maja })).toMatchObject([{ cpr: jens }]);
});

test('search: at most the limit', async () => {
  const register = await registerOf(people);
  expect(register.search({ kind: 'name', name: 'Jens Hansen', born: BORN }, 1)).toHaveLength(1);
});

test('R18: the lexicon knows every folded given name, surname, street and place of the register', async () => {
  const register = await registerOf(families);
  expect(register.isKnown('given-name', 'sofie')).toBe(true);
  expect(register.isKnown('given-name', 'annasofie')).toBe(true);
  expect(register.isKnown('surname', 'aagaard')).toBe(true);
  expect(register.isKnown('surname', 'hemmelig')).toBe(true);
  expect(register.isKnown('street', 'proevevej')).toBe(true);
  expect(register.isKnown('place', 'aalborg')).toBe(true);
  expect(register.isKnown('place', 'koebenhavn')).toBe(true);
  expect(register.isKnown('place', 'svenstrup')).toBe(true);
  expect(register.isKnown('surname', 'nobody')).toBe(false);
});

test('R10: a small register counts no shares', async () => {
  expect((await registerOf(people)).share('surname', 'Hansen')).toBeNull();
});
