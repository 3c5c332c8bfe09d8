import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/main/cases/case.ts';
import { type IssueInput, pinsPerCase, refusalToIssue, verdictLife } from '../../../src/main/cases/issuing.ts';
import { day, minute } from '../../../src/main/time/durations.ts';
import { passedCase } from '../../fixtures/case-states.ts';
import { pinOf } from '../../fixtures/pins.ts';

const { state, input } = passedCase();
const decidedAt = state.verdict?.at ?? 0;

const refusal = (change: Partial<IssueInput> = {}) => refusalToIssue({ ...input, ...change });
const inState = (change: Partial<Case>) => refusal({ state: { ...state, ...change } });
const verdictWith = (change: Partial<NonNullable<Case['verdict']>>) =>
  inState({ verdict: state.verdict && { ...state.verdict, ...change } });
const documentWith = (change: Partial<NonNullable<Case['document']>>) =>
  inState({ document: state.document && { ...state.document, ...change } });
const withPins = (pins: Case['pins'], now = input.now) => refusal({ state: { ...state, pins }, now });

test('R20: with everything in place nothing is refused', () => {
  expect(refusal()).toBeNull();
});

describe('R20: every condition alone refuses', () => {
  test.each([
    ['the case is closed', inState({ closed: true }), 'closed'],
    ['the caller is somebody else', inState({ caller: 'somebody-else' }), 'gate'],
    ['there is no verdict', inState({ verdict: null }), 'gate'],
    ['the verification failed', verdictWith({ verdict: 'failed' }), 'gate'],
    ['the case was referred', verdictWith({ verdict: 'referred' }), 'gate'],
    ['the route is locked', verdictWith({ verdict: 'locked' }), 'gate'],
    ['there was no document', inState({ document: null }), 'other-session'],
    ['the document was not accepted', documentWith({ outcome: 'not-accepted' }), 'gate'],
    ['the document belongs to another session', documentWith({ session: 'session-0' }), 'other-session'],
    ['the verdict belongs to another session', verdictWith({ session: 'session-0' }), 'other-session'],
    ['the session is another one', refusal({ session: 'session-2' }), 'other-session'],
    ['nobody is signed in', refusal({ user: '', session: '' }), 'other-agent'],
    ['another agent is', refusal({ user: 'agent2' }), 'other-agent'],
    ['the verdict was of another agent', verdictWith({ agent: 'agent2' }), 'other-agent'],
    ['the case is of another agent', inState({ agent: 'agent2' }), 'other-agent'],
    ['R36 was not answered', inState({ coached: null }), 'coached'],
    ['R36 was answered with yes', inState({ coached: true }), 'coached'],
    ['a suspicion was raised', inState({ suspicion: true }), 'suspicion'],
    ['a gate has closed', refusal({ gateClosed: true }), 'gate'],
    ['no app can get one', refusal({ appUsable: false }), 'app'],
  ])('%s', (_condition, refused, reason) => {
    expect(refused).toBe(reason);
  });
});

describe('R20: less than ten minutes ago, to the millisecond', () => {
  test.each([
    [0, null],
    [verdictLife - 1, null],
    [verdictLife, 'stale'],
    [day, 'stale'],
    [-1, 'stale'],
  ])('%d ms after the verdict: %s', (after, reason) => {
    expect(refusal({ now: decidedAt + after })).toBe(reason);
  });

  test('that is 600,000 ms', () => {
    expect(verdictLife).toBe(600_000);
  });
});

describe('R20, R25: PINs of this case', () => {
  const now = input.now;

  test.each([
    ['waiting', pinOf({ status: 'queued', issuedAt: now }), 'live'],
    ['handed over', pinOf({ status: 'submitted', submittedAt: now, issuedAt: now }), 'live'],
    ['delivered', pinOf({ status: 'delivered', submittedAt: now, deliveredAt: now, issuedAt: now }), 'live'],
    ['used', pinOf({ status: 'used', issuedAt: now }), 'live'],
    ['failed: one replacement', pinOf({ status: 'failed', undelivered: true, issuedAt: now }), null],
    [
      'unknown: one replacement',
      pinOf({ status: 'unknown', undelivered: true, submittedAt: now, issuedAt: now }),
      null,
    ],
    ['revoked', pinOf({ status: 'revoked', issuedAt: now }), null],
    ['dead by wrong entries', pinOf({ status: 'dead', issuedAt: now }), null],
  ])('one that is %s', (_what, pin, reason) => {
    expect(withPins([pin])).toBe(reason);
  });

  test('a used one refuses even beside a newer one that failed', () => {
    expect(
      withPins([pinOf({ id: '1', status: 'used' }), pinOf({ id: '2', status: 'failed', undelivered: true })]),
    ).toBe('live');
  });

  test('at most two are sent, replacements and all', () => {
    expect(pinsPerCase).toBe(2);
    const failed = pinOf({ status: 'failed', undelivered: true });
    expect(withPins([failed, { ...failed, id: '2', replacement: true }])).toBe('limit');
  });
});

describe('R27: more than two issues in 24 hours', () => {
  const issuedAgo = (ago: number, change = {}) => ({
    stream: 'another case',
    pin: pinOf({ status: 'used', issuedAt: input.now - ago, ...change }),
  });
  const withHistory = (...pins: ReturnType<typeof issuedAgo>[]) => refusal({ standing: { ...input.standing, pins } });

  test('R28: the third needs a second person, to the millisecond of the day', () => {
    expect(withHistory(issuedAgo(minute))).toBeNull();
    expect(withHistory(issuedAgo(minute), issuedAgo(day - 1))).toBe('second-person');
    expect(withHistory(issuedAgo(minute), issuedAgo(day))).toBeNull();
  });

  test('replacements are not counted', () => {
    expect(withHistory(issuedAgo(minute), issuedAgo(2 * minute, { replacement: true }))).toBeNull();
  });

  test('nor is the replacement that is asked for', () => {
    const failed = pinOf({ status: 'failed', undelivered: true, issuedAt: input.now });
    const pins = [issuedAgo(minute), { stream: 'own', pin: failed }];
    expect(refusal({ state: { ...state, pins: [failed] }, standing: { ...input.standing, pins } })).toBeNull();
  });
});
