import { expect, test } from 'vitest';
import { cprs, families } from '../../fixtures/extract/families.ts';
import { registerOf } from '../../fixtures/extract/fresh-register.ts';
import { moment, r001, r008, r023 } from '../../fixtures/extract/records.ts';

const factsOf = async (cpr: string) => {
  const facts = (await registerOf(families)).facts(cpr);
  if (!facts) throw new Error('no facts');
  return facts;
};

test('extract: house number, floor and door lose blanks and leading zeros', async () => {
  const { address, municipalityArrivedOn } = await factsOf(cprs.anna);
  expect(address).toMatchObject({
    municipality: 'Aalborg',
    street: 'Prøvevej',
    houseNumber: '47A',
    floor: '1',
    door: 'tv',
    postalCode: '9000',
    postalDistrict: 'Aalborg',
    from: '2010-06-01',
    to: null,
    special: false,
  });
  expect(municipalityArrivedOn).toBe('2003-08-15');
});

test('extract: rows marked K, A or Æ and undone moves are no facts; history is newest first', async () => {
  const { formerAddresses, formerNames, formerCivilStatuses } = await factsOf(cprs.anna);
  expect(formerAddresses.map(({ streetCode, from, special }) => [streetCode, from, special])).toEqual([
    ['0121', '2003-08-15', false],
    ['0333', '1988-06-01', false],
    ['9901', '1961', true],
  ]);
  expect(formerNames.map(({ surname, from, to }) => [surname, from, to])).toEqual([['Lund', '1961', '1988-05-21']]);
  expect(formerCivilStatuses.map(({ code }) => code)).toEqual(['U']);
});

test('extract: an uncertain date without a 00 is left out of the facts', async () => {
  const { formerCitizenships } = await factsOf(cprs.anna);
  expect(formerCitizenships).toEqual([{ countryCode: '5120', country: 'Sverige', from: '1961-03-12', to: null }]);
});

test('extract: spouse, parents and children are joined with what the register knows of them', async () => {
  const { civilStatus, parents, children } = await factsOf(cprs.anna);
  expect(civilStatus?.spouse).toMatchObject({
    cpr: cprs.bo,
    name: { given: 'Bo', reliable: false },
    sameHousehold: true,
  });
  expect(parents[0]).toMatchObject({ cpr: cprs.dead, name: { surname: 'Lund' }, offLimits: true });
  expect(parents[1]).toMatchObject({
    cpr: null,
    name: { given: 'Sven Åke', surname: 'Svensson' },
    birthDate: '1930-02-03',
    sex: null,
  });
  expect(children.map(({ cpr, sameHousehold }) => [cpr, sameHousehold])).toEqual([
    [cprs.carl, false],
    [cprs.ditte, true],
  ]);
});

test('extract: siblings come from the parents, and dead or protected relatives are off limits', async () => {
  const anna = await factsOf(cprs.anna);
  expect(anna.siblings.map(({ cpr, offLimits }) => [cpr, offLimits])).toEqual([[cprs.protectedSister, true]]);
  const carl = await factsOf(cprs.carl);
  expect(carl.siblings.map(({ cpr }) => cpr)).toEqual([cprs.ditte]);
});

test('extract: SLET_DT is no end: a protection is in force as long as its record is there; 050 is a credit warning', async () => {
  const { protections } = await factsOf(cprs.protectedSister);
  expect(protections).toEqual([
    { kind: '0001', from: '2024-01-01' },
    { kind: '0005', from: '2024-03-01' },
  ]);
});

test('extract: the present emigration comes first and has no immigration', async () => {
  const { migrations, civilStatus } = await factsOf(cprs.emigrant);
  expect(migrations).toMatchObject([
    { emigratedOn: '2015-01-02', toCountry: 'USA', immigratedOn: null, fromCountryCode: null },
    { emigratedOn: null, toCountryCode: null, immigratedOn: '1975-01-01', fromCountry: 'Sverige' },
  ]);
  expect(civilStatus?.spouse).toMatchObject({ cpr: null, name: { given: 'Jane', surname: 'Smith' } });
});

test('extract: place of birth registration by kind, guardianship, Greenland by building number', async () => {
  expect((await factsOf(cprs.anna)).birthRegistration).toEqual({
    authorityCode: '8333',
    name: 'Svenstrup',
    kind: 'parish',
  });
  expect((await factsOf(cprs.ward)).guardianship).toBe(true);
  const settler = (await registerOf(families)).show(cprs.settler);
  expect(settler?.address).toMatchObject({ municipality: 'Sermersooq', buildingNumber: '455', postalDistrict: 'Nuuk' });
});

test('extract: a number without 008 has the addressing name, in either order and never reliable', async () => {
  expect((await factsOf(cprs.settler)).name).toMatchObject({ given: 'Aqqaluk', surname: 'Petersen', reliable: false });
  expect((await factsOf(cprs.ward)).name).toMatchObject({ given: '', surname: '' });
});

test('extract: a replaced number leads to the one in force, in one step or by the list of former numbers', async () => {
  const register = await registerOf(families);
  expect(register.currentNumber(cprs.replaced)).toBe(cprs.anna);
  expect(register.currentNumber(cprs.anna)).toBe(cprs.anna);
  expect(register.currentNumber('6101010000')).toBeNull();
  expect(register.facts(cprs.replaced)?.status).toBe('60');
});

test('extract: numbers that replace each other in a ring end, and lead nowhere', async () => {
  const [one, other] = ['7203611232', '7203612220'];
  const register = await registerOf([
    r001(one, '1961-03-12', { status: '50', replacedBy: other }),
    r001(other, '1961-03-12', { status: '50', replacedBy: one }),
  ]);
  expect(register.currentNumber(one)).toBeNull();
});

test('extract: a birth date that is blank is taken from the number and uncertain', async () => {
  const register = await registerOf([r001('7203614232', ''), r008('7203614232', 'Bo', 'Lund')]);
  expect(register.facts('7203614232')).toMatchObject({ birthDate: '1961-03-12', birthDateUncertain: true });
});

test('R27: the own family is spouse, parents, children and siblings, former numbers included', async () => {
  const register = await registerOf(families);
  expect(new Set(register.family(cprs.anna))).toEqual(
    new Set([cprs.bo, cprs.dead, cprs.carl, cprs.ditte, cprs.protectedSister]),
  );
  expect(register.family(cprs.bo)).toContain(cprs.replaced);
});

test('extract: a move with an unknown day is not taken for undone', async () => {
  const cpr = cprs.bo;
  const register = await registerOf([
    r001(cpr, '1958-11-05'),
    r023(cpr, ' ', moment('1999-05-10'), '199900001299*', { street: '0300' }),
    r023(cpr, ' ', '199905001299*', moment('1999-05-20'), { street: '0301' }),
  ]);
  expect(register.facts(cpr)?.formerAddresses.map(({ streetCode, from, to }) => [streetCode, from, to])).toEqual([
    ['0300', '1999-05-10', '1999'],
    ['0301', '1999-05', '1999-05-20'],
  ]);
});
