import { expect, test } from 'vitest';
import { maskCpr, maskPhone } from '../../../src/main/cases/mask.ts';

test.each([
  ['+4520341234', '+45 •• •• •• 34'],
  ['+299221256', '+299 •• •• 56'],
  ['+298211278', '+298 •• •• 78'],
  ['+46701234567', '+46 •• •• •• •• 67'],
])('R21: of %s only country and the last two digits are shown', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

test('a CPR number keeps its serial to itself', () => {
  expect(maskCpr('6101901234')).toBe('610190-••••');
});
