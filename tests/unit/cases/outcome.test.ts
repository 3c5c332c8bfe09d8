import { describe, expect, test } from 'vitest';
import { mayEndEarly } from '../../../src/main/cases/asking.ts';
import type { Case, Outcome } from '../../../src/main/cases/case.ts';
import { orderedDispositions, proposedDisposition } from '../../../src/main/cases/dispositions.ts';
import { mayClose } from '../../../src/main/cases/wrap-up.ts';
import { dispositions, verdictReasons } from '../../../src/shared/case-view.ts';
import { holdsNumber } from '../../../src/shared/text.ts';
import { closed, opened, passedCase, stateAfter, upToAsking, verdict } from '../../fixtures/case-states.ts';
import { pinOf } from '../../fixtures/pins.ts';

describe('R14: ending the set early', () => {
  const asking = stateAfter(upToAsking);
  const after = (...outcomes: readonly Outcome[]): Case => ({ ...asking, outcomes });

  test.each([
    ['three unknown of six leave three, four are needed', ['unknown', 'unknown', 'unknown'], true],
    ['a question that timed out is unknown', ['timed-out', 'unknown', 'timed-out'], true],
    ['two unknown leave four', ['unknown', 'unknown'], false],
    ['wrong answers say nothing, so that nobody learns of them', ['wrong', 'wrong', 'wrong', 'wrong', 'wrong'], false],
    ['two unknown and three wrong', ['unknown', 'unknown', 'wrong', 'wrong', 'wrong'], false],
    ['three unknown, whatever the others', ['right', 'unknown', 'wrong', 'unknown', 'unknown'], true],
  ] as const)('%s', (_what, outcomes, expected) => {
    expect(mayEndEarly(after(...outcomes))).toBe(expected);
  });

  test('not before there is a draw, and not after the verdict', () => {
    expect(mayEndEarly(stateAfter([opened()]))).toBe(false);
    const over = stateAfter([...upToAsking, verdict('failed', 'not-verified')]);
    expect(mayEndEarly({ ...over, outcomes: ['unknown', 'unknown', 'unknown'] })).toBe(false);
  });
});

describe('R30: dispositions', () => {
  test('at most 15, each once, the proposed one first', () => {
    expect(dispositions.length).toBeLessThanOrEqual(15);
    const ordered = orderedDispositions(stateAfter([opened(), verdict('failed', 'not-verified')]));
    expect(ordered[0]).toBe('not-verified');
    expect([...ordered].sort()).toEqual([...dispositions].sort());
  });

  test('every reason of a verdict proposes one', () => {
    for (const reason of verdictReasons)
      expect(dispositions).toContain(proposedDisposition(stateAfter([opened(), verdict('referred', reason)])));
  });

  test.each([
    ['a PIN on its way', { pins: [pinOf({ status: 'submitted' })] }, 'pin-issued'],
    ['only a PIN that failed', { pins: [pinOf({ status: 'failed' })] }, 'technical'],
    ['a block', { blocks: [{ order: 'b', scope: 'mitid', app: null, at: 0, undone: false }] }, 'blocked'],
    ['only a PIN that was revoked', { pins: [pinOf({ status: 'revoked' })] }, 'other'],
    ['verified, and nothing sent', {}, 'guided-to-another-way'],
    ['R36: somebody asked for the call', { coached: true }, 'suspected-fraud'],
    [
      'a block that was undone',
      { blocks: [{ order: 'b', scope: 'mitid', app: null, at: 0, undone: true }] },
      'guided-to-another-way',
    ],
    ['a suspicion', { suspicion: true }, 'suspected-fraud'],
    ['somebody else', { caller: 'somebody-else' }, 'not-the-citizen'],
  ] as const)('%s', (_what, change, expected) => {
    expect(proposedDisposition({ ...passedCase().state, ...change })).toBe(expected);
  });

  test.each(['second-person', 'limit', 'gate'] as const)(
    'verified, and a code refused for %s: sent to a counter',
    (refusal) => {
      expect(proposedDisposition(passedCase().state, refusal)).toBe('referred-to-counter');
    },
  );

  test('a case closes at a gate or a verdict, or with somebody else; once', () => {
    expect(mayClose(stateAfter([opened()]))).toBe(false);
    expect(mayClose(stateAfter(upToAsking))).toBe(false);
    expect(mayClose(stateAfter([opened(), verdict('referred', 'dead')]))).toBe(true);
    expect(mayClose(stateAfter([opened({ caller: 'somebody-else' })]))).toBe(true);
    expect(mayClose(stateAfter([opened(), verdict('referred', 'dead'), closed]))).toBe(false);
  });
});

describe('R30: six or more digits in a note', () => {
  test.each([
    '123456',
    '12 34 56',
    '010190-1234',
    '1-2-3-4-5-6',
    'ring +45 20 34 12 34',
    'kode: 1234 5678.',
    '01/01/90',
    '12.34.56',
    '1\u00a02\u00a03\u00a04\u00a05\u00a06',
  ])('%s is refused', (note) => {
    expect(holdsNumber(note)).toBe(true);
  });

  test.each(['', 'Borgeren ringer igen', '12345', '2 apps, 3 forsøg', 'kl. 10.30 den 4.'])('%s may stand', (note) => {
    expect(holdsNumber(note)).toBe(false);
  });
});
