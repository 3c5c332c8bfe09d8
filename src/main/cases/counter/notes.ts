import type { TimelineEntry } from '../../../shared/case-view.ts';
import type { Case } from '../case.ts';
import type { CaseEvent } from '../events.ts';
import { note } from '../timeline.ts';

/** What happens at a counter, as lines of the timeline. */
const kinds: Partial<Record<CaseEvent['type'], TimelineEntry['kind']>> = {
  'counter.witness-asked': 'witness-asked',
  'counter.witness-refused': 'witness-not-taken',
  'counter.witness-signed': 'witness-signed',
  'counter.witness-declined': 'witness-declined',
  'counter.witness-withdrawn': 'witness-withdrawn',
  'counter.young-number': 'young-number',
  'counter.route-reopened': 'route-reopened',
  'counter.block-lifted': 'block-lifted',
  'counter.number-code': 'number-code',
  'counter.number-wrong-code': 'number-wrong-code',
  'counter.number-changed': 'number-changed',
  'counter.p-code': 'p-code',
  'counter.activation-code': 'activation-code',
};

/** The timeline with what the event adds to it. */
export function counterNotes(state: Case, event: CaseEvent): readonly TimelineEntry[] {
  if (event.type === 'counter.document')
    return note(state, event, event.payload.accepted ? 'document-accepted' : 'document-not-accepted', {
      type: event.payload.type,
    });
  if (event.type === 'counter.likeness')
    return note(state, event, event.payload.reason === null ? 'likeness-attested' : 'likeness-not-attested');
  const kind = kinds[event.type];
  return kind ? note(state, event, kind) : state.timeline;
}
