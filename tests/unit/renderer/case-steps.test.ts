import { describe, expect, test } from 'vitest';
import { sharedNames } from '../../../src/renderer/src/features/citizen/shared-names.ts';
import { verdictText } from '../../../src/renderer/src/features/outcome/verdict-text.ts';
import { newsOf } from '../../../src/renderer/src/features/phone-case/news.ts';
import { offersTriage, stepOf } from '../../../src/renderer/src/features/phone-case/step.ts';
import { sayKeys, stepToSay, summaryDue } from '../../../src/renderer/src/features/say/say-keys.ts';
import { timelineText } from '../../../src/renderer/src/features/timeline/timeline-text.ts';
import { type CaseView, gates, verdictReasons } from '../../../src/shared/case-view.ts';
import { views } from '../../fixtures/views.ts';

describe('the one thing to do', () => {
  test.each([
    ['open', 'search'],
    ['hits', 'search'],
    ['document', 'document'],
    ['documentAgain', 'document'],
    ['question', 'question'],
    ['lineLost', 'line-lost'],
    ['somebodyElse', 'outcome'],
    ['gates', 'outcome'],
    ['passed', 'outcome'],
    ['delivered', 'outcome'],
  ] as const)('%s shows %s', (name, step) => {
    expect(stepOf(views[name])).toBe(step);
  });
});

describe('R28: a case with a second person', () => {
  const current = {
    id: 'a',
    state: 'waiting',
    stage: 'verification',
    flags: ['protected'],
    reason: 'urgent',
    leftMs: 200_000,
    approver: null,
    refusal: null,
  } as const;
  const approvalOf = (state: 'waiting' | 'approved' | 'used') => ({
    asks: [],
    current: { ...current, flags: [...current.flags], state },
    mayGoOn: false,
  });

  test('R28: released, it goes on although its gate stays on screen', () => {
    const released: CaseView = { ...views.document, gates: ['protected'], approval: approvalOf('approved') };
    expect(stepOf(released)).toBe('document');
    expect(stepOf({ ...views.question, gates: ['protected'], approval: approvalOf('used') })).toBe('question');
    expect(stepOf({ ...views.passed, gates: ['protected'], approval: approvalOf('used') })).toBe('outcome');
  });

  test('R3, R28: while it waits the caller hears neither whom the agent asks nor why', () => {
    expect(sayKeys({ ...views.gates, approval: approvalOf('waiting') })).toEqual(['moment']);
  });
});

describe('R3: to the caller all gates sound the same', () => {
  const neutral = sayKeys(views.failed);

  test.each(gates)('%s', (gate) => {
    const view: CaseView = { ...views.gates, gates: [gate], verdict: { verdict: 'referred', reason: gate } };
    expect(sayKeys(view)).toEqual(neutral);
  });

  test.each(verdictReasons)('as does every reason: %s', (reason) => {
    expect(sayKeys({ ...views.referred, gates: [], verdict: { verdict: 'referred', reason } })).toEqual(neutral);
  });
});

describe('R36: nothing on screen says why', () => {
  test('a referral for suspicion reads like one that the caller asked for', () => {
    const declined = verdictText({ verdict: 'referred', reason: 'declined' });
    expect(verdictText({ verdict: 'referred', reason: 'suspicion' })).toEqual(declined);
    expect(sayKeys(views.suspicion)).toEqual(sayKeys(views.referred));
  });

  test('nor does the timeline', () => {
    const at = '2026-11-22T09:41:00.000Z';
    const reasons = ['suspicion', 'declined', 'number-too-new'];
    const lines = reasons.map((reason) =>
      timelineText({ at, kind: 'verdict', detail: { verdict: 'referred', reason } }),
    );
    expect(new Set(lines.map(([key]) => key)).size).toBe(1);
    expect(timelineText({ at, kind: 'suspicion' })[0]).toBe(lines[0]?.[0]);
  });
});

describe('R36: the caller says that somebody asked for the call', () => {
  test('a warning and a block are read aloud, and no way to do it alone is offered', () => {
    expect(sayKeys(views.coached)).toEqual(['coachedYes', 'coachedBlock']);
    expect(offersTriage(views.coached)).toBe(false);
    expect(newsOf(views.coached)).toContain('refusal.coached');
  });

  test('the suspicion key still comes before it: neutral, and no reason', () => {
    const pressed: CaseView = { ...views.coached, suspicion: true };
    expect(sayKeys(pressed)).toEqual(sayKeys(views.referred));
    expect(newsOf(pressed)).toEqual(newsOf(views.referred));
  });

  test('once it is blocked that is said', () => {
    expect(sayKeys({ ...views.coached, block: views.blocked.block })).toEqual(['blocked', 'goodbye']);
  });
});

describe('R20: before the issue nothing is promised that is refused', () => {
  const { issue } = views.passed;
  const refusedFor = (refusal: NonNullable<typeof issue>['refusal'], coached: boolean | null = false): CaseView => ({
    ...views.passed,
    issue: issue && { ...issue, coached, refusal, mayIssue: refusal === null && coached === false },
  });

  test('the question about coaching, the app, then the sending', () => {
    expect(sayKeys(refusedFor(null, null))).toEqual(['coached']);
    expect(sayKeys(refusedFor('app'))).toEqual(['whichApp']);
    expect(sayKeys(refusedFor(null))).toEqual(['sending', 'neverTell']);
  });

  test.each(['stale', 'other-session', 'other-agent'] as const)(
    '%s: it starts again, whatever was answered',
    (refusal) => {
      for (const coached of [null, false]) expect(sayKeys(refusedFor(refusal, coached))).toEqual(['startAgain']);
    },
  );

  test.each(['limit', 'gate', 'clock', 'suspicion', 'live', 'closed'] as const)(
    'R3: %s sounds like every gate',
    (refusal) => {
      expect(sayKeys(refusedFor(refusal))).toEqual(sayKeys(views.failed));
    },
  );

  test('a second person: the caller waits while one can be asked, and hears the neutral sentence after that', () => {
    const asked = refusedFor('second-person');
    expect(sayKeys(asked)).toEqual(sayKeys(views.failed));
    const asks = [{ stage: 'issue' as const, flags: ['issues' as const] }];
    expect(sayKeys({ ...asked, approval: { ...asked.approval, asks } })).toEqual(['moment']);
  });
});

describe('R25: a message of which nothing good is known', () => {
  const { issue } = views.sendFailed;
  const said = (status: 'failed' | 'unknown', mayIssue: boolean) =>
    sayKeys({ ...views.sendFailed, issue: { ...issue, status, mayIssue, refusal: mayIssue ? null : 'stale' } });

  test('failed is said to have failed; whether an unknown one came is asked', () => {
    expect(said('failed', true)).toEqual(['notArrived']);
    expect(said('unknown', true)).toEqual(['askArrived']);
  });

  test('where no other can be sent no other is promised', () => {
    expect(said('failed', false)).toEqual(['notArrivedEnd', 'neutralWay']);
    expect(said('unknown', false)).toEqual(['askArrivedEnd', 'neutralWay']);
  });
});

test('R24: an expired code leads to a new case on the stage and in what is said; a dead one to the counter', () => {
  const { issue } = views.used;
  const said = (status: 'expired' | 'dead') => sayKeys({ ...views.used, issue: { ...issue, status } });
  expect(said('expired')).toEqual(['codeGone', 'startAgain']);
  expect(said('dead')).toEqual(['codeGone', 'neutralWay']);
});

describe('R5: a block on the screen', () => {
  test('a call for one asks what to block first, and goes on with the document after a refused number', () => {
    const wanted = { ...views.document, purpose: 'block' as const };
    expect(sayKeys(wanted)).toEqual(['blockWhat']);
    expect(sayKeys({ ...views.documentAgain, purpose: 'block' })).toEqual(['documentAgain']);
    expect(sayKeys({ ...wanted, block: { ...wanted.block, scopes: [] } })).toEqual(sayKeys(views.document));
    expect(sayKeys(views.document)).not.toContain('blockWhat');
  });

  test('made, the stage says so as the say panel does; undone, it no longer does', () => {
    expect(newsOf(views.blocked)).toEqual(['verdict.blocked.what', 'verdict.blocked.next']);
    expect(newsOf({ ...views.coached, block: views.blocked.block })).toEqual(newsOf(views.blocked));
    expect(newsOf({ ...views.blocked, block: views.open.block })).toEqual(newsOf(views.referred));
  });

  test('a failed verification stays what it is', () => {
    expect(newsOf({ ...views.failed, block: views.blocked.block })).toEqual(newsOf(views.failed));
  });
});

test('R38: names that more than one hit bears', () => {
  expect([...sharedNames(views.sameName.search.hits)]).toEqual(['Anna Holm']);
  expect([...sharedNames(views.hits.search.hits)]).toEqual([]);
});

describe('another way than ours by phone', () => {
  const guide: NonNullable<CaseView['guide']> = { ...views.used.guide, way: 2, starts: ['ready'], done: 0 };

  test('its guide is the step from the search on, and after every gate and verdict', () => {
    for (const view of [views.open, views.document, views.gates, views.failed, views.passed])
      expect(stepOf({ ...view, guide })).toBe('guide');
  });

  test('nothing takes the place of a question that runs against the clock, or of a block', () => {
    expect(stepOf({ ...views.question, guide })).toBe('question');
    expect(stepOf({ ...views.lineLost, guide })).toBe('line-lost');
    expect(stepOf({ ...views.blocked, guide })).toBe('outcome');
  });

  test('its summary is said before the first step, then the steps alone', () => {
    const view: CaseView = { ...views.open, guide };
    expect(summaryDue(view)).toBe(true);
    expect(stepToSay(view)).toEqual(guide.steps[0]?.text);
    expect(summaryDue({ ...view, guide: { ...guide, done: 1 } })).toBe(false);
    expect(sayKeys({ ...view, guide: { ...guide, done: guide.steps.length } })).toEqual(['stepsDone']);
    expect(summaryDue(views.delivered)).toBe(false);
  });

  test.each([
    ['open', true],
    ['document', true],
    ['gates', true],
    ['failed', true],
    ['question', false],
    ['lineLost', false],
    ['passed', false],
    ['delivered', false],
    ['blocked', false],
  ] as const)('the ways are beside %s: %s', (name, beside) => {
    expect(offersTriage(views[name])).toBe(beside);
  });
});

describe('what to say follows the guide', () => {
  const { delivered, used } = views;
  const { guide } = delivered;
  const steps = guide?.steps ?? [];
  const at = (done: number): CaseView => ({ ...delivered, guide: guide && { ...guide, done } });

  test('before it has begun the app is asked for, whatever the message does', () => {
    const before = { ...delivered, guide: null };
    expect(stepToSay(before)).toBeNull();
    expect(sayKeys(before)).toContain('openApp');
  });

  test('each step is said, and after the last one what the screen shows', () => {
    expect(steps.length).toBeGreaterThan(1);
    for (const [index, step] of steps.entries()) {
      expect(stepToSay(at(index))).toEqual(step.text);
      expect(sayKeys(at(index))).toEqual(['stepDone']);
    }
    expect(stepToSay(at(steps.length))).toBeNull();
    expect(sayKeys(at(steps.length))).toEqual(['stepsDone']);
  });

  test('a code that is spent, or a block, ends it', () => {
    expect(stepToSay(used)).toBeNull();
    expect(sayKeys(used)).toContain('used');
    expect(stepToSay({ ...at(0), block: { ...delivered.block, done: 'mitid' } })).toBeNull();
  });
});
