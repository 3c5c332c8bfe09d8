import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/main/verification/catalogue.ts';
import { mergePrompts, questionPrompt } from '../../../src/main/verification/prompts.ts';
import { RESOURCES } from './support/resources.ts';

const { prompts, lexicon, countries, municipalities } = RESOURCES;

/** All wordings of all kinds and subjects, as read aloud. */
const wordings = CATALOGUE.flatMap(({ id }) => {
  const subject = prompts.kinds[id]?.subject;
  const count = subject === undefined ? 1 : (prompts.subjects[subject]?.length ?? 0);
  return Array.from({ length: count }, (_, ordinal) => ({ id, ordinal, ...questionPrompt(prompts, id, ordinal) }));
});

const proper = new Set(
  [
    ...lexicon.filter((list) => list.kind !== 'street').flatMap((list) => list.values),
    ...countries.countries.flatMap((row) => [row.da, row.en]),
    ...municipalities.municipalities.map((row) => row.name),
  ].filter((word) => !['En', 'Du', 'Her'].includes(word)),
);

describe('R11: a prompt fits any citizen and holds no fact of the record', () => {
  it.each(wordings)(
    '$id $ordinal: two wordings in both languages, no numbers, no names',
    ({ prompt, alternatives, hint }) => {
      const texts = [prompt.da, prompt.en, ...alternatives.da, ...alternatives.en, hint.da, hint.en];
      expect(alternatives.da.length).toBeGreaterThanOrEqual(1);
      expect(alternatives.en.length).toBe(alternatives.da.length);
      for (const text of texts) {
        expect(text).not.toMatch(/\d|[{}!]/);
        // Capitals begin a sentence, or are the English I; anything else would be somebody's or something's name.
        const inside = text.replace(/(^|[.?:–] )\p{Lu}/gu, '').match(/(?<!\p{L})\p{Lu}\p{L}*/gu) ?? [];
        expect(inside.filter((word) => word !== 'I')).toEqual([]);
        for (const word of text.match(/\p{Lu}\p{L}+/gu) ?? []) expect(proper.has(word), word).toBe(false);
      }
    },
  );

  it('is never asked about father or mother, and never about what R11 forbids', () => {
    for (const { prompt, alternatives } of wordings) {
      for (const text of [prompt.da, prompt.en, ...alternatives.da, ...alternatives.en]) {
        expect(text).not.toMatch(
          /\b(far|mor|father|mother|folkekirke|church|værge|guardian|forældremyndighed|custody|adopt|køn|sex|gender|død|dead|died)/i,
        );
      }
    }
  });

  it('tells subjects of one kind apart', () => {
    for (const { id } of CATALOGUE) {
      const own = wordings.filter((wording) => wording.id === id);
      expect(new Set(own.map((wording) => wording.prompt.da)).size).toBe(own.length);
      expect(new Set(own.map((wording) => wording.prompt.en)).size).toBe(own.length);
    }
  });

  it('says that none is an answer wherever it can be one', () => {
    for (const { id, hint } of wordings) {
      if (RESOURCES.shares.kinds[id]?.held === undefined) continue;
      expect(hint.da).toContain('ingen');
      expect(hint.en).toContain('none');
    }
  });

  it('two files may not name the same kind', () => {
    expect(() => mergePrompts([prompts, prompts])).toThrow();
  });
});
