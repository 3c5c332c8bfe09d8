import type { TimelineEntry } from '../../shared/case-view.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

type Detail = NonNullable<TimelineEntry['detail']>;

/** The timeline with one more line. */
export function note(
  state: Case,
  event: CaseEvent,
  kind: TimelineEntry['kind'],
  detail?: Detail,
): readonly TimelineEntry[] {
  const at = new Date(event.at).toISOString();
  return [...state.timeline, detail ? { at, kind, detail } : { at, kind }];
}

/** What happens to a PIN, as lines of the timeline. */
export const pinNotes: Partial<Record<CaseEvent['type'], TimelineEntry['kind']>> = {
  'pin.submitted': 'submitted',
  'pin.delivered': 'delivered',
  'pin.failed': 'send-failed',
  'pin.unknown': 'send-unknown',
  'pin.wrong-entry': 'wrong-entry',
  'pin.used': 'used',
  'pin.expired': 'expired',
  'pin.revoked': 'revoked',
  'pin.killed': 'killed',
};
