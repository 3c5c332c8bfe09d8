import { randomUUID } from 'node:crypto';
import type { ApprovalStage } from '../../shared/approval.ts';
import { nextStep } from '../cases/asking.ts';
import {
  type Active,
  type DeskContext,
  decide,
  loadSubject,
  questionerOf,
  readCase,
  standingFor,
} from '../cases/desk.ts';
import { takeUp } from '../cases/document.ts';
import { type CasePayload, caseEvent, readCaseEvents } from '../cases/events.ts';
import { verdictEvent } from '../cases/verdict.ts';
import type { StoredEvent } from '../ledger/ledger.ts';
import { type Outcome, refused } from '../outcome.ts';
import { day } from '../time/durations.ts';
import { overdueApproval, waitingApproval } from './approval.ts';
import { asksNow, mayGoOn } from './asks.ts';
import { approvalQueue } from './queue.ts';
import { spendApproval, withdrawn } from './released.ts';

/** Nobody is rung up again and again until somebody gives in: so often may one case ask. */
const requestsPerCase = 3;
/** A no holds for the citizen on this channel, whoever asks and in whichever case. */
const refusalSpan = 1 * day;

/** Somebody said no about this citizen on this channel within the span, to at least one of these flags. */
function refusedBefore(events: readonly StoredEvent[], asked: CasePayload<'approval.requested'>, now: number): boolean {
  const read = readCaseEvents(events);
  const noes = new Set(
    read.flatMap((event) =>
      event.type === 'approval.refused' && now - event.at < refusalSpan ? [event.payload.approval] : [],
    ),
  );
  return read.some(
    (event) =>
      event.type === 'approval.requested' &&
      noes.has(event.payload.approval) &&
      event.payload.channel === asked.channel &&
      event.payload.flags.some((flag) => asked.flags.includes(flag)),
  );
}

/** R28: asks for a second person to release what stops this case at `stage`. */
export async function requestApproval(
  desk: DeskContext,
  active: Active,
  input: { readonly stage: ApprovalStage; readonly reason: CasePayload<'approval.requested'>['reason'] },
): Promise<Outcome<null>> {
  // As the citizen is now: a gate may have closed since they were found.
  const subject = active.subject && (await loadSubject(desk, active.subject.cpr));
  if (!subject) return refused('wrong-state');
  const before = await standingFor(desk, subject, active.id);
  const now = desk.clock.now();
  const opened = await readCase(desk, active.id);
  const questioner = opened ? questionerOf(desk, opened) : desk.questioner;
  // At the counter a witness can stand in for questions (R8).
  const enoughData =
    opened?.channel === 'counter' || before.waiting !== null || questioner.canDraw(subject.facts, before, now);
  return decide(
    desk,
    active,
    (state, view, standing) => {
      const session = desk.session();
      if (!session || !standing || state.agent !== session.user) return refused('wrong-state');
      if (waitingApproval(state.approvals)) return refused('approval-waiting');
      const ask = asksNow(desk, state, subject, standing).find(({ stage }) => stage === input.stage);
      if (!ask) return refused('approval-nothing');
      // R3: nobody is asked in vain.
      if (input.stage === 'verification' && (standing.closedUntil !== null || standing.heldBy !== null))
        return refused('approval-nothing');
      if (input.stage === 'verification' && !enoughData) return refused('approval-too-little-data');
      const asked = {
        approval: randomUUID(),
        stage: ask.stage,
        flags: [...ask.flags],
        reason: input.reason,
        session: session.id,
        channel: state.channel,
      };
      const own = view.stream.filter(({ type }) => type === 'approval.requested').length;
      if (own >= requestsPerCase) return refused('approval-too-often');
      if (refusedBefore(view.by(subject.ref), asked, now)) return refused('approval-refused-before');
      return { events: [caseEvent('approval.requested', asked, [approvalQueue(desk.keyring)])] };
    },
    { subject },
  );
}

/** Takes a request back; what was decided already stays decided. */
export function withdrawApproval(
  desk: DeskContext,
  active: Active,
  by: CasePayload<'approval.withdrawn'>['by'] = 'requester',
): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    const waiting = waitingApproval(state.approvals);
    if (!waiting) return by === 'requester' ? refused('approval-gone') : { events: [] };
    return { events: [withdrawn(desk.keyring, waiting, by)] };
  });
}

/** Five minutes without an answer, or without the step that was approved. */
export function expireApproval(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    const overdue = overdueApproval(state.approvals, desk.pinTime());
    if (!overdue) return { events: [] };
    const { id: approval, stage } = overdue;
    return { events: [caseEvent('approval.expired', { approval, stage }, [approvalQueue(desk.keyring)])] };
  });
}

/** R7, R28: a flagged document was released: draws, and shows the first question. */
export async function goOn(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const now = desk.clock.now();
  const standing = await standingFor(desk, subject, active.id);
  const state = await readCase(desk, active.id);
  if (!state) return refused('no-case');
  const drawn = takeUp(questionerOf(desk, state), standing, subject.facts, now);
  const result = await decide(desk, active, (held, _view, current) => {
    if (!mayGoOn(held, desk.pinTime())) return refused('approval-gone');
    if (current?.heldBy) return refused('wrong-state');
    const session = desk.session()?.id ?? '';
    const spent = spendApproval(held, 'draw', desk.pinTime());
    // R16: closed in the meantime, by failures elsewhere.
    if (current?.closedUntil) return { events: [...spent, verdictEvent(held, session, 'locked', 'attempts')] };
    if (!drawn) return { events: [...spent, verdictEvent(held, session, 'referred', 'too-little-data')] };
    const outcomes = drawn.carried.map((carried) => carried ?? undefined);
    return {
      events: [...spent, caseEvent('case.drawn', drawn), ...nextStep(desk, held, session, drawn, outcomes, current)],
    };
  });
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}
