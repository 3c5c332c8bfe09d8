import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smsTexts, temporaryPinText } from '../../../src/main/pins/sms-text.ts';

const shipped = smsTexts.parse(
  JSON.parse(readFileSync(new URL('../../../resources/sms/temporary-pin.json', import.meta.url), 'utf8')),
);
const pin = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'));
const language = fc.constantFrom('da' as const, 'en' as const);
/** GSM 7-bit, without the characters of the extension table that take two. */
const oneEach = /^[A-Za-z0-9 \nÆØÅæøåÄÖÜäöüéÉ.,:;!?()'"%&+\-/*]*$/;

describe('R23: the shipped texts', () => {
  test('two groups of four are the first number of eight or more digits', () => {
    fc.assert(
      fc.property(language, pin, (of, digits) => {
        const text = temporaryPinText(shipped, of, digits);
        expect(/\d(?: ?\d){7,}/.exec(text)?.[0]).toBe(`${digits.slice(0, 4)} ${digits.slice(4)}`);
      }),
    );
  });

  test('fit one segment', () => {
    for (const of of ['da', 'en'] as const) {
      const text = temporaryPinText(shipped, of, '12345678');
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text).toMatch(oneEach);
    }
  });

  test('name the sender and half an hour, and say never to tell it', () => {
    expect(shipped.temporaryPin.da).toMatch(/MitID Support.*30 minutter.*aldrig/s);
    expect(shipped.temporaryPin.en).toMatch(/MitID Support.*30 minutes.*[Nn]ever/s);
  });
});

describe('R23: a text that breaks the rule is not loaded', () => {
  const loads = (da: string) =>
    smsTexts.safeParse({ ...shipped, temporaryPin: { da, en: shipped.temporaryPin.en } }).success;
  const loadsNumberCode = (da: string) =>
    smsTexts.safeParse({ ...shipped, numberCode: { da, en: shipped.numberCode.en } }).success;

  test.each([
    ['without the PIN', 'Din kode', false],
    ['with the PIN twice', '{pin} og {pin}', false],
    ['with another long number', 'Ring 12345678. {pin}', false],
    ['with another long number in pieces', 'Ring 12 34 56 78. {pin}', false],
    ['with a short number', '{pin} i 30 minutter', true],
    ['with a letter outside the alphabet', '{pin} “kode”', false],
    ['of 160 characters', `{pin}${'a'.repeat(151)}`, true],
    ['of 161 characters', `{pin}${'a'.repeat(152)}`, false],
  ])('%s', (_what, text, expected) => {
    expect(loads(text)).toBe(expected);
  });

  test.each([
    ['with the code', 'Koden {code}', true],
    ['without it', 'Koden', false],
    ['with a letter outside the alphabet', '“{code}”', false],
    ['of two segments', `{code}${'a'.repeat(170)}`, false],
  ])('the code for a new number: %s', (_what, text, expected) => {
    expect(loadsNumberCode(text)).toBe(expected);
  });

  test('nor one with a language missing', () => {
    expect(smsTexts.safeParse({ ...shipped, temporaryPin: { da: '{pin}' } }).success).toBe(false);
  });
});
