import type { Case } from './case.ts';
import type { CaseEvent } from './events.ts';

type Before = Case['beforeBlock'];

const wholeStands = ({ blocks }: Case): boolean => blocks.some(({ scope, undone }) => scope === 'mitid' && !undone);

/**
 * Where a case goes back to if the whole block that ended it is undone (decision 008). Not into the questions: one that was on
 * screen would be given its two minutes anew.
 */
export const beforeBlock = (state: Case, event: CaseEvent & { type: 'case.verdict' }): Before =>
  event.payload.reason === 'blocked' && wholeStands(state) && state.state !== 'asking'
    ? { state: state.state, verdict: state.verdict }
    : null;

/** R5: an undone block ends nothing, unless the case was closed or a suspicion came since. */
export const givenBack = (next: Case): Case =>
  next.beforeBlock && !next.closed && !next.suspicion && !wholeStands(next)
    ? { ...next, ...next.beforeBlock, beforeBlock: null }
    : next;
