import { describe, expect, onTestFinished, test } from 'vitest';
import { createDispatcher, type Dispatcher } from '../../../src/main/pins/dispatcher.ts';
import { foldPins } from '../../../src/main/pins/fold.ts';
import type { Pin } from '../../../src/main/pins/pin.ts';
import { hour, minute, second } from '../../../src/main/time/durations.ts';
import { createSteadyTime } from '../../../src/main/time/steady-time.ts';
import { opened, pinIssued } from '../../fixtures/case-states.ts';
import { openWorld, settle, type World } from '../../fixtures/desk.ts';
import { answerTimeout } from '../../fixtures/fake-transport.ts';

const stream = 'case-1';
const refs = [
  { kind: 'citizen' as const, key: 'citizen' },
  { kind: 'phone' as const, key: 'phone' },
];
const text = 'Din midlertidige pinkode er 1234 5678.';

interface Run {
  readonly dispatcher: Dispatcher;
  readonly changes: string[];
}

function start(world: World): Run {
  const { ledger, keyring, clock, transport } = world;
  const changes: string[] = [];
  const report = (error: unknown) => world.errors.push(error);
  const dispatcher = createDispatcher(
    { ledger, keyring, clock, transport, now: createSteadyTime(clock, 0), report },
    (of) => changes.push(of),
  );
  onTestFinished(() => dispatcher.stop());
  return { dispatcher, changes };
}

/** A PIN as the case issues it: event and message in one transaction. */
const issue = (world: World, { dispatcher }: Run, id = 'pin-1', number = '+4520341234') =>
  world.ledger.commit({
    stream,
    at: world.clock.now(),
    agent: 'agent',
    decide: (view) => ({
      events: [...(view.stream.length === 0 ? [opened()] : []), { ...pinIssued(id), refs }],
      outbox: [dispatcher.seal(id, stream, number, text)],
      value: null,
    }),
  });

const pins = async (world: World): Promise<readonly Pin[]> => foldPins(await world.ledger.stream(stream));
const status = async (world: World) => (await pins(world)).map((pin) => pin.status);

async function sent(world: World, run: Run): Promise<void> {
  await issue(world, run);
  void run.dispatcher.flush();
  await settle();
}

describe('R25: what becomes of a message', () => {
  test('deliver: submitted at once, delivered with the receipt, gone from the outbox', async () => {
    const world = openWorld();
    const run = start(world);
    await sent(world, run);
    expect(await status(world)).toEqual(['submitted']);
    expect(await world.ledger.outbox()).toEqual([]);
    await world.pass(second);
    expect(await status(world)).toEqual(['delivered']);
    expect(run.changes).toEqual([stream, stream]);
    expect(world.transport.sent).toEqual([{ id: 'pin-1', to: '+4520341234', text, validity: 1800 }]);
  });

  test('fail: failed', async () => {
    const world = openWorld();
    world.transport.script('fail');
    await sent(world, start(world));
    expect(await status(world)).toEqual(['failed']);
    expect(await world.ledger.outbox()).toEqual([]);
  });

  test('a failure that the receipt reports', async () => {
    const world = openWorld();
    world.transport.script('accept-then-silent');
    await sent(world, start(world));
    world.transport.receipt('pin-1', 'failed');
    await settle();
    expect(await status(world)).toEqual(['failed']);
  });

  test('accept-then-silent: submitted, and its clock runs from acceptance', async () => {
    const world = openWorld();
    world.transport.script('accept-then-silent');
    await sent(world, start(world));
    await world.pass(30 * minute - second);
    expect(await status(world)).toEqual(['submitted']);
    await world.pass(second);
    expect(await status(world)).toEqual(['expired']);
  });

  test('never: waits, then unknown, and is not sent again by anything', async () => {
    const world = openWorld();
    world.transport.script('never');
    const run = start(world);
    await sent(world, run);
    expect(await status(world)).toEqual(['queued']);
    await world.pass(answerTimeout);
    expect(await status(world)).toEqual(['unknown']);
    await run.dispatcher.flush();
    await run.dispatcher.recover();
    await world.pass(hour);
    expect(world.transport.sent).toHaveLength(1);
  });

  test('a transport that throws has answered nothing: unknown, and sent once', async () => {
    const world = openWorld();
    const failure = new Error('socket closed');
    let calls = 0;
    const send = () => {
      calls += 1;
      return Promise.reject(failure);
    };
    const run = start({ ...world, transport: { ...world.transport, send } });
    await sent(world, run);
    expect(await status(world)).toEqual(['unknown']);
    expect(await world.ledger.outbox()).toEqual([]);
    await run.dispatcher.flush();
    expect(calls).toBe(1);
    expect(world.errors.splice(0)).toEqual([failure]);
  });

  test('a gateway that does not answer one message holds up no other', async () => {
    const world = openWorld();
    world.transport.script('never', 'deliver');
    const run = start(world);
    await sent(world, run);
    await issue(world, run, 'pin-2');
    void run.dispatcher.flush();
    await settle();
    expect(await status(world)).toEqual(['queued', 'submitted']);
  });

  test('receipts that come twice, or for nobody, change nothing more', async () => {
    const world = openWorld();
    await sent(world, start(world));
    await world.pass(second);
    const before = (await world.ledger.head()).count;
    world.transport.receipt('pin-1', 'delivered');
    world.transport.receipt('pin-1', 'failed');
    world.transport.receipt('no such message', 'delivered');
    await settle();
    expect((await world.ledger.head()).count).toBe(before);
  });

  test('R33: what happens to a PIN carries the references of its issue', async () => {
    const world = openWorld();
    await sent(world, start(world));
    await world.pass(second);
    const events = await world.ledger.by({ kind: 'citizen', key: 'citizen' });
    expect(events.map(({ type }) => type)).toEqual(['pin.issued', 'pin.submitted', 'pin.delivered']);
  });
});

describe('R25: a message goes out once', () => {
  test('of many flushes side by side', async () => {
    const world = openWorld();
    const run = start(world);
    await issue(world, run);
    await Promise.all(Array.from({ length: 20 }, () => run.dispatcher.flush()));
    expect(world.transport.sent).toHaveLength(1);
  });

  test('of two consoles on one ledger', async () => {
    const world = openWorld();
    const [one, two] = [start(world), start(world)];
    await issue(world, one);
    await Promise.all([one.dispatcher.flush(), two.dispatcher.flush()]);
    expect(world.transport.sent).toHaveLength(1);
  });

  test.each(['pin.revoked', 'pin.expired'])('and not at all once its PIN has %s', async (type) => {
    const world = openWorld();
    const run = start(world);
    await issue(world, run);
    await world.ledger.commit({
      stream,
      at: world.clock.now(),
      agent: null,
      decide: () => ({ events: [{ type, payload: { pin: 'pin-1', by: 'agent' }, refs }], value: null }),
    });
    await run.dispatcher.flush();
    expect(world.transport.sent).toEqual([]);
    expect(await world.ledger.outbox()).toEqual([]);
  });

  test('nor when it waited longer than its PIN lives', async () => {
    const world = openWorld();
    const run = start(world);
    await issue(world, run);
    await world.pass(30 * minute);
    await run.dispatcher.flush();
    expect(world.transport.sent).toEqual([]);
  });

  test('the text lies sealed in the outbox, bound to its message', async () => {
    const world = openWorld();
    const run = start(world);
    await issue(world, run);
    const [row] = await world.ledger.outbox();
    expect(row?.sealed).not.toMatch(/1234|4520/);
    expect(() => world.keyring.open('outbox/pin-2', row?.sealed ?? '')).toThrow();
  });
});

describe('R25: after a restart', () => {
  test('a message that was being handed over is unknown, and is never sent again', async () => {
    const world = openWorld();
    world.transport.script('hang');
    const before = start(world);
    await sent(world, before);
    expect((await world.ledger.outbox()).map(({ state }) => state)).toEqual(['sending']);
    before.dispatcher.stop();
    const after = start(world);
    await after.dispatcher.recover();
    expect(await status(world)).toEqual(['unknown']);
    expect(await world.ledger.outbox()).toEqual([]);
    await after.dispatcher.flush();
    expect(world.transport.sent).toHaveLength(1);
  });

  test('one that waited is sent, once', async () => {
    const world = openWorld();
    const before = start(world);
    await issue(world, before);
    before.dispatcher.stop();
    const after = start(world);
    await Promise.all([after.dispatcher.recover(), after.dispatcher.recover()]);
    await world.pass(second);
    expect(await status(world)).toEqual(['delivered']);
    expect(world.transport.sent).toHaveLength(1);
  });

  test('one whose answer was noted but not yet erased stays as it was', async () => {
    const world = openWorld();
    const before = start(world);
    await issue(world, before);
    await world.ledger.outboxClaim('pin-1');
    await world.ledger.commit({
      stream,
      at: world.clock.now(),
      agent: null,
      decide: () => ({ events: [{ type: 'pin.submitted', payload: { pin: 'pin-1' }, refs }], value: null }),
    });
    before.dispatcher.stop();
    await start(world).dispatcher.recover();
    expect(await status(world)).toEqual(['submitted']);
    expect(await world.ledger.outbox()).toEqual([]);
  });

  test('a receipt that comes after it is still understood', async () => {
    const world = openWorld();
    world.transport.script('accept-then-silent');
    const before = start(world);
    await sent(world, before);
    before.dispatcher.stop();
    await start(world).dispatcher.recover();
    world.transport.receipt('pin-1', 'delivered');
    await settle();
    expect(await status(world)).toEqual(['delivered']);
  });

  test('the clock of a live PIN runs again', async () => {
    const world = openWorld();
    const before = start(world);
    await sent(world, before);
    await world.pass(10 * minute);
    before.dispatcher.stop();
    await start(world).dispatcher.recover();
    await world.pass(20 * minute + second);
    expect(await status(world)).toEqual(['expired']);
  });

  test.each(['never', 'accept-then-silent', 'deliver'] as const)(
    'a PIN that ran out meanwhile (%s) is told to have expired',
    async (how) => {
      const world = openWorld();
      world.transport.script(how);
      const before = start(world);
      await sent(world, before);
      await world.pass(answerTimeout);
      before.dispatcher.stop();
      await world.pass(hour);
      await start(world).dispatcher.recover();
      await world.pass(second);
      expect(await status(world)).toEqual(['expired']);
    },
  );
});

describe('R24: the clock', () => {
  test('runs from the receipt, not from acceptance', async () => {
    const world = openWorld();
    world.transport.script('accept-then-silent');
    await sent(world, start(world));
    await world.pass(20 * minute);
    world.transport.receipt('pin-1', 'delivered');
    await settle();
    await world.pass(29 * minute);
    expect(await status(world)).toEqual(['delivered']);
    await world.pass(minute);
    expect(await status(world)).toEqual(['expired']);
  });

  test('of several PINs in a case each has its own', async () => {
    const world = openWorld();
    const run = start(world);
    await sent(world, run);
    await world.pass(5 * minute);
    await issue(world, run, 'pin-2');
    await run.dispatcher.flush();
    await world.pass(25 * minute + second);
    expect(await status(world)).toEqual(['expired', 'delivered']);
    await world.pass(5 * minute);
    expect(await status(world)).toEqual(['expired', 'expired']);
  });

  test('is over after its half hour, also where the wall clock was set back meanwhile', async () => {
    const world = openWorld();
    let back = 0;
    const clock = { ...world.clock, now: () => world.clock.now() - back };
    const run = start({ ...world, clock });
    await sent(world, run);
    await world.pass(second);
    back = 20 * minute;
    await world.pass(30 * minute);
    expect(await status(world)).toEqual(['expired']);
  });

  test('is over after its half hour, also where it was delivered under a clock that was ahead and was put right', async () => {
    const world = openWorld();
    let back = 0;
    const clock = { ...world.clock, now: () => world.clock.now() - back };
    const run = start({ ...world, clock });
    back = -hour;
    await sent({ ...world, clock }, run);
    await world.pass(second);
    back = 0;
    await run.dispatcher.watch(stream);
    await world.pass(30 * minute);
    expect(await status(world)).toEqual(['expired']);
  });

  test('stops with the dispatcher', async () => {
    const world = openWorld();
    const run = start(world);
    await sent(world, run);
    await world.pass(second);
    run.dispatcher.stop();
    await world.pass(hour);
    expect(await status(world)).toEqual(['delivered']);
  });
});
