import { describe, expect, test } from 'vitest';
import type { Way } from '../../../src/shared/guidance.ts';
import {
  accountOf,
  asking,
  close,
  events,
  found,
  issued,
  openDesk,
  openWorld,
  passed,
  refusal,
  restart,
  say,
  screen,
  settle,
  type TestDesk,
  value,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';

const opening = { purpose: 'pin-forgotten', callId: 'call', caller: 'citizen' } as const;
const open = (at: TestDesk, more: object = {}) => value(at.call('case.open', { ...opening, ...more }));
const choose = (at: TestDesk, way: Way) => value(at.call('case.way', { way }));

describe('triage in a case', () => {
  test('answers given before the case is opened are in its first view, and so are the ways', async () => {
    const at = openDesk(openWorld());
    const view = await open(at, { triage: { knowsPin: 'yes', passportChip: 'no' } });
    expect(view.triage.answers).toEqual({ knowsPin: 'yes', passportChip: 'no' });
    expect(view.triage.ways.map(({ way }) => way).toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(view.triage.ways[0]).toEqual({ way: 2, open: true, reason: 'know-pin' });
    expect(view.triage).toMatchObject({ way: null, override: false });
  });

  test('an answer that the table does not have gets neither into a case nor into the ledger', async () => {
    const world = openWorld();
    const at = openDesk(world);
    expect(await refusal(at.call('case.open', { ...opening, triage: { knowsPin: 'hunter2' } }))).toBe('bad-input');
    expect(await refusal(at.call('case.open', { ...opening, triage: { secret: 'yes' } }))).toBe('bad-input');
    expect(await events(world)).toEqual([]);
    await open(at);
    expect(await refusal(at.call('case.triage', { answers: { passportChip: 'wooden' } }))).toBe('bad-input');
    expect((await screen(at)).triage.answers).toEqual({});
  });

  test('later answers replace those before', async () => {
    const at = openDesk(openWorld());
    await open(at, { triage: { knowsPin: 'yes' } });
    const view = await value(at.call('case.triage', { answers: { passportChip: 'passport' } }));
    expect(view.triage.answers).toEqual({ passportChip: 'passport' });
    expect(view.triage.ways[0]?.way).toBe(1);
  });

  test('without a CPR number the guide of the first way begins where its P-code is got', async () => {
    const at = openDesk(openWorld());
    await open(at, { triage: { knowsPin: 'no', passportChip: 'passport', cprNumber: 'no' } });
    expect((await choose(at, 1)).guide).toMatchObject({ start: 'p-code', done: 0 });
    const other = openDesk(openWorld());
    await open(other, { triage: { knowsPin: 'no', passportChip: 'passport', cprNumber: 'yes' } });
    expect((await choose(other, 1)).guide).toMatchObject({ start: 'ready', done: 0 });
  });

  test('what the console knows of the citizen closes ways by itself', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const citizen = world.citizens.get(someCpr);
    if (!citizen) throw new Error('no such citizen');
    world.citizens.set(someCpr, { ...citizen, mitid: { blocked: true, apps: citizen.mitid?.apps ?? [] } });
    const before = await open(at, { triage: { knowsPin: 'yes' } });
    expect(before.triage.ways[0]).toMatchObject({ way: 2, open: true });
    const after = await value(at.call('case.search', { text: someCpr }));
    expect(after.triage.ways.filter((advice) => advice.open).map(({ way }) => way)).toEqual([5]);
  });

  test('R2: for somebody else nothing about the citizen changes the ways', async () => {
    const world = openWorld();
    const citizen = world.citizens.get(someCpr);
    if (!citizen) throw new Error('no such citizen');
    world.citizens.set(someCpr, { ...citizen, mitid: { blocked: true, apps: [] } });
    const at = openDesk(world);
    await found(at, someCpr, { caller: 'somebody-else' });
    const one = (await screen(at)).triage.ways;
    await value(at.call('case.abandon', {}));
    await found(at, otherCpr, { caller: 'somebody-else' });
    expect((await screen(at)).triage.ways).toEqual(one);
    expect(one.filter((advice) => advice.open).map(({ way }) => way)).toEqual([5]);
  });

  test('a failed verification closes way 4, a suspicion all but the counter', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    expect((await screen(at)).triage.ways.find(({ way }) => way === 4)?.open).toBe(true);
    for (let round = 0; round < 12 && (await screen(at)).question; round += 1) await say(at, 'w');
    const failed = await screen(at);
    expect(failed.verdict?.verdict).toBe('failed');
    expect(failed.triage.ways.find(({ way }) => way === 4)?.open).toBe(false);
    const suspected = await value(at.call('case.suspicion', {}));
    expect(suspected.triage.ways.filter((advice) => advice.open).map(({ way }) => way)).toEqual([5]);
  });
});

describe('choosing a way', () => {
  test('is an event with what was offered; a closed way is an override', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await open(at, { triage: { knowsPin: 'no', passportChip: 'passport' } });
    const one = await choose(at, 1);
    expect(one.triage).toMatchObject({ way: 1, override: false });
    const three = await choose(at, 3);
    expect(three.triage).toMatchObject({ way: 3, override: true });
    const chosen = (await events(world)).filter(({ type }) => type === 'case.way').map(({ payload }) => payload);
    expect(chosen).toEqual([
      { way: 1, answers: { knowsPin: 'no', passportChip: 'passport' }, offered: [1, 4, 5], override: false },
      { way: 3, answers: { knowsPin: 'no', passportChip: 'passport' }, offered: [1, 4, 5], override: true },
    ]);
    expect(three.timeline.filter(({ kind }) => kind === 'way').map(({ detail }) => detail)).toEqual([
      { way: 1, override: 'no' },
      { way: 3, override: 'yes' },
    ]);
  });

  test('does not stand in the way of search and verification', async () => {
    const at = openDesk(openWorld());
    await open(at);
    await choose(at, 1);
    const view = await value(at.call('case.search', { text: someCpr }));
    expect(view.state).toBe('document');
  });

  test('another way than 4 can be closed before anybody was looked up, as guided to another way', async () => {
    const at = openDesk(openWorld());
    const before = await open(at);
    expect(before.may.close).toBe(false);
    const view = await choose(at, 2);
    expect(view.may.close).toBe(true);
    expect(view.dispositions[0]).toBe('guided-to-another-way');
    expect((await choose(at, 4)).may.close).toBe(false);
    await choose(at, 2);
    const closed = await value(at.call('case.close', { disposition: 'guided-to-another-way', note: '' }));
    expect(closed.closed).toBe(true);
    expect(await refusal(at.call('case.way', { way: 1 }))).toBe('no-case');
  });

  test('a failed verification stays one, whatever way was chosen after it', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    for (let round = 0; round < 12 && (await screen(at)).question; round += 1) await say(at, 'w');
    const view = await choose(at, 1);
    expect(view.verdict?.verdict).toBe('failed');
    expect(view.dispositions[0]).toBe('not-verified');
  });

  test('R16: in the middle of the questions it opens no way out', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    const view = await choose(at, 1);
    expect(view.may.close).toBe(false);
    const closing = at.call('case.close', { disposition: 'guided-to-another-way', note: '' });
    expect(await refusal(closing)).toBe('wrong-state');
    expect((await value(at.call('case.decline', {}))).may.close).toBe(true);
  });

  test('is there again after a restart', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.triage', { answers: { knowsPin: 'yes' } }));
    await choose(at, 2);
    await value(at.call('case.guide', { way: 2, start: 'ready', done: 3 }));
    await value(at.call('case.stuck', { step: 'pin-code', stuck: true }));
    const before = await screen(at);
    const after = await screen(await restart(world, at));
    expect(after.triage).toEqual(before.triage);
    expect(after.guide).toEqual(before.guide);
  });
});

describe('the guide', () => {
  test('of another way begins when the way is chosen, with its first start', async () => {
    const at = openDesk(openWorld());
    expect((await open(at)).guide).toBeNull();
    const view = await choose(at, 1);
    expect(view.guide).toMatchObject({ way: 1, start: 'ready', starts: ['ready', 'p-code'], done: 0, stuck: [] });
    expect(view.guide?.steps[0]).toMatchObject({ id: 'open-app', screen: 'home-screen', item: 'id-app' });
    const branch = await value(at.call('case.guide', { way: 1, start: 'p-code', done: 1 }));
    expect(branch.guide).toMatchObject({ start: 'p-code', done: 1 });
    expect(branch.guide?.steps[0]?.id).toBe('get-p-code');
  });

  test('of way 4 waits for its text message', async () => {
    const at = openDesk(openWorld());
    await open(at);
    expect((await choose(at, 4)).guide).toBeNull();
    expect(await refusal(at.call('case.guide', { way: 4, start: 'ready', done: 1 }))).toBe('wrong-state');
  });

  test('of way 4 comes in the place of another one once its PIN is issued', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    await choose(at, 1);
    await value(at.call('case.issue', {}));
    await settle();
    expect((await screen(at)).guide).toBeNull();
    const view = await value(at.call('case.guide', { start: 'locked', done: 2 }));
    expect(view.guide).toMatchObject({ way: 4, start: 'locked', starts: ['ready', 'locked'], done: 2 });
    expect(view.guide?.steps.map(({ id }) => id).slice(0, 3)).toEqual(['open-app', 'change-on-home', 'temporary-pin']);
  });

  test('keeps the place in each way', async () => {
    const at = openDesk(openWorld());
    await open(at);
    await choose(at, 2);
    await value(at.call('case.guide', { way: 2, start: 'ready', done: 5 }));
    expect((await choose(at, 1)).guide?.done).toBe(0);
    expect((await choose(at, 2)).guide?.done).toBe(5);
  });

  test('refuses a way that was not chosen, a start that there is not, and steps beyond the end', async () => {
    const at = openDesk(openWorld());
    await open(at);
    await choose(at, 6);
    expect(await refusal(at.call('case.guide', { way: 2, start: 'ready', done: 1 }))).toBe('wrong-state');
    expect(await refusal(at.call('case.guide', { way: 6, start: 'locked', done: 1 }))).toBe('bad-input');
    expect(await refusal(at.call('case.guide', { way: 6, start: 'ready', done: 6 }))).toBe('bad-input');
    expect((await value(at.call('case.guide', { way: 6, start: 'ready', done: 5 }))).guide?.done).toBe(5);
  });

  test('a step where the caller is stuck is marked, and the mark can be taken back', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await open(at);
    expect(await refusal(at.call('case.stuck', { step: 'menu', stuck: true }))).toBe('wrong-state');
    await choose(at, 2);
    const marked = await value(at.call('case.stuck', { step: 'menu', stuck: true }));
    expect(marked.guide?.stuck).toEqual(['menu']);
    expect(marked.timeline.at(-1)).toMatchObject({ kind: 'stuck', detail: { way: 2, step: 'menu' } });
    await value(at.call('case.stuck', { step: 'menu', stuck: true }));
    expect((await events(world)).filter(({ type }) => type === 'case.stuck')).toHaveLength(1);
    expect(await refusal(at.call('case.stuck', { step: 'moon', stuck: true }))).toBe('bad-input');
    const after = await value(at.call('case.stuck', { step: 'menu', stuck: false }));
    expect(after.guide?.stuck).toEqual([]);
    expect(after.timeline.some(({ kind }) => kind === 'stuck')).toBe(false);
  });
});

describe('languages', () => {
  test('the message follows the caller until the agent sets it', async () => {
    const at = openDesk(openWorld());
    const first = await open(at);
    expect(first).toMatchObject({ callerLanguage: 'da', textLanguage: 'da', smsLanguage: 'da' });
    const english = await value(at.call('case.language', { caller: 'en' }));
    expect(english).toMatchObject({ callerLanguage: 'en', textLanguage: 'en', smsLanguage: 'en' });
    const apart = await value(at.call('case.language', { sms: 'da' }));
    expect(apart).toMatchObject({ callerLanguage: 'en', textLanguage: 'en', smsLanguage: 'da' });
    await value(at.call('case.language', { caller: 'da' }));
    const kept = await value(at.call('case.language', { caller: 'en' }));
    expect(kept).toMatchObject({ callerLanguage: 'en', smsLanguage: 'da' });
  });

  test('Kalaallisut is the caller’s language, and the texts stay in the last one that has them', async () => {
    const at = openDesk(openWorld());
    await open(at);
    await value(at.call('case.language', { caller: 'en' }));
    const view = await value(at.call('case.language', { caller: 'kl' }));
    expect(view).toMatchObject({ callerLanguage: 'kl', textLanguage: 'en', smsLanguage: 'en' });
  });

  test('a switch in mid-step keeps the place', async () => {
    const at = openDesk(openWorld());
    await open(at);
    await choose(at, 2);
    await value(at.call('case.guide', { way: 2, start: 'ready', done: 4 }));
    const view = await value(at.call('case.language', { caller: 'kl' }));
    expect(view.guide).toMatchObject({ way: 2, start: 'ready', done: 4 });
  });

  test('the message is in the language that was set for it', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.language', { caller: 'kl', sms: 'en' }));
    await value(at.call('case.issue', {}));
    await settle();
    expect(world.transport.sent.at(-1)?.text).toMatch(/never|Never/);
  });
});

describe('a new PIN that the citizen sets', () => {
  test('is news to the open case that is about them, and an event of nobody’s but the citizen', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await choose(at, 1);
    at.cases.pinSet(someCpr, 1);
    await settle();
    const view = at.views.at(-1);
    expect(view?.timeline.at(-1)).toMatchObject({ kind: 'pin-set', detail: { way: 1 } });
    expect(view?.dispositions[0]).toBe('guided-to-another-way');
    const told = (await events(world)).filter(({ type }) => type === 'citizen.pin-set');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ agent: null, payload: { way: 1 } });
    expect(told[0]?.refs.map(({ kind }) => kind).toSorted()).toEqual(['call', 'citizen']);
  });

  test('is not news to the case of another citizen, nor to one that is closed', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await issued(at);
    at.cases.pinSet(otherCpr, 2);
    await settle();
    await close(at);
    at.cases.pinSet(someCpr, 2);
    await settle();
    expect((await events(world)).some(({ type }) => type === 'citizen.pin-set')).toBe(false);
  });

  test('survives that nobody is signed in', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    at.sessions.end('sign-out');
    at.cases.pinSet(someCpr, 2);
    await settle();
    at.sessions.start(accountOf('agent'));
    expect((await events(world)).some(({ type }) => type === 'citizen.pin-set')).toBe(false);
  });
});
