import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { possessive } from '../../../src/main/practice/belongings.ts';
import { populationOf } from './population-facts.ts';

const { documents, phones } = populationOf({ persons: 3000, seed: 4 });

test('phone numbers are valid numbers of their countries', () => {
  for (const { number } of phones) {
    if (number !== null) expect(parsePhoneNumberFromString(number)?.isValid(), number).toBe(true);
  }
});

test('R21: Greenlandic and Faroese mobiles are mobiles by their number plan, landlines are not', () => {
  for (const { number, kind } of phones) {
    if (number === null || !/^\+29[89]/.test(number)) continue;
    expect(parsePhoneNumberFromString(number)?.getType() === 'MOBILE', number).toBe(kind === 'mobile');
  }
});

test('R22: numbers changed 10, 119 and 121 hours ago are among them', () => {
  const ages = new Set(
    phones.map(
      ({ registeredAt }) => (Date.UTC(2026, 10, 22, 12) - Date.parse(registeredAt ?? '1970-01-01')) / 3_600_000,
    ),
  );
  for (const hours of [10, 119, 121]) expect(ages).toContain(hours);
});

test('R6: a passport has nine digits, a Danish licence eight; no number is given twice', () => {
  for (const { kind, number, issuer } of documents) {
    if (kind === 'passport') expect(number).toMatch(/^\d{9}$/);
    if (kind === 'driving-licence') expect(number).toMatch(issuer === 'GRL' ? /^\d{6}$/ : /^\d{8}$/);
  }
  expect(new Set(documents.map(({ number }) => number)).size).toBe(documents.length);
});

test('mail addresses lead nowhere', () => {
  for (const { email } of phones) if (email !== null) expect(email).toMatch(/^[a-z]+\.[a-z]+\d\d@example\.org$/);
});

test.each([
  ['Signe', 'Signes telefon'],
  ['Mads', "Mads' telefon"],
  ['Max', "Max' telefon"],
  ['Fritz', "Fritz' telefon"],
])('the phone of %s is called %j', (name, phone) => {
  expect(`${possessive(name)} telefon`).toBe(phone);
});
