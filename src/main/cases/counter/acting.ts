import { releasedFlags } from '../../approvals/released.ts';
import type { Case } from '../case.ts';
import type { DeskContext } from '../desk.ts';
import { numberTenure } from '../gates.ts';
import { verdictLife } from '../issuing.ts';
import type { Standing } from '../standing.ts';

/** Why an act at the counter is refused. */
export type ActRefusal = 'not-verified' | 'stale' | 'other-session' | 'suspicion' | 'second-person' | 'clock';

/** What is done to a citizen's MitID at a counter asks for what an issue asks for (R20): verified here, just now, by whoever acts. */
export function refusalToAct(desk: DeskContext, state: Case): ActRefusal | null {
  const session = desk.session();
  const { verdict, document } = state;
  if (state.closed || state.channel !== 'counter' || state.caller === 'somebody-else') return 'not-verified';
  if (state.suspicion || state.coached === true) return 'suspicion';
  if (verdict?.verdict !== 'passed' || document?.outcome !== 'accepted') return 'not-verified';
  if (verdict.agent !== session?.user || verdict.session !== session.id || document.session !== session.id)
    return 'other-session';
  const age = desk.clock.now() - verdict.at;
  if (desk.clockWrong()) return 'clock';
  return age >= verdictLife || age < 0 ? 'stale' : null;
}

/** A number that was changed at a counter and a code, or an issue, within this long of each other need a second person. */
const within = numberTenure;

const recent = (at: number | null, now: number): boolean => at !== null && now - at < within;

/** With a code or an issue now: the number is new. With a change of the number now: there was a code or an issue. */
export const changedNumber = (standing: Standing, now: number): boolean => recent(standing.numberChangedAt, now);
export const gaveCode = (standing: Standing, now: number): boolean =>
  recent(standing.codeAt, now) || standing.pins.some(({ pin }) => recent(pin.issuedAt, now));

/** R28: a second person has released just this. */
export const numberReleased = (state: Case, now: number): boolean =>
  releasedFlags(state, 'issue', now).has('number-change');
