import { expect, test } from 'vitest';
import { background } from '../../../src/main/background.ts';
import { found, openDesk, openWorld, settle } from '../../fixtures/desk.ts';

test('what nobody waits for is reported when it fails, and only then', async () => {
  const reported: unknown[] = [];
  const failure = new Error('full disk');
  background(Promise.reject(failure), (error) => reported.push(error));
  background(Promise.resolve(), (error) => reported.push(error));
  await settle();
  expect(reported).toEqual([failure]);
});

test('a receipt for a case that cannot be read is reported', async () => {
  const world = openWorld();
  const failure = new Error('full disk');
  let fails = false;
  const ledger = {
    ...world.ledger,
    stream: (name: string) => (fails ? Promise.reject(failure) : world.ledger.stream(name)),
  };
  const at = openDesk({ ...world, ledger });
  const { id } = await found(at);
  fails = true;
  at.cases.changed(id);
  await settle();
  expect(world.errors.splice(0)).toEqual([failure]);
});
