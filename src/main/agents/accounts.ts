import { z } from 'zod';
import { roles } from '../../shared/contract.ts';
import type { Ledger, StoredEvent } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { newSecret } from './one-time-code.ts';
import { hashPassword, type PasswordCost } from './password.ts';

/** Accounts are events, so that nobody can add one, or give one more rights, without the chain showing it. */
export const accountStream = 'accounts';

const added = z.object({
  user: z.string(),
  name: z.string(),
  role: z.enum(roles),
  password: z.string(),
  secret: z.string(),
  /** R27: keyed reference of the person's own CPR number, where it was given. */
  citizen: z.string().optional(),
  /** R28: may be somebody's second person although no supervisor. */
  approver: z.boolean().optional(),
});
const changed = z.object({ user: z.string() });

export interface Account extends z.infer<typeof added> {
  readonly disabled: boolean;
}

export const userName = z.string().regex(/^[a-z][a-z0-9.-]{1,31}$/);

/** The accounts in force, by user name: the fold of the stream. */
export function foldAccounts(events: readonly StoredEvent[]): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  for (const event of events) {
    // Retention leaves accounts alone; a payload that is gone all the same must not shut everybody out.
    if (event.payload === null) continue;
    if (event.type === 'account.added') {
      const account = added.parse(event.payload);
      accounts.set(account.user, { ...account, disabled: false });
    } else if (event.type === 'account.disabled') {
      const { user } = changed.parse(event.payload);
      const account = accounts.get(user);
      if (account) accounts.set(user, { ...account, disabled: true });
    }
  }
  return accounts;
}

/**
 * The accounts, each event checked against the chain: a row that was altered in the file refuses the sign-in instead of
 * granting it. A decision that stores nothing is how the ledger reads with checks.
 */
export const readAccounts = (ledger: Ledger, at: number): Promise<ReadonlyMap<string, Account>> =>
  ledger.commit({
    stream: accountStream,
    at,
    agent: null,
    decide: (view) => ({ events: [], value: foldAccounts(view.stream) }),
  });

export interface NewAccount {
  readonly user: string;
  readonly name: string;
  readonly role: Account['role'];
  readonly password: string;
  /** R27: own CPR number; only its keyed reference is kept. */
  readonly cpr?: string | undefined;
  /** R28: the right to approve; supervisors have it without. */
  readonly approver?: boolean | undefined;
}

/**
 * Adds accounts in one event each.
 * @returns the user names that were not free; those are left as they were. The one-time secrets of the others by user.
 */
export async function addAccounts(
  ledger: Ledger,
  keyring: Keyring,
  accounts: readonly NewAccount[],
  context: { readonly at: number; readonly agent: string | null; readonly cost: PasswordCost },
): Promise<{ readonly taken: readonly string[]; readonly secrets: ReadonlyMap<string, string> }> {
  const secrets = new Map<string, string>();
  const payloads = await Promise.all(
    accounts.map(async (account) => {
      const secret = newSecret();
      secrets.set(account.user, secret);
      return {
        user: account.user,
        name: account.name,
        role: account.role,
        password: await hashPassword(account.password, context.cost),
        secret: keyring.seal(`totp/${account.user}`, secret),
        ...(account.cpr ? { citizen: keyring.ref('citizen', account.cpr) } : {}),
        ...(account.approver ? { approver: true } : {}),
      };
    }),
  );
  const taken = await ledger.commit({
    stream: accountStream,
    at: context.at,
    agent: context.agent,
    decide(view) {
      const existing = foldAccounts(view.stream);
      const free = payloads.filter((payload) => !existing.has(payload.user));
      return {
        events: free.map((payload) => ({ type: 'account.added', payload })),
        value: payloads.filter((payload) => existing.has(payload.user)).map((payload) => payload.user),
      };
    },
  });
  for (const user of taken) secrets.delete(user);
  return { taken, secrets };
}

/** @returns false where there is no such account. */
export function disableAccount(
  ledger: Ledger,
  user: string,
  context: { at: number; agent: string | null },
): Promise<boolean> {
  return ledger.commit({
    stream: accountStream,
    ...context,
    decide(view) {
      const known = foldAccounts(view.stream).has(user);
      return { events: known ? [{ type: 'account.disabled', payload: { user } }] : [], value: known };
    },
  });
}
