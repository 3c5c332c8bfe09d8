import { expect, it } from 'vitest';
import { type MatchResult, matchAnswer } from '../../../../src/main/verification/match-answer.ts';
import type { AnswerType, RegisterValue } from '../../../../src/main/verification/question.ts';
import { MATCHING } from '../support/resources.ts';

/** One register value and what is typed for it, each on a line of its own. */
export type Said = readonly [type: AnswerType, value: RegisterValue | string, spoken: string];

const each = (rows: readonly Said[], check: (result: MatchResult, title: string) => void): void => {
  for (const [type, value, spoken] of rows) {
    const lines = spoken.split('\n').map((line) => line.trim());
    for (const line of lines.filter((text) => text !== '')) {
      const title = `${typeof value === 'string' ? value || '(none)' : value.text}: ${line}`;
      it(`${type} ${title}`, () => check(matchAnswer(type, value, line, MATCHING), title));
    }
  }
};

/** R18: what the citizen says is right. */
export const honest = (rows: readonly Said[]): void =>
  each(rows, (result, title) => expect(result, title).toEqual({ result: 'match' }));

/** R18: what somebody else would say, or several answers at once, is wrong. */
export const wrong = (rows: readonly Said[]): void =>
  each(rows, (result, title) => expect(result.result, title).toBe('mismatch'));

/** R18: too vague to compare; the agent asks again. */
export const vague = (ask: MatchResult['ask'], rows: readonly Said[]): void =>
  each(rows, (result, title) => expect(result, title).toEqual({ result: 'unparseable', ...(ask && { ask }) }));

export const givenName = (given: string, rest = 'Jensen'): RegisterValue => ({
  text: given,
  name: { given, middle: rest, surname: '' },
});

export const surname = (text: string, given = 'Mette Marie'): RegisterValue => ({
  text,
  name: { given: '', middle: given, surname: text },
});
