import { expect, test } from 'vitest';
import { ConfigError } from '../../../src/main/config-problem.ts';
import { practiceSize } from '../../../src/main/practice-size.ts';

const refusalOf = (env: NodeJS.ProcessEnv): unknown => {
  try {
    return practiceSize(env);
  } catch (error) {
    return error instanceof ConfigError ? error.problem : error;
  }
};

test('without variables, or with empty ones, the practice register has 2,000 persons of seed 1', () => {
  expect(practiceSize({})).toEqual({ persons: 2000, seed: 1 });
  expect(practiceSize({ PIN_DESK_PRACTICE_PERSONS: '', PIN_DESK_PRACTICE_SEED: '' })).toEqual({
    persons: 2000,
    seed: 1,
  });
});

test('both ends of the ranges are taken', () => {
  const ends = { PIN_DESK_PRACTICE_PERSONS: '10000000', PIN_DESK_PRACTICE_SEED: '9007199254740991' };
  expect(practiceSize(ends)).toEqual({ persons: 10_000_000, seed: Number.MAX_SAFE_INTEGER });
  expect(practiceSize({ PIN_DESK_PRACTICE_PERSONS: '1', PIN_DESK_PRACTICE_SEED: '0' })).toEqual({
    persons: 1,
    seed: 0,
  });
});

test.each(['0', '-1', '1.5', '1e3', 'many', ' 20', '10000001', '0x10'])('%j persons are refused', (text) => {
  const problem = { key: 'PIN_DESK_PRACTICE_PERSONS', reason: 'persons', missing: false };
  expect(refusalOf({ PIN_DESK_PRACTICE_PERSONS: text })).toEqual(problem);
});

test.each(['-1', '0.5', 'seven', '9007199254740992'])('%j is no seed', (text) => {
  const problem = { key: 'PIN_DESK_PRACTICE_SEED', reason: 'seed', missing: false };
  expect(refusalOf({ PIN_DESK_PRACTICE_SEED: text })).toEqual(problem);
});
