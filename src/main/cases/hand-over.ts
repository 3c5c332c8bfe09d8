import { type Account, readAccounts } from '../agents/accounts.ts';
import { type Outcome, refused } from '../outcome.ts';
import { type Active, type DeskContext, decide } from './desk.ts';
import { caseEvent } from './events.ts';

/** R40: who a case can be handed to: everybody else of the same role, phone or counter, whose account is in force. */
export async function colleagues(desk: DeskContext): Promise<readonly Pick<Account, 'user' | 'name'>[]> {
  const session = desk.session();
  const accounts = [...(await readAccounts(desk.ledger, desk.clock.now())).values()];
  return accounts
    .filter(({ user, role, disabled }) => role === session?.role && !disabled && user !== session.user)
    .map(({ user, name }) => ({ user, name }));
}

/** R40: releases the case to a named colleague, who takes it up after an own sign-in (decision 006). */
export async function handOver(desk: DeskContext, active: Active, colleague: string): Promise<Outcome<null>> {
  const session = desk.session();
  if (!session) return refused('signed-out');
  if (!(await colleagues(desk)).some(({ user }) => user === colleague)) return refused('unknown-colleague');
  const agent = { kind: 'agent' as const, key: desk.keyring.ref('agent', colleague) };
  return decide(desk, active, (state) =>
    state.closed || state.agent !== session.user
      ? refused('wrong-state')
      : { events: [caseEvent('case.handed-over', { session: session.id, colleague }, [agent])] },
  );
}
