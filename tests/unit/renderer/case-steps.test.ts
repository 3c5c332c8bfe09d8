import { describe, expect, test } from 'vitest';
import { sharedNames } from '../../../src/renderer/src/features/citizen/shared-names.ts';
import { verdictText } from '../../../src/renderer/src/features/outcome/verdict-text.ts';
import { stepOf } from '../../../src/renderer/src/features/phone-case/step.ts';
import { sayKeys, stepToSay } from '../../../src/renderer/src/features/say/say-keys.ts';
import { timelineText } from '../../../src/renderer/src/features/timeline/timeline-text.ts';
import { triage } from '../../../src/renderer/src/features/triage/triage.ts';
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

test('R38: names that more than one hit bears', () => {
  expect([...sharedNames(views.sameName.search.hits)]).toEqual(['Anna Holm']);
  expect([...sharedNames(views.hits.search.hits)]).toEqual([]);
});

describe('triage', () => {
  const open = (purpose: CaseView['purpose'] | null, caller: CaseView['caller'] = 'citizen') =>
    triage({ purpose, caller }).flatMap((way) => (way.open ? [way.way] : []));

  test('all ways are open while nothing is known', () => {
    expect(open(null)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  test('what is known closes ways', () => {
    expect(open('pin-forgotten')).toEqual([1, 3, 4, 5, 6]);
    expect(open('app-locked')).toEqual([1, 3, 4, 5]);
    expect(open('block')).toEqual([5]);
  });
  test('R2: for somebody else only the counter is open', () => {
    expect(open('pin-change', 'somebody-else')).toEqual([5]);
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
