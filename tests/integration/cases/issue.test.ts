import { describe, expect, test } from 'vitest';
import { day, hour, minute, second } from '../../../src/main/time/durations.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
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
  openWorld,
  passed,
  refusal,
  restart,
  say,
  screen,
  settle,
  type TestDesk,
  value,
} from '../../fixtures/desk.ts';
import { factsOf, otherCpr, phoneOf, someCpr, thirdCpr } from '../../fixtures/facts.ts';
import { citizenOf } from '../../fixtures/fake-citizens.ts';
import { answerTimeout, pinIn } from '../../fixtures/fake-transport.ts';

async function reason(at: TestDesk): Promise<string> {
  const result = await at.call('case.issue', {});
  return result.ok ? 'issued' : `${result.error.code}: ${String(result.error.detail?.['reason'])}`;
}

describe('R20: what main looks at when the click comes', () => {
  test('everything in place: one SMS to the registered number', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const view = await issued(at);
    expect(view).toMatchObject({ state: 'issued', issue: { sent: 1, maskedPhone: '+45 •• •• •• 34' } });
    expect(world.transport.sent.map(({ to }) => to)).toEqual(['+4520341234']);
    await world.pass(second);
    expect(at.views.at(-1)).toMatchObject({ state: 'delivered', issue: { status: 'delivered', mayIssue: false } });
  });

  test('R36 has to be answered first', async () => {
    const at = openDesk(openWorld());
    await asking(at);
    const view = await say(at, allRight);
    expect(view.issue).toMatchObject({ coached: null, mayIssue: false, refusal: null });
    expect(await reason(at)).toBe('issue-refused: coached');
  });

  test.each([
    [
      'the MitID was blocked',
      'gate',
      (citizen: ReturnType<typeof citizenOf>) => ({
        ...citizen,
        mitid: { blocked: true, apps: citizen.mitid?.apps ?? [] },
      }),
    ],
    [
      'the number was changed',
      'gate',
      (citizen: ReturnType<typeof citizenOf>) => ({
        ...citizen,
        phone: phoneOf({ registeredAt: new Date().toISOString() }),
      }),
    ],
    [
      'the number is gone',
      'gate',
      (citizen: ReturnType<typeof citizenOf>) => ({ ...citizen, phone: phoneOf({ number: null }) }),
    ],
    [
      'the app was blocked',
      'gate',
      (citizen: ReturnType<typeof citizenOf>) => ({ ...citizen, mitid: { blocked: false, apps: [] } }),
    ],
    [
      'the citizen came under guardianship',
      'gate',
      (citizen: ReturnType<typeof citizenOf>) => ({ ...citizen, facts: factsOf({ guardianship: true }) }),
    ],
    [
      'a second app came',
      'app',
      (citizen: ReturnType<typeof citizenOf>) => ({
        ...citizen,
        mitid: {
          blocked: false,
          apps: [
            { id: 'a', name: 'A', state: 'ready' as const },
            { id: 'b', name: 'B', state: 'ready' as const },
          ],
        },
      }),
    ],
  ])('a gate that closed since: %s', async (_what, why, change) => {
    const world = openWorld();
    const at = openDesk(world);
    await passed(at);
    world.citizens.set(someCpr, change(world.citizens.get(someCpr) ?? citizenOf(someCpr)));
    expect(await reason(at)).toBe(`issue-refused: ${why}`);
    expect(world.transport.sent).toEqual([]);
    expect((await events(world)).at(-1)).toMatchObject({ type: 'case.issue-refused', payload: { reason: why } });
    expect((await screen(at)).issue).toMatchObject({ mayIssue: false, refusal: why });
  });

  test('unlocking is the same session', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    at.sessions.lock('key');
    expect(await refusal(at.call('case.issue', {}))).toBe('session-locked');
    at.sessions.unlock();
    expect(await reason(at)).toBe('issued');
  });

  test('a restart is not: after the verdict, or between document and verdict', async () => {
    for (const letters of [allRight, 'rr']) {
      const world = openWorld();
      const before = openDesk(world);
      await asking(before);
      await say(before, letters);
      const after = await restart(world, before);
      await say(after, allRight.slice(letters.length));
      await value(after.call('case.coached', { coached: false }));
      expect((await screen(after)).issue).toMatchObject({ mayIssue: false, refusal: 'other-session' });
      expect(await reason(after)).toBe('issue-refused: other-session');
    }
  });

  test('nor is a new sign-in of the same agent on the running console', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    at.sessions.end('sign-out');
    at.sessions.start(accountOf('agent'));
    await at.cases.takeUp();
    expect(await reason(at)).toBe('issue-refused: other-session');
  });

  test('another agent does not even get the case', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    at.sessions.end('sign-out');
    at.sessions.start(accountOf('agent2'));
    await at.cases.takeUp();
    expect(await refusal(at.call('case.issue', {}))).toBe('no-case');
  });
});

describe('R24: several apps', () => {
  test('one has to be chosen, of those that can get a PIN', async () => {
    const world = openWorld();
    const apps = [
      { id: 'app-a', name: 'Arbejde', state: 'ready' as const },
      { id: 'app-b', name: 'Privat', state: 'locked' as const },
      { id: 'app-c', name: 'Gammel', state: 'blocked' as const },
    ];
    world.citizens.set(someCpr, citizenOf(someCpr, { mitid: { blocked: false, apps } }));
    const at = openDesk(world);
    await asking(at);
    // Before R36's question is answered the choice is shown, and no refusal is.
    expect((await say(at, allRight)).issue).toMatchObject({
      coached: null,
      appId: null,
      refusal: null,
      mayIssue: false,
    });
    const view = await value(at.call('case.coached', { coached: false }));
    expect(view.issue?.apps.map(({ name }) => name)).toEqual(['Arbejde', 'Privat']);
    expect(await reason(at)).toBe('issue-refused: app');
    expect(await refusal(at.call('case.chooseApp', { appId: 'app-c' }))).toBe('unknown-app');
    expect(await refusal(at.call('case.chooseApp', { appId: 'app-9999' }))).toBe('unknown-app');
    await value(at.call('case.chooseApp', { appId: 'app-b' }));
    expect(await reason(at)).toBe('issued');
    await settle();
    const code = pinIn(world.transport.sent[0]?.text ?? '');
    expect((await at.redemption.redeem(someCpr, 'app-a', code)).ok).toBe(false);
    expect((await at.redemption.redeem(someCpr, 'app-b', code)).ok).toBe(true);
  });
});

describe('R23: the citizen’s language', () => {
  test.each([
    ['da', 'Din midlertidige pinkode'],
    ['en', 'Your temporary PIN code'],
  ] as const)('%s', async (language, words) => {
    const world = openWorld();
    const at = openDesk(world);
    await passed(at);
    await value(at.call('case.language', { caller: language }));
    await value(at.call('case.issue', {}));
    await settle();
    expect(world.transport.sent[0]?.text).toContain(words);
  });
});

describe('R25: replacing', () => {
  test.each(['fail', 'never'] as const)(
    'after %s once: a new PIN, the older revoked, never the same text again',
    async (how) => {
      const world = openWorld();
      const at = openDesk(world);
      world.transport.script(how, how);
      await issued(at);
      await world.pass(answerTimeout);
      expect((await screen(at)).issue).toMatchObject({ status: how === 'fail' ? 'failed' : 'unknown', mayIssue: true });
      expect(await reason(at)).toBe('issued');
      await settle();
      await world.pass(answerTimeout);
      const [first, second_] = world.transport.sent;
      expect(first?.text).not.toBe(second_?.text);
      expect((await events(world)).filter(({ type }) => type === 'pin.revoked')).toMatchObject([
        { payload: { pin: first?.id, by: 'replacement' } },
      ]);
      expect(await reason(at)).toBe('issue-refused: limit');
      expect(world.transport.sent).toHaveLength(2);
    },
  );

  test('a message under way is not replaced', async () => {
    const world = openWorld();
    const at = openDesk(world);
    world.transport.script('never');
    await issued(at);
    expect(await reason(at)).toBe('issue-refused: live');
  });

  test('unknown after a crash: the row left in sending can be replaced only in a new verification', async () => {
    const world = openWorld();
    world.transport.script('hang');
    const before = openDesk(world);
    await issued(before);
    const after = await restart(world, before);
    expect((await screen(after)).issue).toMatchObject({ status: 'unknown', mayIssue: false, refusal: 'other-session' });
    await world.pass(hour);
    expect(world.transport.sent).toHaveLength(1);
  });
});

describe('R24: a newer PIN kills the older one of another case', () => {
  test('in the ledger too', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const first = await issued(at);
    await world.pass(second);
    await close(at);
    await issued(at);
    const own = await world.ledger.stream(first.id);
    expect(own.at(-1)).toMatchObject({ type: 'pin.revoked', payload: { by: 'replacement' } });
  });

  test('but one that was used stays used', async () => {
    const world = openWorld();
    const at = openDesk(world);
    const first = await issued(at);
    await world.pass(second);
    const redeemed = await at.redemption.redeem(someCpr, 'app-1234', pinIn(world.transport.sent[0]?.text ?? ''));
    if (redeemed.ok) await at.redemption.setNewPin(redeemed.token, '271828', '271828');
    await close(at);
    await issued(at);
    expect((await world.ledger.stream(first.id)).map(({ type }) => type)).not.toContain('pin.revoked');
  });
});

describe('R27: how often, and how many on one number', () => {
  test('the third issue in 24 hours is refused; a day later it is not', async () => {
    const world = openWorld();
    const at = openDesk(world);
    for (let issue = 0; issue < 2; issue += 1) {
      await issued(at);
      await close(at);
      await world.pass(hour);
    }
    await passed(at);
    expect(await reason(at)).toBe('issue-refused: second-person');
    await close(at);
    // R7: the fourth case would be the passport's; this is the licence's day.
    await world.pass(day);
    const citizen = world.citizens.get(someCpr);
    if (citizen) citizen.documents = [{ ...(citizen.documents[0] ?? expect.fail()), number: '999999999' }];
    const later = await restart(world, at);
    await passed(later);
    expect(await reason(later)).toBe('issued');
  });

  test('more than two citizens on one number within 30 days', async () => {
    const world = openWorld();
    const at = openDesk(world);
    for (const cpr of [someCpr, otherCpr]) {
      await issued(at, cpr);
      await close(at);
    }
    await passed(at, thirdCpr);
    expect(await reason(at)).toBe('issue-refused: second-person');
    await close(at);
    await world.pass(30 * day + minute);
    const later = await restart(world, at);
    await passed(later, thirdCpr);
    expect(await reason(later)).toBe('issued');
  });
});

describe('R36: coached callers and suspicion', () => {
  test('yes refers, leaves no mark on the citizen, and cannot be taken back', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await asking(at);
    await say(at, allRight);
    const view = await value(at.call('case.coached', { coached: true }));
    expect(view).toMatchObject({ verdict: { verdict: 'referred', reason: 'suspicion' }, issue: null });
    expect(await refusal(at.call('case.coached', { coached: false }))).toBe('wrong-state');
    expect(await reason(at)).toBe('issue-refused: gate');
    expect(view.block.scopes).toContain('mitid');
    await close(at);
    expect((await found(at)).gates).toEqual([]);
  });

  test('no, then yes before the issue: no issue', async () => {
    const at = openDesk(openWorld());
    await passed(at);
    await value(at.call('case.coached', { coached: true }));
    expect(await reason(at)).toBe('issue-refused: gate');
  });

  const steps: readonly (readonly [string, (at: TestDesk) => Promise<CaseView>])[] = [
    ['before the search', (at) => value(at.call('case.open', { purpose: 'other', callId: 'C', caller: 'citizen' }))],
    ['before the document', (at) => found(at)],
    ['while asking', (at) => asking(at)],
    ['before the issue', (at) => passed(at)],
  ];
  test.each(steps)('the suspicion key works %s', async (_when, go) => {
    const world = openWorld();
    const at = openDesk(world);
    await go(at);
    const view = await value(at.call('case.suspicion', {}));
    expect(view).toMatchObject({
      verdict: { verdict: 'referred', reason: 'suspicion' },
      question: null,
      suspicion: true,
      may: { suspicion: false },
    });
    expect(await reason(at)).toMatch(/^(issue-refused|wrong-state)/);
    expect(world.transport.sent).toEqual([]);
    expect((await eventTypes(world)).filter((type) => type === 'case.suspicion')).toHaveLength(1);
    await value(at.call('case.suspicion', {}));
    expect((await eventTypes(world)).filter((type) => type === 'case.suspicion')).toHaveLength(1);
  });

  test('after the issue it stops the replacement, and leaves the live PIN to be revoked', async () => {
    const world = openWorld();
    const at = openDesk(world);
    world.transport.script('never');
    await issued(at);
    await world.pass(answerTimeout);
    const view = await value(at.call('case.suspicion', {}));
    expect(view.issue).toMatchObject({ mayIssue: false, refusal: 'suspicion', mayRevoke: true });
    expect((await value(at.call('case.revoke', {}))).issue?.status).toBe('revoked');
  });
});

describe('R5: revoking', () => {
  test('needs no verification and reaches the PINs of other cases', async () => {
    const world = openWorld();
    const first = openDesk(world);
    await issued(first);
    await world.pass(second);
    await close(first);
    const code = pinIn(world.transport.sent[0]?.text ?? '');
    const at = openDesk(world, 'agent2');
    await found(at, someCpr, { caller: 'somebody-else' });
    await value(at.call('case.revoke', {}));
    expect(await at.redemption.redeem(someCpr, 'app-1234', code)).toEqual({ ok: false, message: 'code-dead' });
  });

  test('twice is once', async () => {
    const world = openWorld();
    const at = openDesk(world);
    await issued(at);
    await value(at.call('case.revoke', {}));
    await value(at.call('case.revoke', {}));
    expect((await eventTypes(world)).filter((type) => type === 'pin.revoked')).toHaveLength(1);
  });
});

describe('the countdown', () => {
  test('R24: whole seconds to the end, from the receipt on; none before', async () => {
    const world = openWorld();
    const at = openDesk(world);
    world.transport.script('accept-then-silent');
    await passed(at);
    expect((await screen(at)).issue?.secondsLeft).toBeNull();
    await value(at.call('case.issue', {}));
    await settle();
    await world.pass(10 * minute);
    expect((await screen(at)).issue?.secondsLeft).toBeLessThanOrEqual(20 * 60);
    world.transport.receipt(world.transport.sent[0]?.id ?? '', 'delivered');
    await settle();
    expect((await screen(at)).issue?.secondsLeft).toBeGreaterThan(29 * 60);
    expect((await screen(at)).issue?.secondsLeft).toBeLessThanOrEqual(30 * 60);
  });
});
