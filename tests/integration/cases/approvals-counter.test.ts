import { describe, expect, test } from 'vitest';
import { approvalLife } from '../../../src/main/approvals/approval.ts';
import { approverAt, ask, guardedWorld } from '../../fixtures/approvals.ts';
import { atCounter, attested, licence, licenceRow, openCounter } from '../../fixtures/counter.ts';
import { allRight, eventTypes, refusal, say, screen, value } from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';
import { citizenOf } from '../../fixtures/fake-citizens.ts';

async function guardedCounter() {
  const world = await guardedWorld();
  const citizen = world.citizens.get(someCpr);
  if (citizen) world.citizens.set(someCpr, { ...citizen, documents: [licenceRow()] });
  return { world, at: openCounter(world) };
}

describe('R3, R28: at the counter too', () => {
  test('R28: a protected citizen is held, released and sent a code; the approver sees that it is the counter', async () => {
    const { world, at } = await guardedCounter();
    const held = await atCounter(at);
    expect(held).toMatchObject({ state: 'referred', gates: ['protected'] });
    expect(held.approval.asks).toEqual([{ stage: 'verification', flags: ['protected'] }]);
    expect(await refusal(at.call('counter.document', licence()))).toBe('wrong-state');
    await ask(at, 'verification', 'seen-in-person');
    const second = approverAt(world, at);
    const { case: shown } = await value(second.signIn('boss'));
    expect(shown?.channel).toBe('counter');
    await value(second.window.approve(shown?.request ?? ''));
    await value(at.call('counter.document', licence()));
    // Used in time: the rest may take longer.
    await world.pass(approvalLife);
    await value(at.call('counter.likeness', attested));
    await value(at.call('counter.script', {}));
    expect((await say(at, allRight)).verdict?.verdict).toBe('passed');
    await value(at.call('case.coached', { coached: false }));
    await value(at.call('case.issue', {}));
    expect(await eventTypes(world)).toContain('approval.used');
  });

  test('R28: approved, but no document in five minutes: held again', async () => {
    const { world, at } = await guardedCounter();
    await atCounter(at);
    await ask(at);
    await value(approverAt(world, at).approve());
    await world.pass(approvalLife);
    expect((await screen(at)).state).toBe('referred');
    expect(await refusal(at.call('counter.document', licence()))).toBe('wrong-state');
  });

  test('R7, R28: a document that was used for somebody else is released, and the case goes on with likeness', async () => {
    const { world, at } = await guardedCounter();
    for (const cpr of [otherCpr, someCpr]) world.citizens.set(cpr, citizenOf(cpr, { documents: [licenceRow()] }));
    await atCounter(at, otherCpr);
    await value(at.call('counter.document', licence()));
    await value(at.call('case.abandon', {}));
    await atCounter(at);
    const flagged = await value(at.call('counter.document', licence()));
    expect(flagged).toMatchObject({ verdict: { reason: 'second-person' } });
    expect(flagged.approval.asks).toEqual([{ stage: 'draw', flags: ['document'] }]);
    await ask(at, 'draw');
    await value(approverAt(world, at).approve());
    expect((await screen(at)).approval.mayGoOn).toBe(false);
    await value(at.call('counter.likeness', attested));
    await value(at.call('counter.script', {}));
    expect((await say(at, allRight)).verdict?.verdict).toBe('passed');
  });
});
