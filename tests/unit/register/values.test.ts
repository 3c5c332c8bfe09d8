import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitName } from '../../../src/main/register/extract/addressing-name.ts';
import { birthDateInNumber } from '../../../src/main/register/extract/person-rules.ts';
import { code, date10, number, place, reliable, timestamp } from '../../../src/main/register/extract/values.ts';

test('extract: a timestamp keeps the parts that are known; the time of day is left out', () => {
  expect(timestamp('196103122000', ' ')).toBe('1961-03-12');
  expect(timestamp('196103121299', '*')).toBe('1961-03-12');
  expect(timestamp('196103002000', '*')).toBe('1961-03');
  expect(timestamp('196100001299', '*')).toBe('1961');
  expect(timestamp('196100000000', ' ')).toBe('1961');
  expect(timestamp('000000000000', '*')).toBeNull();
  expect(timestamp('            ', ' ')).toBeNull();
  expect(timestamp('196102302000', ' ')).toBe('1961-02');
  expect(timestamp('196113012000', ' ')).toBe('1961');
});

test('extract: a flag that names no part marks the whole date', () => {
  expect(timestamp('196107131629', '*')).toBe('1961-07-13?');
  expect(date10('1961-07-13', '*')).toBe('1961-07-13?');
});

test('extract: dates, numbers and codes that are blank or zeros are nothing', () => {
  expect(date10('          ')).toBeNull();
  expect(date10('0000-00-00')).toBeNull();
  expect(date10('1961-00-00')).toBe('1961');
  expect(number('0000000000')).toBeNull();
  expect(number('          ')).toBeNull();
  expect(code('0000')).toBeNull();
  expect(code('0851')).toBe('0851');
});

test('extract: places in an address', () => {
  expect(['047A', '095 ', '  tv', '0012', 'D-53', 'st', '01', '    ', '0000'].map(place)).toEqual([
    '47A',
    '95',
    'tv',
    '12',
    'D-53',
    'st',
    '1',
    null,
    null,
  ]);
});

test('extract: any mark on any part of a name makes it unreliable', () => {
  expect(reliable(' ', ' ', ' ')).toBe(1);
  for (const mark of '+*=') expect(reliable(' ', mark, ' ')).toBe(0);
});

test('extract: a name in one line, surname first or last', () => {
  expect(splitName('Ågård-Møller,Anna Sofie')).toEqual({ given: 'Anna Sofie', surname: 'Ågård-Møller' });
  expect(splitName('Anna Sofie Ågård-Møller')).toEqual({ given: 'Anna Sofie', surname: 'Ågård-Møller' });
  expect(splitName('Anna')).toEqual({ given: '', surname: 'Anna' });
});

test('CPR: the century by the seventh digit', () => {
  expect(birthDateInNumber('7203611232')).toBe('1961-03-12');
  expect(birthDateInNumber('6101364000')).toBe('2036-01-01');
  expect(birthDateInNumber('6101374000')).toBe('1937-01-01');
  expect(birthDateInNumber('6101575000')).toBe('2057-01-01');
  expect(birthDateInNumber('6101585000')).toBe('1858-01-01');
  expect(birthDateInNumber('6101369000')).toBe('2036-01-01');
  expect(birthDateInNumber('6101999000')).toBe('1999-01-01');
});

test('extract: no moment makes anything but a date, its leading parts, or nothing', () => {
  const figures = fc.stringMatching(/^[0-9 ]{12}$/);
  fc.assert(
    fc.property(figures, fc.constantFrom(' ', '*'), (text, flag) => {
      expect(timestamp(text, flag) ?? '1961').toMatch(/^\d{4}(-\d\d(-\d\d\??)?)?$/);
    }),
  );
});
