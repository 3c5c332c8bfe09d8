import type { Case } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import { note } from '../timeline.ts';
import type { counterShapes } from './events.ts';
import { counterNotes } from './notes.ts';

type CounterEvent = Extract<CaseEvent, { type: keyof typeof counterShapes }>;

export const isCounterEvent = (event: CaseEvent): event is CounterEvent =>
  event.type.startsWith('counter.') || event.type === 'case.refused';

/** R8: what documents, likeness and a witness's signature mean for the case. @param next with the counter's part folded. */
function effects(state: Case, next: Case, event: CounterEvent): Case {
  switch (event.type) {
    case 'counter.document':
      // Likeness to this one has not been attested yet.
      return { ...next, document: null };
    case 'counter.likeness': {
      const { reason, session } = event.payload;
      const outcome = reason === null ? ('accepted' as const) : ('not-accepted' as const);
      const flagged = next.counter.documents.some((document) => document.flagged);
      return { ...next, document: { outcome, flagged, session, at: event.at } };
    }
    case 'counter.witness-signed': {
      const { witness } = next.counter;
      if (witness?.state !== 'signed' || state.verdict) return next;
      const { session, agent } = witness;
      const verdict = { verdict: 'passed', reason: null, session, agent, at: event.at, routeClosed: false } as const;
      return { ...next, state: 'passed', verdict, held: null };
    }
    case 'case.refused':
      return { ...next, refusal: event.payload.reason };
    default:
      return next;
  }
}

/** The next state of a case after something that only happens at a counter, or a refusal. */
export const counterStep = (state: Case, next: Case, event: CounterEvent): Case => ({
  ...effects(state, next, event),
  timeline: event.type === 'case.refused' ? note(state, event, 'refused') : counterNotes(state, event),
});
