import type { Session } from '../agents/session.ts';
import { hardLimit } from '../pins/pin.ts';
import { type Case, foldCase } from './case.ts';
import { type Active, type DeskContext, loadSubject, readCase } from './desk.ts';
import { caseEvent, readCaseEvents } from './events.ts';
import { isOwnOrFamily } from './own-family.ts';
import { leaseDuration } from './standing.ts';
import { verdictEvent } from './verdict.ts';

/** How many of an agent's newest cases are looked at. */
const lookedAt = 5;

/** An agent's own case, also one handed over that nobody has taken yet; or one that a colleague handed to them (R40). */
const mayTakeUp = (state: Case, user: string): boolean => state.agent === user || state.handed?.to === user;

/** Within its lease (R4), or, where a PIN was issued, for as long as that can live (R24). */
const stillWarm = (state: Case, now: number): boolean =>
  now - state.lastAt < (state.pins.length > 0 ? hardLimit : leaseDuration);

/** The newest case that this agent may go on with, with its citizen. */
export async function leftOpen(desk: DeskContext, user: string): Promise<Active | null> {
  const agent = { kind: 'agent' as const, key: desk.keyring.ref('agent', user) };
  const traces = (await desk.ledger.by(agent)).filter(({ type }) => type.startsWith('case.')).toReversed();
  const newest = new Map(traces.toReversed().map((event) => [event.stream, event]));
  const streams = [...new Set(traces.map(({ stream }) => stream))].slice(0, lookedAt);
  for (const stream of streams) {
    const callRef = newest.get(stream)?.refs.find((ref) => ref.kind === 'call');
    const state = await readCase(desk, stream);
    if (!callRef || !state || state.closed || !mayTakeUp(state, user) || !stillWarm(state, desk.clock.now())) continue;
    const cpr = state.citizen ? desk.keyring.open('cpr', state.citizen.sealedCpr) : null;
    const subject = cpr ? await loadSubject(desk, cpr) : null;
    return { id: stream, callRef, subject, hits: new Map(), more: false, shownAt: null };
  }
  return null;
}

/**
 * Writes down that the case goes on in this session. Decided in the transaction, so that of two consoles one gets it.
 * @returns false where somebody else has it by now.
 */
export function recordTakeUp(desk: DeskContext, left: Active, session: Session): Promise<boolean> {
  const refs = left.subject ? [left.callRef, left.subject.ref] : [left.callRef];
  const own = left.subject !== null && isOwnOrFamily(desk, left.subject.cpr);
  return desk.ledger.commit<boolean>({
    stream: left.id,
    at: desk.clock.now(),
    agent: session.user,
    decide(view) {
      const state = foldCase(readCaseEvents(view.stream));
      if (!state || state.closed || !mayTakeUp(state, session.user)) return { events: [], value: false };
      const agent = { kind: 'agent' as const, key: desk.keyring.ref('agent', session.user) };
      if (state.handed?.to !== session.user)
        return { events: [caseEvent('case.restarted', { session: session.id }, [...refs, agent])], value: true };
      const taken = caseEvent('case.taken-over', { session: session.id }, [...refs, agent]);
      // R27: the colleague may be of the citizen's family where the first agent was not.
      const open = state.pins.length === 0 && (state.verdict === null || state.verdict.verdict === 'passed');
      const stop = { ...verdictEvent(state, session.id, 'referred', 'second-person'), refs };
      return { events: own && open ? [taken, stop] : [taken], value: true };
    },
  });
}
