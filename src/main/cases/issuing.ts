import type { ApprovalFlag } from '../../shared/approval.ts';
import type { CaseView } from '../../shared/case-view.ts';
import { isLive } from '../pins/pin.ts';
import { minute } from '../time/durations.ts';
import type { Case } from './case.ts';
import { issuesInDay, type Standing } from './standing.ts';

/** R20: a verdict is good for this long. */
export const verdictLife = 10 * minute;
/** R20: at most this many PINs are sent in one case. */
export const pinsPerCase = 2;
/** R27: more issues than this in 24 hours need a second person. */
const issuesPerDay = 2;

export type IssueRefusal = NonNullable<NonNullable<CaseView['issue']>['refusal']>;

export interface IssueInput {
  readonly state: Case;
  readonly standing: Standing;
  readonly user: string;
  readonly session: string;
  readonly now: number;
  /** A gate that closed since the citizen was found, and that no second person can release. */
  readonly gateClosed: boolean;
  /** R28: what a second person has released for this issue. */
  readonly released: ReadonlySet<ApprovalFlag>;
  /** R3, R27: what else asks for a second person: gates, the agent's family, the number. */
  readonly flags: readonly ApprovalFlag[];
  /** The app the PIN is for exists and may get one. */
  readonly appUsable: boolean;
}

/** R28: all for which this issue needs a second person, released or not. */
export function issueFlags({ state, standing, now, flags }: Omit<IssueInput, 'released'>): readonly ApprovalFlag[] {
  const replacement = state.pins.at(-1)?.undelivered ?? false;
  const often = !replacement && issuesInDay(standing, now) >= issuesPerDay;
  return often ? [...flags, 'issues'] : flags;
}

/** R20: why main refuses to issue now, or null where it may. Every condition is checked here and nowhere else. */
export function refusalToIssue(input: IssueInput): IssueRefusal | null {
  const { state, now } = input;
  if (state.closed) return 'closed';
  if (state.caller === 'somebody-else' || state.verdict?.verdict !== 'passed') return 'gate';
  if (state.suspicion) return 'suspicion';
  if (state.verdict.agent !== input.user || state.agent !== input.user) return 'other-agent';
  if (state.verdict.session !== input.session || state.document?.session !== input.session) return 'other-session';
  if (state.document.outcome !== 'accepted') return 'gate';
  if (now - state.verdict.at >= verdictLife || now < state.verdict.at) return 'stale';
  if (state.coached !== false) return 'coached';
  if (input.gateClosed) return 'gate';
  if (!input.appUsable) return 'app';
  if (state.pins.some((pin) => pin.status === 'used')) return 'live';
  if (state.pins.some((pin) => isLive(pin, now) && !pin.undelivered)) return 'live';
  if (state.pins.length >= pinsPerCase) return 'limit';
  return issueFlags(input).every((flag) => input.released.has(flag)) ? null : 'second-person';
}
