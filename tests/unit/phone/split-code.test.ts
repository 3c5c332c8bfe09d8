import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitCode } from '../../../src/renderer/src/phone/messages/split-code.ts';

test('R23: the code is the first number of eight digits, in its two groups', () => {
  expect(splitCode('Koden er 4819 0637. Ring +45 33 98 00 10.')).toEqual({
    before: 'Koden er ',
    groups: ['4819', ' ', '0637'],
    after: '. Ring +45 33 98 00 10.',
  });
  expect(splitCode('48190637').groups).toEqual(['4819', '0637']);
});

test.each(['no code', '1234 567', '123456789', ''])('%j has no code', (text) => {
  expect(splitCode(text)).toEqual({ before: text, groups: [], after: '' });
});

test('the parts joined are the text, word for word', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^\d{4} ?\d{4}$/), fc.string(), (before, code, after) => {
      const text = before + code + after;
      const parts = splitCode(text);
      expect(parts.before + parts.groups.join('') + parts.after).toBe(text);
    }),
  );
});
