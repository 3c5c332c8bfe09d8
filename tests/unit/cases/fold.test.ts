import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentAttemptsLeft, foldCase, mayBeWrongCitizen, reduce } from '../../../src/main/cases/case.ts';
import { foldPins } from '../../../src/main/pins/fold.ts';
import {
  answered,
  asked,
  closed,
  document,
  drawn,
  happened,
  identified,
  monday,
  opened,
  pinIssued,
  plain,
  sequence,
  stateAfter,
  stored,
  upToAsking,
  verdict,
} from '../../fixtures/case-states.ts';

const index = fc.integer({ min: -3, max: 40 });
const anything = fc.oneof(
  fc.constantFrom(
    opened(),
    opened({ caller: 'somebody-else' }),
    identified(),
    identified(['dead']),
    document('accepted'),
    document('not-accepted'),
    drawn(),
    drawn(0),
    verdict('passed'),
    verdict('failed', 'not-verified'),
    verdict('referred', 'declined'),
    verdict('locked', 'attempts'),
    plain('case.wrong-citizen'),
    plain('case.line-lost'),
    plain('case.resumed'),
    plain('case.abandoned'),
    plain('case.suspicion'),
    closed,
    pinIssued(),
    pinIssued('pin-2', true),
    { type: 'case.coached', payload: { coached: true } } as const,
    { type: 'case.restarted', payload: { session: 'session-2' } } as const,
    {
      type: 'block.made',
      payload: { order: 'b', scope: 'mitid', app: null, verified: false, reason: 'block' },
    } as const,
    { type: 'block.undone', payload: { order: 'u', of: 'b', scope: 'mitid', app: null } } as const,
  ),
  index.map(asked),
  fc
    .tuple(index, fc.constantFrom('right', 'wrong', 'unknown', 'timed-out'))
    .map(([at, outcome]) => answered(at, outcome)),
  fc
    .tuple(
      fc.constantFrom(
        'pin.submitted',
        'pin.delivered',
        'pin.failed',
        'pin.unknown',
        'pin.used',
        'pin.expired',
        'pin.killed',
        'pin.wrong-entry',
      ),
      fc.constantFrom('pin-1', 'pin-2', 'no such'),
    )
    .map(([type, pin]) => ({ type, payload: { pin } }) as const),
);
const history = fc.array(anything, { maxLength: 40 });

describe('the fold is total', () => {
  test('any sequence of events folds without an exception, and nothing is a case before it is opened', () => {
    fc.assert(
      fc.property(history, (made) => {
        const state = foldCase(sequence(made));
        expect(state === null).toBe(!made.some(({ type }) => type === 'case.opened'));
      }),
      { numRuns: 500 },
    );
  });

  test('closed stays closed: no event opens a case again, shows a question or changes its verdict', () => {
    fc.assert(
      fc.property(history, history, (before, after) => {
        const ended = foldCase(sequence([opened(), ...before, closed]));
        let state = ended;
        for (const event of sequence(after, monday + 3_600_000)) state = reduce(state, event);
        expect(state).toMatchObject({
          closed: true,
          state: 'closed',
          asked: null,
          verdict: ended?.verdict ?? null,
          disposition: ended?.disposition,
          draw: ended?.draw ?? null,
          citizen: ended?.citizen ?? null,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a case is opened once', () => {
    const state = stateAfter([opened({ callId: 'first' }), opened({ callId: 'second' })]);
    expect(state.callId).toBe('first');
  });

  test('the fold does not change what it is given', () => {
    const before = stateAfter(upToAsking);
    const copy = structuredClone(before);
    reduce(before, happened('case.answered', { index: 1, outcome: 'right' }));
    reduce(before, happened('pin.delivered', { pin: 'pin-1' }));
    expect(before).toEqual(copy);
  });
});

describe('what a closed case still learns', () => {
  test('R25: delivery and use of its PIN, without being open again', () => {
    const state = stateAfter([
      opened(),
      pinIssued(),
      closed,
      { type: 'pin.submitted', payload: { pin: 'pin-1' } },
      { type: 'pin.delivered', payload: { pin: 'pin-1' } },
      { type: 'pin.used', payload: { pin: 'pin-1' } },
    ]);
    expect(state.pins.map(({ status }) => status)).toEqual(['used']);
    expect(state.state).toBe('closed');
    expect(state.timeline.map(({ kind }) => kind)).toEqual([
      'opened',
      'issued',
      'closed',
      'submitted',
      'delivered',
      'used',
    ]);
  });

  test('an event about a PIN that is not of this case leaves no line in its timeline', () => {
    const state = stateAfter([opened(), { type: 'pin.delivered', payload: { pin: 'of another case' } }]);
    expect(state.timeline.map(({ kind }) => kind)).toEqual(['opened']);
  });
});

describe('the way through a case', () => {
  test('R3: a citizen without closed gates leads to the document, one with a gate does not', () => {
    expect(stateAfter([opened(), identified()]).state).toBe('document');
    expect(stateAfter([opened(), identified(['dead']), verdict('referred', 'dead')]).state).toBe('referred');
  });

  test('R2: somebody else, and a case with a verdict, get to no document', () => {
    expect(stateAfter([opened({ caller: 'somebody-else' }), identified()]).state).toBe('open');
    expect(stateAfter([opened(), verdict('referred', 'suspicion'), identified()]).state).toBe('referred');
  });

  test('R6: two tries at the document, and finding another citizen gives none back', () => {
    const made = [opened(), identified(), document('not-accepted')];
    expect(documentAttemptsLeft(stateAfter(made))).toBe(1);
    expect(documentAttemptsLeft(stateAfter([...made, plain('case.wrong-citizen'), identified()]))).toBe(1);
    expect(documentAttemptsLeft(stateAfter([...made, document('not-accepted'), document('not-accepted')]))).toBe(0);
  });

  test('R17: outcomes carried over from a waiting draw count as answered', () => {
    const state = stateAfter([opened(), identified(), document('accepted'), drawn(3, ['unknown', null, null])]);
    expect(state.outcomes).toEqual(['unknown', undefined, undefined]);
  });

  test('R14: the timeline says how far the questions are, never how one was answered', () => {
    const state = stateAfter([...upToAsking, answered(1, 'wrong'), asked(2), answered(2, 'right'), asked(3)]);
    expect(state.timeline.filter(({ kind }) => kind === 'asked')).toMatchObject([{ detail: { index: 3, of: 6 } }]);
    expect(JSON.stringify(state.timeline)).not.toMatch(/wrong|right/);
  });

  test('R15: a lost line takes the question off the screen until the case is resumed', () => {
    const lost = stateAfter([...upToAsking, answered(1, 'unknown'), plain('case.line-lost')]);
    expect(lost.asked).toBeNull();
    expect(lost.lineLostAt).not.toBeNull();
    expect(reduce(lost, happened('case.resumed', {}))?.lineLostAt).toBeNull();
  });

  test('R20: a restart is a session of its own for what comes after it, not for what was done before', () => {
    const state = stateAfter([
      opened(),
      identified(),
      document('accepted'),
      { type: 'case.restarted', payload: { session: 'session-2' } },
    ]);
    expect(state).toMatchObject({ session: 'session-2', document: { session: 'session-1' } });
  });

  test('R36: a suspicion leaves no line in the timeline', () => {
    const state = stateAfter([opened(), identified(), plain('case.suspicion')]);
    expect(state.suspicion).toBe(true);
    expect(JSON.stringify(state.timeline)).not.toContain('suspicion');
  });

  test('the state follows the newest PIN', () => {
    const made = [opened(), identified(), verdict('passed'), pinIssued()];
    const pin = { pin: 'pin-1' };
    expect(stateAfter(made).state).toBe('issued');
    expect(stateAfter([...made, { type: 'pin.delivered', payload: pin }]).state).toBe('delivered');
    expect(
      stateAfter([...made, { type: 'pin.delivered', payload: pin }, { type: 'pin.used', payload: pin }]).state,
    ).toBe('used');
  });
});

describe('R38: wrong citizen', () => {
  const found = [opened(), identified()];

  test.each([
    ['after finding the citizen', found, true],
    ['at a gate', [opened(), identified(['dead']), verdict('referred', 'dead')], true],
    ['after one document that was not accepted', [...found, document('not-accepted')], true],
    ['before anybody was found', [opened()], false],
    ['once a question was shown', upToAsking, false],
    ['once the document failed', [...found, document('not-accepted'), verdict('failed', 'document')], false],
    [
      'after a block',
      [
        ...found,
        {
          type: 'block.made',
          payload: { order: 'b', scope: 'mitid', app: null, verified: false, reason: 'block' },
        } as const,
      ],
      false,
    ],
    ['after a suspicion', [...found, plain('case.suspicion')], false],
    ['in a closed case', [...found, closed], false],
  ])('%s: %#', (_when, made, allowed) => {
    expect(mayBeWrongCitizen(stateAfter(made))).toBe(allowed);
  });

  test('leads back to the search, without citizen, gates and verdict', () => {
    const state = stateAfter([
      opened(),
      identified(['dead']),
      verdict('referred', 'dead'),
      plain('case.wrong-citizen'),
    ]);
    expect(state).toMatchObject({
      state: 'open',
      citizen: null,
      gates: [],
      verdict: null,
      document: null,
      searched: false,
    });
  });
});

test('the PINs of a case fold alike for the case and for the dispatcher', () => {
  fc.assert(
    fc.property(history, (made) => {
      const known = [opened(), ...made.filter(({ type }) => type !== 'case.closed' && type !== 'case.abandoned')];
      expect(foldPins(stored('case', known))).toEqual(foldCase(sequence(known))?.pins);
    }),
  );
});
