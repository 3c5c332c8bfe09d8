import { describe, expect, onTestFinished, test } from 'vitest';
import { createPracticeMitId } from '../../../src/main/mitid/practice.ts';
import { createGrants } from '../../../src/main/practice/grants.ts';
import { handDocuments } from '../../../src/main/practice/hand-documents.ts';
import { createOwnPhone } from '../../../src/main/practice/own-phone.ts';
import { createPCodes } from '../../../src/main/practice/p-codes.ts';
import type { DocumentRow } from '../../../src/main/register/register.ts';
import { day, minute } from '../../../src/main/time/durations.ts';
import { createSystemClock } from '../../../src/main/time/system-clock.ts';
import { documentOf } from '../../fixtures/facts.ts';
import { freshWorld } from './fresh-world.ts';

const cpr = '6412860120';
const who = { cpr, appId: 'a' };
const today = '2026-11-22';

const rows: readonly DocumentRow[] = [
  documentOf({ number: '200000001', validTo: '2030-01-01' }),
  documentOf({ number: '200000002', validTo: '2026-11-21' }),
  documentOf({ number: '200000003', validTo: '2030-01-01', status: 'lost' }),
  documentOf({ kind: 'driving-licence', number: '40000004', validTo: '2030-01-01' }),
  documentOf({ kind: 'foreign-passport', number: 'A50000005', issuer: 'SWE', validTo: '2030-01-01' }),
  documentOf({ kind: 'residence-permit', number: 'E60000006', validTo: '2030-01-01' }),
];

function phone(options: { noCpr?: boolean; state?: 'ready' | 'locked' } = {}) {
  const { world, keyring } = freshWorld();
  const clock = createSystemClock((error) => {
    throw error;
  });
  onTestFinished(() => clock.stop());
  world.addCitizens([
    {
      cpr,
      mitid: true,
      blocked: false,
      apps: [
        { id: 'a', name: 'iPhone', state: options.state ?? 'ready' },
        { id: 'b', name: 'Tablet', state: 'ready' },
      ],
    },
  ]);
  const mitid = createPracticeMitId({ world, keyring, mitidSince: () => null, now: () => 0 });
  const pCodes = createPCodes({ world, keyring, clock });
  const asked: unknown[] = [];
  const sources = { register: { documents: () => rows }, keyring, today: () => today };
  const own = createOwnPhone({
    ...sources,
    mitid,
    grants: createGrants(clock),
    pCodes,
    requests: {
      async ask(request) {
        asked.push(request);
        return { due: 0 };
      },
      waiting: async () => [],
      recover: async () => undefined,
      stop: () => undefined,
    },
    authenticatorsOf: () => ['code-generator'],
    noCprNumber: () => options.noCpr ?? false,
  });
  const hand = handDocuments(sources, cpr);
  const idOf = (place: number) => hand[place]?.id ?? '';
  const scan = (part: 'code' | 'chip' | 'face', token: string | null, place = 0, fails = false) =>
    own.scan({ ...who, part, document: idOf(place), fails, token });
  const first = mitid.firstPin('a') ?? '';
  const wrong = first === '240713' ? '240714' : '240713';
  return { world, mitid, clock, pCodes, own, scan, hand, asked, first, wrong };
}

const granted = async (answer: Promise<{ message: string | null; token: string | null }>): Promise<string> => {
  const { message, token } = await answer;
  expect(message).toBeNull();
  return token ?? '';
};

describe('way 2: the current PIN', () => {
  test('the PIN the app began with is taken, and R29 refuses it as the new one', async () => {
    const { own, first, mitid } = phone();
    const token = await granted(own.current({ ...who, by: 'pin', pin: first }));
    expect(await own.setNewPin(token, first, first)).toMatchObject({ message: 'pin-reused' });
    expect(await own.setNewPin(token, '240713', '240713')).toEqual({ message: 'pin-changed', cpr, way: 2 });
    expect(mitid.firstPin('a')).toBeNull();
    await granted(own.current({ ...who, by: 'pin', pin: '240713' }));
    expect(await own.current({ ...who, by: 'pin', pin: first })).toMatchObject({ message: 'wrong-pin' });
  });

  test('three wrong ones in a row lock the app, and the right one then comes too late', async () => {
    const { own, wrong, first, mitid } = phone();
    const enter = (pin: string) => own.current({ ...who, by: 'pin', pin });
    expect(await enter(wrong)).toMatchObject({ message: 'wrong-pin' });
    expect(await enter('')).toMatchObject({ message: 'wrong-pin' });
    expect(await enter(wrong)).toEqual({ message: 'app-locked', token: null });
    expect((await mitid.state(cpr))?.apps.map(({ state }) => state)).toEqual(['locked', 'ready']);
    expect(await enter(first)).toMatchObject({ message: 'app-locked' });
  });

  test('a right one in between begins the count anew, and so does making the app ready', async () => {
    const { own, wrong, first, mitid } = phone();
    const enter = (pin: string) => own.current({ ...who, by: 'pin', pin });
    for (const pin of [wrong, wrong, first, wrong, wrong]) await enter(pin);
    expect((await mitid.state(cpr))?.apps[0]?.state).toBe('ready');
    await enter(wrong);
    await mitid.setAppState(cpr, 'a', 'ready');
    expect(await enter(wrong)).toMatchObject({ message: 'wrong-pin' });
  });

  test('fifty guesses side by side are three', async () => {
    const { own, first, mitid } = phone();
    const guesses = Array.from({ length: 50 }, (_, index) => String(Number(first) ^ (index + 1)).padStart(6, '0'));
    const answers = await Promise.all(guesses.map((pin) => own.current({ ...who, by: 'pin', pin })));
    expect(answers.filter(({ message }) => message === 'wrong-pin')).toHaveLength(2);
    expect(answers.some(({ token }) => token !== null)).toBe(false);
    expect((await mitid.state(cpr))?.apps[0]?.state).toBe('locked');
  });

  test('biometrics counts where it is switched on, and not in a locked app', async () => {
    const { own, mitid } = phone();
    await mitid.setBiometrics(cpr, 'a', false);
    expect(await own.current({ ...who, by: 'biometrics', pin: '' })).toMatchObject({ message: 'biometrics-off' });
    await mitid.setBiometrics(cpr, 'a', true);
    await granted(own.current({ ...who, by: 'biometrics', pin: '' }));
    await mitid.setAppState(cpr, 'a', 'locked');
    expect(await own.current({ ...who, by: 'biometrics', pin: '' })).toMatchObject({ message: 'app-locked' });
  });

  test('the right to set a PIN works once, ends after 10 minutes and with a block', async () => {
    const { own, first, clock, mitid } = phone();
    const enter = () => granted(own.current({ ...who, by: 'pin', pin: first }));
    const [late, blocked] = [await enter(), await enter()];
    await mitid.block(cpr, { kind: 'authenticator', appId: 'a' }, 'order-1');
    expect(await own.setNewPin(blocked, '240713', '240713')).toMatchObject({ message: 'app-blocked' });
    await mitid.unblock(cpr, { kind: 'authenticator', appId: 'a' }, 'order-2');
    const both = await Promise.all([blocked, blocked].map((token) => own.setNewPin(token, '240713', '240713')));
    expect(both.filter((one) => one?.message === 'pin-changed')).toHaveLength(1);
    await clock.advance(10 * minute + 1);
    expect(await own.setNewPin(late, '314159', '314159')).toBeNull();
  });
});

describe('way 1: the document scan', () => {
  test('code, chip and face in this order set a PIN, also in a locked app', async () => {
    const { own, scan, mitid } = phone({ state: 'locked' });
    const code = await granted(scan('code', null));
    const chip = await granted(scan('chip', code));
    const face = await granted(scan('face', chip));
    expect(await own.setNewPin(face, '240713', '240713')).toEqual({ message: 'pin-changed', cpr, way: 1 });
    expect((await mitid.state(cpr))?.apps[0]?.state).toBe('ready');
  });

  test('no part can be left out, and no token be used twice', async () => {
    const { own, scan } = phone();
    expect(await scan('chip', null)).toMatchObject({ message: 'time-over' });
    const code = await granted(scan('code', null));
    expect(await scan('face', code)).toMatchObject({ message: 'time-over' });
    expect(await own.setNewPin(code, '240713', '240713')).toBeNull();
    await granted(scan('chip', code));
    expect(await scan('chip', code)).toMatchObject({ message: 'time-over' });
  });

  test('a token is good for its own app only', async () => {
    const { own, scan, hand } = phone();
    const code = await granted(scan('code', null));
    const other = { cpr, appId: 'b', document: hand[0]?.id ?? '', fails: false };
    expect(await own.scan({ ...other, part: 'chip', token: code })).toMatchObject({ message: 'time-over' });
  });

  test('each part can be made to fail, and is then done again', async () => {
    const { scan } = phone();
    expect(await scan('code', null, 0, true)).toEqual({ message: 'code-unreadable', token: null });
    const code = await granted(scan('code', null));
    expect(await scan('chip', code, 0, true)).toEqual({ message: 'chip-failed', token: null });
    const chip = await granted(scan('chip', code));
    expect(await scan('face', chip, 0, true)).toEqual({ message: 'face-failed', token: null });
    await granted(scan('face', chip));
  });

  test.each([
    [1, 'document-expired'],
    [2, 'document-lost'],
    [3, 'document-no-chip'],
    [5, 'document-no-chip'],
    [9, 'document-missing'],
  ])('document %i: %s', async (place, message) => {
    const { scan } = phone();
    expect(await scan('code', null, place)).toEqual({ message, token: null });
  });

  test('a foreign passport needs a P-code only of somebody without a CPR number', async () => {
    await granted(phone().scan('code', null, 4));
    const { own, scan, pCodes } = phone({ noCpr: true });
    expect(await scan('code', null, 4)).toMatchObject({ message: 'p-code-missing' });
    await granted(scan('code', null, 0));
    const code = pCodes.issue(cpr);
    const token = await granted(own.pCode({ ...who, code }));
    const read = await granted(scan('code', token, 4));
    // Begun again in the middle: the code that was used up still counts.
    await granted(scan('chip', await granted(scan('code', read, 4))));
  });
});

describe('P-codes', () => {
  test('8 digits, good once', async () => {
    const { pCodes } = phone();
    const code = pCodes.issue(cpr);
    expect(code).toMatch(/^\d{8}$/);
    expect(pCodes.enter(cpr, `${code.slice(0, 4)} ${code.slice(4)}`)).toBeNull();
    expect(pCodes.enter(cpr, code)).toBe('p-code-dead');
  });

  test('the third wrong entry kills it', () => {
    const { pCodes } = phone();
    const code = pCodes.issue(cpr);
    const wrong = code.replace(/./g, (digit) => String((Number(digit) + 1) % 10));
    expect([0, 1, 2].map(() => pCodes.enter(cpr, wrong))).toEqual(['wrong-p-code', 'wrong-p-code', 'p-code-dead']);
    expect(pCodes.enter(cpr, code)).toBe('p-code-dead');
  });

  test('it lasts 60 days, and dies with a newer one', async () => {
    const { pCodes, clock } = phone();
    const older = pCodes.issue(cpr);
    const code = pCodes.issue(cpr);
    if (older !== code) expect(pCodes.enter(cpr, older)).toBe('wrong-p-code');
    await clock.advance(60 * day + 1);
    expect(pCodes.enter(cpr, code)).toBe('p-code-expired');
  });

  test('nobody has one that was not given out', () => {
    expect(phone().pCodes.enter(cpr, '12345678')).toBe('wrong-p-code');
  });
});

describe('way 3: MitID.dk', () => {
  test('one logs in with what one has, or with another app that is ready', async () => {
    const { own, mitid } = phone();
    expect(await own.logIn({ ...who, by: 'chip' })).toMatchObject({ message: 'no-authenticator' });
    await granted(own.logIn({ ...who, by: 'code-generator' }));
    await granted(own.logIn({ ...who, by: 'extra-app' }));
    await mitid.setAppState(cpr, 'b', 'locked');
    expect(await own.logIn({ ...who, by: 'extra-app' })).toMatchObject({ message: 'no-authenticator' });
    await mitid.block(cpr, { kind: 'mitid' }, 'order-1');
    expect(await own.logIn({ ...who, by: 'code-generator' })).toMatchObject({ message: 'app-blocked' });
  });

  test('a PIN is asked for an app other than the one that logged in', async () => {
    const { own, asked } = phone();
    const token = await granted(own.logIn({ ...who, by: 'extra-app' }));
    expect(await own.sendPin({ token, appId: 'b', language: 'da' })).toEqual({ message: 'no-authenticator' });
    expect(await own.sendPin({ token, appId: 'a', language: 'en' })).toEqual({ message: null });
    expect(asked).toEqual([{ cpr, app: 'a', language: 'en', origin: 'self' }]);
    expect(await own.sendPin({ token: 'invented', appId: 'a', language: 'da' })).toEqual({ message: 'time-over' });
  });
});
