import type { Disposition } from '../../shared/case-view.ts';
import { holdsNumber } from '../../shared/text.ts';
import { type Outcome, refused } from '../outcome.ts';
import { type Case, standingBlock, takesAnotherWay } from './case.ts';
import { type Active, type DeskContext, decide } from './desk.ts';
import { caseEvent } from './events.ts';

/**
 * Somebody else can be sent away before anybody was looked up (R2); a call for a block ends with the block (R5); and a caller
 * who takes another way than way 4 needs no verification; one that has begun is declined, or abandoned, first (R16).
 */
export const mayClose = (state: Case): boolean =>
  !state.closed &&
  (state.verdict !== null ||
    state.caller === 'somebody-else' ||
    standingBlock(state) !== null ||
    (takesAnotherWay(state) && state.firstAskedAt === null));

/** R30: every case ends with a disposition; the note may hold no number. */
export function close(
  desk: DeskContext,
  active: Active,
  input: { readonly disposition: Disposition; readonly note: string },
): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    if (state.closed) return refused('case-closed');
    if (holdsNumber(input.note)) return refused('note-number', { fields: { note: 'note-number' } });
    // Before a gate or a verdict there is nothing to conclude: that is abandoning.
    if (!mayClose(state)) return refused('wrong-state');
    return { events: [caseEvent('case.closed', { disposition: input.disposition, note: input.note.trim() })] };
  });
}

/** Ends the case as it is. In the middle of the questions this counts as a failed verification (R16). */
export function abandon(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state) =>
    state.closed ? refused('case-closed') : { events: [caseEvent('case.abandoned', {})] },
  );
}
