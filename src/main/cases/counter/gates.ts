import type { Gate } from '../../../shared/case-view.ts';
import type { Case } from '../case.ts';

/** R3 at the counter: a gate that refers a caller here stops nobody who is here. */
const stops: ReadonlySet<Gate> = new Set([
  'dead',
  'disappeared',
  'annulled',
  'open-elsewhere',
  'protected',
  'credit-warning',
]);

/** What stands in the way of sending besides: each can be dealt with at the counter first. */
const stopsSending: ReadonlySet<Gate> = new Set([...stops, 'blocked', 'no-mitid', 'no-phone', 'not-mobile']);

/** The gates that stop a case of this channel before the document. @param closed all that are closed, in order. */
export const stoppingGates = (channel: Case['channel'], closed: readonly Gate[]): readonly Gate[] =>
  channel === 'phone' ? closed : closed.filter((gate) => stops.has(gate));

/** The gates that stop an issue. R22: at the counter a young number needs a word of its own by staff. */
export function gatesOfIssue({ channel, counter }: Case, closed: readonly Gate[]): readonly Gate[] {
  if (channel === 'phone') return closed;
  return closed.filter((gate) => stopsSending.has(gate) || (gate === 'number-too-new' && !counter.youngNumber));
}
