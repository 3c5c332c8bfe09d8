import { describe, expect, test } from 'vitest';
import { disableAccount } from '../../../src/main/agents/accounts.ts';
import { approvalLife } from '../../../src/main/approvals/approval.ts';
import { exportEvents } from '../../../src/main/ledger/export.ts';
import { day, hour, minute, second } from '../../../src/main/time/durations.ts';
import { approverAt, ask, guardedWorld, heldAndAsked, supervisorAt } from '../../fixtures/approvals.ts';
import {
  accountOf,
  allRight,
  asking,
  close,
  events,
  eventTypes,
  found,
  issued,
  openDesk,
  passed,
  passportOf,
  refusal,
  restart,
  say,
  screen,
  settle,
  value,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr, thirdCpr } from '../../fixtures/facts.ts';
import { citizenOf } from '../../fixtures/fake-citizens.ts';

describe('R3, R28: a protected citizen is held, not sent away', () => {
  test('R28: asked, approved, verified, issued; the gate stays on screen', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    const stopped = await found(at);
    expect(stopped).toMatchObject({ state: 'referred', gates: ['protected'], verdict: { reason: 'protected' } });
    expect(stopped.approval.asks).toEqual([{ stage: 'verification', flags: ['protected'] }]);
    const asked = await ask(at);
    expect(asked).toMatchObject({ state: 'referred', approval: { current: { state: 'waiting' } } });
    await value(approverAt(world, at).approve());
    const released = await screen(at);
    expect(released).toMatchObject({ state: 'document', gates: ['protected'], verdict: null });
    expect(released.approval.current).toMatchObject({ state: 'approved', approver: 'boss' });
    await value(at.call('case.document', { type: 'passport', number: passportOf(at) }));
    expect((await say(at, allRight)).verdict?.verdict).toBe('passed');
    await value(at.call('case.coached', { coached: false }));
    await value(at.call('case.issue', {}));
    await settle();
    expect((await screen(at)).issue?.status).toBe('submitted');
    const types = (await eventTypes(world)).filter((type) => /approval|issued/.test(type));
    expect(types).toEqual(['approval.requested', 'approval.seen', 'approval.approved', 'approval.used', 'pin.issued']);
  });

  test('R4, R28: while it waits, the citizen is held for this case', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await found(at);
    const other = openDesk(world, 'agent2');
    expect((await found(other)).gates).toEqual(['protected']);
    await value(other.call('case.abandon', {}));
    await ask(at);
    expect((await found(other)).gates).toEqual(['open-elsewhere', 'protected']);
  });

  test('R28: refused, it stays referred, and nobody is asked again for a day', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).refuse());
    const view = await screen(at);
    expect(view).toMatchObject({ state: 'referred', verdict: { reason: 'protected' } });
    expect(view.approval.current).toMatchObject({ state: 'refused', refusal: 'not-convinced', approver: 'boss' });
    expect(await refusal(at.call('case.askApproval', { stage: 'verification', reason: 'urgent' }))).toBe(
      'approval-refused-before',
    );
    expect(view.may.close).toBe(true);
    await close(at);
    await world.pass(day);
    at.sessions.start(accountOf('agent'));
    await heldAndAsked(at);
  });

  test('R28: approved, but the citizen’s other gates still stop the case', async () => {
    const world = await guardedWorld();
    const facts = citizenOf(someCpr).facts;
    const young = { ...facts, guardianship: true, protections: [{ kind: '0001', from: null }] };
    world.citizens.set(someCpr, citizenOf(someCpr, { facts: young }));
    const at = openDesk(world);
    expect((await found(at)).approval.asks).toEqual([]);
    expect(await refusal(at.call('case.askApproval', { stage: 'verification', reason: 'urgent' }))).toBe(
      'approval-nothing',
    );
  });

  test('R28: a gate that nobody asked about is not released by what was', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve());
    await value(at.call('case.document', { type: 'passport', number: passportOf(at) }));
    await say(at, allRight);
    await value(at.call('case.coached', { coached: false }));
    const facts = citizenOf(someCpr).facts;
    const warned = {
      ...facts,
      protections: [
        { kind: '0001', from: null },
        { kind: '0005', from: null },
      ],
    };
    world.citizens.set(someCpr, citizenOf(someCpr, { facts: warned }));
    expect(await refusal(at.call('case.issue', {}))).toBe('issue-refused');
    const view = await screen(at);
    expect(view.issue?.refusal).toBe('second-person');
    expect(view.approval.asks).toEqual([{ stage: 'issue', flags: ['credit-warning'] }]);
    await ask(at, 'issue');
    await value(approverAt(world, at).approve('boss2'));
    await value(at.call('case.issue', {}));
  });

  test('R3, R28: too little data is said before anybody is asked', async () => {
    const world = await guardedWorld();
    world.tooLittle.add(someCpr);
    const at = openDesk(world);
    await found(at);
    expect(await refusal(at.call('case.askApproval', { stage: 'verification', reason: 'urgent' }))).toBe(
      'approval-too-little-data',
    );
  });
});

describe('R28: three different people', () => {
  test('R28: the requester’s own sign-in approves nothing, and a colleague without the right neither', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const second = approverAt(world, at);
    expect(await refusal(second.approve('agent'))).toBe('approver-requester');
    expect(await refusal(second.approve('agent3'))).toBe('approver-right');
    await value(second.approve('agent2'));
    expect((await screen(at)).approval.current).toMatchObject({ state: 'approved', approver: 'agent2' });
  });

  test('R27, R28: the citizen and their family approve nothing', async () => {
    const world = await guardedWorld({ boss: someCpr, boss2: otherCpr });
    world.citizens.set(someCpr, { ...citizenOf(someCpr), family: [otherCpr], ...protectedFacts() });
    const at = openDesk(world);
    await heldAndAsked(at);
    const second = approverAt(world, at);
    expect(await refusal(second.approve('boss'))).toBe('approver-citizen');
    expect(await refusal(second.approve('boss2'))).toBe('approver-citizen');
    expect((await screen(at)).state).toBe('referred');
  });

  test('R31: a wrong password is counted, and a locked account approves nothing', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, approve } = approverAt(world, at);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await refusal(window.signIn({ user: 'boss', password: 'wrong', code: '000000' }))).toBe(
        'wrong-credentials',
      );
    expect(await refusal(approve('boss'))).toBe('account-locked');
  });

  test('R28, R31: locked, or without an account, after the sign-in: nothing is approved', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const { case: shown } = await value(signIn('boss'));
    const elsewhere = approverAt(world, at);
    for (let tries = 0; tries < 5; tries += 1)
      await elsewhere.window.signIn({ user: 'boss', password: 'wrong', code: '000000' });
    expect(await refusal(window.approve(shown?.request ?? ''))).toBe('account-locked');
    await value(signIn('boss2'));
    await disableAccount(world.ledger, 'boss2', { at: world.clock.now(), agent: null });
    expect(await refusal(window.approve(shown?.request ?? ''))).toBe('approver-right');
    expect((await screen(at)).approval.current?.state).toBe('waiting');
  });
});

const protectedFacts = () => ({
  facts: { ...citizenOf(someCpr).facts, protections: [{ kind: '0001', from: null }] },
});

describe('R28: races and ends', () => {
  test('R28: withdrawn before it was approved: nothing is released', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const { case: shown } = await value(signIn('boss'));
    await value(at.call('case.withdrawApproval', {}));
    expect(await refusal(window.approve(shown?.request ?? ''))).toBe('approval-gone');
    expect((await window.view()).outcome).toBe('withdrawn');
    expect(await screen(at)).toMatchObject({ state: 'referred', approval: { current: { state: 'withdrawn' } } });
  });

  test('R28: approved before it was withdrawn: the approval stands', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve());
    expect(await refusal(at.call('case.withdrawApproval', {}))).toBe('approval-gone');
    expect((await screen(at)).state).toBe('document');
  });

  test('R0, R28: withdrawal and approval at once: one of them happens', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const { case: shown } = await value(signIn('boss'));
    const both = await Promise.all([at.call('case.withdrawApproval', {}), window.approve(shown?.request ?? '')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('R0, R28: two approvers at once, one at the window, one at an own console: the first counts', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const { case: shown } = await value(signIn('boss'));
    const request = shown?.request ?? '';
    const console = supervisorAt(world, 'boss2');
    const both = await Promise.all([
      window.approve(request),
      console['approval.refuse']({ request, reason: 'not-convinced' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const types = (await eventTypes(world)).filter((type) => /approval.(approved|refused)/.test(type));
    expect(types).toHaveLength(1);
  });

  test('R28: five minutes without an answer', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await world.pass(approvalLife - 5 * second);
    expect((await screen(at)).approval.current).toMatchObject({ state: 'waiting' });
    await world.pass(5 * second);
    expect(await screen(at)).toMatchObject({ state: 'referred', approval: { current: { state: 'expired' } } });
    expect((await eventTypes(world)).at(-1)).toBe('approval.expired');
    expect(await refusal(approverAt(world, at).approve())).toBe('approval-gone');
  });

  test('R28: five minutes without a document after the approval: held again', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve());
    await world.pass(approvalLife);
    expect(await screen(at)).toMatchObject({ state: 'referred', verdict: { reason: 'protected' } });
    expect(await refusal(at.call('case.document', { type: 'passport', number: passportOf(at) }))).toBe('wrong-state');
  });

  test('R28: used in time, it holds for the questions and the issue, however long they take', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve());
    await world.pass(approvalLife - 5 * second);
    await value(at.call('case.document', { type: 'passport', number: passportOf(at) }));
    await world.pass(minute);
    await say(at, allRight);
    await world.pass(9 * minute);
    await value(at.call('case.coached', { coached: false }));
    await value(at.call('case.issue', {}));
  });

  test('R28: the requester signs out: the request is withdrawn', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    at.sessions.end('sign-out');
    await settle();
    expect((await events(world)).at(-1)).toMatchObject({
      type: 'approval.withdrawn',
      payload: { by: 'sign-out' },
      agent: null,
    });
  });

  test('R28, R31: at a locked console the window shows nothing and approves nothing', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const { case: shown } = await value(signIn('boss'));
    at.sessions.lock('key');
    window.changed();
    expect(await window.view()).toMatchObject({ state: 'none', case: null, asked: null });
    expect(await refusal(window.approve(shown?.request ?? ''))).toBe('signed-out');
    at.sessions.unlock();
    expect((await window.view()).state).toBe('sign-in');
  });

  test('R28: closed, abandoned, handed over, wrong citizen or suspicion: the request goes with it', async () => {
    const ends = [
      ['case.abandon', {}],
      ['case.close', { disposition: 'other', note: '' }],
      ['case.handOver', { user: 'agent2' }],
      ['case.wrongCitizen', {}],
      ['case.suspicion', {}],
    ] as const;
    for (const [name, input] of ends) {
      const world = await guardedWorld();
      const at = openDesk(world);
      await heldAndAsked(at);
      await value(at.call(name, input as never));
      expect(await eventTypes(world), name).toContain('approval.withdrawn');
      expect((await supervisorWaiting(world)).waiting, name).toEqual([]);
    }
  });

  test('R28, R40: a release does not go along when the case is handed over', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve('agent2'));
    await value(at.call('case.handOver', { user: 'agent2' }));
    at.sessions.end('sign-out');
    at.sessions.start(accountOf('agent2'));
    await at.cases.takeUp();
    expect(await screen(at)).toMatchObject({ state: 'referred', verdict: { reason: 'protected' } });
  });

  test('R28: after a restart a request waits no more', async () => {
    const world = await guardedWorld();
    const before = openDesk(world);
    await heldAndAsked(before);
    const at = await restart(world, before);
    expect(await screen(at)).toMatchObject({ state: 'referred', approval: { current: { state: 'expired' } } });
    expect((await supervisorWaiting(world)).waiting).toEqual([]);
    await ask(at);
  });
});

const supervisorWaiting = async (world: Awaited<ReturnType<typeof guardedWorld>>) =>
  value(Promise.resolve(supervisorAt(world)['approval.waiting']({})));

describe('R28: every other place where the rules ask', () => {
  test('R7, R28: a flagged document is released, and the questions begin with the agent’s key', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    const number = passportOf(at, otherCpr);
    await found(at, thirdCpr);
    await value(at.call('case.document', { type: 'passport', number }));
    await value(at.call('case.abandon', {}));
    const flagged = await asking(at, otherCpr);
    expect(flagged.approval.asks).toEqual([{ stage: 'draw', flags: ['document'] }]);
    await ask(at, 'draw', 'seen-in-person');
    await value(approverAt(world, at).approve());
    expect(await screen(at)).toMatchObject({ state: 'document', question: null, approval: { mayGoOn: true } });
    expect(await refusal(at.call('case.document', { type: 'passport', number }))).toBe('wrong-state');
    const first = await value(at.call('case.goOn', {}));
    expect(first.question?.index).toBe(1);
    expect(await refusal(at.call('case.goOn', {}))).toBe('approval-gone');
    await say(at, allRight, otherCpr);
    await value(at.call('case.coached', { coached: false }));
    await value(at.call('case.issue', {}));
  });

  test('R27, R28: a third issue in 24 hours, once', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    for (const _ of [1, 2]) {
      await issued(at, otherCpr);
      await value(at.call('case.revoke', {}));
      await close(at);
      await world.pass(hour);
    }
    const third = await passed(at, otherCpr);
    expect(third.issue?.refusal).toBe('second-person');
    expect(third.dispositions[0]).toBe('referred-to-counter');
    expect(third.approval.asks).toEqual([{ stage: 'issue', flags: ['issues'] }]);
    await ask(at, 'issue', 'code-not-used');
    await value(approverAt(world, at).approve());
    expect((await screen(at)).issue).toMatchObject({ mayIssue: true, refusal: null });
    await value(at.call('case.issue', {}));
    await settle();
    await value(at.call('case.revoke', {}));
    expect(await refusal(at.call('case.issue', {}))).toBe('issue-refused');
    expect((await screen(at)).issue?.refusal).toBe('second-person');
  });

  test('R27, R28: a third citizen on one number', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    const { phone } = citizenOf(otherCpr);
    for (const cpr of [otherCpr, thirdCpr, someCpr]) world.citizens.set(cpr, citizenOf(cpr, { phone }));
    for (const cpr of [otherCpr, thirdCpr]) {
      await issued(at, cpr);
      await close(at);
    }
    const view = await passed(at, someCpr);
    expect(view.approval.asks).toEqual([{ stage: 'issue', flags: ['number-shared'] }]);
    await ask(at, 'issue', 'shared-phone');
    await value(approverAt(world, at).approve());
    await value(at.call('case.issue', {}));
  });

  test('R27, R28: the agent’s own family', async () => {
    const world = await guardedWorld();
    world.citizens.set(otherCpr, citizenOf(otherCpr, { family: [thirdCpr] }));
    const at = openDesk(world);
    at.sessions.end('sign-out');
    at.sessions.start({ ...accountOf('agent'), citizen: world.keyring.ref('citizen', thirdCpr) });
    const view = await found(at, otherCpr);
    expect(view).toMatchObject({ gates: [], verdict: { reason: 'second-person' } });
    expect(view.approval.asks).toEqual([{ stage: 'verification', flags: ['own-family'] }]);
    await ask(at);
    await value(approverAt(world, at).approve());
    await value(at.call('case.document', { type: 'passport', number: passportOf(at, otherCpr) }));
    await say(at, allRight, otherCpr);
    await value(at.call('case.coached', { coached: false }));
    await value(at.call('case.issue', {}));
  });

  test('R5, R28: a second whole block within 30 days', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    const opening = { purpose: 'block', caller: 'somebody-else' } as const;
    await found(at, otherCpr, opening);
    await value(at.call('case.block', { scope: 'mitid', appId: null }));
    await value(at.call('case.abandon', {}));
    await world.mitid.unblock(otherCpr, { kind: 'mitid' }, 'from outside');
    const view = await found(at, otherCpr, opening);
    expect(view.approval.asks).toEqual([{ stage: 'block', flags: ['second-block'] }]);
    expect(await refusal(at.call('case.block', { scope: 'mitid', appId: null }))).toBe('block-refused');
    await ask(at, 'block', 'misuse');
    await value(approverAt(world, at).approve());
    const blocked = await value(at.call('case.block', { scope: 'mitid', appId: null }));
    expect(blocked.block.done).toBe('mitid');
    expect(await eventTypes(world)).toContain('approval.used');
  });
});

describe('R28: what the second person sees', () => {
  test('R28, R37: the masked case and why it is flagged; no name, no answer, no verdict of a question', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    const view = await heldAndAsked(at);
    const { window, signIn } = approverAt(world, at);
    const before = await window.view();
    expect(before).toMatchObject({ state: 'sign-in', case: null, approver: null });
    expect(before.asked).toMatchObject({ reference: view.reference, requester: "agent's name" });
    const { case: shown, approver } = await value(signIn('boss'));
    expect(approver).toBe("boss's name");
    expect(shown).toMatchObject({
      flags: ['protected'],
      reason: 'cannot-come',
      channel: 'phone',
      purpose: 'pin-forgotten',
      maskedCpr: view.citizen?.maskedCpr,
    });
    expect(shown?.timeline.map(({ kind }) => kind)).toEqual([
      'opened',
      'searched',
      'identified',
      'verdict',
      'approval-requested',
    ]);
    const facts = citizenOf(someCpr).facts;
    const text = JSON.stringify(shown);
    for (const secret of [someCpr, someCpr.slice(6), facts.name?.surname ?? '-', passportOf(at)])
      expect(text).not.toContain(secret);
  });

  test('R1: that a supervisor opened the masked case is on record; the list shows nothing about the citizen', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    const console = supervisorAt(world);
    const { waiting } = await value(Promise.resolve(console['approval.waiting']({})));
    expect(waiting).toHaveLength(1);
    expect(JSON.stringify(waiting)).not.toContain(someCpr.slice(0, 6));
    const request = waiting[0]?.request ?? '';
    await value(Promise.resolve(console['approval.open']({ request })));
    expect((await events(world)).at(-1)).toMatchObject({ type: 'approval.seen', agent: 'boss' });
    expect((await value(Promise.resolve(console['approval.approve']({ request })))).waiting).toEqual([]);
    await world.pass(2 * second);
    expect(at.views.at(-1)).toMatchObject({ state: 'document', approval: { current: { approver: 'boss' } } });
  });

  test('R28: a pair above 30 % of a requester’s approvals is listed', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    for (const user of ['boss', 'boss2', 'boss', 'agent2']) {
      await heldAndAsked(at);
      await value(approverAt(world, at).approve(user));
      await value(at.call('case.abandon', {}));
    }
    expect((await supervisorWaiting(world)).pairs).toEqual([
      { requester: 'agent', approver: 'boss', approved: 2, of: 4, own: true },
    ]);
  });

  test('R33: the citizen’s extract shows it, without staff', async () => {
    const world = await guardedWorld();
    const at = openDesk(world);
    await heldAndAsked(at);
    await value(approverAt(world, at).approve());
    const citizen = { kind: 'citizen', key: world.keyring.ref('citizen', someCpr) } as const;
    const rows = [...exportEvents(world.ledger.database, { citizen })].filter(({ type }) =>
      type.startsWith('approval.'),
    );
    expect(rows.map(({ type, agent }) => [type, agent])).toEqual([
      ['approval.requested', null],
      ['approval.seen', null],
      ['approval.approved', null],
    ]);
    expect(JSON.stringify(rows)).not.toContain('boss');
  });
});
