import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuestionOutcome, score } from '../../../src/main/verification/scoring.ts';

const RULE = { drawn: 6, threshold: 4 };
const outcome = fc.constantFrom<QuestionOutcome>('right', 'wrong', 'unknown');

describe('R9, R14, R15, R17: the verdict', () => {
  it('R9: four of six pass, three do not', () => {
    const four: QuestionOutcome[] = ['right', 'wrong', 'right', 'unknown', 'right', 'right'];
    expect(score(four, RULE)).toEqual({ state: 'passed' });
    expect(score(['right', 'right', 'right', 'wrong', 'wrong', 'wrong'], RULE)).toEqual({ state: 'failed' });
  });

  it('R14: the whole set is asked even after a certain failure or a certain pass', () => {
    expect(score(['wrong', 'wrong', 'wrong', 'wrong', 'wrong'], RULE)).toEqual({ state: 'asking', mayEndEarly: false });
    expect(score(['right', 'right', 'right', 'right', 'right'], RULE)).toEqual({ state: 'asking', mayEndEarly: false });
  });

  it("R14: ending early is open only where don't-knows alone rule out passing", () => {
    expect(score(['unknown', 'unknown'], RULE)).toEqual({ state: 'asking', mayEndEarly: false });
    expect(score(['unknown', 'unknown', 'unknown'], RULE)).toEqual({ state: 'asking', mayEndEarly: true });
    expect(score(['unknown', 'wrong', 'unknown', 'wrong'], RULE)).toEqual({ state: 'asking', mayEndEarly: false });
  });

  it('R14: nothing before the end depends on which answers were right', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 5 }), (outcomes) => {
        const flipped = outcomes.map(
          (one): QuestionOutcome => (one === 'right' ? 'wrong' : one === 'wrong' ? 'right' : one),
        );
        expect(score(flipped, RULE)).toEqual(score(outcomes, RULE));
      }),
    );
  });

  it('R14: whoever may end early cannot pass any more', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 5 }), (outcomes) => {
        const now = score(outcomes, RULE);
        if (now.state !== 'asking' || !now.mayEndEarly) return;
        const best = [...outcomes, ...new Array<QuestionOutcome>(6 - outcomes.length).fill('right')];
        expect(score(best, RULE)).toEqual({ state: 'failed' });
      }),
    );
  });
});
