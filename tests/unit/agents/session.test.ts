import { describe, expect, onTestFinished, test } from 'vitest';
import {
  absoluteLimit,
  createSessionManager,
  graceForCase,
  idleLimit,
  idleLimitInCase,
} from '../../../src/main/agents/session.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';
import { createSystemClock } from '../../../src/main/time/system-clock.ts';
import { accountOf } from '../../fixtures/desk.ts';

function signedIn() {
  const clock = createSystemClock(() => undefined);
  const idle = createSystemClock(() => undefined);
  onTestFinished(() => {
    clock.stop();
    idle.stop();
  });
  const log: string[] = [];
  const soon: number[] = [];
  const sessions = createSessionManager(
    clock,
    idle,
    (view, event) => log.push(`${event.type}:${event.reason}:${view.state}`),
    (seconds) => soon.push(seconds),
  );
  sessions.start(accountOf('agent'));
  return { clock, idle, sessions, log, soon };
}

describe('R31: locking', () => {
  test('after 5 idle minutes, in an open case after 15', async () => {
    expect([idleLimit, idleLimitInCase]).toEqual([5 * minute, 15 * minute]);
    const { idle, sessions } = signedIn();
    await idle.advance(idleLimit - second);
    expect(sessions.locked).toBe(false);
    await idle.advance(second);
    expect(sessions.view().state).toBe('locked');

    const other = signedIn();
    other.sessions.caseOpen(true);
    await other.idle.advance(idleLimitInCase - second);
    expect(other.sessions.locked).toBe(false);
    await other.idle.advance(second);
    expect(other.sessions.locked).toBe(true);
  });

  test('is announced a minute before, once, and not while somebody is there', async () => {
    const { idle, sessions, soon } = signedIn();
    await idle.advance(4 * minute - second);
    expect(soon).toEqual([]);
    await idle.advance(second);
    expect(soon).toEqual([60]);
    sessions.touch();
    await idle.advance(3 * minute);
    expect(soon).toEqual([60]);
    await idle.advance(2 * minute);
    expect(sessions.locked).toBe(true);
    expect(soon).toEqual([60, 60]);
  });

  test('a key or pointer starts the wait anew; the time of cases does not move it', async () => {
    const { clock, idle, sessions } = signedIn();
    await idle.advance(4 * minute);
    sessions.touch();
    await idle.advance(4 * minute);
    await clock.advance(hour);
    expect(sessions.locked).toBe(false);
  });

  test('closing the case brings the shorter limit back', async () => {
    const { idle, sessions } = signedIn();
    sessions.caseOpen(true);
    sessions.caseOpen(false);
    await idle.advance(idleLimit);
    expect(sessions.locked).toBe(true);
  });

  test.each(['key', 'screen', 'suspend'] as const)('by %s: at once', (reason) => {
    const { sessions, log } = signedIn();
    sessions.lock(reason);
    expect(log.at(-1)).toBe(`session.locked:${reason}:locked`);
    sessions.lock(reason);
    expect(log.filter((line) => line.startsWith('session.locked'))).toHaveLength(1);
  });

  test('activity behind the lock does not open it', async () => {
    const { idle, sessions } = signedIn();
    sessions.lock('key');
    sessions.touch();
    expect(sessions.locked).toBe(true);
    await idle.advance(hour);
    expect(sessions.view().state).toBe('locked');
  });

  test('unlocking what is not locked says nothing of it', () => {
    const { sessions, log } = signedIn();
    sessions.unlock();
    expect(log).toEqual(['session.started:sign-in:active']);
  });

  test('R20: unlocking is the same session, a new sign-in is not', () => {
    const { sessions } = signedIn();
    const { current } = sessions;
    sessions.lock('screen');
    expect(sessions.current).toBe(current);
    sessions.unlock();
    expect(sessions.current).toBe(current);
    expect(sessions.view()).toMatchObject({ state: 'active', user: 'agent', name: 'agent', role: 'agent' });
    sessions.end('sign-out');
    sessions.start(accountOf('agent'));
    expect(sessions.current?.id).not.toBe(current?.id);
  });

  test('idleness counts again after unlocking', async () => {
    const { idle, sessions } = signedIn();
    sessions.lock('key');
    sessions.unlock();
    await idle.advance(idleLimit);
    expect(sessions.locked).toBe(true);
  });
});

describe('R31: the end of a shift', () => {
  test('after 9 hours, also while locked', async () => {
    const { clock, sessions, log } = signedIn();
    await clock.advance(absoluteLimit - second);
    expect(sessions.current).not.toBeNull();
    sessions.lock('key');
    await clock.advance(second);
    expect(sessions.view()).toEqual({
      state: 'signed-out',
      user: null,
      name: null,
      role: null,
      signedInAt: null,
    });
    expect(log.at(-1)).toBe('session.ended:absolute:signed-out');
  });

  test('an open case may be finished, and ends it', async () => {
    const { clock, sessions } = signedIn();
    sessions.caseOpen(true);
    await clock.advance(absoluteLimit + 10 * minute);
    expect(sessions.current).not.toBeNull();
    sessions.caseOpen(false);
    expect(sessions.current).toBeNull();
  });

  test('at most 30 minutes later', async () => {
    const { clock, sessions } = signedIn();
    sessions.caseOpen(true);
    await clock.advance(absoluteLimit + graceForCase - second);
    expect(sessions.current).not.toBeNull();
    await clock.advance(second);
    expect(sessions.current).toBeNull();
    expect([absoluteLimit, graceForCase]).toEqual([9 * hour, 30 * minute]);
  });

  test('the next session has its own 9 hours', async () => {
    const { clock, sessions } = signedIn();
    await clock.advance(8 * hour);
    sessions.end('sign-out');
    sessions.start(accountOf('agent'));
    await clock.advance(8 * hour);
    expect(sessions.current).not.toBeNull();
    sessions.caseOpen(true);
    sessions.caseOpen(false);
    expect(sessions.current).not.toBeNull();
  });

  test('nothing is left to lock or unlock after a sign-out', async () => {
    const { clock, idle, sessions, log } = signedIn();
    sessions.end('sign-out');
    const before = log.length;
    sessions.lock('key');
    sessions.unlock();
    sessions.end('quit');
    await idle.advance(hour);
    await clock.advance(10 * hour);
    expect(log).toHaveLength(before);
    expect(sessions.view().state).toBe('signed-out');
  });
});
