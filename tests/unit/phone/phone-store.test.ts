import { expect, onTestFinished, test, vi } from 'vitest';
import { createPhoneStore } from '../../../src/renderer/src/phone/store/phone-store.ts';
import { appEntryOf, handsetOf, mailOf, smsOf } from '../../fixtures/handset.ts';
import { fakeBridge } from './fake-bridge.ts';
import { next, tap, type } from './walk.ts';

const signe = handsetOf();
const malik = handsetOf({ cpr: '6412860121', greeting: 'Malik' });
const locked = handsetOf({ apps: [appEntryOf({ state: 'locked' })] });

function storeOf(answers: Parameters<typeof fakeBridge>[0] = {}) {
  const fake = fakeBridge({
    'phone.choose': ({ cpr }) =>
      [signe, malik].find((one) => one.cpr === cpr) ?? (/^\d{10}$/.test(cpr) ? 'unknown-hit' : 'bad-input'),
    ...answers,
  });
  return { ...fake, store: createPhoneStore(fake.bridge) };
}

test('a CPR number with hyphen or spaces becomes that citizen’s phone, at its home screen', async () => {
  const { store, calls } = storeOf();
  await store.choose('641286-0120');
  expect(calls).toEqual([{ name: 'phone.choose', input: { cpr: '6412860120' } }]);
  expect(store.view()).toMatchObject({
    handset: signe,
    app: { id: 'app-1' },
    phone: { screen: 'home-screen', app: 'ready' },
  });
});

test('what is wrong with the number is said at its field, and the phone stays as it was', async () => {
  const { store } = storeOf();
  await store.choose('641286');
  expect(store.view().citizenProblem).toBe('not-ten-digits');
  await store.choose('6412860199');
  expect(store.view()).toMatchObject({ citizenProblem: 'unknown-citizen', handset: null, failure: null });
  store.retype();
  expect(store.view().citizenProblem).toBeNull();
});

test('the same number again does not start the phone anew; another one does', async () => {
  const { store } = storeOf();
  await store.choose(signe.cpr);
  store.send(tap('id-app'));
  await store.choose(signe.cpr);
  expect(store.view().phone.screen).toBe('app-ready');
  await store.choose(malik.cpr);
  expect(store.view()).toMatchObject({ handset: malik, phone: { screen: 'home-screen' } });
});

test('a call that fails is a notice, and the next that works takes it away', async () => {
  let broken = true;
  const { store } = storeOf({ 'phone.choose': () => (broken ? 'internal' : signe) });
  await store.choose(signe.cpr);
  expect(store.view()).toMatchObject({ failure: { code: 'internal' }, citizenProblem: null, choosing: false });
  broken = false;
  await store.choose(signe.cpr);
  expect(store.view()).toMatchObject({ failure: null, handset: signe });
});

test('main’s notice of this handset arrives live; that of another is not for this phone', async () => {
  const { store, tell } = storeOf();
  await store.choose(signe.cpr);
  store.send(tap('id-app'));
  const sms = smsOf('1', '48190637', '2026-11-22T12:00:00.000Z');
  tell({ ...malik, inbox: [sms] });
  expect(store.view().handset?.inbox).toEqual([]);
  tell({ ...locked, inbox: [sms] });
  expect(store.view()).toMatchObject({ handset: { inbox: [sms] }, phone: { screen: 'app-locked' }, arrived: sms });
  store.bannerSeen();
  expect(store.view().arrived).toBeNull();
});

test('its clock is main’s, however far that was moved, and another app does not set it back', async () => {
  vi.useFakeTimers({ now: signe.now - 5 * 60_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { store, tell } = storeOf();
  await store.choose(signe.cpr);
  expect(store.view().ahead).toBe(5 * 60_000);
  vi.setSystemTime(signe.now);
  tell({ ...signe, apps: [appEntryOf(), appEntryOf({ id: 'app-2' })], now: signe.now + 3_600_000 });
  expect(store.view().ahead).toBe(3_600_000);
  vi.setSystemTime(signe.now + 60_000);
  store.chooseApp('app-2');
  expect(store.view()).toMatchObject({ app: { id: 'app-2' }, ahead: 3_600_000 });
});

test('an e-mail comes without a banner over what is open', async () => {
  const { store, tell } = storeOf();
  await store.choose(signe.cpr);
  store.send(tap('id-app'));
  const mail = mailOf('1', '2026-11-22T12:00:00.000Z');
  tell({ ...signe, mails: [mail] });
  expect(store.view()).toMatchObject({ handset: { mails: [mail] }, phone: { screen: 'app-ready' }, arrived: null });
});

test('the code and the new PIN reach main, and its word reaches the screen', async () => {
  const { store, calls } = storeOf({
    'phone.appState': () => locked,
    'phone.redeem': ({ code }) =>
      code === '48190637' ? { message: null, token: 't' } : { message: 'wrong-code', token: null },
    'phone.newPin': () => ({ message: 'pin-changed' }),
  });
  await store.choose(signe.cpr);
  await store.setAppState('locked');
  for (const item of ['id-app', 'change-pin-code', 'temporary-pin-code'] as const) store.send(tap(item));
  store.send(type('1234 5678'));
  store.send(next);
  await vi.waitFor(() => expect(store.view().phone.message).toBe('wrong-code'));
  store.send(type('4819 0637'));
  store.send(next);
  store.send(next);
  await vi.waitFor(() => expect(store.view().phone.screen).toBe('new-pin-code'));
  for (const pin of ['240713', '240713']) {
    store.send(type(pin));
    store.send(next);
  }
  await vi.waitFor(() => expect(store.view().phone).toMatchObject({ screen: 'biometrics', message: 'pin-changed' }));
  const who = { cpr: signe.cpr, appId: 'app-1' };
  expect(calls.slice(1)).toEqual([
    { name: 'phone.appState', input: { ...who, state: 'locked' } },
    { name: 'phone.redeem', input: { ...who, code: '12345678' } },
    { name: 'phone.redeem', input: { ...who, code: '48190637' } },
    { name: 'phone.newPin', input: { token: 't', pin: '240713', repeated: '240713' } },
  ]);
});

test('an answer that comes after another citizen was chosen belongs to nobody', async () => {
  const { store } = storeOf({ 'phone.redeem': () => ({ message: null, token: 't' }), 'phone.appState': () => locked });
  await store.choose(signe.cpr);
  await store.setAppState('locked');
  for (const item of ['id-app', 'change-pin-code', 'temporary-pin-code'] as const) store.send(tap(item));
  const chosen = store.choose(malik.cpr);
  store.send(type('48190637'));
  store.send(next);
  await chosen;
  await Promise.resolve();
  expect(store.view()).toMatchObject({ handset: malik, phone: { token: null } });
});

test('a MitID that is blocked blocks its app; a handset without an app has none to open', async () => {
  const { store, tell } = storeOf();
  await store.choose(signe.cpr);
  tell({ ...signe, blocked: true });
  store.send(tap('id-app'));
  expect(store.view().phone.screen).toBe('app-blocked');
  tell({ ...signe, apps: [] });
  expect(store.view()).toMatchObject({ app: null, phone: { screen: 'home-screen' } });
});
