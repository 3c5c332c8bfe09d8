import type { Way } from '../../shared/guidance.ts';
import { foldCase } from './case.ts';
import type { Active, DeskContext } from './desk.ts';
import { caseEvent, readCaseEvents } from './events.ts';

/**
 * Puts on record that the citizen of the open case set a new PIN by a way of their own. It is the citizen's act, so the
 * event names no agent.
 * @returns false where the case is closed or about nobody.
 */
export async function recordPinSet(desk: DeskContext, active: Active, way: Way): Promise<boolean> {
  const { subject } = active;
  if (!subject) return false;
  return desk.ledger.commit<boolean>({
    stream: active.id,
    at: desk.clock.now(),
    agent: null,
    decide(view) {
      const state = foldCase(readCaseEvents(view.stream));
      if (!state || state.closed || !state.citizen) return { events: [], value: false };
      return { events: [caseEvent('citizen.pin-set', { way }, [active.callRef, subject.ref])], value: true };
    },
  });
}
