import { describe, expect, test } from 'vitest';
import { day, hour, minute } from '../../../src/main/time/durations.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import { atCounter, identified, licence, licenceRow, openCounter, withLicences } from '../../fixtures/counter.ts';
import {
  allRight,
  close,
  events,
  eventTypes,
  found,
  openDesk,
  openWorld,
  refusal,
  say,
  screen,
  settle,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { phoneOf, someCpr } from '../../fixtures/facts.ts';
import { citizenOf, type FakeCitizen } from '../../fixtures/fake-citizens.ts';

const world = () => withLicences(openWorld());
const change = (of: World, to: Partial<FakeCitizen>) =>
  of.citizens.set(someCpr, { ...(of.citizens.get(someCpr) ?? citizenOf(someCpr)), ...to });

/** A citizen at the counter, verified by the script, R36's question answered with no. */
async function verified(at: TestDesk): Promise<CaseView> {
  await identified(at);
  await value(at.call('counter.script', {}));
  await say(at, allRight);
  return value(at.call('case.coached', { coached: false }));
}

async function why(result: ReturnType<TestDesk['call']>): Promise<unknown> {
  const settled = await result;
  return settled.ok ? 'done' : (settled.error.detail?.['reason'] ?? settled.error.fields ?? settled.error.code);
}

const newNumber = '20123456';
const codeIn = (text: string | undefined): string => /\d{6}/.exec(text ?? '')?.[0] ?? '';

/** The one-time code sent, entered, and the number registered. */
async function changeNumber(there: World, at: TestDesk): Promise<CaseView> {
  await value(at.call('counter.numberCode', { number: newNumber }));
  await settle();
  return value(at.call('counter.changeNumber', { code: codeIn(there.transport.sent.at(-1)?.text) }));
}

describe('what only the counter does asks for a citizen verified just now', () => {
  const acts = [
    ['counter.youngNumber', {}],
    ['counter.reopenRoute', {}],
    ['counter.liftBlock', {}],
    ['counter.numberCode', { number: newNumber }],
    ['counter.changeNumber', { code: '123456' }],
    ['counter.pCode', {}],
    ['counter.activationCode', {}],
  ] as const;

  test.each(acts)('%s: not before the verdict', async (name, input) => {
    const there = world();
    const at = openCounter(there);
    await identified(at);
    expect(await why(at.call(name, input))).toBe('not-verified');
    expect(at.printed).toEqual([]);
    expect(there.transport.sent).toEqual([]);
  });

  test.each(acts)('%s: not ten minutes after it', async (name, input) => {
    const there = world();
    const at = openCounter(there);
    await verified(at);
    await there.pass(10 * minute);
    expect(await why(at.call(name, input))).toBe('stale');
  });

  test.each(acts)('%s: not where somebody is behind the visit', async (name, input) => {
    const at = openCounter(world());
    await verified(at);
    await value(at.call('case.suspicion', {}));
    expect(await why(at.call(name, input))).toBe('suspicion');
  });

  test.each(acts)('%s: not by phone', async (name, input) => {
    const at = openDesk(world());
    await found(at);
    expect(await refusal(at.call(name, input))).toBe('wrong-role');
  });
});

test('R22: a young number is said to be right, and the code goes out', async () => {
  const there = world();
  change(there, { phone: phoneOf({ registeredAt: new Date(there.clock.now() - hour).toISOString() }) });
  const at = openCounter(there);
  expect((await verified(at)).counter?.acts).toMatchObject({ youngNumber: true });
  expect(await why(at.call('case.issue', {}))).toBe('gate');
  expect((await value(at.call('counter.youngNumber', {}))).counter?.acts).toMatchObject({ youngNumber: false });
  await value(at.call('case.issue', {}));
  await settle();
  expect(there.transport.sent).toHaveLength(1);
  expect(await why(at.call('counter.youngNumber', {}))).toBe('wrong-state');
});

test('R22: a number that is old enough needs no such word', async () => {
  const at = openCounter(world());
  await verified(at);
  expect(await why(at.call('counter.youngNumber', {}))).toBe('wrong-state');
});

test('R16: the phone route is opened again, and the failures before count no longer', async () => {
  const there = world();
  const at = openCounter(there);
  for (const number of ['10000001', '10000002']) {
    change(there, { documents: [licenceRow(number)] });
    await atCounter(at);
    await value(at.call('counter.document', licence({ number })));
    await value(at.call('counter.likeness', { compared: 'photo', wearing: 'nothing', reason: null }));
    await value(at.call('counter.script', {}));
    await say(at, 'uuuuuu');
    await close(at);
  }
  change(there, { documents: [licenceRow()] });
  await verified(at);
  expect((await screen(at)).counter?.acts.reopenRoute).toBe(true);
  await value(at.call('counter.reopenRoute', {}));
  await close(at);
  expect((await found(openDesk(there))).gates).toEqual([]);
});

test('a block of the whole MitID is lifted, and a code can be sent', async () => {
  const there = world();
  const apps = citizenOf(someCpr).mitid?.apps ?? [];
  change(there, { mitid: { blocked: true, apps } });
  const at = openCounter(there);
  expect((await verified(at)).counter?.acts.liftBlock).toBe(true);
  const view = await value(at.call('counter.liftBlock', {}));
  expect(there.citizens.get(someCpr)?.mitid?.blocked).toBe(false);
  expect(view.timeline.at(-1)?.kind).toBe('block-lifted');
  expect(await why(at.call('counter.liftBlock', {}))).toBe('wrong-state');
  await value(at.call('case.issue', {}));
  await settle();
  expect(there.transport.sent).toHaveLength(1);
});

describe('a new mobile number', () => {
  test('a code to the new number, the new number registered, the old one and the e-mail told (R26)', async () => {
    const there = world();
    change(there, { phone: phoneOf({ email: 'signe@example.dk' }) });
    const at = openCounter(there);
    await verified(at);
    await value(at.call('counter.numberCode', { number: newNumber }));
    await settle();
    expect(there.transport.sent[0]).toMatchObject({ to: '+4520123456' });
    const code = codeIn(there.transport.sent[0]?.text);
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await events(there))).not.toContain('20123456');
    await value(at.call('counter.changeNumber', { code }));
    await settle();
    expect(await there.mitid.number(someCpr)).toMatchObject({ number: '+4520123456' });
    expect(there.transport.sent[1]).toMatchObject({ to: '+4520341234' });
    expect(there.mailbox.sent.map(({ to }) => to)).toEqual(['signe@example.dk']);
    expect(await eventTypes(there)).toContain('counter.number-changed');
  });

  test('a wrong code changes nothing; the third kills it', async () => {
    const there = world();
    const at = openCounter(there);
    await verified(at);
    await value(at.call('counter.numberCode', { number: newNumber }));
    await settle();
    const code = codeIn(there.transport.sent[0]?.text);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let entry = 0; entry < 3; entry += 1)
      expect(await why(at.call('counter.changeNumber', { code: wrong }))).toEqual({ code: 'code-wrong' });
    expect(await why(at.call('counter.changeNumber', { code }))).toEqual({ code: 'code-dead' });
    expect(await there.mitid.number(someCpr)).toBeNull();
  });

  test.each([
    ['no number', 'abc', 'number-not-mobile'],
    ['the same number', '20341234', 'number-same'],
  ])('%s is refused', async (_what, number, problem) => {
    const at = openCounter(world());
    await verified(at);
    expect(await why(at.call('counter.numberCode', { number }))).toEqual({ number: problem });
  });

  test('R28: then a code, or an issue, in the same case needs a second person; after 120 hours no longer', async () => {
    const there = world();
    const at = openCounter(there);
    await verified(at);
    expect((await changeNumber(there, at)).counter?.acts).toMatchObject({ numberChanged: true, secondPerson: true });
    await value(at.call('counter.youngNumber', {}));
    expect(await why(at.call('case.issue', {}))).toBe('second-person');
    expect(await why(at.call('counter.pCode', {}))).toBe('second-person');
    expect(await why(at.call('counter.activationCode', {}))).toBe('second-person');
    expect(at.printed).toEqual([]);
    await close(at);
    await there.pass(121 * hour);
    const later = openCounter(there, 'counter2');
    await verified(later);
    await value(later.call('case.issue', {}));
    await settle();
    expect(there.transport.sent.at(-1)).toMatchObject({ to: '+4520123456' });
  });

  test('R28: the other way round too', async () => {
    const there = world();
    const at = openCounter(there);
    await verified(at);
    await value(at.call('counter.pCode', {}));
    expect(await why(at.call('counter.numberCode', { number: newNumber }))).toBe('second-person');
  });
});

describe('codes on paper', () => {
  test.each([
    ['counter.pCode', 'p-code', 60 * day],
    ['counter.activationCode', 'activation-code', 48 * hour],
  ] as const)(
    '%s: printed, in no view and no event; it works once, for its time, and three wrong entries kill it',
    async (call, kind, life) => {
      const there = world();
      const at = openCounter(there);
      await verified(at);
      const view = await value(at.call(call, {}));
      const code = at.printed[0]?.situation?.text.replace(' ', '') ?? '';
      expect(code).toMatch(/^\d{8}$/);
      const seen = JSON.stringify([view, at.views, await events(there)]);
      expect(seen).not.toContain(code);
      expect(seen).not.toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
      const held = there.paperCodes[kind];
      expect(held.enter(someCpr, code)).toBeNull();
      expect(held.enter(someCpr, code)).toBe('p-code-dead');
      held.issue(someCpr);
      for (const expected of ['wrong-p-code', 'wrong-p-code', 'p-code-dead'])
        expect(held.enter(someCpr, 'no code')).toBe(expected);
      const late = held.issue(someCpr);
      await there.pass(life);
      expect(held.enter(someCpr, late)).toBe('p-code-expired');
    },
  );
});

describe('R8 R30: a refusal', () => {
  test('with a reason of the list, and printed with how to complain', async () => {
    const at = openCounter(world());
    await identified(at);
    const view = await value(at.call('case.refuse', { reason: 'documents' }));
    expect(view).toMatchObject({ refusal: 'documents', verdict: { verdict: 'failed', reason: 'refused' } });
    await value(at.call('case.printRefusal', {}));
    expect(at.printed[0]?.requirements.items.join(' ')).toContain('Digitaliseringsstyrelsen');
    expect(JSON.stringify(at.printed)).not.toContain(someCpr);
    expect(await refusal(at.call('counter.script', {}))).toBe('wrong-state');
  });

  test('by phone too; never with another reason, and not once a code was sent', async () => {
    const there = openWorld();
    const at = openDesk(there);
    await found(at);
    expect(await refusal(at.call('case.refuse', { reason: 'because' }))).toBe('bad-input');
    expect(await value(at.call('case.refuse', { reason: 'not-identified' }))).toMatchObject({
      refusal: 'not-identified',
    });
    await close(at);
    const counter = openCounter(withLicences(there));
    await verified(counter);
    await value(counter.call('case.issue', {}));
    expect(await refusal(counter.call('case.refuse', { reason: 'documents' }))).toBe('wrong-state');
  });
});
