import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/main/verification/disjoint-draws.ts';
import { canDrawQuestions, drawQuestions } from '../../../src/main/verification/draw.ts';
import { possibleQuestions } from '../../../src/main/verification/eligible.ts';
import { anyCitizen } from './support/arbitrary-citizen.ts';
import { RICH } from './support/citizens.ts';
import { ELIGIBILITY, SCRIPT } from './support/resources.ts';

/** Parts of a rich record that are mixed into any record, so that many have enough to be drawn from. */
const richKeys = ['address', 'formerAddresses', 'parents', 'siblings', 'birthRegistration', 'birthDate'] as const;
const anyFacts = fc
  .tuple(anyCitizen, fc.subarray([...richKeys]))
  .map(([any, keys]) => ({ ...any, ...Object.fromEntries(keys.map((name) => [name, RICH[name]])) }));

describe('R3: the gate "too little data"', () => {
  it('is closed exactly where no draw can be had, with and without a history', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyFacts, fc.integer(), fc.boolean(), (facts, seed, before) => {
        // Always admitted: else a question about nothing enters the one pool and by chance not the other.
        const possible = possibleQuestions(facts, ELIGIBILITY).map(({ question, askable }) => ({
          question: { ...question, admission: 1 },
          askable,
        }));
        const eligible = possible.filter(({ askable }) => askable()).map(({ question }) => question);
        const first = drawQuestions({ eligible, history: [], script: SCRIPT, random: seededRandom(seed), now: 0 });
        const history = before && first !== 'too-little-data' ? [{ at: 0, questions: first.questions }] : [];
        const input = { history, script: SCRIPT, random: seededRandom(seed), now: 1 };
        const can = canDrawQuestions({ ...input, possible });
        expect(can).toBe(drawQuestions({ ...input, eligible }) !== 'too-little-data');
        seen.add(`${can} after ${history.length}`);
      }),
      { numRuns: 200, seed: 5 },
    );
    expect([...seen].sort()).toEqual(['false after 0', 'false after 1', 'true after 0', 'true after 1']);
  });

  it('R11: a question about nothing that is never admitted opens no gate', () => {
    const possible = possibleQuestions(RICH, ELIGIBILITY);
    const input = { history: [], script: SCRIPT, random: seededRandom(1), now: 0 };
    expect(canDrawQuestions({ ...input, possible })).toBe(true);
    const never = possible.map(({ question, askable }) => ({ question: { ...question, admission: 0 }, askable }));
    expect(canDrawQuestions({ ...input, possible: never })).toBe(false);
  });
});
