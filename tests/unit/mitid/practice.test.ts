import { expect, test } from 'vitest';
import { createPracticeMitId } from '../../../src/main/mitid/practice.ts';
import { freshWorld } from '../practice/fresh-world.ts';

const cpr = '6101900001';

function core(mitidSince: string | null = null) {
  const { world, keyring } = freshWorld();
  world.addCitizens([
    {
      cpr,
      mitid: true,
      blocked: false,
      apps: [
        { id: 'a', name: 'iPhone', state: 'locked' },
        { id: 'b', name: 'Tablet', state: 'ready' },
      ],
    },
    { cpr: '6202900002', mitid: false, blocked: false, apps: [] },
  ]);
  return { world, mitid: createPracticeMitId({ world, keyring, mitidSince: () => mitidSince, now: () => 0 }) };
}

test('a new PIN makes a locked app ready and leaves the others alone', async () => {
  const { mitid } = core();
  expect(await mitid.setPin(cpr, 'a', '240713', '240713', 'order-1')).toBeNull();
  expect((await mitid.state(cpr))?.apps.map(({ state }) => state)).toEqual(['ready', 'ready']);
});

test('R29: the PIN in force is refused as the new one, per app', async () => {
  const { mitid } = core();
  await mitid.setPin(cpr, 'a', '240713', '240713', 'order-2');
  expect(await mitid.setPin(cpr, 'a', '240713', '240713', 'order-3')).toBe('pin-reused');
  expect(await mitid.setPin(cpr, 'b', '240713', '240713', 'order-4')).toBeNull();
});

test('a PIN is stored as a keyed hash only', async () => {
  const { world, mitid } = core();
  await mitid.setPin(cpr, 'a', '240713', '240713', 'order-5');
  expect(world.appPin('a')).toMatch(/^[0-9a-f]{32}$/);
});

test('R5: one authenticator or the whole MitID is blocked, and unblocked again', async () => {
  const { mitid } = core();
  await mitid.block(cpr, { kind: 'authenticator', appId: 'a' }, 'order-7');
  await mitid.block(cpr, { kind: 'mitid' }, 'order-8');
  expect(await mitid.state(cpr)).toMatchObject({ blocked: true, apps: [{ state: 'blocked' }, { state: 'ready' }] });
  await expect(mitid.setPin(cpr, 'b', '240713', '240713', 'order-6')).rejects.toThrow('blocked');
  await mitid.unblock(cpr, { kind: 'mitid' }, 'order-9');
  await mitid.unblock(cpr, { kind: 'authenticator', appId: 'a' }, 'order-10');
  expect(await mitid.state(cpr)).toMatchObject({ blocked: false, apps: [{ state: 'locked' }, { state: 'ready' }] });
});

test('the practice phone locks and unlocks an app, but does not lift a block', async () => {
  const { mitid } = core();
  await mitid.setAppState(cpr, 'b', 'locked');
  expect((await mitid.state(cpr))?.apps[1]?.state).toBe('locked');
  await mitid.block(cpr, { kind: 'authenticator', appId: 'b' }, 'order-11');
  await mitid.setAppState(cpr, 'b', 'ready');
  expect((await mitid.state(cpr))?.apps[1]?.state).toBe('blocked');
});

test('a citizen of an imported extract has one ready app where the register says MitID, else none', async () => {
  const imported = '6303900003';
  expect(await core().mitid.state(imported)).toBeNull();
  const { mitid } = core('2022-03-01');
  const before = await mitid.state(imported);
  expect(before?.apps).toMatchObject([{ state: 'ready' }]);
  const id = before?.apps[0]?.id ?? '';
  await mitid.setAppState(imported, id, 'locked');
  expect(await mitid.state(imported)).toMatchObject({ apps: [{ id, state: 'locked' }] });
});

test('a citizen without MitID stays without, whatever the register says', async () => {
  const { mitid } = core('2022-03-01');
  expect(await mitid.state('6202900002')).toBeNull();
});
