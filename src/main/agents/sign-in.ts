import type { Ledger, StoredEvent } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { minute } from '../time/durations.ts';
import type { Account } from './accounts.ts';
import { readAccounts } from './accounts.ts';
import { acceptCode } from './one-time-code.ts';
import { hashPassword, type PasswordCost, verifyPassword } from './password.ts';

/** R31: this many failures in a row lock the account … */
export const failuresToLock = 5;
/** … for this long after the last of them. An administrator's `agents disable` is the permanent form. */
export const lockDuration = 15 * minute;

type SignInFailure = 'wrong-credentials' | 'account-locked' | 'account-disabled';
export type SignInResult =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly code: SignInFailure };

const signInStream = (user: string): string => `sign-in:${user}`;

/** Failures since the last success, and when the last one was. */
function recentFailures(events: readonly StoredEvent[], now: number): number {
  let failures = 0;
  let last = 0;
  for (const event of events) {
    if (event.type === 'sign-in.accepted') failures = 0;
    if (event.type !== 'sign-in.refused') continue;
    const at = Date.parse(event.at);
    if (failures >= failuresToLock && at - last > lockDuration) failures = 0;
    failures += 1;
    last = at;
  }
  return failures >= failuresToLock && now - last > lockDuration ? 0 : failures;
}

/** R31: too many failures lately, also while somebody is signed in elsewhere. */
export const isLockedOut = async (ledger: Ledger, user: string, now: number): Promise<boolean> =>
  recentFailures(await ledger.stream(signInStream(user)), now) >= failuresToLock;

function lastUsedStep(events: readonly StoredEvent[]): number | null {
  let step: number | null = null;
  for (const event of events) {
    const used = event.type === 'sign-in.accepted' ? event.payload?.['step'] : undefined;
    if (typeof used === 'number') step = Math.max(step ?? 0, used);
  }
  return step;
}

export interface SignInContext {
  readonly ledger: Ledger;
  readonly keyring: Keyring;
  now(): number;
  /** Refuse a code that was accepted before; off in practice mode, where the code is on the screen for everybody. */
  readonly singleUseCodes: boolean;
  /** Cost of the dummy hash that an unknown user name is compared with, so that both take the same time. */
  readonly cost: PasswordCost;
}

/**
 * Checks password and one-time code together and records the outcome (R31). Nothing tells which of the two was wrong, or
 * whether the user name exists.
 * @param purpose `sign-in`, `unlock` of a locked session, or `approval` as somebody's second person (R28).
 */
export async function signIn(
  context: SignInContext,
  credentials: { readonly user: string; readonly password: string; readonly code: string },
  purpose: 'sign-in' | 'unlock' | 'approval',
): Promise<SignInResult> {
  const { ledger, keyring } = context;
  const account = (await readAccounts(ledger, context.now())).get(credentials.user);
  if (!account) {
    await hashPassword(credentials.password, context.cost);
    await ledger.commit({
      // One stream for all unknown names: what was typed there may be a password.
      stream: signInStream('?'),
      at: context.now(),
      agent: null,
      decide: () => ({
        events: [{ type: 'sign-in.refused', payload: { purpose, reason: 'unknown-user' } }],
        value: null,
      }),
    });
    return { ok: false, code: 'wrong-credentials' };
  }
  const passwordRight = await verifyPassword(credentials.password, account.password);
  const secret = keyring.open(`totp/${account.user}`, account.secret);
  const now = context.now();
  return ledger.commit<SignInResult>({
    stream: signInStream(account.user),
    at: now,
    agent: account.user,
    decide(view) {
      const refuse = (code: SignInFailure, reason: string) => ({
        events: [{ type: 'sign-in.refused', payload: { purpose, reason } }],
        value: { ok: false as const, code },
      });
      const step = acceptCode(secret, credentials.code, now, context.singleUseCodes ? lastUsedStep(view.stream) : null);
      // While locked nothing counts, so that the lock ends even if somebody goes on trying. Only who knows both is told of
      // it: to anybody else a locked account looks like one that does not exist.
      if (recentFailures(view.stream, now) >= failuresToLock) {
        const code = passwordRight && step !== null ? 'account-locked' : 'wrong-credentials';
        return { events: [{ type: 'sign-in.locked-out', payload: { purpose } }], value: { ok: false, code } };
      }
      if (!passwordRight || step === null) return refuse('wrong-credentials', 'credentials');
      if (account.disabled) return refuse('account-disabled', 'disabled');
      return { events: [{ type: 'sign-in.accepted', payload: { purpose, step } }], value: { ok: true, account } };
    },
  });
}
