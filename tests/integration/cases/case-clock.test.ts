import { expect, test } from 'vitest';
import { leaseDuration } from '../../../src/main/cases/standing.ts';
import { StoreError } from '../../../src/main/storage/store-error.ts';
import { minute, second } from '../../../src/main/time/durations.ts';
import { asking, found, issued, openDesk, openWorld, refusal, screen, value } from '../../fixtures/desk.ts';

/** The clock of the tests goes on while they run. */
const inSeconds = (milliseconds: number | null) => (milliseconds === null ? null : Math.round(milliseconds / 1000));

test('every view that leaves main is newer by its number than the one before, across cases', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await issued(at);
  await value(at.call('case.close', { disposition: 'other', note: '' }));
  await found(at);
  const numbers = at.views.flatMap((view) => (view ? [view.seq] : []));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('the wrap-up clock runs from the verdict on, but not while a PIN can still be used', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await issued(at);
  await world.pass(minute);
  expect((await screen(at)).wrapUpForMs).toBeNull();
  await value(at.call('case.revoke', {}));
  await world.pass(5 * second);
  expect(inSeconds((await screen(at)).wrapUpForMs)).toBe(5);
});

test('… and from a verdict that sends nobody on', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await found(at);
  expect((await screen(at)).wrapUpForMs).toBeNull();
  await value(at.call('case.decline', {}));
  await world.pass(7 * second);
  const { wrapUpForMs, openForMs } = await screen(at);
  expect([inSeconds(wrapUpForMs), inSeconds(openForMs)]).toEqual([7, 7]);
});

test('R15: a question whose time is up while nothing can be stored is closed once something can', async () => {
  const world = openWorld();
  const failure = new StoreError('disk-full', 'ledger.db');
  let full = false;
  const ledger: typeof world.ledger = {
    ...world.ledger,
    commit: (commit) => (full ? Promise.reject(failure) : world.ledger.commit(commit)),
  };
  const at = openDesk({ ...world, ledger });
  const before = await asking(at);
  full = true;
  await world.pass(2 * minute);
  expect(world.errors.splice(0)).toContain(failure);
  full = false;
  await world.pass(second);
  const index = (await screen(at)).question?.index ?? 0;
  expect(index).toBe((before.question?.index ?? 0) + 1);
});

test('R15: a line is not taken up again after 15 minutes, also where the machine slept through them', async () => {
  const world = openWorld();
  let asleep = 0;
  const at = openDesk({ ...world, clock: { ...world.clock, now: () => world.clock.now() + asleep } });
  await asking(at);
  await value(at.call('case.lineLost', {}));
  asleep = leaseDuration - second;
  expect((await screen(at)).lineLostMs).toBeGreaterThan(0);
  asleep = leaseDuration;
  expect(await refusal(at.call('case.resume', {}))).toBe('wrong-state');
});
