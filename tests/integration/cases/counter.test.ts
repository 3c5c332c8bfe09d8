import { describe, expect, test } from 'vitest';
import { day, minute, second } from '../../../src/main/time/durations.ts';
import type { CaseView } from '../../../src/shared/case-view.ts';
import {
  atCounter,
  attested,
  foreignPassport,
  healthCard,
  identified,
  licence,
  licenceRow,
  openCounter,
  withLicences,
  witnessInput,
} from '../../fixtures/counter.ts';
import {
  allRight,
  close,
  events,
  eventTypes,
  openDesk,
  openWorld,
  refusal,
  say,
  screen,
  settle,
  type TestDesk,
  value,
} from '../../fixtures/desk.ts';
import { documentOf, factsOf, otherCpr, phoneOf, someCpr } from '../../fixtures/facts.ts';
import { citizenOf, type FakeCitizen } from '../../fixtures/fake-citizens.ts';
import { pinIn } from '../../fixtures/fake-transport.ts';

const world = () => withLicences(openWorld());

async function issue(at: TestDesk): Promise<CaseView> {
  await value(at.call('case.coached', { coached: false }));
  const view = await value(at.call('case.issue', {}));
  await settle();
  return view;
}

async function reason(at: TestDesk): Promise<string> {
  const result = await at.call('case.issue', {});
  return result.ok ? 'issued' : `${result.error.code}: ${String(result.error.detail?.['reason'])}`;
}

const change = (of: ReturnType<typeof world>, to: Partial<FakeCitizen>, cpr = someCpr) =>
  of.citizens.set(cpr, { ...(of.citizens.get(cpr) ?? citizenOf(cpr)), ...to });

describe('a case at the counter, from the desk to the new PIN', () => {
  test('R8 R9 R20 R24: document, likeness, questions, code, new PIN', async () => {
    const there = world();
    const at = openCounter(there);
    const found = await atCounter(at);
    expect(found).toMatchObject({ channel: 'counter', state: 'document', counter: { mayShow: true, enough: false } });
    expect(found.callId).toMatch(/^A\d+$/);
    const shown = await value(at.call('counter.document', licence()));
    expect(shown.counter).toMatchObject({
      enough: true,
      mayChooseProof: false,
      documents: [{ accepted: true, last2: '35' }],
    });
    const looked = await value(at.call('counter.likeness', attested));
    expect(looked.counter).toMatchObject({ mayChooseProof: true, witnessOnly: false, likeness: { attested: true } });
    expect((await value(at.call('counter.script', {}))).state).toBe('asking');
    expect(await say(at, allRight)).toMatchObject({ state: 'passed', counter: { proof: 'script' } });
    expect(await issue(at)).toMatchObject({ state: 'issued', issue: { maskedPhone: '+45 •• •• •• 34' } });
    await there.pass(second);
    const app = citizenOf(someCpr).mitid?.apps[0]?.id ?? '';
    const redeemed = await at.redemption.redeem(someCpr, app, pinIn(there.transport.sent[0]?.text ?? ''));
    expect(redeemed.ok && (await at.redemption.setNewPin(redeemed.token, '314159', '314159'))).toBe('pin-changed');
    await settle();
    expect((await screen(at)).state).toBe('used');
    expect(await close(at)).toMatchObject({ closed: true });
  });

  test('R1: without an entry of the queue nothing opens; the visit counts as a call does', async () => {
    const at = openCounter(world());
    const opening = { purpose: 'pin-forgotten', caller: 'citizen' } as const;
    expect(await refusal(at.call('counter.open', { ...opening, visit: 'nobody' }))).toBe('no-visit');
    expect(await refusal(at.call('case.open', { ...opening, callId: 'C-1' }))).toBe('wrong-role');
    expect(await refusal(openDesk(world()).call('counter.open', { ...opening, visit: 'A1' }))).toBe('wrong-role');
  });

  test("R35: no document's number is in the ledger, only a keyed reference and two signs", async () => {
    const there = world();
    const at = openCounter(there);
    await identified(at);
    expect(JSON.stringify(await events(there))).not.toContain('20468135');
  });
});

describe('R3: gates at the counter', () => {
  test.each([
    ['under guardianship', { facts: factsOf({ guardianship: true }) }],
    ['under age', { facts: factsOf({ birthDate: '2011-01-01' }) }],
    ['a young number', { phone: phoneOf({ registeredAt: new Date().toISOString() }) }],
    ['no number', { phone: phoneOf({ number: null }) }],
    ['blocked', { mitid: { blocked: true, apps: [] } }],
  ] as const)('%s: refers a caller here, stops nobody who is here', async (_what, to) => {
    const there = world();
    change(there, to as Partial<FakeCitizen>);
    expect(await atCounter(openCounter(there))).toMatchObject({ gates: [], state: 'document', verdict: null });
  });

  test.each([
    ['dead', factsOf({ status: '90' })],
    ['disappeared', factsOf({ status: '70' })],
    ['annulled', factsOf({ status: '30' })],
    ['protected', factsOf({ protections: [{ kind: '0001', from: null, to: null }] as never })],
  ])('%s stops here too', async (gate, facts) => {
    const there = world();
    change(there, { facts });
    expect(await atCounter(openCounter(there))).toMatchObject({ gates: [gate], verdict: { reason: gate } });
  });

  test('R4: open elsewhere stops here too', async () => {
    const there = world();
    await atCounter(openCounter(there));
    expect(await atCounter(openCounter(there, 'counter2'))).toMatchObject({ gates: ['open-elsewhere'] });
  });

  test('R16: the phone route is closed, the counter is open', async () => {
    const there = world();
    const at = openCounter(there);
    for (let failure = 0; failure < 2; failure += 1) {
      await identified(at);
      await value(at.call('counter.script', {}));
      await say(at, 'uuuuuu');
      await close(at);
    }
    expect(await atCounter(at)).toMatchObject({ gates: [], state: 'document' });
  });

  test.each([
    ['a young number', { phone: phoneOf({ registeredAt: new Date().toISOString() }) }],
    ['no number', { phone: phoneOf({ number: null }) }],
    ['blocked', { mitid: { blocked: true, apps: citizenOf(someCpr).mitid?.apps ?? [] } }],
  ] as const)('R20 R22: %s is dealt with before a code is sent', async (_what, to) => {
    const there = world();
    change(there, to as Partial<FakeCitizen>);
    const at = openCounter(there);
    await identified(at);
    await value(at.call('counter.script', {}));
    await say(at, allRight);
    await value(at.call('case.coached', { coached: false }));
    expect(await reason(at)).toBe('issue-refused: gate');
  });
});

describe('R8: documents and likeness', () => {
  test.each([['lost', { status: 'lost' as const }]])('%s ends the case', async (_what, to) => {
    const there = world();
    change(there, { documents: [{ ...licenceRow(), ...to }] });
    const at = openCounter(there);
    await atCounter(at);
    const view = await value(at.call('counter.document', licence()));
    expect(view).toMatchObject({
      verdict: { verdict: 'failed', reason: 'document-lost' },
      counter: { mayShow: false },
    });
  });

  test.each([
    ['another number', licence({ number: '11111111' })],
    ['another expiry', licence({ expires: '2091-01-01' })],
    ['run out', licence({ expires: '2020-02-02' })],
    ['a copy', licence({ form: 'copy' })],
  ])('%s is not enough', async (_what, document) => {
    const at = openCounter(world());
    await atCounter(at);
    expect((await value(at.call('counter.document', document))).counter).toMatchObject({ enough: false });
    expect(await refusal(at.call('counter.likeness', attested))).toBe('wrong-state');
  });

  test('likeness not attested, with a reason, ends the case', async () => {
    const at = openCounter(world());
    await atCounter(at);
    await value(at.call('counter.document', licence()));
    const view = await value(
      at.call('counter.likeness', { ...attested, wearing: 'head-covering', reason: 'face-covered' }),
    );
    expect(view).toMatchObject({
      verdict: { verdict: 'failed', reason: 'likeness' },
      counter: { likeness: { attested: false, reason: 'face-covered' } },
    });
  });

  test('another document after likeness: it has to be attested anew', async () => {
    const at = openCounter(world());
    await identified(at);
    expect((await value(at.call('counter.document', healthCard))).counter).toMatchObject({ mayChooseProof: false });
    expect(await refusal(at.call('counter.script', {}))).toBe('wrong-state');
  });

  test('R7: a number that was used for another citizen asks for a second person', async () => {
    const there = world();
    const at = openCounter(there);
    await identified(at);
    await value(at.call('case.decline', {}));
    await close(at);
    change(there, { documents: [licenceRow()] }, otherCpr);
    await atCounter(at, otherCpr);
    expect(await value(at.call('counter.document', licence()))).toMatchObject({ verdict: { reason: 'second-person' } });
  });

  test('a zone that cannot be read stores nothing', async () => {
    const there = world();
    const at = openCounter(there);
    await atCounter(at);
    const before = (await events(there)).length;
    const half = { ...foreignPassport(), zone: 'P<SWE' };
    expect(await refusal(at.call('counter.document', half))).toBe('unparseable');
    expect((await events(there)).length).toBe(before);
  });
});

describe('R8: a witness', () => {
  async function foreign(at: TestDesk): Promise<CaseView> {
    await atCounter(at);
    await value(at.call('counter.document', foreignPassport()));
    await value(at.call('counter.document', healthCard));
    return value(at.call('counter.likeness', attested));
  }

  test('a foreign document: no questions, a witness who signs, and the code goes out', async () => {
    const there = world();
    const at = openCounter(there);
    expect((await foreign(at)).counter).toMatchObject({ witnessOnly: true, enough: true });
    expect(await refusal(at.call('counter.script', {}))).toBe('wrong-state');
    expect((await value(at.call('counter.witness', witnessInput))).counter).toMatchObject({ witness: 'asked' });
    const request = await at.signing.waiting(otherCpr);
    expect(await at.signing.waiting(someCpr)).toBeNull();
    expect(await at.signing.answer(otherCpr, request ?? '', true)).toBe('signed');
    await settle();
    expect(await screen(at)).toMatchObject({ state: 'passed', counter: { proof: 'witness', witness: 'signed' } });
    expect(await issue(at)).toMatchObject({ state: 'issued' });
    expect(there.transport.sent).toHaveLength(1);
  });

  test('too little data: a witness too', async () => {
    const there = world();
    there.tooLittle.add(someCpr);
    const at = openCounter(there);
    expect((await identified(at)).counter).toMatchObject({ witnessOnly: true });
  });

  test('declined, withdrawn or too late: back to the choice', async () => {
    const there = world();
    const at = openCounter(there);
    await identified(at);
    await value(at.call('counter.witness', witnessInput));
    expect(await at.signing.answer(otherCpr, (await at.signing.waiting(otherCpr)) ?? '', false)).toBe('declined');
    await settle();
    expect((await screen(at)).counter).toMatchObject({ witness: 'declined', mayChooseProof: true });
    await value(at.call('counter.witness', witnessInput));
    const withdrawn = (await at.signing.waiting(otherCpr)) ?? '';
    await value(at.call('counter.withdrawWitness', {}));
    expect(await at.signing.answer(otherCpr, withdrawn, true)).toBe('gone');
    await value(at.call('counter.witness', witnessInput));
    const late = (await at.signing.waiting(otherCpr)) ?? '';
    await there.pass(11 * minute);
    expect(await at.signing.answer(otherCpr, late, true)).toBe('gone');
    expect((await screen(at)).verdict).toBeNull();
  });

  test.each([
    ['the citizen', 'citizen', { cpr: someCpr }, {}],
    ['nobody', 'unknown', { cpr: '6101010000' }, {}],
    ['under age', 'under-age', {}, { facts: factsOf({ cpr: otherCpr, birthDate: '2012-01-01' }) }],
    ['dead', 'not-alive', {}, { facts: factsOf({ cpr: otherCpr, status: '90' }) }],
    ['without MitID', 'no-mitid', {}, { mitid: null }],
    [
      'MitID for 30 days',
      'mitid-too-young',
      {},
      { phone: phoneOf({ mitidSince: new Date(Date.now() - 29 * day).toISOString().slice(0, 10) }) },
    ],
    ['without a ready app', 'no-app', {}, { mitid: { blocked: false, apps: [] } }],
    [
      'a document that is lost',
      'document',
      {},
      { documents: [{ ...licenceRow('20468136'), status: 'lost' as const }] },
    ],
    ['a document of somebody else', 'document', {}, { documents: [documentOf()] }],
  ] as const)('%s is no witness', async (_who, why, input, to) => {
    const there = world();
    change(there, to as Partial<FakeCitizen>, otherCpr);
    const at = openCounter(there);
    await identified(at);
    const result = await at.call('counter.witness', { ...witnessInput, ...input });
    expect(result).toMatchObject({ ok: false, error: { code: 'witness-refused', detail: { reason: why } } });
    expect(await eventTypes(there)).toContain('counter.witness-refused');
    expect((await screen(at)).counter).toMatchObject({ witness: null, mayChooseProof: true });
  });

  test('three acts in 120 days; the oldest no longer counts after that', async () => {
    const there = world();
    // R7 would flag the same licence in a fourth case.
    const witness = async (number: string) => {
      change(there, { documents: [licenceRow(number)] });
      const at = openCounter(there, `counter${number}`);
      await atCounter(at);
      await value(at.call('counter.document', licence({ number })));
      await value(at.call('counter.likeness', attested));
      const asked = await at.call('counter.witness', witnessInput);
      if (!asked.ok) return asked.error.detail?.['reason'];
      const answer = await at.signing.answer(otherCpr, (await at.signing.waiting(otherCpr)) ?? '', true);
      await settle();
      await close(at);
      return answer;
    };
    for (const number of ['10000001', '10000002', '10000003']) expect(await witness(number)).toBe('signed');
    expect(await witness('10000004')).toBe('limit');
    await there.pass(121 * day);
    expect(await witness('10000005')).toBe('signed');
  });
});
