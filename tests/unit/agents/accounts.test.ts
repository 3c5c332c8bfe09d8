import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addAccounts,
  disableAccount,
  foldAccounts,
  readAccounts,
  userName,
} from '../../../src/main/agents/accounts.ts';
import { codeAt } from '../../../src/main/agents/one-time-code.ts';
import { practiceCost, verifyPassword } from '../../../src/main/agents/password.ts';
import { ensurePracticeAccounts } from '../../../src/main/agents/practice-accounts.ts';
import type { SqliteLedger } from '../../../src/main/ledger/sqlite-ledger.ts';
import { createKeyring } from '../../../src/main/storage/keyring.ts';
import { monday } from '../../fixtures/case-states.ts';
import { openTestLedger } from '../../fixtures/test-ledger.ts';

const keyring = createKeyring(randomBytes(32));
const cost = { n: 16, r: 1, p: 1 };
const context = { at: monday, agent: null, cost };
let ledger: SqliteLedger;
beforeEach(() => {
  ledger = openTestLedger({ keyring });
});
afterEach(() => ledger.close());

const asta = { user: 'asta', name: 'Asta', role: 'agent', password: 'Kanelsnegl 7' } as const;

describe('accounts are the fold of their events', () => {
  test('an added account has its role, a hashed password and a sealed secret', async () => {
    const { taken, secrets } = await addAccounts(ledger, keyring, [asta], context);
    expect(taken).toEqual([]);
    const account = (await readAccounts(ledger, 0)).get('asta');
    expect(account).toMatchObject({ name: 'Asta', role: 'agent', disabled: false });
    expect(await verifyPassword('Kanelsnegl 7', account?.password ?? '')).toBe(true);
    const secret = keyring.open('totp/asta', account?.secret ?? '');
    expect(secret).toBe(secrets.get('asta'));
    expect(codeAt(secret, monday)).toMatch(/^\d{6}$/);
    const written = JSON.stringify(await ledger.stream('accounts'));
    expect(written).not.toContain('Kanelsnegl');
    expect(written).not.toContain(secret);
  });

  test('a name that is taken keeps its account, whoever asks', async () => {
    await addAccounts(ledger, keyring, [asta], context);
    const again = await addAccounts(
      ledger,
      keyring,
      [
        { ...asta, role: 'admin', password: 'x' },
        { ...asta, user: 'bo' },
      ],
      context,
    );
    expect(again.taken).toEqual(['asta']);
    expect([...again.secrets.keys()]).toEqual(['bo']);
    const accounts = await readAccounts(ledger, 0);
    expect(accounts.get('asta')?.role).toBe('agent');
    expect([...accounts.keys()]).toEqual(['asta', 'bo']);
  });

  test('a disabled account stays known, and disabled', async () => {
    await addAccounts(ledger, keyring, [asta], context);
    expect(await disableAccount(ledger, 'asta', { at: monday, agent: 'admin' })).toBe(true);
    expect((await readAccounts(ledger, 0)).get('asta')?.disabled).toBe(true);
    expect((await addAccounts(ledger, keyring, [asta], context)).taken).toEqual(['asta']);
    expect((await readAccounts(ledger, 0)).get('asta')?.disabled).toBe(true);
  });

  test('nobody can disable who is not there', async () => {
    expect(await disableAccount(ledger, 'nobody', { at: monday, agent: null })).toBe(false);
    expect(await ledger.stream('accounts')).toEqual([]);
  });

  test('other events in the stream, and a disabling of nobody, are passed over', () => {
    const event = { position: 1, stream: 'accounts', sequence: 1, at: '', agent: null, workstation: '', refs: [] };
    const accounts = foldAccounts([
      { ...event, type: 'account.renamed', payload: {} },
      { ...event, type: 'account.disabled', payload: { user: 'nobody' } },
    ]);
    expect(accounts.size).toBe(0);
  });
});

test('practice accounts are made once, and only those that are missing', async () => {
  await ensurePracticeAccounts(ledger, keyring, monday);
  const first = await ledger.stream('accounts');
  await ensurePracticeAccounts(ledger, keyring, monday);
  expect(await ledger.stream('accounts')).toHaveLength(first.length);
  const accounts = await readAccounts(ledger, 0);
  expect([...accounts].map(([user, { role }]) => [user, role])).toEqual([
    ['agent', 'agent'],
    ['agent2', 'agent'],
    ['counter', 'counter'],
    ['supervisor', 'supervisor'],
    ['admin', 'admin'],
  ]);
  expect(accounts.get('agent')?.password.startsWith(`scrypt$${practiceCost.n}$`)).toBe(true);
});

test.each([
  ['asta', true],
  ['a.b-2', true],
  ['Asta', false],
  ['2asta', false],
  ['a', false],
  ['asta holm', false],
  ['a'.repeat(33), false],
  ['__proto__', false],
  ['asta\n', false],
])('user name %j: %s', (name, allowed) => {
  expect(userName.safeParse(name).success).toBe(allowed);
});
