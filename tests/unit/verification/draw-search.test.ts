import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/main/verification/disjoint-draws.ts';
import { isLawful, mayJoin, type Pool, poolOf } from '../../../src/main/verification/draw-rules.ts';
import { findLawfulSet, hasLawfulSet } from '../../../src/main/verification/draw-search.ts';
import type { Question } from '../../../src/main/verification/question.ts';
import { SCRIPT } from './support/resources.ts';

/** Questions whose rules are drawn at random: few are strong, many exclude each other, some know the household. */
const anyQuestion = fc
  .record({
    kind: fc.constantFrom('one', 'two', 'three', 'four'),
    holder: fc.constantFrom(0.002, 0.02, 0.1, 0.4),
    changes: fc.boolean(),
    household: fc.boolean(),
    clue: fc.nat(30),
    group: fc.nat(8),
  })
  .map(({ kind, holder, changes, household, clue, group }) => ({
    kind,
    ordinal: 0,
    type: 'count' as const,
    accepted: [{ text: '1' }],
    guess: { stranger: holder / 4, holder },
    changes,
    household,
    reveals: [`clue ${clue}`],
    relies: [`clue ${clue}`],
    group: `group ${group}`,
    admission: 1,
  }));
const anyPool = fc.array(anyQuestion, { minLength: 4, maxLength: 10 }).map((rows) =>
  poolOf(
    rows.map((row, index): Question => ({ ...row, subject: `${index}` })),
    SCRIPT,
  ),
);

/** Every set there is, judged as a whole: `mayJoin` is asked of each member against all the others. */
function someSetIsLawful(pool: Pool, chosen: readonly number[] = [], from = 0): boolean {
  if (chosen.length === SCRIPT.drawn) {
    const fits = chosen.every((index) =>
      mayJoin(
        pool,
        chosen.filter((other) => other !== index),
        index,
      ),
    );
    return fits && isLawful(pool, chosen);
  }
  return pool.questions.some((_, index) => index >= from && someSetIsLawful(pool, [...chosen, index], index + 1));
}

describe('R17: too little data', () => {
  it('is said exactly where no lawful set exists, by the draw and by the gate (R3)', () => {
    const seen = { enough: 0, tooLittle: 0 };
    fc.assert(
      fc.property(anyPool, fc.integer(), (pool, seed) => {
        const exists = someSetIsLawful(pool);
        const found = findLawfulSet(pool, seededRandom(seed));
        expect(found !== undefined).toBe(exists);
        expect(hasLawfulSet(pool, seededRandom(seed))).toBe(exists);
        if (found) expect(isLawful(pool, found)).toBe(true);
        seen[exists ? 'enough' : 'tooLittle'] += 1;
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect(seen.enough).toBeGreaterThan(50);
    expect(seen.tooLittle).toBeGreaterThan(50);
  });
});

describe('R3: can a draw be had, the gate before anything is asked', () => {
  it('does not count on a question that may not be asked, and looks at each at most once', () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(anyPool, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), ({ questions }, may) => {
        const looks: number[] = [];
        const lazily = poolOf(questions, SCRIPT, (index) => {
          looks.push(index);
          return may[index] === true;
        });
        const filtered = poolOf(
          questions.filter((_, index) => may[index] === true),
          SCRIPT,
        );
        const can = hasLawfulSet(lazily, seededRandom(1));
        expect(can).toBe(hasLawfulSet(filtered, seededRandom(1)));
        expect(new Set(looks).size).toBe(looks.length);
        verdicts.add(can);
      }),
      { numRuns: 2000, seed: 3 },
    );
    expect(verdicts.size).toBe(2);
  });
});
