import type { ApprovalView } from '../../shared/approval.ts';
import { isSecondBlock } from '../cases/block.ts';
import type { Case } from '../cases/case.ts';
import { changedNumber, gaveCode, refusalToAct } from '../cases/counter/acting.ts';
import { stoppingGates } from '../cases/counter/gates.ts';
import type { DeskContext, Subject } from '../cases/desk.ts';
import { closedGates } from '../cases/gates.ts';
import { issueInput, issueRefusal } from '../cases/issue.ts';
import { issueFlags } from '../cases/issuing.ts';
import { isOwnOrFamily } from '../cases/own-family.ts';
import type { Standing } from '../cases/standing.ts';
import { approvalTimeLeft } from './approval.ts';
import { type Ask, asksOf } from './flags.ts';
import { releaseGone } from './released.ts';

/** At the counter: a change of the number and a code too close to each other, before either is made. */
const asksForNumber = (desk: DeskContext, state: Case, standing: Standing): boolean => {
  const now = desk.clock.now();
  return refusalToAct(desk, state) === null && (changedNumber(standing, now) || gaveCode(standing, now));
};

/** R28: what the agent could ask a second person for in this case, as citizen and ledger stand now. */
export function asksNow(desk: DeskContext, state: Case, subject: Subject, standing: Standing): readonly Ask[] {
  const now = desk.clock.now();
  const registerTooOld = desk.registerTooOld();
  const onlyThis = issueRefusal(desk, state, subject, standing) === 'second-person';
  return asksOf({
    state,
    gates: stoppingGates(
      state.channel,
      closedGates({ ...subject, standing, now, registerTooOld, enoughData: () => true }),
    ),
    ownFamily: isOwnOrFamily(desk, subject.cpr),
    issueFlags: onlyThis
      ? issueFlags(issueInput(desk, state, subject, standing))
      : asksForNumber(desk, state, standing)
        ? ['number-change']
        : null,
    secondBlock: subject.mitid !== null && !subject.mitid.blocked && isSecondBlock(state, standing, now),
    now: desk.pinTime(),
  });
}

/** The questions wait for the agent's key: their clock does not begin behind the agent's back (R15). */
export const mayGoOn = (state: Case, now: number): boolean =>
  !state.closed &&
  state.channel === 'phone' &&
  state.held !== null &&
  state.document?.outcome === 'accepted' &&
  !releaseGone(state, now);

/** R28 as the requester's screen may know it. */
export function approvalViewOf(
  desk: DeskContext,
  subject: Subject | null,
  state: Case,
  standing: Standing,
): ApprovalView {
  const newest = state.approvals.at(-1) ?? null;
  const waits = newest?.state === 'waiting';
  const now = desk.pinTime();
  return {
    asks:
      subject && !waits
        ? asksNow(desk, state, subject, standing).map(({ stage, flags }) => ({ stage, flags: [...flags] }))
        : [],
    current: newest && {
      id: newest.id,
      state: newest.state,
      stage: newest.stage,
      flags: [...newest.flags],
      reason: newest.reason,
      leftMs: approvalTimeLeft(newest, now),
      approver: newest.approver,
      refusal: newest.refusal,
    },
    mayGoOn: mayGoOn(state, now),
  };
}
