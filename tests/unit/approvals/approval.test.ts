import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Approval,
  approvalLife,
  approvalTimeLeft,
  reduceApprovals,
} from '../../../src/main/approvals/approval.ts';
import type { ApprovalEvent } from '../../../src/main/approvals/events.ts';
import { asksOf, hardGates } from '../../../src/main/approvals/flags.ts';
import { pairsToReview } from '../../../src/main/approvals/pairs.ts';
import { releasedFlags, releaseGone } from '../../../src/main/approvals/released.ts';
import { type Case, foldCase } from '../../../src/main/cases/case.ts';
import type { CaseEvent } from '../../../src/main/cases/events.ts';
import type { StoredEvent } from '../../../src/main/ledger/ledger.ts';
import { day, minute, second } from '../../../src/main/time/durations.ts';
import { type ApprovalStage, approvalStages } from '../../../src/shared/approval.ts';
import { gates } from '../../../src/shared/case-view.ts';
import { happened, identified, monday, opened, verdict } from '../../fixtures/case-states.ts';

const request = (id: string, stage: ApprovalStage = 'verification', agent = 'agent', at = monday): CaseEvent =>
  happened(
    'approval.requested',
    {
      approval: id,
      stage,
      flags: stage === 'block' ? ['second-block'] : ['protected'],
      reason: 'urgent',
      session: 'session-1',
      channel: 'phone',
    },
    at,
    agent,
  );
const about = (id: string, stage: ApprovalStage = 'verification') => ({ approval: id, stage });
const approve = (id: string, agent = 'boss', at = monday, stage: ApprovalStage = 'verification'): CaseEvent =>
  happened('approval.approved', { ...about(id, stage), from: 'window' }, at, agent);

const heldCase: readonly CaseEvent[] = [opened(), identified(['protected']), verdict('referred', 'protected')].map(
  ({ type, payload }) => ({ type, payload, at: monday, agent: 'agent' }) as CaseEvent,
);
const caseAfter = (...events: readonly CaseEvent[]): Case => {
  const state = foldCase([...heldCase, ...events]);
  if (!state) throw new Error('no case');
  return state;
};

describe('R28: the fold of a request', () => {
  test('R28: whoever asked cannot approve, whatever an event says', () => {
    expect(caseAfter(request('a'), approve('a', 'agent'))).toMatchObject({ state: 'referred' });
  });

  test('R28: an approval of another request, or of none, does nothing', () => {
    expect(caseAfter(approve('a')).approvals).toEqual([]);
    expect(caseAfter(request('a'), approve('b')).approvals).toMatchObject([{ state: 'waiting' }]);
  });

  test('R28: approved, the case stands at its document; expired, it is held again', () => {
    const released = caseAfter(request('a'), approve('a'));
    expect(released).toMatchObject({ state: 'document', verdict: null, gates: ['protected'] });
    const held = caseAfter(request('a'), approve('a'), happened('approval.expired', about('a')));
    expect(held).toMatchObject({ state: 'referred', verdict: { reason: 'protected' }, held: null });
  });

  test.each([
    ['a restart', happened('case.restarted', { session: 'session-2' })],
    ['another citizen', happened('case.wrong-citizen', {})],
  ])('R28: nothing is left of it after %s', (_what, event) => {
    const state = caseAfter(request('a'), approve('a'), event);
    expect([...releasedFlags(state, 'verification', monday)]).toEqual([]);
    expect(state.state).not.toBe('document');
  });

  test('R28: used for the verification it holds for the issue; used for an issue it holds for none', () => {
    const used = caseAfter(request('a'), approve('a'), happened('approval.used', about('a')));
    expect([...releasedFlags(used, 'issue', monday + day)]).toEqual(['protected']);
    const once = caseAfter(request('a', 'issue'), approve('a', 'boss', monday, 'issue'));
    expect([...releasedFlags(once, 'issue', monday)]).toEqual(['protected']);
    expect([...releasedFlags(once, 'block', monday)]).toEqual([]);
    const spent = caseAfter(
      request('a', 'issue'),
      approve('a', 'boss', monday, 'issue'),
      happened('approval.used', about('a', 'issue')),
    );
    expect([...releasedFlags(spent, 'issue', monday)]).toEqual([]);
  });

  test('R28: good for five minutes, to the millisecond', () => {
    const state = caseAfter(request('a'), approve('a'));
    expect(releaseGone(state, monday + approvalLife - 1)).toBe(false);
    expect(releaseGone(state, monday + approvalLife)).toBe(true);
    expect(approvalLife).toBe(300_000);
    const [approval] = state.approvals;
    // A clock that went back does not lengthen it.
    expect(approval && approvalTimeLeft(approval, monday - minute)).toBe(approvalLife);
  });
});

const ids = fc.constantFrom('a', 'b');
const agents = fc.constantFrom('agent', 'boss', 'boss2');
const anyEvent: fc.Arbitrary<CaseEvent> = fc
  .tuple(
    fc.constantFrom('requested', 'withdrawn', 'approved', 'refused', 'expired', 'used', 'seen', 'restarted', 'over'),
    ids,
    fc.constantFrom(...approvalStages),
    agents,
    fc.integer({ min: 0, max: 10 }),
  )
  .map(([kind, id, stage, agent, minutes]): CaseEvent => {
    const at = monday + minutes * minute;
    if (kind === 'requested') return request(id, stage, agent, at);
    if (kind === 'withdrawn')
      return happened('approval.withdrawn', { ...about(id, stage), by: 'requester' }, at, agent);
    if (kind === 'approved') return approve(id, agent, at, stage);
    if (kind === 'refused')
      return happened('approval.refused', { ...about(id, stage), reason: 'not-convinced' }, at, agent);
    if (kind === 'expired') return happened('approval.expired', about(id, stage), at, agent);
    if (kind === 'used') return happened('approval.used', about(id, stage), at, agent);
    if (kind === 'seen') return happened('approval.seen', about(id, stage), at, agent);
    if (kind === 'restarted') return happened('case.restarted', { session: 'session-2' }, at, 'agent');
    return happened('case.abandoned', {}, at, 'agent');
  });
const anyEvents = fc.array(anyEvent, { maxLength: 25 });

describe('R28: in any order of events', () => {
  test('R28: what is approved was asked for by somebody else, and each request ends once', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { approvals } = caseAfter(...events);
        for (const one of approvals) {
          if (one.state === 'approved' || one.state === 'used') expect(one.approver).not.toBe(one.requester);
        }
        expect(approvals.filter(({ state }) => state === 'waiting').length).toBeLessThanOrEqual(1);
        expect(new Set(approvals.map(({ id }) => id)).size).toBe(approvals.length);
      }),
    );
  });

  test('R28: a state that is an end stays it', () => {
    const ends: ReadonlySet<Approval['state']> = new Set(['used', 'refused', 'withdrawn', 'expired']);
    fc.assert(
      fc.property(anyEvents, anyEvent, (events, last) => {
        const before = caseAfter(...events).approvals;
        const later = caseAfter(...events, last).approvals;
        for (const one of before)
          if (ends.has(one.state)) expect(later.find(({ id }) => id === one.id)?.state).toBe(one.state);
      }),
    );
  });

  test('R28: a held case stands at its document only behind an approval by somebody else', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const state = caseAfter(...events);
        if (state.state !== 'document') return;
        expect(state.held).not.toBeNull();
        expect(state.approvals.some(({ state: now }) => now === 'approved' || now === 'used')).toBe(true);
      }),
    );
  });

  test('R28: an event that changes nothing leaves the same list', () => {
    fc.assert(
      fc.property(anyEvents, ids, (events, id) => {
        const { approvals } = caseAfter(...events);
        const seen = { type: 'approval.seen', at: monday, agent: 'boss', payload: about(id) } as ApprovalEvent;
        expect(reduceApprovals(approvals, seen)).toBe(approvals);
      }),
    );
  });
});

describe('R3, R28: what can be asked for', () => {
  const input = { ownFamily: false, issueFlags: null, secondBlock: false, now: monday + second };

  test.each(gates)('R3: alone, %s is released or is not', (gate) => {
    const state = foldCase([
      ...heldCase.slice(0, 1),
      { ...heldCase[1], payload: identified([gate]).payload } as CaseEvent,
      happened('case.verdict', { verdict: 'referred', reason: gate, session: 'session-1', routeClosed: false }),
    ]);
    if (!state) throw new Error('no case');
    const released = gate === 'protected' || gate === 'credit-warning';
    expect(asksOf({ ...input, state, gates: [gate] })).toEqual(
      released ? [{ stage: 'verification', flags: [gate] }] : [],
    );
    expect(hardGates([gate])).toEqual(released ? [] : [gate]);
  });

  test('R3: with another gate beside it nobody is asked in vain', () => {
    expect(asksOf({ ...input, state: caseAfter(), gates: ['guardianship', 'protected'] })).toEqual([]);
    expect(asksOf({ ...input, state: caseAfter(), gates: ['protected', 'credit-warning'], ownFamily: true })).toEqual([
      { stage: 'verification', flags: ['protected', 'credit-warning', 'own-family'] },
    ]);
  });
});

describe('R28: pairs above 30 %', () => {
  let position = 0;
  const stored = (type: string, id: string, agent: string, at = monday): StoredEvent => {
    position += 1;
    return {
      position,
      stream: id,
      sequence: position,
      type,
      at: new Date(at).toISOString(),
      agent,
      workstation: 'desk',
      refs: [],
      payload: { approval: id },
    };
  };
  const approved = (id: string, requester: string, approver: string, at = monday) => [
    stored('approval.requested', id, requester, at),
    stored('approval.approved', id, approver, at),
  ];

  test('R28: exactly 30 % is none, more is one', () => {
    const by = (counts: Record<string, number>) =>
      Object.entries(counts).flatMap(([boss, count]) =>
        Array.from({ length: count }, (_, index) => approved(`${boss}${index}`, 'agent', boss)).flat(),
      );
    const names = (events: readonly StoredEvent[]) => pairsToReview(events, monday).map(({ approver }) => approver);
    expect(names(by({ a: 3, b: 3, c: 2, d: 2 }))).toEqual([]);
    expect(names(by({ a: 4, b: 3, c: 3 }))).toEqual(['a']);
  });

  test('R28: of the last 30 days, by requester', () => {
    const old = approved('x', 'agent', 'a', monday - 30 * day);
    expect(pairsToReview([...old, ...approved('y', 'agent', 'b')], monday)).toEqual([
      { requester: 'agent', approver: 'b', approved: 1, of: 1 },
    ]);
    expect(pairsToReview([stored('approval.approved', 'z', 'a')], monday)).toEqual([]);
  });
});
