import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissionOf, guessOf } from '../../../src/main/verification/guess.ts';
import { NONE, type Question } from '../../../src/main/verification/question.ts';
import { atLeast, strengthOf } from '../../../src/main/verification/strength.ts';
import { RESOURCES } from './support/resources.ts';

const { shares } = RESOURCES;
const noShares = () => null;

/** All outcomes one by one. */
function enumerate(threshold: number, groups: readonly { count: number; p: number }[]): number {
  let sum = 0;
  for (let outcome = 0; outcome < 2 ** groups.length; outcome++) {
    let [chance, right] = [1, 0];
    groups.forEach(({ count, p }, index) => {
      const hit = (outcome & (1 << index)) !== 0;
      chance *= hit ? p : 1 - p;
      right += hit ? count : 0;
    });
    if (right >= threshold) sum += chance;
  }
  return sum;
}

const question = (group: string, stranger: number, holder: number): Question => ({
  kind: group,
  subject: null,
  ordinal: 0,
  type: 'date',
  accepted: [],
  guess: { stranger, holder },
  changes: true,
  household: false,
  reveals: [],
  relies: [],
  group,
  admission: 1,
});

describe('R10: strength of a draw', () => {
  it('is the chance of the threshold or more, over groups guessed together', () => {
    const groups = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 3 }), p: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 6 }), (all, threshold) => {
        expect(atLeast(threshold, all)).toBeCloseTo(enumerate(threshold, all), 12);
      }),
    );
  });

  it('of four of six independent answers at one in a hundred is about 1.5 in ten million', () => {
    const draw = Array.from({ length: 6 }, (_, index) => question(`g${index}`, 0.01, 0.1));
    expect(strengthOf(draw, 4).stranger).toBeCloseTo(1.4761e-7, 12);
    expect(strengthOf(draw, 4).holder).toBeCloseTo(0.00127, 5);
  });

  it('counts dependent facts jointly: four answers from one source are one guess', () => {
    const draw = [0, 1, 2, 3].map(() => question('same', 0.01, 0.2)).concat([question('a', 0, 0), question('b', 0, 0)]);
    expect(strengthOf(draw, 4)).toEqual({ stranger: 0.01, holder: 0.2 });
  });

  it('never falls when one answer becomes easier to guess', () => {
    const odds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(odds, fc.integer({ min: 0, max: 5 }), (chances, at) => {
        const draw = chances.map((p, index) => question(`g${index}`, p, p));
        const easier = draw.map((one, index) => (index === at ? question(one.group, 1, 1) : one));
        expect(strengthOf(easier, 4).stranger).toBeGreaterThanOrEqual(strengthOf(draw, 4).stranger - 1e-12);
      }),
    );
  });
});

describe('R10: the odds of one guess', () => {
  it('a kind without figures is worth nothing', () => {
    expect(guessOf('unheard-of', shares, noShares)).toEqual({ stranger: 1, holder: 1 });
  });

  it('the holder of phone and wallet never knows less than a stranger', () => {
    for (const kind of Object.keys(shares.kinds)) {
      const guess = guessOf(kind, shares, noShares);
      expect(guess.holder, kind).toBeGreaterThanOrEqual(guess.stranger);
    }
  });

  it("takes the register's shares where it has them", () => {
    const skewed = (kind: string, value: string) => (kind === 'surname' && value === 'Nielsen' ? 0.5 : null);
    expect(guessOf('former-surname', shares, skewed).stranger).toBeGreaterThanOrEqual(0.5);
    expect(guessOf('former-surname', shares, noShares).stranger).toBeLessThan(0.2);
  });

  it('counts names within reach of one typed text together, because a slip is forgiven', () => {
    const tables = {
      ...shares,
      values: {
        ...shares.values,
        surname: [
          ['Karlsen', 0.04],
          ['Carlsen', 0.03],
          ['Bo', 0.02],
          ['Ba', 0.02],
        ] as [string, number][],
      },
    };
    const kinds = {
      ...tables.kinds,
      'former-surname': { stranger: 0, holder: 0, values: 'surname', times: 1, derivation: 'test' },
    };
    expect(guessOf('former-surname', { ...tables, kinds }, noShares).stranger).toBeCloseTo(0.07);
  });

  it('R11: always guessing "none" is worth no more than the most likely value', () => {
    for (const [kind, entry] of Object.entries(shares.kinds)) {
      const guess = guessOf(kind, shares, noShares);
      const admission = admissionOf({ kind, accepted: [{ text: NONE }], guess }, shares);
      if (entry.held === undefined) {
        expect(admission).toBe(0);
        continue;
      }
      const asked = (1 - entry.held) * admission;
      expect(asked / (asked + entry.held), kind).toBeLessThanOrEqual(guess.stranger + 1e-12);
    }
  });
});
