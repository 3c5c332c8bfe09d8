import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refuseNewPin } from '../../../src/main/mitid/new-pin.ts';

const never = () => false;

test.each([
  '111111',
  '000000',
  '123456',
  '654321',
  '456789',
  '987654',
  '890123',
  '12345',
  '1234567',
  '12345a',
  '',
  '١٢٣٤٥٧',
])('R29: %j is too simple or no PIN at all', (pin) => {
  expect(refuseNewPin(pin, pin, never)).toBe('pin-too-simple');
});

test('R29: both entries have to be the same', () => {
  expect(refuseNewPin('240713', '240731', never)).toBe('pin-mismatch');
});

test('R29: the old PIN is refused', () => {
  expect(refuseNewPin('240713', '240713', (pin) => pin === '240713')).toBe('pin-reused');
});

test('R29: six digits that are no run are taken', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(digits, (six) => {
      const steps = new Set(six.slice(1).map((digit, index) => (digit - (six[index] ?? 0) + 10) % 10));
      fc.pre(steps.size > 1);
      expect(refuseNewPin(six.join(''), six.join(''), never)).toBeNull();
    }),
  );
});
