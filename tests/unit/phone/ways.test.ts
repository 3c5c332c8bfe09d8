import { describe, expect, test } from 'vitest';
import { initialPhone, type PhoneEvent } from '../../../src/renderer/src/phone/machine/state.ts';
import { allowed, changed, next, tap, type, walk } from './walk.ts';

const ready = initialPhone('ready');
const refused = (message: Extract<PhoneEvent, { type: 'answered' }>['message']): PhoneEvent => ({
  type: 'answered',
  message,
  token: null,
});
const pinMenu = (['id-app', 'menu', 'app-settings', 'pin-code'] as const).map(tap);
const newPin = [type('240713'), next, type('240713'), next, changed];
const forgot = [...pinMenu, tap('forgot-your-pin-code'), next];

describe('way 1: passport or foreign ID card', () => {
  const terms = walk(ready, ...forgot, tap('use-passport-id-card'));

  test('the terms are accepted before anything is scanned; the privacy policy may be read in between', () => {
    expect(walk(terms, next)).toMatchObject({ screen: 'terms', incomplete: true });
    const read = walk(terms, tap('accept-terms'), tap('privacy-policy'), { type: 'back' });
    expect(read).toMatchObject({ screen: 'terms', ticked: true });
    expect(walk(read, next).screen).toBe('scan-code');
  });

  const scanning = walk(terms, tap('accept-terms'), next);

  test('code, chip and face in this order, each with the token of the one before, then a new PIN', () => {
    const chip = walk(scanning, next, { type: 'answered', message: null, token: 'after-code' });
    expect(chip.screen).toBe('read-chip');
    const asked = walk(chip, next);
    expect(asked.pending).toEqual({ kind: 'scan', part: 'chip', token: 'after-code' });
    const set = walk(asked, allowed, next, allowed);
    expect(set).toMatchObject({ screen: 'new-pin-code', proof: 'document', scanToken: null });
    expect(walk(set, ...newPin)).toMatchObject({ screen: 'biometrics', message: 'pin-changed' });
  });

  test.each(['chip-failed', 'face-failed'] as const)('after %s only that part is done again', (message) => {
    const steps = message === 'chip-failed' ? [next, allowed] : [next, allowed, next, allowed];
    const failed = walk(scanning, ...steps, next, refused(message));
    expect(failed).toMatchObject({ screen: 'scan-failed', message });
    const again = walk(failed, tap('try-again'));
    expect(again).toMatchObject({ screen: message === 'chip-failed' ? 'read-chip' : 'scan-face', scanToken: 'token' });
  });

  test('a scan that took too long begins again', () => {
    const failed = walk(scanning, next, allowed, next, refused('time-over'));
    expect(walk(failed, tap('try-again'))).toMatchObject({ screen: 'scan-code', scanToken: null });
  });

  test('a foreign document without a CPR number takes the P-code first, once', () => {
    const asks = walk({ ...terms, pCodeNeeded: true }, tap('accept-terms'), next);
    expect(asks.screen).toBe('p-code');
    const asked = walk(asks, type('1234 5678'), next);
    expect(asked.pending).toEqual({ kind: 'p-code', code: '12345678' });
    expect(walk(asked, refused('wrong-p-code'))).toMatchObject({
      screen: 'p-code',
      entry: '',
      message: 'wrong-p-code',
    });
    const scan = walk(asked, { type: 'answered', message: null, token: 'p' }, next);
    expect(scan.pending).toEqual({ kind: 'scan', part: 'code', token: 'p' });
  });

  test('a document that turns out to need a P-code leads there', () => {
    expect(walk(scanning, next, refused('p-code-missing'))).toMatchObject({
      screen: 'p-code',
      message: 'p-code-missing',
    });
  });

  test('where the time to set the PIN is over, the way is chosen anew', () => {
    const late = walk(scanning, next, allowed, next, allowed, next, allowed, ...newPin.slice(0, -1));
    expect(walk(late, { type: 'new-pin', message: 'time-over' })).toMatchObject({
      screen: 'choose-way',
      message: 'time-over',
      token: null,
    });
  });
});

describe('way 2: current PIN or biometrics', () => {
  const current = walk(ready, ...pinMenu, tap('change-your-pin-code'), next);

  test('the current PIN goes to main, and a right one to the new PIN', () => {
    const asked = walk(current, type('111213'), next);
    expect(asked.pending).toEqual({ kind: 'current', by: 'pin', pin: '111213' });
    expect(walk(asked, allowed, ...newPin)).toMatchObject({ screen: 'biometrics', proof: 'current-pin' });
  });

  test('biometrics instead, where it is on; else that is said', () => {
    const asked = walk(current, tap('use-biometrics-now'));
    expect(asked.pending).toEqual({ kind: 'current', by: 'biometrics', pin: '' });
    expect(walk(asked, allowed).screen).toBe('new-pin-code');
    expect(walk(asked, refused('biometrics-off'))).toMatchObject({
      screen: 'current-pin-code',
      message: 'biometrics-off',
    });
  });

  test('the third wrong PIN locks the app, whichever of reply and notice comes first', () => {
    const asked = walk(current, type('111213'), next);
    const told: PhoneEvent = { type: 'app', app: 'locked' };
    expect(walk(asked, refused('app-locked'), told).screen).toBe('app-locked');
    expect(walk(asked, told, refused('app-locked'))).toMatchObject({ screen: 'app-locked', pending: null });
  });

  test('that of another user is said, and leaves the owner’s app as it is', () => {
    const second = walk({ ...ready, users: 2 }, ...pinMenu, tap('change-your-pin-code'), next, tap('user-2'));
    expect(second).toMatchObject({ screen: 'current-pin-code', user: 1 });
    expect(walk(second, type('111213'), next, refused('app-locked'))).toMatchObject({
      screen: 'current-pin-code',
      message: 'app-locked',
      app: 'ready',
    });
  });
});

describe('way 3: MitID.dk', () => {
  const logIn = walk(ready, tap('browser'));

  test('an authenticator one does not have is refused, and another one may be chosen', () => {
    const no = walk(logIn, tap('log-in-chip'), refused('no-authenticator'));
    expect(no).toMatchObject({ screen: 'browser-log-in', message: 'no-authenticator' });
    expect(walk(no, tap('log-in-code-generator'), allowed).screen).toBe('browser-overview');
  });

  const methods = walk(logIn, tap('log-in-code-generator'), allowed, tap('identification-methods-view'));

  test('a new PIN is asked for one app, after the tick', () => {
    const asking = walk(methods, { type: 'tap', item: 'send-new-pin', of: 'app-2' });
    expect(walk(asking, next)).toMatchObject({ screen: 'browser-reactivate', incomplete: true, pending: null });
    const asked = walk(asking, tap('reactivate-app'), next);
    expect(asked.pending).toEqual({ kind: 'send-pin', token: 'token', of: 'app-2' });
    const waits = walk(asked, allowed);
    expect(waits.screen).toBe('browser-wait');
    expect(walk(waits, { type: 'sent' }).screen).toBe('browser-sent');
  });

  test('a tick of before counts for no other app', () => {
    const ticked = walk(methods, tap('send-new-pin'), tap('reactivate-app'), { type: 'back' });
    expect(walk(ticked, tap('send-new-pin')).ticked).toBe(false);
  });

  test('who is logged in for too long logs in again', () => {
    const late = walk(methods, tap('send-new-pin'), tap('reactivate-app'), next, refused('time-over'));
    expect(late).toMatchObject({ screen: 'browser-log-in', session: null, message: 'time-over' });
  });

  test('a page in the browser stays open while the app is locked or blocked', () => {
    expect(walk(methods, { type: 'app', app: 'locked' }).screen).toBe('browser-methods');
    expect(walk(methods, { type: 'app', app: 'blocked' }).screen).toBe('browser-methods');
  });
});

describe('way 6 and what follows a new PIN', () => {
  const face = walk(ready, ...pinMenu.slice(0, 3), tap('face-id'));

  test('the switch is on once main says so', () => {
    const asked = walk(face, tap('approve-with-face-id'));
    expect(asked.pending).toEqual({ kind: 'biometrics', on: true });
    const on = walk(asked, allowed);
    expect(on.biometrics).toBe(true);
    expect(walk(on, tap('approve-with-face-id')).pending).toEqual({ kind: 'biometrics', on: false });
    expect(walk(asked, { type: 'call-failed' }).biometrics).toBe(false);
  });

  test('biometrics after a new PIN is switched on in main too; not now asks nothing', () => {
    const set = walk(ready, ...pinMenu, tap('change-your-pin-code'), next, type('111213'), next, allowed, ...newPin);
    expect(walk(set, tap('use-biometrics'))).toMatchObject({
      screen: 'done',
      pending: { kind: 'biometrics', on: true },
    });
    expect(walk(set, tap('not-now'))).toMatchObject({ screen: 'done', pending: null });
  });
});

describe('several users on one app', () => {
  const shared = { ...ready, users: 2 };

  test('who it is comes after the information, and only those are offered who are there', () => {
    const asks = walk(shared, ...forgot);
    expect(asks.screen).toBe('choose-user');
    expect(walk(asks, tap('user-3'))).toBe(asks);
    expect(walk(asks, tap('user-2'))).toMatchObject({ screen: 'choose-way', user: 1 });
  });

  test('the app belongs to its owner again once it is opened anew', () => {
    expect(walk(shared, ...forgot, tap('user-2'), { type: 'home' }, tap('id-app'))).toMatchObject({ user: 0 });
  });
});
