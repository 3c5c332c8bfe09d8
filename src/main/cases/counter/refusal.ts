import { type Outcome, refused } from '../../outcome.ts';
import { closesRoute } from '../asking.ts';
import type { Case } from '../case.ts';
import { type Active, type DeskContext, decide } from '../desk.ts';
import { caseEvent } from '../events.ts';
import { verdictEvent } from '../verdict.ts';

/** Somebody was found, and nothing has been sent to them. */
export const mayRefuse = (state: Case): boolean =>
  !state.closed &&
  state.citizen !== null &&
  state.caller !== 'somebody-else' &&
  state.refusal === null &&
  state.pins.length === 0;

/** Staff, or the agent on the phone, refuse to go on, with a reason that the citizen may complain about. */
export function refuse(desk: DeskContext, active: Active, reason: string): Promise<Outcome<null>> {
  if (!desk.counter.refusals.reasons.some(({ code }) => code === reason))
    return Promise.resolve(refused('bad-input', { fields: { reason: 'unknown' } }));
  return decide(desk, active, (state, _view, standing) => {
    if (state.closed) return refused('case-closed');
    if (!mayRefuse(state)) return refused('wrong-state');
    const said = caseEvent('case.refused', { reason, session: state.session });
    if (state.verdict && state.state !== 'passed') return { events: [said] };
    // R16: in the middle of the questions it counts as a failed verification.
    const counts = state.verdict === null && state.firstAskedAt !== null && closesRoute(standing, desk.clock.now());
    return { events: [said, verdictEvent(state, state.session, 'failed', 'refused', counts)] };
  });
}
