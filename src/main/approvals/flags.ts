import { type ApprovalFlag, type ApprovalStage, approvalFlags } from '../../shared/approval.ts';
import type { Gate } from '../../shared/case-view.ts';
import type { Case } from '../cases/case.ts';
import { releasedFlags } from './released.ts';

/** What a second person can be asked for. */
export interface Ask {
  readonly stage: ApprovalStage;
  readonly flags: readonly ApprovalFlag[];
}

/** Gates that a second person can release (R3); every other one stays closed whatever anybody says. */
const releasable: ReadonlySet<string> = new Set(['protected', 'credit-warning']);

/** Gates that no approval opens. */
export const hardGates = (gates: readonly Gate[]): readonly Gate[] => gates.filter((gate) => !releasable.has(gate));

/** The others, as the flags that an approval names. */
export const gateFlags = (gates: readonly Gate[]): readonly ApprovalFlag[] =>
  approvalFlags.filter((flag) => releasable.has(flag) && gates.some((gate) => gate === flag));

export interface AskInput {
  readonly state: Case;
  /** Closed now for this case's channel. */
  readonly gates: readonly Gate[];
  /** R27: the agent's own record, or one of their family. */
  readonly ownFamily: boolean;
  /** What stands in the way of issuing but for a second person; null where nothing else does. */
  readonly issueFlags: readonly ApprovalFlag[] | null;
  /** R5: one more whole block, of an unverified caller's citizen. */
  readonly secondBlock: boolean;
  readonly now: number;
}

/** R7: accepted, and used before: the counter's documents lie side by side. */
const flaggedDocument = ({ channel, counter, document }: Case): boolean =>
  channel === 'counter'
    ? counter.documents.some(({ accepted, flagged }) => accepted && flagged)
    : document?.outcome === 'accepted' && document.flagged;

function held({ state, gates, ownFamily }: AskInput): Ask | null {
  const { verdict, document, firstAskedAt, suspicion, caller } = state;
  if (verdict?.verdict !== 'referred' || firstAskedAt !== null || suspicion || caller === 'somebody-else') return null;
  if (verdict.reason === 'second-person' && flaggedDocument(state)) return { stage: 'draw', flags: ['document'] };
  if (document !== null) return null;
  if (!['protected', 'credit-warning', 'second-person'].includes(verdict.reason ?? '')) return null;
  // Another gate would stop the case all the same: nobody is asked in vain (R3).
  if (hardGates(gates).length > 0) return null;
  const own: readonly ApprovalFlag[] = ownFamily ? ['own-family'] : [];
  const flags = [...gateFlags(gates), ...own];
  return flags.length > 0 ? { stage: 'verification', flags } : null;
}

/** R28: what could be released in this case now, at most one of a stage. */
export function asksOf(input: AskInput): readonly Ask[] {
  const { state, issueFlags, secondBlock, now } = input;
  if (state.closed || state.handed || state.citizen === null) return [];
  const open = (stage: ApprovalStage, flags: readonly ApprovalFlag[]): readonly Ask[] => {
    const released = releasedFlags(state, stage, now);
    const left = flags.filter((flag) => !released.has(flag));
    return left.length > 0 ? [{ stage, flags: left }] : [];
  };
  const stopped = held(input);
  return [
    ...(stopped ? [stopped] : []),
    ...(issueFlags ? open('issue', issueFlags) : []),
    ...(secondBlock ? open('block', ['second-block']) : []),
  ];
}
