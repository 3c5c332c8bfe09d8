import { describe, expect, test } from 'vitest';
import { recordSession } from '../../../src/main/agents/session-record.ts';
import { recentCases } from '../../../src/main/cases/recent.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';
import {
  accountOf,
  asking,
  close,
  events,
  eventTypes,
  found,
  issued,
  openDesk,
  openWorld,
  passed,
  refusal,
  restart,
  say,
  screen,
  value,
} from '../../fixtures/desk.ts';
import { someCpr } from '../../fixtures/facts.ts';
import { pinIn } from '../../fixtures/fake-transport.ts';

describe('R30: every case ends with a disposition', () => {
  test('from a verdict on; before it a case can only be abandoned', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    expect((await screen(at)).may).toMatchObject({ close: false, abandon: true });
    expect(await refusal(at.call('case.close', { disposition: 'other', note: '' }))).toBe('wrong-state');
    await say(at, 'wwwwww');
    const view = await value(at.call('case.close', { disposition: 'not-verified', note: '  Ringer igen  ' }));
    expect(view).toMatchObject({ closed: true, state: 'closed' });
  });

  test.each(['010190-1234', 'kode 1 2 3 4 5 6', '20 34 12 34'])(
    'a note with %s is refused, the case stays open',
    async (note) => {
      const world = openWorld();
      const at = openDesk(world);
      await passed(at);
      expect(await at.call('case.close', { disposition: 'other', note })).toEqual({
        ok: false,
        error: { code: 'note-number', fields: { note: 'note-number' } },
      });
      expect(await eventTypes(world)).not.toContain('case.closed');
      expect((await screen(at)).closed).toBe(false);
    },
  );

  test('a note of 500 characters is the longest', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    expect(await refusal(at.call('case.close', { disposition: 'other', note: 'a'.repeat(501) }))).toBe('bad-input');
    await value(at.call('case.close', { disposition: 'other', note: 'a'.repeat(500) }));
  });

  test('a closed case takes no command any more, and the next can be opened', async () => {
    const at = openDesk(openWorld());
    await issued(at);
    await close(at);
    expect(await refusal(at.call('case.close', { disposition: 'other', note: '' }))).toBe('no-case');
    expect(await refusal(at.call('case.abandon', {}))).toBe('no-case');
    expect(await refusal(at.call('case.guide', { start: 'ready', done: 1 }))).toBe('no-case');
    await found(at);
  });

  test('R25, R29: it still learns that its PIN was delivered and used', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await issued(at);
    await close(at);
    await world.pass(second);
    expect(at.views.at(-1)).toMatchObject({ closed: true, state: 'closed', issue: { status: 'delivered' } });
    const redeemed = await at.redemption.redeem(someCpr, 'app-1234', pinIn(world.transport.sent[0]?.text ?? ''));
    if (redeemed.ok) await at.redemption.setNewPin(redeemed.token, '271828', '271828');
    expect((await screen(at)).issue?.status).toBe('used');
    expect(at.cases.open).toBe(false);
  });
});

describe('R31: a case and its session', () => {
  test('behind the lock the case is kept', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    at.sessions.lock('idle');
    expect(await refusal(at.call('case.current', {}))).toBe('session-locked');
    await world.pass(2 * minute);
    at.sessions.unlock();
    const view = await screen(at);
    expect(view.question?.index, 'R15: the time of a question runs on behind the lock').toBe(2);
  });

  test('signing out takes it off the screen; the same agent finds it again', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const { id } = await found(at);
    at.sessions.end('sign-out');
    expect(at.views.at(-1)).toBeNull();
    expect(await at.cases.current()).toBeNull();
    at.sessions.start(accountOf('agent'));
    await at.cases.takeUp();
    expect((await screen(at)).id).toBe(id);
    expect((await events(world)).at(-1)).toMatchObject({ type: 'case.restarted', agent: 'agent' });
  });

  test('what was on screen when the line dropped is taken up after a restart, but a closed case is not', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.abandon', {}));
    const after = await restart(world, at);
    expect(await after.cases.current()).toBeNull();
  });
});

describe('R40: the last cases of this shift', () => {
  test('"delivered 10:42, expired 11:12, not used": what became of the PIN, and when', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await issued(at);
    await close(at);
    await world.pass(31 * minute);
    const [recent] = await value(at.call('case.recent', {}));
    const { pin } = recent ?? {};
    expect(pin).toMatchObject({ status: 'expired', usedAt: null });
    const [delivered, expired] = [pin?.deliveredAt ?? '', pin?.expiredAt ?? ''].map((time) => Date.parse(time));
    expect((expired ?? 0) - (delivered ?? 0)).toBeGreaterThanOrEqual(30 * minute);
  });

  test('the shift goes on over a sign-out or a power cut, and ends with the hours that it may last', async () => {
    const world = openWorld();
    const before = openDesk(world);
    const { current } = before.sessions;
    if (!current) throw new Error('signed out');
    await recordSession(
      world.ledger,
      { type: 'session.started', session: current, reason: 'sign-in' },
      current.startedAt,
    );
    await issued(before);
    await close(before);
    await world.pass(2 * hour);
    const after = await restart(world, before);
    expect(await value(after.call('case.recent', {}))).toHaveLength(1);
    await world.pass(7 * hour);
    const next = await restart(world, after);
    expect(await value(next.call('case.recent', {}))).toEqual([]);
  });

  test('a case kept over a restart is in the list though the shift before it is over', async () => {
    const world = openWorld();
    const before = openDesk(world);
    await found(before);
    await world.pass(minute);
    const after = await restart(world, before);
    await value(after.call('case.abandon', {}));
    expect(await value(after.call('case.recent', {}))).toMatchObject([{ state: 'closed' }]);
  });

  test('newest first, masked, of this agent and this shift only', async () => {
    const world = openWorld();
    await issued(openDesk(world, 'agent2'));
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.abandon', {}));
    await world.pass(second);
    await passed(at).catch(() => undefined);
    const recent = await value(at.call('case.recent', {}));
    expect(recent).toHaveLength(2);
    expect(recent[1]).toMatchObject({ state: 'closed', disposition: 'abandoned', maskedCpr: '610190-••••', pin: null });
    expect(JSON.stringify(recent)).not.toContain(someCpr);
    const { current } = at.sessions;
    if (!current) throw new Error('signed out');
    expect(await recentCases(world, { ...current, startedAt: world.clock.now() + minute })).toEqual([]);
  });
});

test('R32: the case is closed also where the anchor cannot be written, which is reported', async () => {
  const world = openWorld();
  const failure = new Error('read-only folder');
  const at = openDesk({ ...world, ledger: { ...world.ledger, anchor: () => Promise.reject(failure) } });
  await passed(at);
  expect((await close(at)).closed).toBe(true);
  expect(world.errors.splice(0)).toEqual([failure]);
});
