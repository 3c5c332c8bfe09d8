import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportEvents } from '../../../src/main/ledger/export.ts';
import { minute, second } from '../../../src/main/time/durations.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import type { CallName } from '../../../src/shared/contract.ts';
import {
  allRight,
  asking,
  close,
  found,
  issued,
  openDesk,
  openWorld,
  passportOf,
  say,
  settle,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr, thirdCpr } from '../../fixtures/facts.ts';
import { kinds, rightAnswer } from '../../fixtures/fake-questioner.ts';
import { answerTimeout, pinIn } from '../../fixtures/fake-transport.ts';

const typedWrongly = 'noget helt andet';
const numberTypedWrongly = '777666555';

/** Everything known about these citizens that no event and no screen may hold. */
function secretsOf(world: World, at: TestDesk): readonly (readonly [string, string])[] {
  const pins = world.transport.sent.map(({ text }) => pinIn(text));
  return [
    ...[someCpr, otherCpr, thirdCpr].flatMap((cpr) => [
      ['CPR number', cpr] as const,
      ['CPR number', `${cpr.slice(0, 6)}-${cpr.slice(6)}`] as const,
      ['document number', passportOf(at, cpr)] as const,
      ['phone number', world.citizens.get(cpr)?.phone?.number ?? ''] as const,
      ...kinds.map((kind) => ['answer', rightAnswer(world.citizens.get(cpr)?.facts ?? expect.fail(), kind)] as const),
    ]),
    ['document number', numberTypedWrongly],
    ['answer', typedWrongly],
    ...pins.flatMap((pin) => [['PIN', pin] as const, ['PIN', `${pin.slice(0, 4)} ${pin.slice(4)}`] as const]),
    ['new PIN', '271828'],
  ];
}

function expectNone(where: string, text: string, secrets: readonly (readonly [string, string])[]): void {
  for (const [what, secret] of secrets) {
    expect(secret.length).toBeGreaterThan(5);
    expect(text.includes(secret), `${what} ${secret} in ${where}`).toBe(false);
  }
}

const ledgerText = (world: World) =>
  JSON.stringify(
    [...exportEvents(world.ledger.database)].map(({ payload, refs, type, case: stream }) => ({
      payload,
      refs,
      type,
      stream,
    })),
  );

async function wholeLife(world: World, at: TestDesk): Promise<void> {
  await found(at, otherCpr);
  await value(at.call('case.wrongCitizen', {}));
  await value(at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }));
  await value(at.call('case.search', { text: '20341234' }));
  await value(at.call('case.search', { text: someCpr }));
  await value(at.call('case.document', { type: 'passport', number: numberTypedWrongly }));
  await value(at.call('case.document', { type: 'passport', number: passportOf(at) }));
  await at.call('case.answer', { index: 1, text: 'mumble' });
  await say(at, 'rwrrur');
  await value(at.call('case.coached', { coached: false }));
  world.transport.script('never');
  await value(at.call('case.issue', {}));
  await settle();
  await world.pass(answerTimeout);
  await value(at.call('case.issue', {}));
  await settle();
  await world.pass(second);
  const code = pinIn(world.transport.sent.at(-1)?.text ?? '');
  await at.redemption.redeem(someCpr, 'app-1234', '00000000');
  const redeemed = await at.redemption.redeem(someCpr, 'app-1234', code);
  expect(redeemed.ok).toBe(true);
  if (redeemed.ok) await at.redemption.setNewPin(redeemed.token, '271828', '271828');
  await value(at.call('case.block', { scope: 'authenticator', appId: null }));
  await close(at);
}

test('R23, R35: no answer, PIN, document or CPR number stands in the ledger of a whole case', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await wholeLife(world, at);
  const text = ledgerText(world);
  expect(text.length).toBeGreaterThan(5000);
  expectNone('the ledger', text, secretsOf(world, at));
});

test('the console’s screen never gets one that the agent did not type', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await wholeLife(world, at);
  expect(at.views.length).toBeGreaterThan(20);
  expectNone('the views', JSON.stringify(at.views), secretsOf(world, at));
  const perQuestion = /"(right|wrong|timed-out)"/;
  const asked = at.views.filter((view): view is CaseView => view?.state === 'asking');
  expect(JSON.stringify(asked)).not.toMatch(perQuestion);
});

test('R23: the ledger holds a salted hash of the PIN, and no two alike', async () => {
  const world = openWorld();
  const at = openDesk(world);
  await wholeLife(world, at);
  const issues = [...exportEvents(world.ledger.database)].filter(({ type }) => type === 'pin.issued');
  expect(issues).toHaveLength(2);
  expect(new Set(issues.map(({ payload }) => payload?.['salt'])).size).toBe(2);
  for (const { payload } of issues) expect(String(payload?.['hash'])).toMatch(/^[0-9a-f]{32}$/);
});

const moves: readonly ((at: TestDesk, world: World) => Promise<unknown>)[] = [
  (at) => found(at, someCpr),
  (at) => found(at, otherCpr, { caller: 'somebody-else' }),
  (at) => at.call('case.search', { text: thirdCpr }),
  (at) => at.call('case.search', { text: 'Signe Nygaard 01-01-1990' }),
  (at) => asking(at, otherCpr),
  (at) => at.call('case.document', { type: 'driving-licence', number: numberTypedWrongly }),
  (at) => at.call('case.document', { type: 'passport', number: passportOf(at, someCpr) }),
  (at) => say(at, 'r'),
  (at) => say(at, 'w'),
  (at) => say(at, 'u'),
  (at) => say(at, allRight),
  (at) => at.call('case.coached', { coached: false }),
  (at) => at.call('case.coached', { coached: true }),
  (at) => at.call('case.issue', {}),
  (at) => issued(at, someCpr),
  (at) => at.call('case.revoke', {}),
  (at) => at.call('case.block', { scope: 'mitid', appId: null }),
  ...(
    [
      'case.wrongCitizen',
      'case.decline',
      'case.suspicion',
      'case.lineLost',
      'case.resume',
      'case.endEarly',
      'case.abandon',
      'case.unblock',
    ] satisfies CallName[]
  ).map((name) => (at: TestDesk) => at.call(name, {})),
  (at) => at.call('case.close', { disposition: 'other', note: 'ringer igen' }),
  (_at, world) => world.pass(30 * second),
  (_at, world) => world.pass(16 * minute),
];

test('whatever is done, in whatever order: nothing secret is written or shown, no PIN without a passed verdict, the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: moves.length - 1 }), { minLength: 5, maxLength: 25 }),
      async (order) => {
        const world = openWorld();
        const at = openDesk(world);
        // A move that makes no sense where the case stands is refused, which is part of the play.
        for (const index of order) await moves[index]?.(at, world).catch(() => undefined);
        await settle();
        const secrets = secretsOf(world, at);
        expectNone('the ledger', ledgerText(world), secrets);
        expectNone('the views', JSON.stringify(at.views), secrets);
        const written = [...exportEvents(world.ledger.database)];
        for (const event of written.filter(({ type }) => type === 'pin.issued')) {
          const before = written.filter((other) => other.case === event.case && other.sequence < event.sequence);
          const verdicts = before.filter(({ type }) => type === 'case.verdict');
          expect(verdicts.at(-1)?.payload?.['verdict']).toBe('passed');
          expect(before.findLast(({ type }) => type === 'case.coached')?.payload).toEqual({ coached: false });
          expect(before.findLast(({ type }) => type === 'case.document')?.payload?.['outcome']).toBe('accepted');
          expect(before.some(({ type }) => type === 'case.closed' || type === 'case.abandoned')).toBe(false);
        }
        expect(await world.ledger.verify()).toMatchObject({ intact: true });
        expect(world.errors).toEqual([]);
        at.kill();
      },
    ),
    { numRuns: 60 },
  );
});
