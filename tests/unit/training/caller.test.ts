import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../src/main/cases/events.ts';
import { knownQuestions, wrongWords } from '../../../src/main/training/caller.ts';
import { lineFor, pick } from '../../../src/main/training/lines.ts';
import { stepTimes } from '../../../src/main/training/steps.ts';
import { CATALOGUE } from '../../../src/main/verification/catalogue.ts';
import { factsOf } from '../../fixtures/facts.ts';
import { scenarioOf, shipped } from '../../fixtures/trainee.ts';

const kinds = CATALOGUE.map(({ id }) => id);
const threshold = 4;

test('whoever knows a part of the answers knows too few to pass, whatever is drawn', () => {
  const spouse = scenarioOf('ex-spouse');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 8 }), (drawn) => {
      const questions = drawn.map((kind) => ({ kind }));
      expect(knownQuestions(spouse, questions, threshold).size).toBeLessThan(threshold);
      expect(knownQuestions(scenarioOf('impostor'), questions, threshold).size).toBe(0);
      expect(knownQuestions(scenarioOf('genuine'), questions, threshold).size).toBe(drawn.length);
    }),
  );
  const known = knownQuestions(spouse, [{ kind: 'sibling-given-name' }, { kind: 'divorce-year' }], threshold);
  expect([...known]).toEqual([2]);
});

test('a guess is said only where the matcher calls it wrong', () => {
  const scenario = scenarioOf('impostor');
  const facts = factsOf();
  const caller = {
    cpr: '',
    name: '',
    born: '',
    document: null,
    expiry: '',
    facts,
    answers: [{ kind: 'year', subject: null, type: 'year', value: '1', spoken: { da: '1', en: '1' } }],
  } as const;
  const asked = { kind: 'year', subject: null, ordinal: 1 };
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const said = seeds.map((seed) => wrongWords(shipped, scenario, caller, asked, () => 'wrong', seed));
  // Now a guess, now none.
  expect(said).toContain(null);
  expect(said.some((words) => words !== null)).toBe(true);
  for (const outcome of ['right', 'gone', 'unparseable'] as const)
    for (const seed of seeds) expect(wrongWords(shipped, scenario, caller, asked, () => outcome, seed)).toBeNull();
});

test('the seed chooses the words: the same again, others with another seed', () => {
  const scenario = scenarioOf('genuine');
  const said = (seed: number) => lineFor(shipped, scenario, 'greeting', seed, { name: 'Signe Nygaard' });
  expect(said(3)).toBe(said(3));
  expect(new Set(Array.from({ length: 30 }, (_, seed) => said(seed))).size).toBeGreaterThan(1);
  expect(said(1)).not.toMatch(/[{}]/);
  expect(pick(1, 'x', [])).toBeUndefined();
});

test('each part of a call has its time; what was not reached has none, and its time counts to the next', () => {
  const at = (seconds: number, type: CaseEvent['type']) => ({ type, at: seconds * 1000, agent: null, payload: {} });
  const steps = stepTimes(
    [
      at(10, 'case.opened'),
      at(25, 'case.identified'),
      at(25, 'case.verdict'),
      at(40, 'case.closed'),
    ] as unknown as CaseEvent[],
    4000,
  );
  expect(steps).toEqual([
    { step: 'greeting', seconds: 6 },
    { step: 'citizen', seconds: 15 },
    { step: 'closing', seconds: 15 },
  ]);
});
