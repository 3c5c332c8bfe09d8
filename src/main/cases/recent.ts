import type { TimelineEntry } from '../../shared/case-view.ts';
import { contract, type Output } from '../../shared/contract.ts';
import type { Session } from '../agents/session.ts';
import { shiftStart } from '../agents/session-record.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Keyring } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { type Case, foldCase, latestPin } from './case.ts';
import { readCaseEvents } from './events.ts';
import { reference } from './view.ts';

const shown = 10;

/** A case became this agent's, or went on with them after a restart. */
const began: ReadonlySet<string> = new Set(['case.opened', 'case.taken-over', 'case.restarted']);

const known = contract['case.recent'].output.element.shape.disposition;
const knownDisposition = (stored: string | null) => known.safeParse(stored).data ?? null;

type RecentPin = Output<'case.recent'>[number]['pin'];

/** "Delivered 10:42, expired 11:12": what happened to the newest PIN, from the timeline that the screen had. */
function pinTimes(state: Case): RecentPin {
  const pin = latestPin(state);
  if (!pin) return null;
  const since = state.timeline.findLastIndex(({ kind }) => kind === 'issued');
  const when = (wanted: TimelineEntry['kind']) =>
    state.timeline.slice(since).find(({ kind }) => kind === wanted)?.at ?? null;
  return {
    status: pin.status,
    sentAt: when('submitted'),
    deliveredAt: when('delivered'),
    usedAt: when('used'),
    expiredAt: when('expired'),
  };
}

/** R40: the agent's last cases of this shift, newest first, for the caller who rings back. */
export async function recentCases(
  parts: { readonly ledger: Ledger; readonly keyring: Keyring; readonly clock: Pick<Clock, 'now'> },
  session: Session,
): Promise<Output<'case.recent'>> {
  const agent = { kind: 'agent' as const, key: parts.keyring.ref('agent', session.user) };
  const since = new Date(await shiftStart(parts.ledger, session, parts.clock.now())).toISOString();
  const begun = (await parts.ledger.by(agent)).filter(({ type, at }) => began.has(type) && at >= since);
  const cases: Output<'case.recent'> = [];
  // A case that was handed away and came back is one case.
  for (const stream of [...new Set(begun.map(({ stream }) => stream).reverse())].slice(0, shown)) {
    const state = foldCase(readCaseEvents(await parts.ledger.stream(stream)));
    if (!state) continue;
    cases.push({
      reference: reference(stream),
      openedAt: new Date(state.openedAt).toISOString(),
      state: state.state,
      disposition: knownDisposition(state.disposition),
      // R2: where somebody else asked, the case showed no birth date; neither does the list.
      maskedCpr: state.caller === 'somebody-else' ? null : (state.citizen?.masked ?? null),
      pin: pinTimes(state),
    });
  }
  return cases;
}
