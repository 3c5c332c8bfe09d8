import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../../src/main/register/parse-search.ts';

const TODAY = '2026-11-22';
const parse = (text: string, born?: string) => {
  const parsed = parseSearch(text, born, TODAY);
  if (!parsed.ok) return parsed.problem;
  const { criterion } = parsed;
  if (criterion.kind === 'cpr') return criterion.cpr;
  return criterion.kind === 'phone' ? criterion.number : `${criterion.name}|${criterion.born}`;
};

test('search: a CPR number in any notation', () => {
  for (const text of ['7203611232', '720361-1232', '720361 1232', '72 03 61 1232', '72.03.61-1232', ' 720361–1232 ']) {
    expect(parse(text)).toBe('7203611232');
  }
  expect(parse('Anna Lund 720361-1232')).toBe('7203611232');
});

test('search: modulus 11 never refuses a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (serial) => {
      const cpr = `010165${String(serial).padStart(4, '0')}`;
      expect(parse(cpr)).toBe(cpr);
    }),
  );
});

test('search: a number whose day or month does not exist is no number, day + 60 is accepted', () => {
  for (const text of [
    '3203611232',
    '000361-1232',
    '9203611232',
    '7213611232',
    '310461-1232',
    '3002611232',
    '9999999999',
  ]) {
    expect(parse(text)).toBe('not-a-number');
  }
  expect(parse('290200-1232')).toBe('2902001232');
  expect(parse('890261-1232')).toBe('8902611232');
});

test('search: phone numbers of Denmark without, of Greenland and the Faroes with prefix', () => {
  expect(parse('21 12 34 56')).toBe('+4521123456');
  expect(parse('+45 21123456')).toBe('+4521123456');
  expect(parse('0045 21 12 34 56')).toBe('+4521123456');
  expect(parse('45 21 12 34 56')).toBe('+4521123456');
  expect(parse('+299 52 12 34')).toBe('+299521234');
  expect(parse('00298 212345')).toBe('+298212345');
  expect(parse('299 521234')).toBe('+299521234');
});

test('search: a name needs the birth date, in the same text or apart, in any notation in figures', () => {
  for (const date of [
    '12-03-1961',
    '12/3-61',
    '12.3.1961',
    '12. 3. 1961',
    '12 03 1961',
    '120361',
    '12031961',
    '1961-03-12',
  ]) {
    expect(parse(`Jens Hansen ${date}`)).toBe('Jens Hansen|1961-03-12');
    expect(parse(`${date} Jens Hansen`)).toBe('Jens Hansen|1961-03-12');
    expect(parse('Jens Hansen', date)).toBe('Jens Hansen|1961-03-12');
  }
  expect(parse('Hansen, Jens født 12.3.1961')).toBe('Hansen, Jens|1961-03-12');
  expect(parse("Siân O'Brian 7/9 1961")).toBe("Siân O'Brian|1961-09-07");
  expect(parse('Jens Hansen')).toBe('need-birth-date');
  expect(parse('Jens Hansen 31-02-1961')).toBe('day-out-of-range');
  expect(parse('Jens Hansen', 'yesterday')).toBe('day-out-of-range');
});

test('search: two figures of a year mean the youngest who can have MitID', () => {
  expect(parse('Bo Lund 010113')).toBe('Bo Lund|2013-01-01');
  expect(parse('Bo Lund 010114')).toBe('Bo Lund|1914-01-01');
  expect(parse('Bo Lund 01-01-2020')).toBe('Bo Lund|2020-01-01');
});

test('search: neither number nor name', () => {
  for (const text of ['', '   ', '1203', '12-03-1961', '123456789012345678', '120361ABCD', '1203617A12', '-', '٣٤']) {
    expect(parse(text)).toBe('not-a-number');
  }
});

test('search: any text has an answer, and a number found is of ten digits', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.option(fc.string({ maxLength: 12 })),
      (text, born) => {
        const parsed = parseSearch(text, born ?? undefined, TODAY);
        if (parsed.ok && parsed.criterion.kind === 'cpr') expect(parsed.criterion.cpr).toMatch(/^\d{10}$/);
        if (parsed.ok && parsed.criterion.kind === 'name') expect(parsed.criterion.born).toMatch(/^\d{4}-\d\d-\d\d$/);
      },
    ),
  );
});

test('search: the month of a birth date may be a word, Danish or English, as the caller says it', () => {
  for (const text of [
    'Magnus Larsen 23. september 1987',
    'Magnus Larsen, født den 23. september 1987',
    'Magnus Larsen 23 sept. 87',
    'Magnus Larsen 23rd of September 1987',
    'Magnus Larsen, born September 23, 1987',
    '23. september 1987 Magnus Larsen',
  ]) {
    expect(parse(text), text).toBe('Magnus Larsen|1987-09-23');
  }
  expect(parse('Magnus Larsen 31. april 1987')).toBe('day-out-of-range');
  expect(parse('Magnus Larsen 23. solskin 1987')).toBe('need-birth-date');
  expect(parse('Maj August Holm 01-05-1987')).toBe('Maj August Holm|1987-05-01');
});
