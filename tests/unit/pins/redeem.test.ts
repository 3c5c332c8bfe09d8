import { describe, expect, test } from 'vitest';
import { minute, second } from '../../../src/main/time/durations.ts';
import {
  close,
  eventTypes,
  issued,
  openDesk,
  openWorld,
  passed,
  screen,
  settle,
  type TestDesk,
  value,
  type World,
} from '../../fixtures/desk.ts';
import { otherCpr, someCpr } from '../../fixtures/facts.ts';
import { answerTimeout, pinIn } from '../../fixtures/fake-transport.ts';

const app = 'app-1234';
const newest = (world: World) => pinIn(world.transport.sent.at(-1)?.text ?? '');

/** A PIN on the citizen's handset. */
async function delivered(): Promise<{ world: World; at: TestDesk; code: string }> {
  const world = openWorld();
  const at = openDesk(world);
  await issued(at);
  await world.pass(second);
  return { world, at, code: newest(world) };
}

const wrong = (code: string) => code.replace(/./g, (digit) => String((Number(digit) + 1) % 10));

async function tokenOf(at: TestDesk, code: string): Promise<string> {
  const result = await at.redemption.redeem(someCpr, app, code);
  if (!result.ok) throw new Error(result.message);
  return result.token;
}

describe('R24, R29: the temporary PIN works once', () => {
  test('in its app it allows one new PIN', async () => {
    const { world, at, code } = await delivered();
    const token = await tokenOf(at, code);
    expect(await at.redemption.setNewPin(token, '271828', '271828')).toBe('pin-changed');
    expect(world.mitid.pins.get(app)).toBe('271828');
    expect((await screen(at)).state).toBe('used');
    expect(await at.redemption.setNewPin(token, '314159', '314159')).toBe('code-dead');
    expect(await at.redemption.redeem(someCpr, app, code)).toEqual({ ok: false, message: 'code-dead' });
  });

  test('it may be typed in groups', async () => {
    const { at, code } = await delivered();
    expect((await at.redemption.redeem(someCpr, app, ` ${code.slice(0, 4)} ${code.slice(4)} `)).ok).toBe(true);
  });

  test('of many redemptions side by side one sets a PIN', async () => {
    const { at, code } = await delivered();
    const tokens = await Promise.all(Array.from({ length: 10 }, () => tokenOf(at, code)));
    const results = await Promise.all(
      tokens.map((token, index) => at.redemption.setNewPin(token, `27182${index}`, `27182${index}`)),
    );
    expect(results.filter((result) => result === 'pin-changed')).toHaveLength(1);
    expect(results.filter((result) => result === 'pin-changed' || result === 'try-again')).toHaveLength(10);
    const again = await Promise.all(tokens.map((token) => at.redemption.setNewPin(token, '314159', '314159')));
    expect(new Set(again)).toEqual(new Set(['code-dead']));
  });

  test.each([
    ['one digit repeated', '111111', '111111', 'pin-too-simple'],
    ['a run up', '123456', '123456', 'pin-too-simple'],
    ['a run down', '654321', '654321', 'pin-too-simple'],
    ['too short', '2718', '2718', 'pin-too-simple'],
    ['entered differently', '271828', '271829', 'pin-mismatch'],
  ])('R29: %s is refused, and the next try is still possible', async (_what, pin, repeated, refusal) => {
    const { at, code } = await delivered();
    const token = await tokenOf(at, code);
    expect(await at.redemption.setNewPin(token, pin, repeated)).toBe(refusal);
    expect(await at.redemption.setNewPin(token, '271828', '271828')).toBe('pin-changed');
  });

  test('R29: not the old one', async () => {
    const { world, at, code } = await delivered();
    world.mitid.pins.set(app, '271828');
    expect(await at.redemption.setNewPin(await tokenOf(at, code), '271828', '271828')).toBe('pin-reused');
  });

  test('the right to set a PIN ends after 10 minutes, and an invented one is none', async () => {
    const { world, at, code } = await delivered();
    const token = await tokenOf(at, code);
    await world.pass(10 * minute + second);
    expect(await at.redemption.setNewPin(token, '271828', '271828')).toBe('code-dead');
    expect(await at.redemption.setNewPin('token', '271828', '271828')).toBe('code-dead');
  });

  test('revoked between the two steps: nothing is set', async () => {
    const { world, at, code } = await delivered();
    const token = await tokenOf(at, code);
    await value(at.call('case.revoke', {}));
    expect(await at.redemption.setNewPin(token, '271828', '271828')).toBe('code-dead');
    expect(world.mitid.pins.has(app)).toBe(false);
  });
});

describe('R24: three wrong entries kill it', () => {
  test('the third does, and the right one then comes too late', async () => {
    const { world, at, code } = await delivered();
    const entry = () => at.redemption.redeem(someCpr, app, wrong(code));
    expect(await entry()).toEqual({ ok: false, message: 'wrong-code' });
    expect(await entry()).toEqual({ ok: false, message: 'wrong-code' });
    expect((await screen(at)).issue?.wrongEntries).toBe(2);
    expect(await entry()).toEqual({ ok: false, message: 'code-dead' });
    expect((await screen(at)).issue?.status).toBe('dead');
    expect(await at.redemption.redeem(someCpr, app, code)).toEqual({ ok: false, message: 'code-dead' });
    expect((await eventTypes(world)).filter((type) => type === 'pin.wrong-entry')).toHaveLength(3);
  });

  test('side by side no more than three are looked at', async () => {
    const { world, at, code } = await delivered();
    const guesses = Array.from({ length: 50 }, (_, index) => String(Number(wrong(code)) ^ index).padStart(8, '0'));
    await Promise.all(guesses.map((guess) => at.redemption.redeem(someCpr, app, guess)));
    expect((await eventTypes(world)).filter((type) => type === 'pin.wrong-entry')).toHaveLength(3);
    expect((await at.redemption.redeem(someCpr, app, code)).ok).toBe(false);
  });

  test('empty, too long and letters count like any other', async () => {
    const { at, code } = await delivered();
    for (const typed of ['', `${code}0`, 'abcdefgh']) await at.redemption.redeem(someCpr, app, typed);
    expect((await screen(at)).issue?.status).toBe('dead');
  });

  test('two wrong ones and the right one are fine', async () => {
    const { at, code } = await delivered();
    await at.redemption.redeem(someCpr, app, wrong(code));
    await at.redemption.redeem(someCpr, app, wrong(code));
    expect((await at.redemption.redeem(someCpr, app, code)).ok).toBe(true);
  });
});

describe('R24: bound to citizen and app', () => {
  test('in another app of the same citizen it is a wrong entry', async () => {
    const { at, code } = await delivered();
    expect(await at.redemption.redeem(someCpr, 'another app', code)).toEqual({ ok: false, message: 'wrong-code' });
    expect((await screen(at)).issue?.wrongEntries).toBe(1);
  });

  test('for another citizen it is none, and costs this one nothing', async () => {
    const { at, code } = await delivered();
    expect(await at.redemption.redeem(otherCpr, app, code)).toEqual({ ok: false, message: 'wrong-code' });
    expect((await screen(at)).issue?.wrongEntries).toBe(0);
  });
});

describe('R24: a newer one kills it', () => {
  test('in the same case, after a sending that was unknown', async () => {
    const world = openWorld();
    const at = openDesk(world);
    world.transport.script('never');
    await issued(at);
    await world.pass(answerTimeout);
    const older = newest(world);
    await value(at.call('case.issue', {}));
    await settle();
    expect(await at.redemption.redeem(someCpr, app, older)).toEqual({ ok: false, message: 'code-dead' });
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });

  test('in another case', async () => {
    const { world, at, code } = await delivered();
    await close(at);
    await issued(at);
    await world.pass(second);
    expect(await at.redemption.redeem(someCpr, app, code)).toEqual({ ok: false, message: 'code-dead' });
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });

  test('from the moment it is issued, even if the revocation of the older one was never written', async () => {
    const { world, at, code } = await delivered();
    await close(at);
    await passed(at);
    const revoked = world.ledger.commit;
    // The process dies between the issue and the revocation in the other case.
    Object.assign(world.ledger, {
      commit: (request: Parameters<typeof revoked>[0]) =>
        revoked({
          ...request,
          decide(view) {
            const decision = request.decide(view);
            return { ...decision, events: decision.events.filter(({ type }) => type !== 'pin.revoked') };
          },
        }),
    });
    await value(at.call('case.issue', {}));
    await settle();
    expect((await at.redemption.redeem(someCpr, app, code)).ok).toBe(false);
    expect((await at.redemption.redeem(someCpr, app, newest(world))).ok).toBe(true);
  });
});

describe('R24: validity', () => {
  test('30 minutes from delivery', async () => {
    const { world, at, code } = await delivered();
    await world.pass(29 * minute);
    expect((await at.redemption.redeem(someCpr, app, code)).ok).toBe(true);
    await world.pass(minute + second);
    expect(await at.redemption.redeem(someCpr, app, code)).toEqual({ ok: false, message: 'code-expired' });
    expect((await screen(at)).issue).toMatchObject({ status: 'expired', secondsLeft: null });
  });

  test('an entry after the end counts against nothing', async () => {
    const { world, at, code } = await delivered();
    await world.pass(31 * minute);
    await at.redemption.redeem(someCpr, app, wrong(code));
    expect((await screen(at)).issue?.wrongEntries).toBe(0);
  });

  test('nobody has a PIN before one is issued', async () => {
    const world = openWorld();
    const at = openDesk(world);
    expect(await at.redemption.redeem(someCpr, app, '12345678')).toEqual({ ok: false, message: 'wrong-code' });
  });
});
