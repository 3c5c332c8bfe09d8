import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from '../time/clock.ts';
import { second } from '../time/durations.ts';
import { accountStream, readAccounts } from './accounts.ts';
import type { SessionManager } from './session.ts';

/** How often the account of somebody who does nothing is looked at. */
export const lookEvery = 2 * second;

/** Accounts are disabled on the command line, in another process: the console has to look. */
export interface AccountWatch {
  /** Ends the session if its account has been disabled. @throws StoreError, LedgerBroken */
  look(): Promise<void>;
  stop(): void;
}

/** @param idle the clock of input idleness, which moving the time of cases does not move. */
export function createAccountWatch(parts: {
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now'>;
  readonly idle: Clock;
  readonly sessions: SessionManager;
  report(error: unknown): void;
}): AccountWatch {
  const { ledger, clock, idle, sessions, report } = parts;
  let looked = '';
  let stopped = false;

  async function look(): Promise<void> {
    const session = sessions.current;
    if (!session) return;
    const newest = (await ledger.page({ limit: 1, stream: accountStream }))[0];
    const state = `${session.id} ${newest?.position}`;
    // Checking the accounts against the chain costs more than seeing that there is no news.
    if (state === looked) return;
    const account = (await readAccounts(ledger, clock.now())).get(session.user);
    if (account?.disabled && sessions.current?.id === session.id) sessions.end('disabled');
    looked = state;
  }

  let cancel: () => void = () => undefined;
  const wait = (): void => {
    cancel = idle.after(lookEvery, async () => {
      await look().catch(report);
      if (!stopped) wait();
    });
  };
  wait();
  return {
    look,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
