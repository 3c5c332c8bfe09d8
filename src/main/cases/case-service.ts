import { randomUUID } from 'node:crypto';
import type { CaseView } from '../../shared/case-view.ts';
import { minute } from '../time/durations.ts';
import * as ask from './ask.ts';
import * as blocking from './block.ts';
import type { Case } from './case.ts';
import { type Active, type DeskContext, loadSubject, readCase, standingFor } from './desk.ts';
import { type CasePayload, caseEvent } from './events.ts';
import * as identify from './identify.ts';
import * as issuing from './issue.ts';
import { verdictLife } from './issuing.ts';
import { done, type Outcome, refused } from './result.ts';
import { leaseDuration, type Standing } from './standing.ts';
import { viewOf } from './view.ts';
import * as wrapUp from './wrap-up.ts';

type Command = (active: Active) => Promise<Outcome<null>>;
type Open = Pick<CasePayload<'case.opened'>, 'purpose' | 'caller' | 'callId'>;

const noStanding: Standing = {
  heldBy: null,
  closedUntil: null,
  failures: [],
  draws: [],
  waiting: null,
  pins: [],
  unverifiedBlocks: [],
};

/**
 * The one case on this console. Commands run one after the other; each ends with the view that the screen shows, and
 * what falls due by itself (a question's time, a lost line) is a command like any other.
 */
export interface CaseService {
  readonly open: boolean;
  current(): Promise<CaseView | null>;
  start(input: Open): Promise<Outcome<CaseView>>;
  run(command: (desk: DeskContext, active: Active, state: Case) => Promise<Outcome<null>>): Promise<Outcome<CaseView>>;
  /** Takes up the agent's case that a restart or a sign-out left open. */
  takeUp(): Promise<void>;
  /** Something about this case changed from outside: a receipt, a redemption. */
  changed(stream: string): void;
  /** The session ended; the case stays as it is in the ledger. */
  drop(): void;
}

/** @param onView told of every new view, null when no case is on screen; `recent` ends hours after a shift. */
export function createCaseService(desk: DeskContext, onView: (view: CaseView | null) => void): CaseService {
  let active: Active | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let cancelDue: (() => void) | null = null;
  let closed = true;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  async function show(): Promise<CaseView | null> {
    if (!active) return null;
    const state = await readCase(desk, active.id);
    if (!state) return null;
    closed = state.closed;
    const standing = active.subject ? await standingFor(desk, active.subject, active.id) : noStanding;
    arm(active, state);
    return viewOf(desk, active, state, standing);
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
          if (command) await command(of);
          onView(await show());
        });
      });
    };
    const { asked } = state;
    if (asked) {
      wait(ask.timeLeft(desk, of, state), (it) => ask.record(desk, it, asked.index, 'timed-out'));
      return;
    }
    if (state.lineLostAt !== null) {
      wait(state.lineLostAt + leaseDuration - now, ask.giveUpLine.bind(null, desk));
      return;
    }
    const block = state.block && !state.block.undone ? state.block.at + blocking.undoTime : Number.POSITIVE_INFINITY;
    const stale = state.state === 'passed' && state.verdict ? state.verdict.at + verdictLife : Number.POSITIVE_INFINITY;
    const due = Math.min(...[block, stale].filter((at) => at > now));
    if (Number.isFinite(due)) wait(due - now, null);
  }

  async function finish(result: Outcome<null>): Promise<Outcome<CaseView>> {
    const view = await show();
    if (view) onView(view);
    if (!result.ok) return result;
    return view ? done(view) : refused('no-case');
  }

  return {
    get open() {
      return active !== null && !closed;
    },
    current: () => inTurn(show),
    start: (input) =>
      inTurn(async () => {
        const session = desk.session();
        if (!session) return refused('signed-out');
        if (active && !closed) return refused('case-open');
        const id = randomUUID();
        const callRef = { kind: 'call' as const, key: desk.keyring.ref('call', input.callId.trim()) };
        const agentRef = { kind: 'agent' as const, key: desk.keyring.ref('agent', session.user) };
        const opened = caseEvent('case.opened', {
          ...input,
          callId: input.callId.trim(),
          callIdFrom: 'typed',
          session: session.id,
          channel: 'phone',
        });
        // R2: nothing is shown or issued to somebody else; blocking stays open.
        const verdict =
          input.caller === 'somebody-else'
            ? [
                caseEvent('case.verdict', {
                  verdict: 'referred',
                  reason: 'not-the-citizen',
                  session: session.id,
                  routeClosed: false,
                }),
              ]
            : [];
        await desk.ledger.commit({
          stream: id,
          at: desk.clock.now(),
          agent: session.user,
          decide: () => ({ events: [{ ...opened, refs: [callRef, agentRef] }, ...verdict], value: null }),
        });
        active = { id, callRef, subject: null, hits: new Map(), more: false, shownAt: null };
        return finish(done(null));
      }),
    run: (command) =>
      inTurn(async () => {
        if (!active) return refused('no-case');
        const state = await readCase(desk, active.id);
        if (!state) return refused('no-case');
        return finish(await command(desk, active, state));
      }),
    takeUp: () =>
      inTurn(async () => {
        const session = desk.session();
        if (session?.role !== 'agent' || (active && !closed)) return;
        const left = await leftOpen(desk, session.user);
        if (!left) return;
        active = left;
        closed = false;
        await desk.ledger.commit({
          stream: left.id,
          at: desk.clock.now(),
          agent: session.user,
          decide: () => ({
            events: [caseEvent('case.restarted', { session: session.id }, left.subject ? [left.subject.ref] : [])],
            value: null,
          }),
        });
        onView(await show());
      }),
    changed(stream) {
      if (active?.id !== stream) return;
      void inTurn(async () => onView(await show()));
    },
    drop() {
      cancelDue?.();
      active = null;
      closed = true;
      onView(null);
    },
  };
}

/** The newest case of this agent that was not closed, with its citizen; older ones than a lease plus a lost line are history. */
async function leftOpen(desk: DeskContext, user: string): Promise<Active | null> {
  const agent = { kind: 'agent' as const, key: desk.keyring.ref('agent', user) };
  const opened = (await desk.ledger.by(agent)).filter((event) => event.type === 'case.opened').at(-1);
  const callRef = opened?.refs.find((ref) => ref.kind === 'call');
  if (!opened || !callRef) return null;
  const state = await readCase(desk, opened.stream);
  if (!state || state.closed || desk.clock.now() - state.lastAt > 60 * minute) return null;
  const cpr = state.citizen ? desk.keyring.open('cpr', state.citizen.sealedCpr) : null;
  return {
    id: opened.stream,
    callRef: { kind: 'call', key: callRef.key },
    subject: cpr ? await loadSubject(desk, cpr) : null,
    hits: new Map(),
    more: false,
    shownAt: null,
  };
}

/** The commands of a case by their name in the contract. */
export const caseCommands = {
  search: identify.search,
  choose: identify.choose,
  wrongCitizen: identify.wrongCitizen,
  document: ask.presentDocument,
  answer: ask.answer,
  record: ask.record,
  endEarly: ask.endEarly,
  decline: ask.decline,
  suspicion: ask.suspicion,
  lineLost: ask.lineLost,
  resume: ask.resume,
  coached: issuing.answerCoached,
  chooseApp: issuing.chooseApp,
  issue: issuing.issue,
  revoke: issuing.revoke,
  block: blocking.block,
  unblock: blocking.unblock,
  close: wrapUp.close,
  abandon: wrapUp.abandon,
  language: wrapUp.setLanguage,
  guide: wrapUp.setGuide,
} as const;
