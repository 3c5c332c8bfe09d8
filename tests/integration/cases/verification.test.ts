import { describe, expect, test } from 'vitest';
import { timeLeft } from '../../../src/main/cases/asking.ts';
import type { Active } from '../../../src/main/cases/desk.ts';
import type { Questioner } from '../../../src/main/cases/questioner.ts';
import { day, minute, second } from '../../../src/main/time/durations.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import { stateAfter, upToAsking } from '../../fixtures/case-states.ts';
import {
  allRight,
  asking,
  close,
  events,
  eventTypes,
  found,
  openDesk,
  openWorld,
  passportOf,
  refusal,
  restart,
  say,
  screen,
  type TestDesk,
  value,
} from '../../fixtures/desk.ts';
import { documentOf, factsOf, otherCpr, someCpr, thirdCpr } from '../../fixtures/facts.ts';
import { rightAnswer } from '../../fixtures/fake-questioner.ts';

const document = (at: TestDesk, number: string, type: 'passport' | 'driving-licence' = 'passport') =>
  at.call('case.document', { type, number });

describe('R6: the document', () => {
  test.each(['2 0 1 9 0 1 2 3 4', '20-1901234', ' 201901234'])('%j is the same number', async (number) => {
    const at = openDesk(openWorld());
    await found(at);
    expect((await value(document(at, number))).document?.state).toBe('accepted');
  });

  test('accepted leads to the first question at once', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const view = await asking(at);
    expect(view).toMatchObject({ state: 'asking', document: { state: 'accepted' }, question: { index: 1, of: 6 } });
    expect((await eventTypes(world)).slice(-3)).toEqual(['case.document', 'case.drawn', 'case.asked']);
  });

  test.each([
    ['passport', '201'],
    ['passport', '2019012345678'],
    ['passport', '20190123Ø'],
    ['driving-licence', '123'],
    ['driving-licence', '2046/8135'],
  ] as const)('a %s numbered %j cannot be: it is told at the field and costs no try', async (type, number) => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    const before = await eventTypes(world);
    for (const _ of [1, 2, 3]) {
      expect(await document(at, number, type)).toEqual({
        ok: false,
        error: { code: 'bad-input', fields: { number: 'document-form' } },
      });
    }
    expect(await eventTypes(world)).toEqual(before);
    expect((await screen(at)).document).toEqual({ state: null, attemptsLeft: 2 });
  });

  test.each([
    ['passport', 'AB1234567'],
    ['passport', '20190123'],
    ['driving-licence', '20468135'],
    ['driving-licence', 'G123'],
  ] as const)('a %s may be numbered %j', async (type, number) => {
    const at = openDesk(openWorld());
    await found(at);
    expect((await value(document(at, number, type))).document).toEqual({ state: 'not-accepted', attemptsLeft: 1 });
  });

  test('wrong, expired, lost and of another person look alike, to the last byte', async () => {
    const views: CaseView[] = [];
    const world = openWorld();
    const documents = [
      documentOf({ number: '111111111', validTo: '2020-01-01' }),
      documentOf({ number: '222222222', status: 'lost' }),
      documentOf({ number: '333333333', issuer: 'SWE' }),
    ];
    const numbers = ['111111111', '222222222', '333333333', '444444444', passportOf(openDesk(world), otherCpr)];
    for (const number of numbers) {
      const own = openWorld();
      own.citizens.set(someCpr, { ...(own.citizens.get(someCpr) ?? expect.fail()), documents });
      const at = openDesk(own);
      await found(at, someCpr, { callId: 'same' });
      views.push(await value(document(at, number)));
    }
    const shown = views.map((view) =>
      JSON.stringify({
        ...view,
        id: '',
        reference: '',
        openedAt: '',
        openForMs: 0,
        timeline: view.timeline.map(({ kind, detail }) => ({ kind, detail })),
      }),
    );
    expect(new Set(shown).size).toBe(1);
    expect(views[0]?.document).toEqual({ state: 'not-accepted', attemptsLeft: 1 });
  });

  test('a second failure fails the case, no question is drawn, and R16 does not count it', async () => {
    const world = openWorld();
    const at = openDesk(world);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await found(at);
      await value(document(at, '444444441'));
      const view = await value(document(at, '444444442'));
      expect(view.verdict).toEqual({ verdict: 'failed', reason: 'document' });
      await close(at);
    }
    expect(await eventTypes(world)).not.toContain('case.drawn');
    expect((await found(at)).gates).toEqual([]);
  });

  test('the right number on the second try is accepted', async () => {
    const at = openDesk(openWorld());
    await found(at);
    await value(document(at, '444444444'));
    expect((await value(document(at, passportOf(at)))).question?.index).toBe(1);
  });
});

describe('R7: document numbers that are used twice', () => {
  test('one that was typed for another citizen needs a second person', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at, otherCpr);
    await value(document(at, passportOf(at, someCpr)));
    await value(at.call('case.abandon', {}));
    const view = await asking(at);
    expect(view.verdict).toEqual({ verdict: 'referred', reason: 'second-person' });
    expect(view.question).toBeNull();
  });

  test('after 120 days it does not', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at, otherCpr);
    await value(document(at, passportOf(at, someCpr)));
    await value(at.call('case.abandon', {}));
    await world.pass(120 * day);
    const later = await restart(world, at);
    expect((await asking(later)).question?.index).toBe(1);
  });

  test('in more than three cases of the same citizen', async () => {
    const world = openWorld();
    const at = openDesk(world);
    for (let used = 0; used < 3; used += 1) {
      await asking(at);
      expect((await say(at, allRight)).verdict?.verdict).toBe('passed');
      await close(at);
    }
    expect((await asking(at)).verdict?.reason).toBe('second-person');
  });
});

describe('R9, R14: the whole set is asked', () => {
  test('even after a certain failure, and nothing tells which answer was wrong', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    for (let index = 1; index < 6; index += 1) {
      const view = await say(at, 'w');
      expect(view).toMatchObject({ state: 'asking', question: { index: index + 1, mayEndEarly: false } });
    }
    const view = await say(at, 'w');
    expect(view.verdict).toEqual({ verdict: 'failed', reason: 'not-verified' });
  });

  test.each([
    ['rrrrrr', 'passed', null],
    ['wwrrrr', 'passed', null],
    ['urrwrr', 'passed', null],
    ['rrrwww', 'failed', 'not-verified'],
    ['rrruuu', 'failed', 'not-verified'],
    ['wwwwww', 'failed', 'not-verified'],
  ])('four of six pass: %s', async (letters, verdict, reason) => {
    const at = openDesk(openWorld());
    await asking(at);
    expect((await say(at, letters)).verdict).toEqual({ verdict, reason });
  });

  test('what the screen gets while asking is the same for right and wrong', async () => {
    const seen = new Set<string>();
    for (const letters of ['rrrrr', 'wwwww', 'rwrwr']) {
      const at = openDesk(openWorld());
      await asking(at, someCpr, { callId: 'same' });
      await say(at, letters);
      seen.add(
        JSON.stringify(
          at.views.map((view) => ({
            question: { ...view?.question, remainingMs: 0 },
            timeline: view?.timeline.map(({ kind, detail }) => ({ kind, detail })),
            state: view?.state,
            may: view?.may,
          })),
        ),
      );
    }
    expect(seen.size).toBe(1);
  });

  test('the draw is an event before the first question is shown', async () => {
    const world = openWorld();
    await asking(openDesk(world));
    const types = await eventTypes(world);
    expect(types.indexOf('case.drawn')).toBeLessThan(types.indexOf('case.asked'));
  });

  test('ending early is possible once don’t-knows alone make passing impossible, and fails', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    expect((await say(at, 'uu')).question?.mayEndEarly).toBe(false);
    expect(await refusal(at.call('case.endEarly', {}))).toBe('wrong-state');
    expect((await say(at, 'u')).question?.mayEndEarly).toBe(true);
    const view = await value(at.call('case.endEarly', {}));
    expect(view.verdict).toEqual({ verdict: 'failed', reason: 'not-verified' });
    const outcomes = (await events(world))
      .filter(({ type }) => type === 'case.answered')
      .map(({ payload }) => payload?.['outcome']);
    expect(outcomes).toEqual(Array.from({ length: 6 }, () => 'unknown'));
  });
});

describe('R14: double clicks and replays', () => {
  test('of many answers to one question one counts', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    const text = rightAnswer(factsOf(), 'one');
    const results = await Promise.all(Array.from({ length: 20 }, () => at.call('case.answer', { index: 1, text })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.error.code])))).toEqual(
      new Set(['stale-question']),
    );
    expect((await screen(at)).question?.index).toBe(2);
    expect((await events(world)).filter(({ type }) => type === 'case.answered')).toHaveLength(1);
  });

  test.each([0, 2, 7])('an answer to question %d while the first is on screen', async (index) => {
    const at = openDesk(openWorld());
    await asking(at);
    expect(await refusal(at.call('case.unknown', { index }))).toMatch(/^(stale-question|bad-input)$/);
  });

  test('no answer before the questions, and none after the verdict', async () => {
    const at = openDesk(openWorld());
    await found(at);
    expect(await refusal(at.call('case.answer', { index: 1, text: 'x' }))).toBe('wrong-state');
    await value(document(at, passportOf(at)));
    await say(at, allRight);
    expect(await refusal(at.call('case.answer', { index: 6, text: 'x' }))).toBe('wrong-state');
    expect(await refusal(document(at, passportOf(at)))).toBe('wrong-state');
  });
});

describe('R18: an answer that cannot be read', () => {
  test.each([
    ['mumble', 'unparseable', 'unparseable'],
    ['either', 'ambiguous', 'ask-day-or-month'],
  ])('%s is none: nothing is stored, the question stays, its time runs on', async (text, code, hint) => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await world.pass(30 * second);
    const before = (await world.ledger.head()).count;
    expect(await at.call('case.answer', { index: 1, text })).toEqual({
      ok: false,
      error: { code, fields: { text: hint } },
    });
    expect((await world.ledger.head()).count).toBe(before);
    const { question } = await screen(at);
    expect(question?.index).toBe(1);
    expect(question?.remainingMs).toBeLessThan(90 * second + 1);
  });

  test('R17: a question whose fact an import took away refers to the counter', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    const view = await value(at.call('case.answer', { index: 1, text: 'taken away' }));
    expect(view.verdict).toEqual({ verdict: 'referred', reason: 'too-little-data' });
  });
});

describe('R15: two minutes for a question', () => {
  test('then it counts as unknown, and the next one is shown', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const view = await asking(at);
    expect(view.question).toMatchObject({ warnMs: 20 * second });
    expect(view.question?.remainingMs).toBeGreaterThan(119 * second);
    await world.pass(119 * second);
    expect((await screen(at)).question?.index).toBe(1);
    await world.pass(second);
    expect(at.views.at(-1)?.question?.index).toBe(2);
    expect((await events(world)).at(-2)?.payload).toEqual({ index: 1, outcome: 'timed-out' });
  });

  test('six that time out are a failure by time', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await world.pass(12 * minute + second);
    expect(at.views.at(-1)?.verdict).toEqual({ verdict: 'failed', reason: 'timed-out' });
  });

  test.each([
    ['shown in this run', 0, 1000, 2000, 1000, 119_000],
    ['the wall clock that jumps within a run does not matter', 0, 1000, 2000, day, 119_000],
    ['to the millisecond', 0, 0, 2 * minute - 1, 0, 1],
    ['not a millisecond longer', 0, 0, 2 * minute, 0, 0],
    ['across a restart by the wall clock', null, 0, 0, 30 * second, 90 * second],
    ['a clock that went back across a restart counts as expired', null, 0, 0, -1, 0],
  ])('%s', (_what, shown, shownAt, monotonic, wallPassed, left) => {
    const state = stateAfter(upToAsking);
    const now = (state.asked?.at ?? 0) + wallPassed;
    const active: Active = {
      id: 'a',
      callRef: { kind: 'call', key: 'c' },
      subject: null,
      hits: new Map(),
      more: false,
      shownAt: shown === null ? null : shownAt,
    };
    const clock = { now: () => now, monotonic: () => monotonic, after: () => () => undefined };
    const questioner = { script: { time: 2 * minute } } as Questioner;
    expect(timeLeft({ ...openDesk(openWorld()).desk, clock, questioner }, active, state)).toBe(left);
  });

  test('a restart in the middle of a question leaves what was left of it', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await world.pass(30 * second);
    const after = await restart(world, at);
    const left = (await screen(after)).question?.remainingMs ?? 0;
    expect(left).toBeGreaterThan(85 * second);
    expect(left).toBeLessThan(90 * second + 1);
    await world.pass(90 * second);
    expect((await screen(after)).question?.index).toBe(2);
  });
});

test('R15: a right answer that comes after the two minutes is too late, even before the clock has said so', async () => {
  const world = openWorld();
  const before = openDesk(world);
  await asking(before);
  before.kill();
  await world.pass(2 * minute);
  const after = await restart(world, before);
  await value(after.call('case.answer', { index: 1, text: rightAnswer(factsOf(), 'one') }));
  const answered = (await events(world)).find(({ type }) => type === 'case.answered');
  expect(answered?.payload).toEqual({ index: 1, outcome: 'timed-out' });
});

describe('R15: the line is lost', () => {
  test('the shown question counts as unknown, the same draw goes on', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await say(at, 'r');
    const lost = await value(at.call('case.lineLost', {}));
    expect(lost).toMatchObject({ question: null, may: { lineLost: false, resume: true } });
    expect(lost.lineLostMs).toBeGreaterThan(14 * minute);
    await world.pass(10 * minute);
    expect((await value(at.call('case.resume', {}))).question?.index).toBe(3);
    expect((await eventTypes(world)).filter((type) => type === 'case.drawn')).toHaveLength(1);
    expect((await say(at, 'rrrr')).verdict?.verdict).toBe('passed');
  });

  test('after 15 minutes it is a failure', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await value(at.call('case.lineLost', {}));
    await world.pass(15 * minute);
    expect(at.views.at(-1)?.verdict).toEqual({ verdict: 'failed', reason: 'timed-out' });
    expect(await refusal(at.call('case.resume', {}))).toBe('wrong-state');
  });

  test('at the last question the verdict comes when the caller is back', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    await say(at, 'rrrrr');
    await value(at.call('case.lineLost', {}));
    expect((await value(at.call('case.resume', {}))).verdict?.verdict).toBe('passed');
  });

  test('nothing is answered while it is lost', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    await value(at.call('case.lineLost', {}));
    expect(await refusal(at.call('case.answer', { index: 1, text: 'x' }))).toBe('wrong-state');
    expect(await refusal(at.call('case.lineLost', {}))).toBe('wrong-state');
  });
});

describe('R16: failures close the phone route', () => {
  async function fail(at: TestDesk): Promise<CaseView> {
    await asking(at);
    const view = await say(at, 'wwwwww');
    await close(at);
    return view;
  }

  test('the second in 24 hours does, says so, and keeps the counter and the MitID open', async () => {
    const world = openWorld();
    const at = openDesk(world);
    expect((await fail(at)).phoneRouteClosed).toBe(false);
    expect((await fail(at)).phoneRouteClosed).toBe(true);
    const view = await found(at);
    expect(view.gates).toEqual(['locked']);
    expect(view.verdict).toEqual({ verdict: 'locked', reason: 'attempts' });
    expect(view.dispositions[0]).toBe('phone-route-closed');
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(false);
  });

  test('of another citizen it does not', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await fail(at);
    await fail(at);
    expect((await found(at, thirdCpr)).gates).toEqual([]);
  });

  test('on all consoles of the ledger (R0)', async () => {
    const world = openWorld();
    await fail(openDesk(world));
    await fail(openDesk(world, 'agent2'));
    expect((await found(openDesk(world, 'agent3'))).gates).toEqual(['locked']);
  });

  test('it opens after 7 days, and an old closure does not make the next failure say closed', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await fail(at);
    await fail(at);
    await world.pass(7 * day + second);
    const later = await restart(world, at);
    const view = await fail(later);
    expect(view.verdict?.reason).toBe('not-verified');
    expect(view.phoneRouteClosed).toBe(false);
  });

  test('abandoned in mid-asking counts, and so does a decline after the first question', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await value(at.call('case.abandon', {}));
    await asking(at);
    const view = await value(at.call('case.decline', {}));
    expect(view).toMatchObject({ verdict: { verdict: 'referred', reason: 'declined' }, phoneRouteClosed: true });
    await close(at);
    expect((await found(at)).gates).toEqual(['locked']);
  });

  test('left standing in mid-asking by a sign-out counts once its lease is over', async () => {
    const world = openWorld();
    for (const user of ['agent', 'agent2']) {
      const at = openDesk(world, user);
      await asking(at);
      at.sessions.end('sign-out');
      await world.pass(15 * minute + second);
    }
    expect((await found(openDesk(world, 'agent3'))).gates).toEqual(['locked']);
  });
});

describe('R17: declining', () => {
  test('before the first question leaves no mark', async () => {
    const world = openWorld();
    const at = openDesk(world);
    for (let time = 0; time < 3; time += 1) {
      await found(at);
      const view = await value(at.call('case.decline', {}));
      expect(view).toMatchObject({ verdict: { verdict: 'referred', reason: 'declined' }, phoneRouteClosed: false });
      await close(at);
    }
    expect((await asking(at)).question?.index).toBe(1);
  });

  test('after it the draw stays for 24 hours, and what was read counts as unknown', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await say(at, 'r');
    await value(at.call('case.decline', {}));
    await close(at);
    const view = await asking(at);
    expect(view.question?.index).toBe(3);
    const drawn = (await events(world)).filter(({ type }) => type === 'case.drawn');
    expect(drawn[1]?.payload?.['carried']).toEqual(['unknown', 'unknown', null, null, null, null]);
    expect(drawn[1]?.payload?.['questions']).toEqual(drawn[0]?.payload?.['questions']);
    expect((await say(at, 'rrrr')).verdict?.verdict).toBe('passed');
  });

  test('not after the verdict', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    await say(at, allRight);
    expect(await refusal(at.call('case.decline', {}))).toBe('wrong-state');
  });
});
