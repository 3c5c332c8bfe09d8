import { describe, expect, test } from 'vitest';
import { compareLicence, isLicenceNumber } from '../../../src/main/documents/compare-licence.ts';
import { type ComparedFacts, compareZone, documentKindOf, rowFor } from '../../../src/main/documents/compare-zone.ts';
import { readZone } from '../../../src/main/documents/read-zone.ts';
import type { DocumentRow } from '../../../src/main/register/register.ts';
import type { NameFact } from '../../../src/main/verification/facts.ts';
import type { ComparedField, Zone } from '../../../src/shared/documents.ts';
import { type Made, makeZone } from './specimens.ts';

const today = '2026-11-22';

const nameOf = (given: string, middle: string | null, surname: string): NameFact => ({
  given,
  middle,
  surname,
  from: null,
  to: null,
  reliable: true,
});

const facts = (more: Partial<ComparedFacts> = {}): ComparedFacts => ({
  cpr: '9101612222',
  name: nameOf('Åse Kirstine', null, 'Sørensen'),
  formerNames: [],
  birthDate: '1961-01-31',
  birthDateUncertain: false,
  ...more,
});

const row = (more: Partial<DocumentRow> = {}): DocumentRow => ({
  kind: 'passport',
  number: '212345678',
  issuer: 'DNK',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  status: 'valid',
  ...more,
});

function zoneOf(made: Made = {}): Zone {
  const read = readZone(makeZone(made), today);
  if (!read.ok) throw new Error(read.problem);
  return read.zone;
}

function resultOf(field: ComparedField, zone: Zone, about: ComparedFacts | null, of: DocumentRow | null) {
  const found = compareZone(zone, about, of, today).find((each) => each.field === field);
  return found && [found.result, found.note];
}

describe('R8: a zone beside the register', () => {
  test('a Danish passport of the citizen: all equal, and no value of the register in the answer', () => {
    const compared = compareZone(zoneOf(), facts(), row(), today);
    expect(compared).toEqual(
      ['name', 'birthDate', 'number', 'issuer', 'expiry'].map((field) => ({ field, result: 'equal', note: null })),
    );
  });

  test('nobody found: the document alone, not expired', () => {
    expect(compareZone(zoneOf(), null, null, today).map(({ result }) => result)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'valid',
    ]);
  });

  test.each([
    ['SOERENSEN<<AASE<KIRSTINE', 'Åse Kirstine', null, 'Sørensen', 'equal', null],
    ['SOERENSEN<<AASE<KIRSTINE', 'Aase Kirstine', null, 'Soerensen', 'equal', null],
    ['SORENSEN<<ASE<KIRSTINE', 'Åse Kirstine', null, 'Sørensen', 'equal', null],
    ['AAGAARD<<PER', 'Per', null, 'Ågård', 'equal', null],
    ['KJAER<<PER', 'Per', null, 'Kjær', 'equal', null],
    ['KJAR<<PER', 'Per', null, 'Kjær', 'partly', 'spelling'],
    ['KJER<<PER', 'Per', null, 'Kjær', 'partly', 'spelling'],
    ['HOLM<JENSEN<<ANNE<METTE', 'Anne-Mette', null, 'Holm-Jensen', 'equal', null],
    ['ONEILL<<SEAN', 'Seán', null, 'O’Neill', 'equal', null],
    ['DANGELO<<GIA', 'Gia', null, "D'Angelo", 'equal', null],
    ['JENSEN<<IDA<HOLM', 'Ida', 'Holm', 'Jensen', 'equal', null],
    ['HOLM<JENSEN<<IDA', 'Ida', 'Holm', 'Jensen', 'equal', null],
    ['JENSEN<<IDA', 'Ida Marie', null, 'Jensen', 'partly', 'given-names'],
    ['JENSEN<<IDA<MARIE', 'Ida', null, 'Jensen', 'partly', 'given-names'],
    ['JENSEN<<IDA', 'Ida', 'Holm', 'Jensen', 'partly', 'given-names'],
    ['JENSEN<<BO', 'Ida', null, 'Jensen', 'differs', null],
    ['HANSEN<<IDA', 'Ida', null, 'Jensen', 'differs', null],
    ['JENSEN', 'Ida', null, 'Jensen', 'differs', null],
    ['MUELLER<<JUERGEN', 'Jürgen', null, 'Müller', 'equal', null],
    ['LECH<<LUKASZ', 'Łukasz', null, 'Lech', 'equal', null],
  ] as const)('name %s beside %s %s %s: %s', (name, given, middle, surname, result, note) => {
    expect(resultOf('name', zoneOf({ name }), facts({ name: nameOf(given, middle, surname) }), null)).toEqual([
      result,
      note,
    ]);
  });

  test.each([
    ['ABRAHAMSEN<FREDERIKSEN<<CHRISTIAN<SEBASTIAN', 'Christian Sebastian Valdemar', 'Abrahamsen Frederiksen', 'partly'],
    [
      'WORTHINGTON<FITZGERALD<MONTGOMERY<CHOLMONDELEY',
      'Anne',
      'Worthington-Fitzgerald-Montgomery-Cholmondeley',
      'partly',
    ],
    ['PAPANDROPOULO<<JONATHON<WARREN<TREVOR<ALEXA', 'Jonathon Warren Trevor Alexander', 'Papandropoulo', 'partly'],
    ['PAPANDROPOULO<<JONATHON<WARREN<TREVOR<ALEXA', 'Jonathon Trevor Warren Alexander', 'Papandropoulo', 'differs'],
    ['PAPANDROPOULO<<JONATHON<WARREN<TREVOR<ALEXA', 'Ida', 'Papandropoulo', 'differs'],
  ])('truncated: %s', (name, given, surname, result) => {
    const zone = zoneOf({ name });
    expect(zone.nameTruncated).toBe(true);
    const [found, note] = resultOf('name', zone, facts({ name: nameOf(given, null, surname) }), null) ?? [];
    expect(found).toBe(result);
    expect(note).toBe(result === 'partly' ? 'truncated' : null);
  });

  test('a beginning is no name where nothing was cut off', () => {
    expect(resultOf('name', zoneOf({ name: 'JEN<<ID' }), facts({ name: nameOf('Ida', null, 'Jensen') }), null)).toEqual(
      ['differs', null],
    );
  });

  test('a document from before the wedding is the former name’s', () => {
    const married = facts({
      name: nameOf('Åse Kirstine', null, 'Holm'),
      formerNames: [nameOf('Åse', null, 'Lund'), nameOf('Åse Kirstine', null, 'Sørensen')],
    });
    expect(resultOf('name', zoneOf(), married, null)).toEqual(['former', 'former-name']);
    expect(resultOf('name', zoneOf({ name: 'BERG<<AASE' }), married, null)).toEqual(['differs', null]);
  });

  test.each([
    ['610131', '1961-01-31', false, 'equal', null],
    ['610131', '1961-01-31', true, 'partly', null],
    ['610131', '1961-01-30', false, 'differs', null],
    ['610131', '1961-01', false, 'partly', 'incomplete-date'],
    ['6101<<', '1961-01-31', false, 'partly', 'incomplete-date'],
    ['6102<<', '1961-01-31', false, 'differs', null],
    ['<<<<<<', '1961-01-31', false, 'unknown', null],
    // Of somebody who is a hundred and one the zone seems to be of a baby.
    ['250131', '1925-01-31', false, 'equal', null],
  ] as const)('birth %s beside %s', (birth, birthDate, birthDateUncertain, result, note) => {
    expect(resultOf('birthDate', zoneOf({ birth }), facts({ birthDate, birthDateUncertain }), null)).toEqual([
      result,
      note,
    ]);
  });

  test.each([
    ['212345678', row(), 'equal', null],
    ['212345678', row({ status: 'lost' }), 'lost', null],
    ['212345679', row(), 'differs', null],
    ['2I2345678', row(), 'differs', 'look-alike'],
    ['212345G78', row(), 'differs', 'look-alike'],
    ['2123456780', row(), 'differs', null],
    ['212345678', null, 'unknown', null],
  ] as const)('number %s', (number, of, result, note) => {
    const made = number.length > 9 ? ({ format: 'TD1', number } as const) : { number };
    expect(resultOf('number', zoneOf(made), facts(), of)).toEqual([result, note]);
  });

  test.each([
    ['DNK', 'DNK', 'equal', null],
    ['DNK', 'GRL', 'equal', 'same-realm'],
    ['SWE', 'DNK', 'differs', null],
    ['D', 'DEU', 'equal', null],
  ] as const)('issuer %s beside %s', (issuer, registered, result, note) => {
    expect(resultOf('issuer', zoneOf({ issuer }), null, row({ issuer: registered }))).toEqual([result, note]);
  });

  test.each([
    ['300101', row(), 'equal'],
    ['300102', row(), 'differs'],
    ['261122', null, 'valid'],
    ['261121', null, 'expired'],
    ['261121', row({ validTo: '2026-11-21' }), 'expired'],
    ['<<<<<<', row(), 'unknown'],
    ['300101', row({ validTo: null }), 'valid'],
  ] as const)('expiry %s', (expires, of, result) => {
    expect(resultOf('expiry', zoneOf({ expires }), facts(), of)).toEqual([result, null]);
  });

  test.each([
    ['DNK', '9101612222', ['equal', null]],
    ['DNK', '9101612223', ['differs', null]],
    ['DNK', '91016122', undefined],
    ['SWE', '9101612222', undefined],
  ] as const)('personal number of %s: %s', (issuer, optional, result) => {
    expect(resultOf('personalNumber', zoneOf({ issuer, optional }), facts(), null)).toEqual(result);
  });
});

describe('the row to compare with', () => {
  test.each([
    ['TD3', 'DNK', 'passport'],
    ['TD3', 'GRL', 'passport'],
    ['TD3', 'POL', 'foreign-passport'],
    ['TD1', 'DNK', 'residence-permit'],
    ['TD1', 'POL', null],
    ['TD2', 'DNK', 'residence-permit'],
  ] as const)('%s of %s is a %s', (format, issuer, kind) => {
    expect(documentKindOf({ format, issuer })).toBe(kind);
  });

  test('the one with this number, lost or not; else the one that is valid longest; of that kind only', () => {
    const rows = [
      row({ number: 'A', status: 'lost', validTo: '2033-01-01' }),
      row({ number: 'B', validTo: '2027-01-01' }),
      row({ number: 'C', validTo: '2031-01-01' }),
      row({ number: 'D', kind: 'residence-permit' }),
    ];
    const numberOf = (number: string) => rowFor({ format: 'TD3', issuer: 'DNK', number }, rows)?.number;
    expect(['A', 'B', 'C', 'D', 'E'].map(numberOf)).toEqual(['A', 'B', 'C', 'C', 'C']);
    expect(rowFor({ format: 'TD3', issuer: 'POL', number: 'A' }, rows)).toBeNull();
    expect(rowFor({ format: 'TD3', issuer: 'DNK', number: 'E' }, rows.slice(0, 1))?.number).toBe('A');
  });
});

describe('a driving licence, typed by hand', () => {
  const licence = { issuer: 'DNK', number: '12 34 56 78', issued: '2015-05-01', expires: '2030-05-01' } as const;
  const own = row({ kind: 'driving-licence', number: '12345678', validFrom: '2015-05-01', validTo: '2030-05-01' });
  const results = (typed: Parameters<typeof compareLicence>[0], rows: readonly DocumentRow[]) =>
    Object.fromEntries(compareLicence(typed, rows, today).map(({ field, result }) => [field, result]));

  test('number, issuer and both dates beside the register', () => {
    expect(results(licence, [row(), own])).toEqual({
      number: 'equal',
      issuer: 'equal',
      issued: 'equal',
      expiry: 'equal',
    });
  });

  test.each([
    ['lost', licence, [{ ...own, status: 'lost' as const }], { number: 'lost' }],
    ['another number', { ...licence, number: '12345679' }, [own], { number: 'differs', issued: 'equal' }],
    ['another date of issue', { ...licence, issued: '2015-05-02' }, [own], { issued: 'differs' }],
    ['expired', { ...licence, expires: '2026-11-21' }, [own], { expiry: 'expired' }],
    ['another expiry', { ...licence, expires: '2031-05-01' }, [own], { expiry: 'differs' }],
    [
      'not in the register',
      licence,
      [row()],
      { number: 'unknown', issuer: 'unknown', issued: 'unknown', expiry: 'valid' },
    ],
    ['Greenlandic', { ...licence, issuer: 'GRL' as const }, [own], { issuer: 'differs' }],
  ])('%s', (_name, typed, rows, wanted) => {
    expect(results(typed, rows)).toMatchObject(wanted);
  });

  test.each([
    ['12345678', 'DNK', true],
    ['12 34 56 78', 'DNK', true],
    ['1234567', 'DNK', false],
    ['1234567A', 'DNK', false],
    ['AB-1234', 'GRL', true],
    ['123', 'GRL', false],
  ] as const)('%s has the form of %s: %s', (number, issuer, right) => {
    expect(isLicenceNumber(number, issuer)).toBe(right);
  });
});
