import { expect, test } from 'vitest';
import { minute, second } from '../../../src/main/time/durations.ts';
import { found, issued, openDesk, openWorld, screen, value } from '../../fixtures/desk.ts';

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
