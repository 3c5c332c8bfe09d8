import { describe, expect, test } from 'vitest';
import { addAccounts, readAccounts } from '../../../src/main/agents/accounts.ts';
import { exportEvents } from '../../../src/main/ledger/export.ts';
import { minute, second } from '../../../src/main/time/durations.ts';
import {
  accountOf,
  allRight,
  asking,
  events,
  found,
  issued,
  openDesk,
  openWorld,
  passed,
  refusal,
  restart,
  say,
  screen,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';

const cost = { n: 16, r: 1, p: 1 };

/** A world with accounts for two agents and a supervisor; `cpr` is agent2's own number. */
async function staffed(cpr?: string): Promise<World> {
  const world = openWorld();
  const account = (user: string, role: 'agent' | 'supervisor') => ({ user, name: user, role, password: 'practice' });
  const accounts = [account('agent', 'agent'), { ...account('agent2', 'agent'), cpr }, account('boss', 'supervisor')];
  await addAccounts(world.ledger, world.keyring, accounts, { at: world.clock.now(), agent: null, cost });
  return world;
}

/** One agent signs out, the other signs in at the same console. */
async function signInAs(world: World, at: TestDesk, user: string): Promise<void> {
  at.sessions.end('sign-out');
  const citizen = (await readAccounts(world.ledger, world.clock.now())).get(user)?.citizen;
  at.sessions.start({ ...accountOf(user), citizen });
  await at.cases.takeUp();
}

describe('R40: a case is handed to a colleague', () => {
  test('R40: to any other agent, and to nobody else', async () => {
    const at = openDesk(await staffed());
    await found(at);
    expect(await value(at.call('case.colleagues', {}))).toEqual([{ user: 'agent2', name: 'agent2' }]);
    for (const user of ['agent', 'boss', 'nobody'])
      expect(await refusal(at.call('case.handOver', { user }))).toBe('unknown-colleague');
  });

  test('R20, R40: the verdict goes along, and the colleague issues', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    expect(await at.cases.current()).toBeNull();
    expect(await refusal(at.call('case.issue', {}))).toBe('no-case');
    await signInAs(world, at, 'agent2');
    expect((await screen(at)).issue).toMatchObject({ mayIssue: true, refusal: null });
    await value(at.call('case.issue', {}));
    const trail = (await events(world)).filter(({ type }) => /handed|taken|issued/.test(type));
    expect(trail.map(({ type, agent }) => `${agent} ${type}`)).toEqual([
      'agent case.handed-over',
      'agent2 case.taken-over',
      'agent2 pin.issued',
    ]);
  });

  test('R20, R40: its ten minutes do not begin anew', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await passed(at);
    await world.pass(9 * minute);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    await world.pass(minute);
    expect((await screen(at)).issue?.refusal).toBe('stale');
  });

  test('R20, R40: a verdict of an earlier session stays dead', async () => {
    const world = await staffed();
    const before = openDesk(world);
    await passed(before);
    const at = await restart(world, before);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    expect((await screen(at)).issue?.refusal).toMatch(/^other-/);
  });

  test('R40: nobody but the one who was named takes it', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent3');
    expect(await at.cases.current()).toBeNull();
  });

  test('R40: until it is taken, the first agent may take it back; after that, not', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    expect(await value(at.call('case.takeUp', {}))).toMatchObject({ issue: { mayIssue: true } });
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    await signInAs(world, at, 'agent');
    expect(await at.cases.current()).toBeNull();
  });

  test('R15, R40: the clock of a question runs on', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await asking(at);
    await world.pass(minute);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await world.pass(30 * second);
    await signInAs(world, at, 'agent2');
    const left = (await screen(at)).question?.remainingMs ?? expect.fail();
    expect(left).toBeLessThanOrEqual(30 * second);
    await say(at, allRight);
    expect((await screen(at)).verdict?.verdict).toBe('passed');
  });

  test('R4, R16, R40: nobody takes it: the lease ends, and questions that were begun have failed', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await asking(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await world.pass(16 * minute);
    await signInAs(world, at, 'agent2');
    expect(await at.cases.current()).toBeNull();
    await asking(at);
    expect((await say(at, 'wwwwww')).phoneRouteClosed).toBe(true);
  });

  test('R40: the colleague finds it among the last cases, once', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await issued(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    expect(await value(at.call('case.recent', {}))).toHaveLength(1);
  });

  test('R33, R40: the citizen’s extract shows the hand-over and names neither of the two', async () => {
    const world = await staffed();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    const citizen = { kind: 'citizen' as const, key: world.keyring.ref('citizen', someCpr) };
    const extract = [...exportEvents(world.ledger.database, { citizen })];
    expect(extract.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.handed-over', 'case.taken-over']));
    expect(JSON.stringify(extract)).not.toMatch(/"agent2?"[,}]/);
  });
});

describe('R27: own record and family', () => {
  test.each([
    ['own record', someCpr, []],
    ['family', otherCpr, [otherCpr]],
  ])('R27: an agent’s %s is for a second person', async (_what, own, family) => {
    const world = await staffed(own);
    const citizen = world.citizens.get(someCpr);
    if (citizen) citizen.family = family;
    const at = openDesk(world);
    await signInAs(world, at, 'agent2');
    const view = await found(at);
    expect(view.verdict).toEqual({ verdict: 'referred', reason: 'second-person' });
    expect(await refusal(at.call('case.document', { type: 'passport', number: '1' }))).toBe('wrong-state');
    expect(view.block.scopes).toContain('mitid');
  });

  test('R27: another agent serves them', async () => {
    const at = openDesk(await staffed(someCpr));
    expect((await found(at)).verdict).toBeNull();
  });

  test('R27, R40: nor can a case be handed to the family', async () => {
    const world = await staffed(someCpr);
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.handOver', { user: 'agent2' }));
    await signInAs(world, at, 'agent2');
    expect((await screen(at)).verdict).toEqual({ verdict: 'referred', reason: 'second-person' });
    expect(await refusal(at.call('case.issue', {}))).toBe('issue-refused');
  });

  test('R27: the account holds a reference, not the number', async () => {
    const world = await staffed(someCpr);
    expect(JSON.stringify(await world.ledger.stream('accounts'))).not.toContain(someCpr);
  });
});
