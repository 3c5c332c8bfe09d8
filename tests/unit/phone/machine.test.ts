import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ItemId, screenIds } from '../../../src/renderer/src/phone/machine/ids.ts';
import { offers } from '../../../src/renderer/src/phone/machine/reduce.ts';
import { screens } from '../../../src/renderer/src/phone/machine/screens.ts';
import {
  type AppState,
  initialPhone,
  type PhoneEvent,
  type PhoneState,
} from '../../../src/renderer/src/phone/machine/state.ts';
import { accepted, changed, moves, next, reachable, replies, tap, type, walk } from './walk.ts';

const states: readonly (AppState | null)[] = ['ready', 'locked', 'blocked', null];

/** The phones there can be: each state of the app, one or several users, with and without a P-code needed. */
const phones: readonly (readonly [string, PhoneState])[] = states.flatMap((app) =>
  [1, 2].flatMap((users) =>
    [false, true].map((pCodeNeeded): readonly [string, PhoneState] => [
      `app ${app}, users ${users}${pCodeNeeded ? ', P-code needed' : ''}`,
      { ...initialPhone(app), users, pCodeNeeded },
    ]),
  ),
);

test('every screen is reached from a handset in one of its states', () => {
  const all = new Set(phones.flatMap(([, phone]) => reachable(phone).map(({ screen }) => screen)));
  expect([...all].sort()).toEqual([...screenIds].sort());
});

describe.each(phones)('%s', (_name, phone) => {
  const everywhere = reachable(phone);
  const idle = everywhere.filter(({ pending }) => pending === null);
  /** What this phone has of what its screens could have, and what is no tick. */
  const ways = (state: PhoneState) =>
    (Object.keys(screens[state.screen].items) as ItemId[]).filter(
      (item) => offers(state, item) && item !== screens[state.screen].tick,
    );

  test('one gets home from every screen', () => {
    for (const state of idle) expect(walk(state, { type: 'home' }).screen).toBe('home-screen');
  });

  test('whatever is asked of main ends in a screen one can use', () => {
    for (const state of everywhere)
      for (const reply of replies(state)) {
        const after = walk(state, reply);
        expect(after.pending).toBeNull();
        if (screens[after.screen].back) expect(after.trail.length, after.screen).toBeGreaterThan(0);
      }
  });

  test('every item leads to another screen or asks main, and none is a dead end', () => {
    for (const state of idle) {
      for (const item of ways(state)) {
        const there = walk(state, tap(item));
        expect(there.screen !== state.screen || there.pending !== null, `${state.screen} ${item}`).toBe(true);
      }
      const after = moves(state).map((events) => walk(state, ...events));
      if (state.screen !== 'home-screen') expect(after.some(({ screen }) => screen !== state.screen)).toBe(true);
    }
  });

  test('back goes to the screen one came from', () => {
    for (const state of idle) {
      for (const item of ways(state)) {
        const there = walk(state, tap(item));
        if (there.screen === state.screen || !screens[there.screen].back) continue;
        expect(walk(there, { type: 'back' }).screen, `${state.screen} ${item}`).toBe(state.screen);
      }
    }
  });

  test('no PIN and no code stays behind on a screen that does not ask for it', () => {
    for (const { screen, newPin, entry } of everywhere) {
      if (screen !== 'repeat-pin-code') expect(newPin).toBe('');
      if (!screens[screen].entry) expect(entry).toBe('');
    }
  });

  test('nothing in the app is open while the app is blocked or absent', () => {
    for (const { screen, app } of everywhere)
      if (app === 'blocked' || app === null)
        expect(screen === 'app-blocked' || screens[screen].device !== undefined, screen).toBe(true);
  });
});

const menuWay = ['id-app', 'menu', 'app-settings', 'pin-code', 'forgot-your-pin-code'] as const;
const entries = [type('4819 0637'), next, accepted, type('240713'), next, type('240713'), next, changed];

test('way 4, app ready for use: menu, App settings, PIN code, Forgot your PIN code?, Next, Temporary PIN code', () => {
  const choose = walk(initialPhone('ready'), ...menuWay.map(tap), next);
  expect(choose.screen).toBe('choose-way');
  const set = walk(choose, tap('temporary-pin-code'), ...entries);
  expect(set).toMatchObject({ screen: 'biometrics', message: 'pin-changed', token: null, newPin: '' });
  for (const answer of ['use-biometrics', 'not-now'] as const) {
    expect(walk(set, tap(answer))).toMatchObject({ screen: 'done', message: 'pin-changed' });
  }
});

test('way 4, app temporarily locked: Change PIN code on the first screen, then Temporary PIN code', () => {
  const choose = walk(initialPhone('locked'), tap('id-app'), tap('change-pin-code'));
  expect(choose.screen).toBe('choose-way');
  const set = walk(choose, tap('temporary-pin-code'), ...entries.slice(0, -1));
  expect(set.pending).toEqual({ kind: 'new-pin', token: 'token', pin: '240713', repeated: '240713' });
  const told = walk(set, changed, { type: 'app', app: 'ready' }, tap('not-now'), next);
  expect(told.screen).toBe('app-ready');
});

describe('entering', () => {
  const asking = walk(initialPhone('locked'), tap('id-app'), tap('change-pin-code'), tap('temporary-pin-code'));

  test('spaces do no harm, and the code goes to main without them', () => {
    expect(walk(asking, type(' 4819 06 37 '), next).pending).toEqual({ kind: 'redeem', code: '48190637' });
  });

  test('too few digits are never sent: that would cost one of three tries', () => {
    expect(walk(asking, type('4819063'), next)).toMatchObject({ pending: null, incomplete: true, entry: '4819063' });
    expect(walk(asking, next)).toMatchObject({ pending: null, incomplete: true });
  });

  test('a wrong code is cleared and said; what is typed next does not take the message away', () => {
    const wrong = walk(asking, type('12345678'), next, { type: 'redeemed', message: 'wrong-code', token: null });
    expect(wrong).toMatchObject({ screen: 'temporary-pin-code', entry: '', message: 'wrong-code' });
    expect(walk(wrong, type('4')).message).toBe('wrong-code');
  });

  test('a call without an answer keeps what was entered', () => {
    const kept = walk(asking, type('48190637'), next, { type: 'call-failed' });
    expect(kept).toMatchObject({ pending: null, entry: '48190637', message: null });
  });

  test('while main is asked, nothing else happens', () => {
    const asked = walk(asking, type('48190637'), next);
    for (const event of [next, type('1'), { type: 'home' }, { type: 'back' }] as const) {
      expect(walk(asked, event)).toBe(asked);
    }
  });

  test('R29: a PIN that is too simple is refused at its first entry', () => {
    const fresh = walk(asking, type('48190637'), next, accepted, type('123456'), next);
    expect(fresh).toMatchObject({ screen: 'new-pin-code', entry: '', message: 'pin-too-simple' });
  });

  test.each(['pin-mismatch', 'pin-reused', 'pin-too-simple'] as const)(
    'R29: after %s the PIN is chosen anew',
    (message) => {
      const refused = walk(asking, ...entries.slice(0, -1), { type: 'new-pin', message });
      expect(refused).toMatchObject({ screen: 'new-pin-code', message, token: 'token', newPin: '' });
      expect(walk(refused, ...entries.slice(3)).screen).toBe('biometrics');
    },
  );

  test('a code that died after it was accepted leads back to entering one, with a way back', () => {
    const dead = walk(asking, ...entries.slice(0, -1), { type: 'new-pin', message: 'code-dead' });
    expect(dead).toMatchObject({ screen: 'temporary-pin-code', message: 'code-dead', token: null });
    expect(walk(dead, { type: 'back' }).screen).toBe('app-locked');
  });

  test('R24: a code works once, so an accepted one is not asked for again after a visit to the home screen', () => {
    const away = walk(asking, type('48190637'), next, accepted, { type: 'home' });
    expect(walk(away, tap('id-app')).screen).toBe('new-pin-code');
  });
});

describe('the app changes under the hand', () => {
  test('unlocked or locked, its first screen follows', () => {
    const open = walk(initialPhone('ready'), tap('id-app'));
    expect(walk(open, { type: 'app', app: 'locked' }).screen).toBe('app-locked');
  });

  test('a lock leaves the menu, but not a code being entered', () => {
    const menu = walk(initialPhone('ready'), tap('id-app'), tap('menu'));
    expect(walk(menu, { type: 'app', app: 'locked' }).screen).toBe('app-locked');
    const code = walk(initialPhone('ready'), ...menuWay.map(tap), next, tap('temporary-pin-code'), type('48'));
    expect(walk(code, { type: 'app', app: 'locked' })).toMatchObject({ screen: 'temporary-pin-code', entry: '48' });
    const back = walk(code, { type: 'app', app: 'locked' }, { type: 'back' }, { type: 'back' });
    expect(back.screen).toBe('app-locked');
  });

  test('a block ends everything in the app and nothing outside it', () => {
    const code = walk(initialPhone('locked'), tap('id-app'), tap('change-pin-code'), tap('temporary-pin-code'));
    expect(walk(code, { type: 'app', app: 'blocked' }).screen).toBe('app-blocked');
    const texts = walk(initialPhone('ready'), tap('messages'));
    expect(walk(texts, { type: 'app', app: 'blocked' }).screen).toBe('messages');
    const asked = walk(code, type('48190637'), next, { type: 'app', app: 'blocked' }, accepted);
    expect(asked.screen).toBe('app-blocked');
  });

  test('a restart begins at the first screen and forgets what was under way', () => {
    const half = walk(initialPhone('locked'), tap('id-app'), tap('change-pin-code'), tap('temporary-pin-code'));
    const again = walk(half, type('48190637'), next, accepted, { type: 'app', app: 'locked', restart: true });
    expect(again).toMatchObject({ screen: 'app-locked', token: null, entry: '', trail: [] });
  });
});

const anything: fc.Arbitrary<PhoneEvent> = fc.oneof(
  fc
    .constantFrom(...menuWay, 'change-pin-code', 'temporary-pin-code', 'not-now', 'messages')
    .map((item) => tap(item as ItemId)),
  fc.constantFrom<PhoneEvent>(next, { type: 'back' }, accepted, changed, { type: 'call-failed' }),
  fc.constantFrom<AppState | null>('ready', 'locked', 'blocked', null).map((app): PhoneEvent => ({ type: 'app', app })),
  fc.constantFrom('48190637', '240713', '111111', '', 'abc').map(type),
);

test('whatever happens in whatever order, home is one tap away once main has answered', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 60 }), (events) => {
      const state = walk(initialPhone('ready'), ...events, { type: 'call-failed' }, { type: 'home' });
      expect(state.screen).toBe('home-screen');
      const there = walk(initialPhone('ready'), ...events);
      if (screens[there.screen].back) expect(there.trail.length).toBeGreaterThan(0);
      if (there.app === 'blocked' || there.app === null) expect(screens[there.screen].kind).not.toBe('entry');
    }),
  );
});
