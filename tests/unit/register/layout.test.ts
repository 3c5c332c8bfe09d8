import { expect, test } from 'vitest';
import { authorityName, authorityOf } from '../../../src/main/register/authorities.ts';
import { layoutOf, shippedLayout } from '../../../src/main/register/extract/layout.ts';

test('extract: the shipped layout has every record type at its documented length', () => {
  const lengths = Object.fromEntries([...shippedLayout()].map(([type, { length }]) => [type, length]));
  expect(lengths).toMatchObject({
    '000': 35,
    '001': 106,
    '002': 306,
    '003': 249,
    '004': 37,
    '005': 200,
    '008': 193,
    '009': 37,
    '010': 30,
    '012': 95,
    '013': 36,
    '050': 29,
    '052': 287,
    '997': 43,
    '999': 21,
  });
  expect(Object.keys(lengths)).toHaveLength(37);
});

test('extract: a layout with a gap, an overlap or a name twice is refused', () => {
  const row = (field: string, start: number, length: number) => ({ record: '001', field, start, length, kind: 'text' });
  expect(() => layoutOf([row('A', 1, 3), row('B', 5, 1)])).toThrow('B starts at 5');
  expect(() => layoutOf([row('A', 1, 3), row('B', 3, 1)])).toThrow('B starts at 3');
  expect(() => layoutOf([row('A', 1, 3), row('A', 4, 1)])).toThrow('twice');
  expect(() => layoutOf([{ ...row('A', 1, 3), kind: 'colour' }])).toThrow();
});

test('authorities: municipalities old and new, countries, parishes; other faiths are not named', () => {
  expect(authorityName('0851')).toBe('Aalborg');
  expect(authorityName('0960')).toBe('Avannaata');
  expect(authorityName('0731')).toBe('Randers');
  expect(authorityOf('7001')).toEqual({ authorityCode: '7001', name: 'Vor Frue', kind: 'parish' });
  expect(authorityOf('5120')).toMatchObject({ name: 'Sverige', kind: 'country' });
  expect(authorityOf('4610')).toEqual({ authorityCode: '4610', name: null, kind: 'other' });
  expect(authorityOf('7999')).toMatchObject({ kind: 'parish' });
});
