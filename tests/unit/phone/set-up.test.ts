import { expect, test, vi } from 'vitest';
import { createPhoneStore } from '../../../src/renderer/src/phone/store/phone-store.ts';
import { inHand } from '../../../src/renderer/src/phone/store/set-up.ts';
import type { HandDocument } from '../../../src/shared/phone-contract.ts';
import { appEntryOf, handsetOf, smsOf } from '../../fixtures/handset.ts';
import { fakeBridge } from './fake-bridge.ts';
import { next, tap, type } from './walk.ts';

const passport: HandDocument = { id: 'passport', kind: 'passport', state: 'valid' };
const expired: HandDocument = { id: 'expired', kind: 'passport', state: 'expired' };
const licence: HandDocument = { id: 'licence', kind: 'driving-licence', state: 'valid' };
const foreign: HandDocument = { id: 'foreign', kind: 'foreign-passport', state: 'valid' };

const signe = handsetOf({ documents: [licence, passport] });
const malik = handsetOf({
  cpr: '6412860121',
  greeting: 'Malik',
  apps: [appEntryOf({ id: 'app-2', biometrics: true })],
  documents: [],
});

function storeOf(answers: Parameters<typeof fakeBridge>[0] = {}) {
  const fake = fakeBridge({ 'phone.choose': () => signe, ...answers });
  return { ...fake, store: createPhoneStore(fake.bridge, () => 'en') };
}

test('the document at hand is the one chosen, else a valid one with a chip, else the best there is', () => {
  expect(inHand(signe, null)).toBe(passport);
  expect(inHand(signe, 'licence')).toBe(licence);
  expect(inHand(handsetOf({ documents: [licence, expired] }), null)).toBe(expired);
  expect(inHand(handsetOf({ documents: [licence] }), null)).toBe(licence);
  expect(inHand(malik, null)).toBeNull();
});

const pinMenu = (['id-app', 'menu', 'app-settings', 'pin-code'] as const).map(tap);

test('a scan sends the document at hand, and fails only in the part that the strip wants to fail', async () => {
  const { store, calls } = storeOf({
    'phone.scan': ({ fails }) => (fails ? { message: 'chip-failed', token: null } : { message: null, token: 't' }),
  });
  await store.choose(signe.cpr);
  store.failScan('chip');
  for (const event of [...pinMenu, tap('forgot-your-pin-code'), next, tap('use-passport-id-card')]) store.send(event);
  for (const event of [tap('accept-terms'), next, next]) store.send(event);
  await vi.waitFor(() => expect(store.view().phone.screen).toBe('read-chip'));
  store.send(next);
  await vi.waitFor(() => expect(store.view().phone).toMatchObject({ screen: 'scan-failed', message: 'chip-failed' }));
  const who = { cpr: signe.cpr, appId: 'app-1', document: 'passport' };
  expect(calls.slice(1)).toEqual([
    { name: 'phone.scan', input: { ...who, part: 'code', token: null, fails: false } },
    { name: 'phone.scan', input: { ...who, part: 'chip', token: 't', fails: true } },
  ]);
});

test('another user of the app is the one whose PIN is entered, with their own biometrics', async () => {
  const { store, calls } = storeOf({
    'phone.join': () => malik,
    'phone.current': () => ({ message: 'wrong-pin', token: null }),
  });
  await store.choose(signe.cpr);
  expect(await store.addUser('641286-0121')).toBe(true);
  for (const event of [...pinMenu, tap('change-your-pin-code'), next, tap('user-2')]) store.send(event);
  expect(store.view().phone).toMatchObject({ screen: 'current-pin-code', user: 1, biometrics: true });
  store.send(type('111213'));
  store.send(next);
  await vi.waitFor(() => expect(store.view().phone.message).toBe('wrong-pin'));
  expect(calls.at(-1)?.input).toEqual({ cpr: malik.cpr, appId: 'app-2', by: 'pin', pin: '111213' });
});

test('who is on the phone already, has no app or is unknown is no other user, and it is said why', async () => {
  const { store } = storeOf({
    'phone.join': ({ cpr }) => (cpr === malik.cpr ? { ...malik, apps: [] } : 'unknown-hit'),
  });
  await store.choose(signe.cpr);
  expect(await store.addUser(signe.cpr)).toBe(false);
  expect(store.view().userProblem).toBe('user-twice');
  expect(await store.addUser(malik.cpr)).toBe(false);
  expect(store.view().userProblem).toBe('user-without-app');
  expect(await store.addUser('6412860199')).toBe(false);
  expect(store.view()).toMatchObject({ userProblem: 'unknown-citizen', setUp: { others: [] } });
});

test('a P-code is needed of somebody without a CPR number with a foreign passport at hand', async () => {
  const without = handsetOf({ documents: [passport, foreign], noCprNumber: true });
  const { store } = storeOf({ 'phone.noCprNumber': () => without, 'phone.issuePCode': () => ({ code: '12345678' }) });
  await store.choose(signe.cpr);
  await store.playWithoutCpr(true);
  expect(store.view().phone.pCodeNeeded).toBe(false);
  store.holdDocument('foreign');
  expect(store.view().phone.pCodeNeeded).toBe(true);
  await store.issuePCode();
  expect(store.view().setUp.pCode).toBe('12345678');
});

test('a text message from MitID.dk is asked for in the window’s language, and the page says when it is sent', async () => {
  const asked = handsetOf({ asked: [{ appId: 'app-1', due: '2026-11-23T12:00:00.000Z' }] });
  const { store, calls, tell } = storeOf({
    'phone.logIn': () => ({ message: null, token: 'session' }),
    'phone.sendPin': () => ({ message: null }),
  });
  await store.choose(signe.cpr);
  store.send(tap('browser'));
  store.send(tap('log-in-code-generator'));
  await vi.waitFor(() => expect(store.view().phone.screen).toBe('browser-overview'));
  store.send(tap('identification-methods-view'));
  store.send({ type: 'tap', item: 'send-new-pin', of: 'app-1' });
  for (const event of [tap('reactivate-app'), next]) store.send(event);
  await vi.waitFor(() => expect(store.view().phone.screen).toBe('browser-wait'));
  expect(calls.at(-1)?.input).toEqual({ token: 'session', appId: 'app-1', language: 'en' });
  tell(asked);
  expect(store.view().phone.screen).toBe('browser-wait');
  // Dropped, as the MitID was blocked: nothing was sent.
  tell(signe);
  expect(store.view().phone.screen).toBe('browser-wait');
  tell({ ...signe, inbox: [smsOf('1', '48190637', '2026-11-23T12:00:01.000Z')] });
  expect(store.view().phone.screen).toBe('browser-sent');
});

test('why a centre’s code cannot be sent is said in the strip', async () => {
  const { store } = storeOf({ 'phone.centreCode': () => ({ message: 'no-number' }) });
  await store.choose(signe.cpr);
  await store.centreCode();
  expect(store.view().stripMessage).toBe('no-number');
});
