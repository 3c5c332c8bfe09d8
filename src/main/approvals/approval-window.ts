import type { z } from 'zod';
import type { approvalRefusal } from '../../shared/approval.ts';
import type { ApprovalWindowView } from '../../shared/approval-contract.ts';
import type { Language } from '../../shared/case-view.ts';
import { readAccounts } from '../agents/accounts.ts';
import type { SessionManager } from '../agents/session.ts';
import { type SignInContext, signIn } from '../agents/sign-in.ts';
import { background } from '../background.ts';
import { foldCase } from '../cases/case.ts';
import { readCaseEvents } from '../cases/events.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { type ApproverDesk, answerApproval, approverRefusal, cprOf, recordSeen } from './approver.ts';
import { approvalCaseView, requestViews, type Waiting, waitingIn } from './waiting.ts';

/** The second person at the requester's own console: a sign-in of their own, good for one request and one answer. */
export interface ApprovalWindow {
  view(): Promise<ApprovalWindowView>;
  signIn(credentials: Parameters<typeof signIn>[1]): Promise<Outcome<ApprovalWindowView>>;
  approve(request: string): Promise<Outcome<ApprovalWindowView>>;
  refuse(request: string, reason: z.output<typeof approvalRefusal>): Promise<Outcome<ApprovalWindowView>>;
  /** In which language the window was opened. */
  speak(language: Language): void;
  /** The case or the session has changed: whoever signed in for what is no longer asked is out. */
  changed(): void;
}

export interface ApprovalWindowParts {
  readonly desk: ApproverDesk & { report(error: unknown): void };
  readonly signIn: SignInContext;
  readonly sessions: Pick<SessionManager, 'current' | 'locked'>;
  readonly practice: boolean;
  readonly still: boolean;
  /** Stream of the case on this console's screen. */
  caseOnScreen(): string | null;
  /** The case's own screen has to hear of the answer. */
  decided(stream: string): void;
}

const endings = {
  approved: 'approved',
  used: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
  expired: 'expired',
} as const;

/** @param onView told of every new view. */
export function createApprovalWindow(
  parts: ApprovalWindowParts,
  onView: (view: ApprovalWindowView) => void,
): ApprovalWindow {
  const { desk, sessions } = parts;
  let language: Language = 'da';
  let seq = 0;
  let signedIn: { readonly user: string; readonly name: string; readonly request: string } | null = null;
  /** The request that the window last showed. */
  let followed: string | null = null;

  /** R31: nothing is shown or decided at a locked console. */
  const usable = (): boolean => sessions.current !== null && !sessions.locked;

  async function waiting(): Promise<Waiting | null> {
    const stream = usable() ? parts.caseOnScreen() : null;
    return stream === null ? null : waitingIn(desk, stream);
  }

  async function outcome(): Promise<ApprovalWindowView['outcome']> {
    const stream = usable() ? parts.caseOnScreen() : null;
    if (stream === null) return null;
    const state = foldCase(readCaseEvents(await desk.ledger.stream(stream)));
    const ended = state?.approvals.find(({ id }) => id === followed)?.state;
    return ended === undefined || ended === 'waiting' ? null : endings[ended];
  }

  async function view(): Promise<ApprovalWindowView> {
    const now = await waiting();
    if (now) followed = now.approval.id;
    if (signedIn?.request !== now?.approval.id) signedIn = null;
    const ended = now ? null : await outcome();
    const [asked = null] = now ? await requestViews(desk, [now]) : [];
    const decides = now !== null && signedIn !== null;
    seq += 1;
    return {
      practice: parts.practice,
      still: parts.still,
      language,
      seq,
      state: decides ? 'decide' : now ? 'sign-in' : ended ? 'done' : 'none',
      asked,
      approver: signedIn?.name ?? null,
      case: decides ? await approvalCaseView(desk, now) : null,
      outcome: ended,
    };
  }

  async function answer(request: string, given: Parameters<typeof answerApproval>[3]) {
    const now = await waiting();
    if (!signedIn) return refused('signed-out');
    if (!now || now.approval.id !== request || signedIn.request !== request) return refused('approval-gone');
    const result = await answerApproval(desk, signedIn.user, { stream: now.stream, request }, given);
    if (!result.ok) return result;
    signedIn = null;
    parts.decided(now.stream);
    return done(await view());
  }

  return {
    view,
    async signIn(credentials) {
      const before = await waiting();
      if (!before) return refused('approval-gone');
      const result = await signIn(parts.signIn, { ...credentials, user: credentials.user.trim() }, 'approval');
      if (!result.ok) return refused(result.code);
      const { account } = result;
      const { requester } = before.approval;
      const accounts = await readAccounts(desk.ledger, desk.clock.now());
      const cpr = cprOf(desk.keyring, before.state.citizen?.sealedCpr);
      const people = { account, requester: accounts.get(requester), requesterUser: requester };
      const problem = approverRefusal(desk, people, cpr);
      if (problem) return refused(problem);
      // Checking takes time: the request may have been withdrawn, or the console locked, while it went on.
      if ((await waiting())?.approval.id !== before.approval.id) return refused('approval-gone');
      await recordSeen(desk, account.user, { stream: before.stream, request: before.approval.id });
      signedIn = { user: account.user, name: account.name, request: before.approval.id };
      return done(await view());
    },
    approve: (request) => answer(request, { approve: true, from: 'window' }),
    refuse: (request, reason) => answer(request, { approve: false, reason }),
    speak(chosen) {
      language = chosen;
    },
    changed() {
      if (!usable()) signedIn = null;
      background(view().then(onView), desk.report);
    },
  };
}
