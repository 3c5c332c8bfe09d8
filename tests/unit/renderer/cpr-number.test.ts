import { describe, expect, test } from 'vitest';
import { cprIn, isNumber } from '../../../src/renderer/src/features/citizen/cpr-number.ts';

describe('a CPR number typed, pasted or scanned', () => {
  test.each([
    '6101901234',
    '610190-1234',
    '610190 1234',
    '61 01 90 12 34',
    '61.01.90-1234',
    '61/01/90/1234',
    ' 610190 - 1234 ',
    '610190–1234',
    '610190‑1234',
    '610190−1234',
    '610190\u00a01234',
    '610190\u20091234',
    '610190\u200b1234',
    '\ufeff610190-1234',
    '610190-1234\r\n',
    '610190\t1234\n',
    'CPR: 610190-1234',
    'cpr-nr. 610190 1234',
    'CPR-nummer 610190-1234',
    'Cpr nr.: 610190-1234',
    'CPR no. 610190-1234',
    '６１０１９０-１２３４',
  ])('%j', (text) => {
    expect(cprIn(text)).toBe('6101901234');
  });

  test.each([
    '610190-123',
    '610190-12345',
    '320190-1234',
    '011390-1234',
    '+45 61 01 90 12',
    '+4561019012',
    '4561019012',
    'Anna Holm 610190',
    'Anna 610190-1234',
    '610190-AB34',
    '',
  ])('%j is none, and goes to main as it stands', (text) => {
    expect(cprIn(text)).toBeNull();
  });

  test('is read back while it is typed; a name is not', () => {
    expect(['61', '610190-1', 'CPR: 61'].every(isNumber)).toBe(true);
    expect(['', '6', 'Anna Holm', 'Anna Holm 14-03-1985'].some(isNumber)).toBe(false);
  });
});
