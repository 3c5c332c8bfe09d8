import { expect, test } from 'vitest';
import { newestFirst, spokenNumber } from '../../../src/renderer/src/phone/store/handset.ts';
import { smsOf } from '../../fixtures/handset.ts';

test.each([
  ['+4520341234', '+45 20 34 12 34'],
  ['+45 20 34 12 34', '+45 20 34 12 34'],
  ['+299221234', '+299 22 12 34'],
  ['+298211234', '+298 21 12 34'],
  ['+46701234567', '+46701234567'],
])('%s is shown as it is spoken', (number, spoken) => {
  expect(spokenNumber(number).replaceAll('\u2009', ' ')).toBe(spoken);
});

test('messages stand newest first, whatever order they come in', () => {
  const [old, middle, young] = ['09', '10', '11'].map((hour) =>
    smsOf(hour, '48190637', `2026-11-22T${hour}:00:00.000Z`),
  );
  if (!old || !middle || !young) throw new Error('unreachable');
  expect(newestFirst([middle, old, young]).map(({ id }) => id)).toEqual(['11', '10', '09']);
});
