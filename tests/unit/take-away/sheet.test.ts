import { describe, expect, test } from 'vitest';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import { sheetOf, withEnglishName } from '../../../src/main/take-away/sheet.ts';
import { sheetText } from '../../../src/main/take-away/sheet-text.ts';
import { textLanguages } from '../../../src/shared/guidance.ts';

const { guidance } = loadGuidance();
const everySheet = guidance.ways.flatMap((guide) =>
  guide.starts.flatMap((start) => textLanguages.map((language) => [guide, start, language] as const)),
);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function laid(way: (typeof guidance.ways)[number]['way'], start: string, language: 'da' | 'en' | 'kl') {
  const outcome = sheetOf(guidance, { way, start, language });
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.sheet;
}

describe.each(everySheet.map(([guide, start, language]) => [guide.way, start.id, language, guide, start] as const))(
  'way %s from %s in %s',
  (way, _id, language, guide, start) => {
    const sheet = laid(way, start.id, language);
    const text = sheetText(sheet);
    const lines = text.split('\n');

    test('has every step of the guide, numbered and in order', () => {
      const words = start.steps.map((id) => guide.steps.find((step) => step.id === id)?.text[language] ?? id);
      expect(sheet.steps.items).toEqual(words);
      let from = 0;
      for (const [index, step] of words.entries()) {
        const at = oneLine(text).indexOf(`${index + 1}. ${step}`, from);
        expect(at, step).toBeGreaterThan(from);
        from = at;
      }
    });

    test('says whom to call, where it is from and of what day, and never to tell a code', () => {
      const all = oneLine(text);
      expect(all).toContain(guidance.service.support.shown);
      expect(all).toContain(guidance.takeAway.warning.text[language]);
      expect(all).toContain(guidance.takeAway.sources[way][language]);
      expect(all).toContain(guide.read.slice(0, 4));
    });

    test('holds nothing that could be a CPR number, and no code', () => {
      expect(text).not.toMatch(/\d{6}\s*-?\s*\d{4}/);
      expect(text.replaceAll(guidance.service.support.shown, '').replaceAll('33 98 00 10', '')).not.toMatch(
        /(?:\d\s*){8}/,
      );
    });

    test('fits lines of 72 characters; only an address may be longer', () => {
      expect(lines.filter((line) => line.length > 72 && !line.trim().startsWith('https://'))).toEqual([]);
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      expect(text).not.toMatch(/undefined|null|\{|\}|\[object/);
    });
  },
);

describe('names on the screen', () => {
  const label = { da: 'Skift pinkode', en: 'Change PIN code', confirmed: false };

  test('the English one stands beside one that is our own translation', () => {
    expect(withEnglishName('Tryk på “Skift pinkode” her.', label)).toBe(
      'Tryk på “Skift pinkode” (Change PIN code) her.',
    );
  });

  test('once', () => {
    const there = 'Tryk på “Skift pinkode” (Change PIN code).';
    expect(withEnglishName(there, label)).toBe(there);
  });

  test('not beside one that is confirmed, or the same in both', () => {
    expect(withEnglishName('“Skift pinkode”', { ...label, confirmed: true })).toBe('“Skift pinkode”');
    expect(withEnglishName('“Face ID”', { da: 'Face ID', en: 'Face ID', confirmed: false })).toBe('“Face ID”');
  });

  test('in Danish sheets every quoted name that is not confirmed has it', () => {
    const missing = everySheet.flatMap(([guide, start]) =>
      laid(guide.way, start.id, 'da').steps.items.flatMap((text, index) => {
        const step = guide.steps.find(({ id }) => id === start.steps[index]);
        const screen = guidance.screens.screens.find(({ id }) => id === step?.screen);
        const name = screen?.items.find(({ id }) => id === step?.item)?.label;
        const unsure = name && !name.confirmed && name.da !== name.en;
        return unsure && text.includes(`“${name.da}”`) && !text.includes(`(${name.en})`) ? [text] : [];
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe('what does not exist is not made up', () => {
  test.each(guidance.ways.flatMap(({ way, starts }) => starts.map(({ id }) => [way, id] as const)))(
    'way %s from %s in Kalaallisut',
    (way, start) => {
      expect(sheetOf(guidance, { way, start, language: 'kl' })).toEqual({ ok: false, problem: 'no-text' });
    },
  );

  test('a start of another way', () => {
    expect(sheetOf(guidance, { way: 4, start: 'browser', language: 'da' })).toEqual({ ok: false, problem: 'no-start' });
  });
});
