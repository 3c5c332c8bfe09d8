import { randomBytes } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addAccounts, disableAccount } from '../../../src/main/agents/accounts.ts';
import { codeAt } from '../../../src/main/agents/one-time-code.ts';
import { failuresToLock, lockDuration, type SignInContext, signIn } from '../../../src/main/agents/sign-in.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { minute, second } from '../../../src/main/time/durations.ts';
import { monday } from '../../fixtures/case-states.ts';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

const cost = { n: 16, r: 1, p: 1 };
const password = 'Kanelsnegl 7';

async function office(singleUseCodes = true) {
  const keyring = createKeyring(randomBytes(32));
  const ledger = openTestLedger({ keyring });
  onTestFinished(() => ledger.close());
  let now = monday;
  const account = { user: 'asta', name: 'Asta', role: 'agent', password } as const;
  const { secrets } = await addAccounts(ledger, keyring, [account], { at: now, agent: null, cost });
  const secret = secrets.get('asta') ?? '';
  const context: SignInContext = { ledger, keyring, now: () => now, singleUseCodes, cost };
  return {
    ledger,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    disable: () => disableAccount(ledger, 'asta', { at: now, agent: 'admin' }),
    code: () => codeAt(secret, now),
    async enter(
      change: { user?: string; password?: string; code?: string } = {},
      purpose: 'sign-in' | 'unlock' = 'sign-in',
    ) {
      const result = await signIn(context, { user: 'asta', password, code: codeAt(secret, now), ...change }, purpose);
      return result.ok ? `ok ${result.account.user}` : result.code;
    },
  };
}

describe('R31: sign-in with password and second factor', () => {
  test('both right', async () => {
    const { enter, ledger } = await office();
    expect(await enter()).toBe('ok asta');
    expect((await ledger.stream('sign-in:asta')).map(({ type, agent }) => [type, agent])).toEqual([
      ['sign-in.accepted', 'asta'],
    ]);
  });

  test.each([
    ['the password', { password: 'Kanelsnegl 8' }],
    ['the code', { code: '000000x' }],
    ['both', { password: 'x', code: 'x' }],
    ['the user', { user: 'nobody' }],
    ['the user, with the name of a built-in property', { user: '__proto__' }],
  ])('wrong: %s. The answer is the same, and the try is an event', async (_what, change) => {
    const { enter, ledger } = await office();
    const before = (await ledger.head()).count;
    expect(await enter(change)).toBe('wrong-credentials');
    expect((await ledger.head()).count).toBe(before + 1);
  });

  test('what was typed as an unknown user may be a password, so it is written nowhere', async () => {
    const { enter, ledger } = await office();
    await enter({ user: 'kanelsnegl-9' });
    expect(JSON.stringify(await ledger.page({ limit: 100 }))).not.toContain('kanelsnegl-9');
  });

  test('a code works once, also for unlocking', async () => {
    const { enter, pass } = await office();
    expect(await enter()).toBe('ok asta');
    expect(await enter({}, 'unlock')).toBe('wrong-credentials');
    pass(30 * second);
    expect(await enter({}, 'unlock')).toBe('ok asta');
  });

  test('of two sign-ins with one code side by side one is let in', async () => {
    const { enter } = await office();
    expect((await Promise.all([enter(), enter()])).sort()).toEqual(['ok asta', 'wrong-credentials']);
  });

  test('practice mode takes a code again, because it stands on the screen for everybody', async () => {
    const { enter } = await office(false);
    expect([await enter(), await enter()]).toEqual(['ok asta', 'ok asta']);
  });

  test('a disabled account is told so only to who knows its password and code', async () => {
    const { enter, disable } = await office();
    await disable();
    expect(await enter({ password: 'x' })).toBe('wrong-credentials');
    expect(await enter()).toBe('account-disabled');
  });
});

describe('R31: five failed tries lock', () => {
  async function locked() {
    const at = await office();
    for (let failure = 0; failure < failuresToLock; failure += 1)
      expect(await at.enter({ password: 'x' })).toBe('wrong-credentials');
    return at;
  }

  test('then even the right password is refused', async () => {
    const { enter } = await locked();
    expect(await enter()).toBe('account-locked');
    expect(failuresToLock).toBe(5);
  });

  test('four do not, and a success starts the count anew', async () => {
    const { enter, pass } = await office();
    for (let round = 0; round < 3; round += 1) {
      for (let failure = 0; failure < 4; failure += 1) await enter({ password: 'x' });
      pass(30 * second);
      expect(await enter()).toBe('ok asta');
    }
  });

  test('wrong codes count like wrong passwords, and unlocking like signing in', async () => {
    const { enter } = await office();
    for (let failure = 0; failure < 5; failure += 1) await enter({ code: '12345' }, failure % 2 ? 'unlock' : 'sign-in');
    expect(await enter()).toBe('account-locked');
  });

  test('until 15 minutes after the last of them, however often it is tried meanwhile', async () => {
    const { enter, pass } = await locked();
    for (let tries = 0; tries < 14; tries += 1) {
      pass(minute);
      expect(await enter()).toBe('account-locked');
    }
    pass(minute);
    expect(await enter()).toBe('account-locked');
    pass(1);
    expect(await enter()).toBe('ok asta');
    expect(lockDuration).toBe(15 * minute);
  });

  test('five more lock again', async () => {
    const { enter, pass } = await locked();
    pass(16 * minute);
    for (let failure = 0; failure < 5; failure += 1) expect(await enter({ password: 'x' })).toBe('wrong-credentials');
    expect(await enter()).toBe('account-locked');
  });

  test('of a hundred guesses side by side five are looked at', async () => {
    const { enter, ledger } = await office();
    await Promise.all(Array.from({ length: 100 }, (_, guess) => enter({ code: String(guess).padStart(5, '0') })));
    const types = (await ledger.stream('sign-in:asta')).map(({ type }) => type);
    expect(types.filter((type) => type === 'sign-in.refused')).toHaveLength(5);
    expect(types.filter((type) => type === 'sign-in.locked-out')).toHaveLength(95);
  });
});
