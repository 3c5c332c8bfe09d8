import { describe, expect, test } from 'vitest';
import { day, minute, second } from '../../../src/main/time/durations.ts';
import {
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
  type TestDesk,
  value,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';
import { citizenOf } from '../../fixtures/fake-citizens.ts';
import { pinIn } from '../../fixtures/fake-transport.ts';

const whole = { scope: 'mitid', appId: null } as const;
const one = { scope: 'authenticator', appId: null } as const;

describe('R5: blocking is always possible', () => {
  test.each([
    ['right after the citizen was found', (at: TestDesk) => found(at)],
    ['at a document', (at: TestDesk) => asking(at)],
    [
      'after a failure',
      async (at: TestDesk) => {
        await asking(at);
        await say(at, 'wwwwww');
      },
    ],
    [
      'after a suspicion',
      async (at: TestDesk) => {
        await found(at);
        await at.call('case.suspicion', {});
      },
    ],
    ['when verified', (at: TestDesk) => passed(at)],
  ])('%s', async (_when, go) => {
    const world = openWorld();
    const at = openDesk(world);
    await go(at);
    const view = await value(at.call('case.block', whole));
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(true);
    expect(view.block).toMatchObject({ done: 'mitid', undoSeconds: 60 });
    expect(view.dispositions[0]).toBe('blocked');
  });

  test('also where the phone route is closed, the person protected or the suspicion older than the search', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await value(at.call('case.open', { purpose: 'block', callId: 'C', caller: 'citizen' }));
    await value(at.call('case.suspicion', {}));
    const view = await value(at.call('case.search', { text: someCpr }));
    expect(view).toMatchObject({ verdict: { reason: 'suspicion' }, state: 'referred', may: { block: true } });
    await value(at.call('case.block', whole));
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(true);
  });

  test('not before there is a citizen, and not for one without MitID', async () => {
    const world = openWorld();
    world.citizens.set(otherCpr, citizenOf(otherCpr, { mitid: null }));
    const at = openDesk(world);
    await value(at.call('case.open', { purpose: 'block', callId: 'C', caller: 'citizen' }));
    expect(await refusal(at.call('case.block', whole))).toBe('block-refused');
    await value(at.call('case.search', { text: otherCpr }));
    expect(await refusal(at.call('case.block', whole))).toBe('block-refused');
    expect((await screen(at)).block.scopes).toEqual([]);
  });
});

describe('R5: one authenticator', () => {
  const apps = [
    { id: 'app-a', name: 'Arbejde', state: 'ready' as const },
    { id: 'app-b', name: 'Privat', state: 'ready' as const },
  ];

  test('the only one needs no choosing', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', one));
    expect(world.citizens.get(someCpr)?.mitid).toMatchObject({ blocked: false, apps: [{ state: 'blocked' }] });
  });

  test('of several it has to be named', async () => {
    const world = openWorld();
    world.citizens.set(someCpr, citizenOf(someCpr, { mitid: { blocked: false, apps } }));
    const at = openDesk(world);
    await found(at);
    expect(await refusal(at.call('case.block', one))).toBe('unknown-app');
    expect(await refusal(at.call('case.block', { ...one, appId: 'app-c' }))).toBe('unknown-app');
    const view = await value(at.call('case.block', { ...one, appId: 'app-b' }));
    expect(view.block).toMatchObject({ done: 'authenticator' });
    expect(world.citizens.get(someCpr)?.mitid?.apps.map(({ state }) => state)).toEqual(['ready', 'blocked']);
  });

  test('is not limited for the unverified', async () => {
    const world = openWorld();
    world.citizens.set(someCpr, citizenOf(someCpr, { mitid: { blocked: false, apps } }));
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', { ...one, appId: 'app-a' }));
    await value(at.call('case.block', { ...one, appId: 'app-b' }));
  });
});

describe('R5: undoing', () => {
  test('within 60 seconds everything is as before', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await world.pass(59 * second);
    const view = await value(at.call('case.unblock', {}));
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(false);
    expect(view.block).toMatchObject({ done: null, undoSeconds: null });
    expect(await refusal(at.call('case.unblock', {}))).toBe('wrong-state');
  });

  test('the case goes on where it was: at the document, or verified', async () => {
    for (const go of [found, passed]) {
      const world = openWorld();
      const at = openDesk(world);
      await go(at);
      const before = await screen(at);
      expect((await value(at.call('case.block', whole))).state).toBe('referred');
      const { state, verdict } = await value(at.call('case.unblock', {}));
      expect({ state, verdict }).toEqual({ state: before.state, verdict: before.verdict });
      expect(state).not.toBe('referred');
    }
  });

  test('R4: and holds its citizen again', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await value(at.call('case.unblock', {}));
    expect((await found(openDesk(world, 'agent2'))).gates).toContain('open-elsewhere');
  });

  test('R36: not where a suspicion came since, nor in the middle of the questions', async () => {
    const suspected = openDesk(openWorld());
    await found(suspected);
    await value(suspected.call('case.block', whole));
    await value(suspected.call('case.suspicion', {}));
    expect((await value(suspected.call('case.unblock', {}))).state).toBe('referred');
    const asked = openDesk(openWorld());
    await asking(asked);
    await value(asked.call('case.block', whole));
    expect((await value(asked.call('case.unblock', {}))).state).toBe('referred');
  });

  test('not later, and the screen stops offering it by itself', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await world.pass(60 * second);
    expect(at.views.at(-1)?.block).toMatchObject({ done: 'mitid', undoSeconds: null });
    await world.pass(second);
    expect(await refusal(at.call('case.unblock', {}))).toBe('undo-too-late');
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(true);
  });

  test('also right after the case was closed', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await close(at);
    expect((await screen(at)).block.undoSeconds).toBe(60);
    expect((await value(at.call('case.unblock', {}))).block.done).toBeNull();
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(false);
  });

  test('of two blocks the newer one first, and then the older one', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', one));
    await value(at.call('case.block', whole));
    expect((await value(at.call('case.unblock', {}))).block.done).toBe('authenticator');
    expect((await value(at.call('case.unblock', {}))).block.done).toBeNull();
    expect(world.citizens.get(someCpr)?.mitid).toMatchObject({ blocked: false, apps: [{ state: 'ready' }] });
  });

  test('only what this case blocked', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    const other = openDesk(world, 'agent2');
    await found(other);
    expect(await refusal(other.call('case.unblock', {}))).toBe('wrong-state');
  });
});

describe('R5: for an unverified caller', () => {
  const unblockInPerson = (world: ReturnType<typeof openWorld>) => {
    const mitid = world.citizens.get(someCpr)?.mitid;
    if (mitid) mitid.blocked = false;
  };

  test('a second whole block within 30 days needs a second person; after that it does not', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await value(at.call('case.abandon', {}));
    unblockInPerson(world);
    await world.pass(30 * day - minute);
    const later = await restart(world, at);
    await found(later);
    expect(await later.call('case.block', whole)).toMatchObject({
      error: { code: 'block-refused', detail: { reason: 'second-person' } },
    });
    expect(world.citizens.get(someCpr)?.mitid?.blocked).toBe(false);
    await world.pass(2 * minute);
    await value(later.call('case.block', whole));
  });

  test('one that was undone is not counted, and a verified caller is not limited', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', whole));
    await value(at.call('case.unblock', {}));
    await value(at.call('case.block', whole));
    await value(at.call('case.abandon', {}));
    unblockInPerson(world);
    await passed(at);
    await value(at.call('case.block', whole));
    expect(
      (await events(world)).filter(({ type }) => type === 'block.made').map(({ payload }) => payload?.['verified']),
    ).toEqual([false, false, true]);
  });
});

describe('R5: live PINs die with a block', () => {
  test('of every case', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await issued(at);
    await world.pass(second);
    await close(at);
    await found(at);
    await value(at.call('case.block', one));
    const code = pinIn(world.transport.sent[0]?.text ?? '');
    expect(await at.redemption.redeem(someCpr, 'app-1234', code)).toEqual({ ok: false, message: 'code-dead' });
    expect((await events(world)).filter(({ type }) => type === 'pin.revoked')).toMatchObject([
      { payload: { by: 'block' } },
    ]);
  });
});
