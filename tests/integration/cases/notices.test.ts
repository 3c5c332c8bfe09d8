import { describe, expect, test } from 'vitest';
import { backOff } from '../../../src/main/notices/notice-desk.ts';
import { day, hour, minute, second } from '../../../src/main/time/durations.ts';
import {
  asking,
  close,
  events,
  eventTypes,
  found,
  issued,
  openDesk,
  openWorld,
  passed,
  restart,
  say,
  settle,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { phoneOf, someCpr } from '../../fixtures/facts.ts';

const address = 'citizen@mail.example';

/** A world whose citizen has had an e-mail address on file for years. */
function reachable(change: Parameters<typeof phoneOf>[0] = {}): World {
  const world = openWorld();
  const citizen = world.citizens.get(someCpr);
  if (citizen) citizen.phone = phoneOf({ email: address, ...change });
  return world;
}

const subjects = (world: World) => world.mailbox.sent.map(({ subject }) => subject.split(' / ')[1]);
const issuedSubject = 'Temporary PIN code for your MitID app';
const failedSubject = 'A call about your MitID';
const closedSubject = 'Help with your MitID by phone is closed for a week';
const blockedSubject = 'Your MitID has been blocked';

async function failOnce(at: TestDesk): Promise<void> {
  await asking(at);
  await say(at, 'wwwwww');
  await close(at);
  await settle();
}

describe('R26: what the citizen is told of', () => {
  test('R26: an issue, in the transaction that makes the PIN', async () => {
    const world = reachable();
    const at = openDesk(world);
    const view = await issued(at);
    expect(subjects(world)).toEqual([issuedSubject]);
    expect(world.mailbox.sent[0]).toMatchObject({ to: address });
    const types = (await world.ledger.stream(view.id)).map(({ type }) => type);
    expect(types.indexOf('notice.due')).toBe(types.indexOf('pin.issued') + 1);
    expect(types).toContain('notice.sent');
    expect(await world.ledger.notices()).toEqual([]);
  });

  test('R26: a first failed verification, then the closed route, and not the second failure', async () => {
    const world = reachable();
    const at = openDesk(world);
    await failOnce(at);
    expect(subjects(world)).toEqual([failedSubject]);
    await failOnce(at);
    expect(subjects(world)).toEqual([failedSubject, closedSubject]);
  });

  test.each([
    ['abandoned', (at: TestDesk) => value(at.call('case.abandon', {}))],
    ['declined', (at: TestDesk) => value(at.call('case.decline', {}))],
  ])('R16, R26: questions that were %s are a failure to tell of', async (_how, end) => {
    const world = reachable();
    const at = openDesk(world);
    await asking(at);
    await end(at);
    await settle();
    expect(subjects(world)).toEqual([failedSubject]);
  });

  test('R16, R26: one that ran out behind a crash is told of with the next call', async () => {
    const world = reachable();
    const before = openDesk(world);
    await asking(before);
    before.kill();
    await world.clock.advance(hour);
    expect(subjects(world)).toEqual([]);
    const after = openDesk(world, 'agent2');
    await found(after);
    await settle();
    expect(subjects(world)).toEqual([failedSubject]);
  });

  test('R5, R26: a whole block for an unverified caller, once it can no longer be undone', async () => {
    const world = reachable();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', { scope: 'mitid', appId: null }));
    await settle();
    expect(subjects(world)).toEqual([]);
    await world.pass(minute);
    expect(subjects(world)).toEqual([blockedSubject]);
  });

  test('R5, R26: a block that was undone is nothing to tell of, and the ledger says so', async () => {
    const world = reachable();
    const at = openDesk(world);
    await found(at);
    await value(at.call('case.block', { scope: 'mitid', appId: null }));
    await value(at.call('case.unblock', {}));
    await world.pass(2 * minute);
    expect(world.mailbox.sent).toEqual([]);
    expect(await eventTypes(world)).toContain('notice.dropped');
  });

  test('R5: the reason of a block is a code', async () => {
    const world = reachable();
    const at = openDesk(world);
    await found(at, someCpr, { purpose: 'not-me' });
    await value(at.call('case.block', { scope: 'mitid', appId: null }));
    const made = (await events(world)).find(({ type }) => type === 'block.made');
    expect(made?.payload).toMatchObject({ verified: false, reason: 'not-me' });
  });

  test('nothing of a case that passed, was referred or never asked', async () => {
    const world = reachable();
    const at = openDesk(world);
    await passed(at);
    await close(at);
    await found(at);
    await value(at.call('case.decline', {}));
    await settle();
    expect(await eventTypes(world)).not.toContain('notice.due');
  });
});

describe('R26: at most once in 24 hours each', () => {
  test('a second issue in a day is silent, one on the next day is not', async () => {
    const world = reachable();
    const at = openDesk(world);
    await issued(at);
    await close(at);
    await world.pass(hour);
    await issued(at);
    await close(at);
    expect(subjects(world)).toEqual([issuedSubject]);
    await world.pass(day);
    const later = await restart(world, at);
    await issued(later);
    expect(subjects(world)).toEqual([issuedSubject, issuedSubject]);
  });
});

describe('R26: channels', () => {
  test('an address that came on file less than 120 hours ago gets nothing', async () => {
    const world = reachable();
    const at = openDesk(world);
    await asking(at);
    await value(at.call('case.abandon', {}));
    await settle();
    const citizen = world.citizens.get(someCpr);
    if (citizen) citizen.phone = phoneOf({ email: 'new@mail.example', registeredAt: null });
    await found(at);
    await value(at.call('case.block', { scope: 'mitid', appId: null }));
    await world.pass(2 * minute);
    expect(world.mailbox.sent.map(({ to }) => to)).toEqual([address]);
  });

  test('Digital Post is on file but cannot be reached: the event says so', async () => {
    const world = reachable({ email: null });
    await issued(openDesk(world));
    const due = (await events(world)).find(({ type }) => type === 'notice.due');
    expect(due?.payload).toEqual({ kind: 'issued', channels: [{ channel: 'digital-post', notice: null }] });
  });
});

describe('R26: the way of a notice', () => {
  test('a failed one is tried again, later and later, and given up in the end', async () => {
    const world = reachable();
    const at = openDesk(world);
    world.mailbox.script(...backOff.map(() => 'failed' as const), 'failed');
    await issued(at);
    for (const [index, wait] of backOff.entries()) {
      expect(world.mailbox.sent).toHaveLength(index + 1);
      await world.pass(wait - second);
      expect(world.mailbox.sent).toHaveLength(index + 1);
      await world.pass(second);
    }
    expect(world.mailbox.sent).toHaveLength(backOff.length + 1);
    await world.pass(2 * day);
    expect(world.mailbox.sent).toHaveLength(backOff.length + 1);
    const failures = (await events(world)).filter(({ type }) => type === 'notice.failed');
    expect(failures.map(({ payload }) => payload?.['again'])).toEqual([...backOff.map(() => true), false]);
    expect(new Set(world.mailbox.sent.map(({ id }) => id)).size).toBe(1);
    expect(await world.ledger.notices()).toEqual([]);
  });

  test.each(['refused', 'unknown'] as const)('one that is %s is not tried again', async (outcome) => {
    const world = reachable();
    world.mailbox.script(outcome);
    await issued(openDesk(world));
    await world.pass(2 * day);
    expect(world.mailbox.sent).toHaveLength(1);
    expect(await world.ledger.notices()).toEqual([]);
  });

  test('one that a power cut interrupted is unknown, and not sent twice', async () => {
    const world = reachable();
    const at = openDesk(world);
    world.mailbox.script('hang');
    await issued(at);
    const after = await restart(world, at);
    await world.pass(day);
    expect(world.mailbox.sent).toHaveLength(1);
    expect(await eventTypes(world)).toContain('notice.unknown');
    after.kill();
  });

  test('one that waited when the console was closed goes out at the next start', async () => {
    const world = reachable();
    const at = openDesk(world);
    world.mailbox.script('failed');
    await issued(at);
    await restart(world, at);
    await world.pass(minute);
    expect(subjects(world)).toEqual([issuedSubject, issuedSubject]);
  });

  test('R35: address and text stand nowhere in the ledger but sealed', async () => {
    const world = reachable();
    const at = openDesk(world);
    world.mailbox.script('failed');
    await issued(at);
    const rows = JSON.stringify([await world.ledger.notices(), await events(world)]);
    expect(rows).not.toContain(address);
    expect(rows).not.toContain('MitID Support');
  });

  test('R4, R26: a notice that goes out late does not hold the citizen any longer', async () => {
    const world = reachable();
    const at = openDesk(world);
    world.mailbox.script('failed', 'failed', 'failed');
    await asking(at);
    const { id } = (await at.cases.current()) ?? expect.fail();
    await value(at.call('case.abandon', {}));
    await world.pass(hour);
    expect((await world.ledger.stream(id)).at(-1)?.type).toMatch(/^notice\./);
    expect((await found(openDesk(world, 'agent2'))).gates).toEqual([]);
  });
});
