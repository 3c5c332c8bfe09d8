import { lapsed } from '../approvals/hold.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';
import { note } from './timeline.ts';

/**
 * R40: what was done in the session that handed the case over counts as done in the colleague's; its age stays. What an
 * earlier session left does not (R20), and what a second person said to somebody else does not (R28).
 */
export function takenOver(state: Case, next: Case, event: CaseEvent & { type: 'case.taken-over' }): Case {
  const { handed, document, verdict } = state;
  const agent = event.agent ?? '';
  if (handed?.to !== agent) return state;
  const { session } = event.payload;
  const ours = verdict?.session === handed.session && verdict.agent === handed.from;
  return lapsed({
    ...next,
    agent,
    session,
    handed: null,
    document: document?.session === handed.session ? { ...document, session } : document,
    verdict: verdict && ours ? { ...verdict, session, agent } : verdict,
    timeline: note(state, event, 'taken-over'),
  });
}
