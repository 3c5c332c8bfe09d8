import { type Account, readAccounts } from '../agents/accounts.ts';
import type { Session } from '../agents/session.ts';
import { isLockedOut } from '../agents/sign-in.ts';
import { foldCase } from '../cases/case.ts';
import type { DeskContext } from '../cases/desk.ts';
import type { CasePayload } from '../cases/events.ts';
import { caseEvent, readCaseEvents } from '../cases/events.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import type { Keyring } from '../storage/keyring.ts';
import { approvalTimeLeft, waitingApproval } from './approval.ts';
import { approvalQueue } from './queue.ts';

/** Supervisors, and colleagues whose account was given the right. */
const mayApprove = (account: Pick<Account, 'role' | 'approver' | 'disabled'>): boolean =>
  !account.disabled && (account.role === 'supervisor' || account.approver === true);

/** What a decision needs of the parts of a console. */
export type ApproverDesk = Pick<DeskContext, 'ledger' | 'keyring' | 'clock' | 'register' | 'pinTime' | 'clockWrong'>;

type Answer =
  | { readonly approve: true; readonly from: CasePayload<'approval.approved'>['from'] }
  | { readonly approve: false; readonly reason: CasePayload<'approval.refused'>['reason'] };

/** The person behind an account, where it was added with their number: two accounts may be one person. */
const samePerson = (one: Account, other: Account | undefined): boolean =>
  one.citizen !== undefined && one.citizen === other?.citizen;

/** R27, R28: the citizen is the approver, or of their family. */
function concerns(desk: ApproverDesk, account: Account, cpr: string): boolean {
  const { citizen } = account;
  if (!citizen) return false;
  return [cpr, ...desk.register().family(cpr)].some((number) => desk.keyring.ref('citizen', number) === citizen);
}

/** Why this account may not be the second person here; null where it may. Three different people (R28). */
export function approverRefusal(
  desk: ApproverDesk,
  parts: { readonly account: Account; readonly requester: Account | undefined; readonly requesterUser: string },
  cpr: string | null,
): 'approver-right' | 'approver-requester' | 'approver-citizen' | null {
  const { account, requester, requesterUser } = parts;
  if (account.user === requesterUser || samePerson(account, requester)) return 'approver-requester';
  if (!mayApprove(account)) return 'approver-right';
  return cpr !== null && concerns(desk, account, cpr) ? 'approver-citizen' : null;
}

export const cprOf = (keyring: Pick<Keyring, 'open'>, sealed: string | undefined): string | null =>
  sealed === undefined ? null : keyring.open('cpr', sealed);

/**
 * R28: the second person's answer, in one transaction with the look at what it answers: the first answer counts, and only
 * while the request waits.
 * @param user who decides; the account is read anew, since it may have lost its right since the sign-in.
 * @param request the one that was on the approver's screen.
 */
export async function answerApproval(
  desk: ApproverDesk,
  user: Session['user'],
  of: { readonly stream: string; readonly request: string },
  answer: Answer,
): Promise<Outcome<null>> {
  const accounts = await readAccounts(desk.ledger, desk.clock.now());
  const account = accounts.get(user);
  if (!account) return refused('approver-right');
  if (await isLockedOut(desk.ledger, user, desk.clock.now())) return refused('account-locked');
  if (answer.approve && desk.clockWrong()) return refused('approval-clock');
  return desk.ledger.commit<Outcome<null>>({
    stream: of.stream,
    at: desk.clock.now(),
    agent: user,
    decide(view) {
      const state = foldCase(readCaseEvents(view.stream));
      const waiting = state && waitingApproval(state.approvals);
      const asked = view.stream.find(
        ({ type, payload }) => type === 'approval.requested' && payload?.['approval'] === of.request,
      );
      if (!state || !asked || state.closed || waiting?.id !== of.request)
        return { events: [], value: refused('approval-gone') };
      if (approvalTimeLeft(waiting, desk.pinTime()) === 0) return { events: [], value: refused('approval-gone') };
      const parts = { account, requester: accounts.get(waiting.requester), requesterUser: waiting.requester };
      const problem = approverRefusal(desk, parts, cprOf(desk.keyring, state.citizen?.sealedCpr));
      if (problem) return { events: [], value: refused(problem) };
      const about = { approval: waiting.id, stage: waiting.stage };
      // The same call and citizen as the request: the citizen's extract has both (R33).
      const refs = [...asked.refs.filter(({ kind }) => kind !== 'approval'), approvalQueue(desk.keyring)];
      const event = answer.approve
        ? caseEvent('approval.approved', { ...about, from: answer.from }, refs)
        : caseEvent('approval.refused', { ...about, reason: answer.reason }, refs);
      return { events: [event], value: done(null) };
    },
  });
}

/** R1: that somebody looked at the masked case is on record before they see it. */
export async function recordSeen(
  desk: ApproverDesk,
  user: string,
  of: { readonly stream: string; readonly request: string },
): Promise<void> {
  await desk.ledger.commit({
    stream: of.stream,
    at: desk.clock.now(),
    agent: user,
    decide(view) {
      const asked = view.stream.find(
        ({ type, payload }) => type === 'approval.requested' && payload?.['approval'] === of.request,
      );
      const stage = foldCase(readCaseEvents(view.stream))?.approvals.find(({ id }) => id === of.request)?.stage;
      if (!asked || !stage) return { events: [], value: null };
      const refs = asked.refs.filter(({ kind }) => kind !== 'approval');
      return { events: [caseEvent('approval.seen', { approval: of.request, stage }, refs)], value: null };
    },
  });
}
