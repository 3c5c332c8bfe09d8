import type { Output } from '../../shared/contract.ts';
import type { Session } from '../agents/session.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import { foldCase, latestPin } from './case.ts';
import { readCaseEvents } from './events.ts';
import { reference } from './view.ts';

const shown = 10;

/** R40: the agent's last cases of this shift, newest first, for the caller who rings back. */
export async function recentCases(
  parts: { readonly ledger: Ledger; readonly keyring: Keyring },
  session: Session,
): Promise<Output<'case.recent'>> {
  const agent = { kind: 'agent' as const, key: parts.keyring.ref('agent', session.user) };
  const since = new Date(session.startedAt).toISOString();
  const opened = (await parts.ledger.by(agent)).filter((event) => event.type === 'case.opened' && event.at >= since);
  const cases: Output<'case.recent'> = [];
  for (const { stream, at } of opened.slice(-shown).reverse()) {
    const state = foldCase(readCaseEvents(await parts.ledger.stream(stream)));
    if (!state) continue;
    cases.push({
      reference: reference(stream),
      openedAt: at,
      state: state.state,
      disposition: state.disposition,
      maskedCpr: state.citizen?.masked ?? null,
      pin: latestPin(state)?.status ?? null,
    });
  }
  return cases;
}
