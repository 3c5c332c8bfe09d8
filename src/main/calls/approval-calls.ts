import type { z } from 'zod';
import type { ApprovalCase, ApprovalContract, ApprovalList, ApprovalOutput } from '../../shared/approval-contract.ts';
import type { Language } from '../../shared/case-view.ts';
import { type ApproverDesk, answerApproval, recordSeen } from '../approvals/approver.ts';
import { pairsToReview } from '../approvals/pairs.ts';
import { approvalQueue } from '../approvals/queue.ts';
import { allWaiting, approvalCaseView, requestViews, type Waiting } from '../approvals/waiting.ts';
import type { Console } from '../console.ts';
import type { Handlers } from '../door.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { practiceCode } from './session-calls.ts';

type Names = Extract<keyof Handlers, `approval.${string}`>;

export interface ApprovalCallParts extends Pick<Console, 'sessions'> {
  readonly approvals: {
    readonly desk: ApproverDesk;
    readonly window: Pick<Console['approvals']['window'], 'speak' | 'changed'>;
  };
}

/** R28 from the console: the requester opens the window, a supervisor decides in their own session. */
export function approvalCalls(
  { sessions, approvals }: ApprovalCallParts,
  openWindow: () => void,
): Pick<Handlers, Names> {
  const { desk, window } = approvals;
  const list = async (): Promise<ApprovalList> => {
    const user = sessions.current?.user;
    const pairs = pairsToReview(await desk.ledger.by(approvalQueue(desk.keyring)), desk.clock.now());
    return {
      waiting: [...(await requestViews(desk, await allWaiting(desk)))],
      pairs: pairs.map((pair) => ({ ...pair, own: pair.requester === user || pair.approver === user })),
    };
  };
  const find = async (request: string): Promise<Waiting | undefined> =>
    (await allWaiting(desk)).find(({ approval }) => approval.id === request);

  const answer = async (
    request: string,
    given: Parameters<typeof answerApproval>[3],
  ): Promise<Outcome<ApprovalList>> => {
    const user = sessions.current?.user;
    const waiting = await find(request);
    if (!user) return refused('signed-out');
    if (!waiting) return refused('approval-gone');
    const result = await answerApproval(desk, user, { stream: waiting.stream, request }, given);
    return result.ok ? done(await list()) : result;
  };

  return {
    'approval.window'({ language }: { language: Language }) {
      window.speak(language);
      openWindow();
      window.changed();
      return done({});
    },
    'approval.waiting': async () => done(await list()),
    async 'approval.open'({ request }): Promise<Outcome<ApprovalCase>> {
      const user = sessions.current?.user;
      const waiting = await find(request);
      if (!user || !waiting) return refused('approval-gone');
      await recordSeen(desk, user, { stream: waiting.stream, request });
      return done(await approvalCaseView(desk, waiting));
    },
    'approval.approve': ({ request }) => answer(request, { approve: true, from: 'console' }),
    'approval.refuse': ({ request, reason }) => answer(request, { approve: false, reason }),
  };
}

type WindowHandlers = {
  readonly [N in keyof ApprovalContract]: (
    input: z.output<ApprovalContract[N]['input']>,
  ) => Promise<Outcome<ApprovalOutput<N>>>;
};

/** What the second person's window may ask for. */
export function approvalWindowCalls(
  console: Pick<Console, 'approvals'> & Parameters<typeof practiceCode>[0],
): WindowHandlers {
  const { window } = console.approvals;
  return {
    'approval.get': async () => done(await window.view()),
    'approval.codeHint': async ({ user }) => done({ code: await practiceCode(console, user) }),
    'approval.signIn': (credentials) => window.signIn(credentials),
    'approval.approve': ({ request }) => window.approve(request),
    'approval.refuse': ({ request, reason }) => window.refuse(request, reason),
  };
}
