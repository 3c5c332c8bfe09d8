import { describe, expect, test } from 'vitest';
import { acceptCode, codeAt, newSecret } from '../../../src/main/agents/one-time-code.ts';
import { second } from '../../../src/main/time/durations.ts';

const secret = newSecret();
/** The beginning of a 30-second step. */
const step = 60_000_000;
const start = step * 30 * second;

describe('R31: the second factor (RFC 6238)', () => {
  test('the RFC’s own test vectors, last six digits', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect([59, 1111111109, 1234567890, 2000000000].map((at) => codeAt(rfc, at * second))).toEqual([
      '287082',
      '081804',
      '005924',
      '279037',
    ]);
  });

  test.each([
    ['now', 0, true],
    ['to the end of its step', 29 * second, true],
    ['half a minute late', 59 * second, true],
    ['two steps late', 60 * second, false],
    ['half a minute early', -30 * second, true],
    ['two steps early', -31 * second, false],
  ])('a code that is used %s', (_when, later, accepted) => {
    expect(acceptCode(secret, codeAt(secret, start), start + later, null)).toBe(accepted ? step : null);
  });

  test('works once: its step and all before are refused afterwards', () => {
    const code = codeAt(secret, start);
    expect(acceptCode(secret, code, start, step)).toBeNull();
    expect(acceptCode(secret, code, start, step + 1)).toBeNull();
    expect(acceptCode(secret, code, start, step - 1)).toBe(step);
    expect(acceptCode(secret, codeAt(secret, start + 30 * second), start + 30 * second, step)).toBe(step + 1);
  });

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '-12345'])('%j is no code', (typed) => {
    expect(acceptCode(secret, typed, start, null)).toBeNull();
  });

  test('blanks between the digits are not in the way', () => {
    const code = codeAt(secret, start);
    expect(acceptCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, start, null)).toBe(step);
  });

  test('the code of another secret is refused', () => {
    let other = newSecret();
    while (codeAt(other, start) === codeAt(secret, start)) other = newSecret();
    expect(acceptCode(secret, codeAt(other, start + 300 * second), start, null)).toBeNull();
    expect(other).not.toBe(secret);
  });

  test('a secret is 20 bytes of base32', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});
