import { type Outcome, refused } from '../outcome.ts';
import { closesRoute } from './asking.ts';
import { type Active, type DeskContext, decide } from './desk.ts';
import { caseEvent } from './events.ts';
import { verdictEvent } from './verdict.ts';

/** R17: the citizen declines; before the first question there is no mark, after it R16 counts. */
export function decline(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    if (state.closed || !state.citizen || (state.verdict && state.state !== 'passed')) return refused('wrong-state');
    if (!['document', 'asking', 'identified'].includes(state.state)) return refused('wrong-state');
    const counts = state.firstAskedAt !== null && closesRoute(standing, desk.clock.now());
    return { events: [verdictEvent(state, state.session, 'referred', 'declined', counts)] };
  });
}

/** R36: a neutral referral from any step; a live PIN of the case is the agent's to revoke. */
export function suspicion(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    if (state.closed) return refused('case-closed');
    if (state.suspicion) return { events: [] };
    const raised = caseEvent('case.suspicion', {});
    if (state.pins.length > 0 || (state.verdict && state.state !== 'passed')) return { events: [raised] };
    const counts = state.verdict === null && state.firstAskedAt !== null && closesRoute(standing, desk.clock.now());
    return { events: [raised, verdictEvent(state, state.session, 'referred', 'suspicion', counts)] };
  });
}
