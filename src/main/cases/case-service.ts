import { randomUUID } from 'node:crypto';
import type { CaseView } from '../../shared/case-view.ts';
import type { Way } from '../../shared/guidance.ts';
import { approvalTimeLeft, waitingApproval } from '../approvals/approval.ts';
import * as approvals from '../approvals/request.ts';
import { background } from '../background.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { second } from '../time/durations.ts';
import * as asking from './asking.ts';
import * as blocking from './block.ts';
import { type Case, standingBlock } from './case.ts';
import * as acts from './counter/actions.ts';
import * as identity from './counter/identity.ts';
import * as number from './counter/number.ts';
import { refuse } from './counter/refusal.ts';
import * as witness from './counter/witness.ts';
import { type Active, type DeskContext, readCase, standingFor } from './desk.ts';
import { presentDocument } from './document.ts';
import { type CasePayload, caseEvent } from './events.ts';
import * as guide from './guide.ts';
import { colleagues, handOver } from './hand-over.ts';
import * as identify from './identify.ts';
import * as issuing from './issue.ts';
import { verdictLife } from './issuing.ts';
import * as leaving from './leaving.ts';
import { recordPinSet } from './pin-set.ts';
import { leaseDuration, type Standing, undoTime } from './standing.ts';
import { leftOpen, recordTakeUp } from './take-up.ts';
import { viewOf } from './view.ts';
import * as ways from './ways.ts';
import { wrongAnswers } from './ways.ts';
import * as wrapUp from './wrap-up.ts';

/** How often a console looks whether its request was answered elsewhere. */
const lookEvery = 2 * second;

type Command = (active: Active) => Promise<Outcome<null>>;
interface Open extends Pick<CasePayload<'case.opened'>, 'purpose' | 'caller'> {
  /** At a counter the ticket's number. */
  readonly callId: string;
  /** Entry of the queue: the citizen stands at the counter, and nobody rang. */
  readonly visit?: string | undefined;
  /** Answers to triage's questions, given before the case was opened. */
  readonly triage?: Readonly<Record<string, string>> | undefined;
}

/** No call id can be that of a visit. */
const callKey = ({ visit, callId }: Open): string => (visit === undefined ? callId.trim() : `\0visit/${visit}`);

const noStanding: Standing = {
  heldBy: null,
  closedUntil: null,
  failures: [],
  draws: [],
  waiting: null,
  pins: [],
  unverifiedBlocks: [],
  numberChangedAt: null,
  codeAt: null,
};

/**
 * The one case on this console. Commands run one after the other; each ends with the view that the screen shows, and
 * what falls due by itself (a question's time, a lost line) is a command like any other.
 */
export interface CaseService {
  readonly open: boolean;
  /** Stream of the case on screen. */
  readonly onScreen: string | null;
  current(): Promise<CaseView | null>;
  start(input: Open): Promise<Outcome<CaseView>>;
  run(command: (desk: DeskContext, active: Active, state: Case) => Promise<Outcome<null>>): Promise<Outcome<CaseView>>;
  /** R40: releases the case to a named colleague; it leaves this screen. */
  handOver(colleague: string): Promise<Outcome<null>>;
  colleagues(): ReturnType<typeof colleagues>;
  /** Takes up the agent's case that a restart or a sign-out left open, or that a colleague handed over (R40). */
  takeUp(): Promise<void>;
  /** Something about this case changed from outside: a receipt, a redemption. */
  changed(stream: string): void;
  /** A citizen set a new PIN by one of the ways; it is news to the case that is about them. */
  pinSet(cpr: string, way: Way): void;
  /** The session ended; the case stays as it is in the ledger. */
  drop(): void;
}

/** @param onView told of every new view, null when no case is on screen; `recent` ends hours after a shift. */
export function createCaseService(desk: DeskContext, onView: (view: CaseView | null) => void): CaseService {
  let active: Active | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let cancelDue: (() => void) | null = null;
  let closed = true;
  /** R28: the case on screen waits for a second person. */
  let asks = false;
  let seq = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  async function show(): Promise<CaseView | null> {
    const shown = active;
    if (!shown) return null;
    const state = await readCase(desk, shown.id);
    const standing = shown.subject ? await standingFor(desk, shown.subject, shown.id) : noStanding;
    // Signed out in the meantime: the case is no longer on this screen.
    if (!state || active !== shown) return null;
    closed = state.closed;
    asks = waitingApproval(state.approvals) !== null;
    arm(shown, state);
    seq += 1;
    return viewOf(desk, shown, state, standing, seq);
  }

  /** What comes next without anybody pressing a key. */
  function arm(of: Active, state: Case): void {
    cancelDue?.();
    cancelDue = null;
    const now = desk.clock.now();
    const wait = (delay: number, command: Command | null) => {
      cancelDue = desk.clock.after(delay, async () => {
        await inTurn(async () => {
          if (active !== of) return;
          try {
            if (command) await command(of);
          } finally {
            // Also where the command could not be stored: the wait begins anew, so that no question stays open for good.
            await present();
          }
        });
      });
    };
    const { asked } = state;
    if (asked) {
      wait(asking.timeLeft(desk, of, state), (it) => asking.record(desk, it, asked.index, 'timed-out'));
      return;
    }
    if (state.lineLostAt !== null) {
      wait(state.lineLostAt + leaseDuration - now, asking.giveUpLine.bind(null, desk));
      return;
    }
    const newest = state.approvals.at(-1);
    const left = newest && !state.closed ? approvalTimeLeft(newest, desk.pinTime()) : null;
    if (newest && left !== null) {
      // A colleague may answer at a console of their own, on the same ledger: this one has to look.
      const look = newest.state === 'waiting' ? Math.min(left, lookEvery) : left;
      wait(look, async (it) => (left > look ? done(null) : approvals.expireApproval(desk, it)));
      return;
    }
    const block = (standingBlock(state)?.at ?? Number.POSITIVE_INFINITY) + undoTime;
    const stale = state.state === 'passed' && state.verdict ? state.verdict.at + verdictLife : Number.POSITIVE_INFINITY;
    const due = Math.min(...[block, stale].filter((at) => at > now));
    if (Number.isFinite(due)) wait(due - now, null);
  }

  /** Shows the case, unless a sign-out took it off the screen while its view was made. */
  async function present(): Promise<CaseView | null> {
    const view = await show();
    if (!view || active?.id !== view.id) return null;
    onView(view);
    return view;
  }

  async function finish(result: Outcome<null>): Promise<Outcome<CaseView>> {
    const view = await present();
    if (!result.ok) return result;
    return view ? done(view) : refused('no-case');
  }

  /** Takes the case off the screen; in the ledger it stays as it is. */
  function leave(): void {
    cancelDue?.();
    active = null;
    closed = true;
    onView(null);
  }

  return {
    get open() {
      return active !== null && !closed;
    },
    get onScreen() {
      return active?.id ?? null;
    },
    current: () => inTurn(show),
    start: (opening) =>
      inTurn(async () => {
        const session = desk.session();
        if (!session) return refused('signed-out');
        if (active && !closed) return refused('case-open');
        const id = randomUUID();
        const callRef = { kind: 'call' as const, key: desk.keyring.ref('call', callKey(opening)) };
        const agentRef = { kind: 'agent' as const, key: desk.keyring.ref('agent', session.user) };
        const { triage: answers = {}, visit, ...input } = opening;
        const fields = wrongAnswers(desk.guidance.triage, answers);
        if (fields) return refused('bad-input', { fields });
        const opened = caseEvent('case.opened', {
          ...input,
          callId: desk.keyring.seal('call', input.callId.trim()),
          callIdFrom: visit === undefined ? 'typed' : 'queue',
          session: session.id,
          channel: visit === undefined ? 'phone' : 'counter',
        });
        await desk.ledger.commit({
          stream: id,
          at: desk.clock.now(),
          agent: session.user,
          decide: () => ({
            events: [
              { ...opened, refs: [callRef, agentRef] },
              ...(Object.keys(answers).length > 0 ? [caseEvent('case.triage', { answers }, [callRef])] : []),
            ],
            value: null,
          }),
        });
        // Signed out in the meantime: the case is left to be taken up.
        if (desk.session()?.id !== session.id) return refused('signed-out');
        active = { id, callRef, subject: null, hits: new Map(), more: false, shownAt: null };
        return finish(done(null));
      }),
    run: (command) =>
      inTurn(async () => {
        const on = active;
        const state = on && (await readCase(desk, on.id));
        if (!state || active !== on) return refused('no-case');
        return finish(await command(desk, on, state));
      }),
    takeUp: () =>
      inTurn(async () => {
        const session = desk.session();
        if ((session?.role !== 'agent' && session?.role !== 'counter') || (active && !closed)) return;
        const left = await leftOpen(desk, session.user);
        if (!left || desk.session()?.id !== session.id) return;
        if (!(await recordTakeUp(desk, left, session)) || desk.session()?.id !== session.id) return;
        active = left;
        closed = false;
        await present();
      }),
    colleagues: () => colleagues(desk),
    handOver: (colleague) =>
      inTurn(async () => {
        if (!active) return refused('no-case');
        const result = await handOver(desk, active, colleague);
        if (result.ok) leave();
        return result;
      }),
    changed(stream) {
      if (active?.id !== stream) return;
      background(inTurn(present), desk.report);
    },
    pinSet(cpr, way) {
      const work = inTurn(async () => {
        if (active?.subject?.cpr !== cpr || closed) return;
        if (await recordPinSet(desk, active, way)) await present();
      });
      background(work, desk.report);
    },
    drop() {
      const left = active;
      // R28: whoever has signed out asks nobody any more.
      if (left && asks) background(approvals.withdrawApproval(desk, left, 'sign-out'), desk.report);
      leave();
    },
  };
}

/** The commands of a case by their name in the contract. */
export const caseCommands = {
  search: identify.search,
  choose: identify.choose,
  wrongCitizen: identify.wrongCitizen,
  document: presentDocument,
  answer: asking.answer,
  record: asking.record,
  endEarly: asking.endEarly,
  decline: leaving.decline,
  suspicion: leaving.suspicion,
  lineLost: asking.lineLost,
  resume: asking.resume,
  coached: issuing.answerCoached,
  chooseApp: issuing.chooseApp,
  issue: issuing.issue,
  revoke: issuing.revoke,
  block: blocking.block,
  unblock: blocking.unblock,
  askApproval: approvals.requestApproval,
  withdrawApproval: approvals.withdrawApproval,
  goOn: approvals.goOn,
  close: wrapUp.close,
  abandon: wrapUp.abandon,
  language: guide.setLanguage,
  guide: guide.setGuide,
  stuck: guide.markStuck,
  triage: ways.answerTriage,
  way: ways.chooseWay,
  showDocument: identity.showDocument,
  likeness: identity.attestLikeness,
  script: identity.beginScript,
  witness: witness.askWitness,
  withdrawWitness: witness.withdrawWitness,
  youngNumber: acts.acceptYoungNumber,
  reopenRoute: acts.reopenRoute,
  liftBlock: acts.liftBlock,
  recordCode: acts.recordCode,
  numberCode: number.sendNumberCode,
  changeNumber: number.changeNumber,
  refuse,
} as const;
