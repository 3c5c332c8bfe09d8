import type { Disposition, Language } from '../../shared/case-view.ts';
import { holdsNumber } from '../../shared/text.ts';
import { type Case, standingBlock } from './case.ts';
import { type Active, type DeskContext, decide } from './desk.ts';
import { caseEvent } from './events.ts';
import { type Outcome, refused } from './result.ts';

/** Somebody else can be sent away before anybody was looked up (R2); a call for a block ends with the block (R5). */
export const mayClose = (state: Case): boolean =>
  !state.closed && (state.verdict !== null || state.caller === 'somebody-else' || standingBlock(state) !== null);

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

export function setLanguage(desk: DeskContext, active: Active, language: Language): Promise<Outcome<null>> {
  return decide(desk, active, (state) =>
    state.closed || state.language === language
      ? { events: [] }
      : { events: [caseEvent('case.language', { language })] },
  );
}

export function setGuide(
  desk: DeskContext,
  active: Active,
  guide: { readonly start: 'locked' | 'ready'; readonly done: number },
): Promise<Outcome<null>> {
  return decide(desk, active, (state) =>
    state.closed || state.pins.length === 0 ? refused('wrong-state') : { events: [caseEvent('case.guide', guide)] },
  );
}
