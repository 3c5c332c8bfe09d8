import { describe, expect, test } from 'vitest';
import { readBack } from '../../../src/renderer/src/components/read-back/groups.ts';

const said = (text: string, language: 'da' | 'en' = 'da') =>
  readBack(text, language).map(({ sign, word }) => (word ? `${sign} ${word}` : sign));

describe('a number as it is read back', () => {
  test('letters by the spelling alphabet, figures in pairs', () => {
    expect(said('pa208812345')).toEqual(['P Peter', 'A Anna', '20', '88', '12', '34', '5']);
    expect(said('abc')).toEqual(['A Anna', 'B Bernhard', 'C Cecilia']);
    expect(said('æøå')).toEqual(['Æ Ægir', 'Ø Øresund', 'Å Åse']);
    expect(said('PX1', 'en')).toEqual(['P Papa', 'X X-ray', '1']);
  });

  test('what stands between is not read', () => {
    expect(said(' 01 01 90-1234 ')).toEqual(['01', '01', '90', '12', '34']);
    expect(said('1 2.3')).toEqual(['12', '3']);
    expect(said(' - ')).toEqual([]);
  });

  test('every letter has a word that begins with it, in both languages', () => {
    for (const language of ['da', 'en'] as const) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        expect(readBack(letter, language)[0]?.word?.[0]).toBe(letter);
      }
    }
  });
});
