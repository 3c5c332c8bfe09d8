import type { CaseState, Gate, TimelineEntry, Verdict } from '../../shared/case-view.ts';
import type { Approval } from '../approvals/approval.ts';
import { holdStep, isApprovalEvent, lapsed } from '../approvals/hold.ts';
import { type Pin, reducePin } from '../pins/pin.ts';
import { startCase } from './case-start.ts';
import { counterStep, isCounterEvent } from './counter/effects.ts';
import { type Counter, reduceCounter } from './counter/fold.ts';
import type { CaseEvent, CasePayload } from './events.ts';
import { beforeBlock, givenBack } from './given-back.ts';
import { type Guiding, guided, guidingNotes } from './guiding.ts';
import { takenOver } from './taking-over.ts';
import { note, pinNotes } from './timeline.ts';

export type Outcome = CasePayload<'case.answered'>['outcome'];

export interface DrawnQuestion {
  readonly kind: string;
  readonly subject: string | null;
  readonly ordinal: number;
}

interface BlockMade {
  readonly order: string;
  readonly scope: 'authenticator' | 'mitid';
  readonly app: string | null;
  readonly at: number;
  readonly undone: boolean;
}

/** One contact with one citizen: the fold of its events. */
export interface Case {
  readonly openedAt: number;
  readonly lastAt: number;
  readonly agent: string;
  /** Session that last worked on the case. */
  readonly session: string;
  readonly purpose: CasePayload<'case.opened'>['purpose'];
  readonly caller: CasePayload<'case.opened'>['caller'];
  /** Sealed; at a counter the ticket's number. */
  readonly callId: string;
  readonly channel: CasePayload<'case.opened'>['channel'];
  readonly counter: Counter;
  /** Code of the reason for which staff refused to go on. */
  readonly refusal: string | null;
  readonly state: CaseState;
  readonly searched: boolean;
  readonly citizen: Omit<CasePayload<'case.identified'>, 'gates'> | null;
  readonly gates: readonly Gate[];
  readonly documentAttempts: number;
  readonly document: {
    readonly outcome: 'accepted' | 'not-accepted';
    /** R7. */
    readonly flagged: boolean;
    readonly session: string;
    readonly at: number;
  } | null;
  readonly draw: CasePayload<'case.drawn'> | null;
  /** By question; undefined while not answered. */
  readonly outcomes: readonly (Outcome | undefined)[];
  /** The question on screen: 1-based index and since when. */
  readonly asked: { readonly index: number; readonly at: number } | null;
  readonly firstAskedAt: number | null;
  readonly lineLostAt: number | null;
  readonly verdict:
    | (Verdict & {
        readonly at: number;
        readonly session: string;
        readonly agent: string;
        readonly routeClosed: boolean;
      })
    | null;
  /** R28, oldest first. */
  readonly approvals: readonly Approval[];
  /** Where the case goes back to if its release runs out before the first question; null where none carries it. */
  readonly held: Pick<Case, 'state' | 'verdict'> | null;
  /** Where the case goes back to if the block that ended it is undone; null where none can be. */
  readonly beforeBlock: Pick<Case, 'state' | 'verdict'> | null;
  readonly coached: boolean | null;
  readonly app: string | null;
  readonly suspicion: boolean;
  readonly guiding: Guiding;
  readonly pins: readonly Pin[];
  /** R40: released to a colleague who has not taken it yet, by whom and in which session. */
  readonly handed: { readonly to: string; readonly from: string; readonly session: string } | null;
  /** Oldest first. */
  readonly blocks: readonly BlockMade[];
  readonly closed: boolean;
  readonly disposition: string | null;
  readonly timeline: readonly TimelineEntry[];
}

const attemptsAllowed = 2;

/** R6: one more try after the first number was not accepted. */
export const documentAttemptsLeft = (state: Case): number => Math.max(0, attemptsAllowed - state.documentAttempts);

/**
 * R38: only before the first question, and not once the case has failed on its document: its tries are not given back (R6).
 */
export const mayBeWrongCitizen = (state: Case): boolean =>
  !state.closed &&
  state.citizen !== null &&
  state.firstAskedAt === null &&
  state.blocks.length === 0 &&
  !state.suspicion &&
  state.verdict?.verdict !== 'failed';

/** The newest block of this case that still stands. */
export const standingBlock = (state: Case): BlockMade | null => state.blocks.findLast(({ undone }) => !undone) ?? null;

/** The way chosen, or the one by which the citizen has set a new PIN, is not the one by which this console sends a code. */
export const takesAnotherWay = ({ guiding: { way, pinSet } }: Case): boolean =>
  (way !== null && way !== 4) || (pinSet !== null && pinSet !== 4);

export const latestPin = (state: Case): Pin | null => state.pins.at(-1) ?? null;

/** State of the case that a change of its newest PIN leads to. */
function stateOfPin(pin: Pin, before: CaseState): CaseState {
  if (pin.status === 'used') return 'used';
  if (pin.status === 'delivered') return 'delivered';
  if (before === 'used' || before === 'closed') return before;
  return 'issued';
}

/**
 * The next state of a case. Pure and total: an event that makes no sense in a state leaves it as it was.
 * @param state null before `case.opened`.
 */
export function reduce(state: Case | null, event: CaseEvent): Case | null {
  if (event.type === 'case.opened') return state ?? startCase(event);
  if (!state) return null;
  // A closed case only still learns what became of its PIN and its blocks.
  if (state.closed && !event.type.startsWith('pin.') && !event.type.startsWith('block.')) return state;
  const next = {
    ...state,
    lastAt: Math.max(state.lastAt, event.at),
    counter: reduceCounter(state.counter, event),
  };
  switch (event.type) {
    case 'case.searched':
      return { ...next, searched: true, timeline: note(state, event, 'searched', { hits: event.payload.hits }) };
    case 'case.identified': {
      const { gates, ...citizen } = event.payload;
      return {
        ...next,
        citizen,
        gates,
        // R2: for somebody else, or after a verdict, finding the citizen leads to no document.
        state: gates.length > 0 || state.verdict || state.caller === 'somebody-else' ? state.state : 'document',
        timeline: note(state, event, 'identified'),
      };
    }
    case 'case.wrong-citizen':
      return {
        ...next,
        citizen: null,
        gates: [],
        document: null,
        searched: false,
        state: 'open',
        verdict: null,
        approvals: [],
        held: null,
        timeline: note(state, event, 'wrong-citizen'),
      };
    case 'case.document': {
      const { outcome, type, flagged } = event.payload;
      return {
        ...next,
        documentAttempts: state.documentAttempts + 1,
        document: { outcome, flagged, session: state.session, at: event.at },
        timeline: note(state, event, outcome === 'accepted' ? 'document-accepted' : 'document-not-accepted', { type }),
      };
    }
    case 'case.drawn':
      return {
        ...next,
        draw: event.payload,
        outcomes: event.payload.carried.map((carried) => carried ?? undefined),
        state: 'asking',
        held: null,
      };
    case 'case.asked': {
      const of = state.draw?.questions.length ?? 0;
      return {
        ...next,
        asked: { index: event.payload.index, at: event.at },
        firstAskedAt: state.firstAskedAt ?? event.at,
        timeline: [
          ...state.timeline.filter((entry) => entry.kind !== 'asked'),
          ...note({ ...state, timeline: [] }, event, 'asked', { index: event.payload.index, of }),
        ],
      };
    }
    case 'case.answered': {
      const outcomes = [...state.outcomes];
      outcomes[event.payload.index - 1] = event.payload.outcome;
      return { ...next, outcomes, asked: null };
    }
    case 'case.line-lost':
      return { ...next, lineLostAt: event.at, asked: null, timeline: note(state, event, 'line-lost') };
    case 'case.resumed':
      return { ...next, lineLostAt: null, timeline: note(state, event, 'resumed') };
    case 'case.verdict': {
      const { verdict, reason, session, routeClosed } = event.payload;
      return {
        ...next,
        state: verdict,
        asked: null,
        lineLostAt: null,
        held: null,
        beforeBlock: beforeBlock(state, event),
        verdict: { verdict, reason, session, routeClosed, at: event.at, agent: event.agent ?? '' },
        timeline: note(state, event, 'verdict', reason ? { verdict, reason } : { verdict }),
      };
    }
    case 'case.coached':
      return {
        ...next,
        coached: event.payload.coached,
        timeline: note(state, event, event.payload.coached ? 'coached-yes' : 'coached-no'),
      };
    case 'case.app':
      return { ...next, app: event.payload.app };
    case 'case.suspicion':
      // Nothing in the timeline: the screen must not say why (R36).
      return { ...next, suspicion: true };
    case 'case.language':
    case 'case.triage':
    case 'case.way':
    case 'case.guide':
    case 'case.stuck':
    case 'citizen.pin-set':
      return { ...next, guiding: guided(state.guiding, event), timeline: guidingNotes(state.timeline, event) };
    case 'case.issue-refused':
      return next;
    case 'case.restarted':
      return lapsed({
        ...next,
        session: event.payload.session,
        handed: null,
        timeline: note(state, event, 'restarted'),
      });
    case 'case.handed-over': {
      const { session, colleague } = event.payload;
      const handed = { to: colleague, from: event.agent ?? '', session };
      return { ...next, handed, timeline: note(state, event, 'handed-over') };
    }
    case 'case.taken-over':
      return takenOver(state, next, event);
    case 'case.closed':
      return {
        ...next,
        closed: true,
        state: 'closed',
        asked: null,
        disposition: event.payload.disposition,
        timeline: note(state, event, 'closed'),
      };
    case 'case.abandoned':
      return {
        ...next,
        closed: true,
        state: 'closed',
        asked: null,
        disposition: 'abandoned',
        timeline: note(state, event, 'abandoned'),
      };
    case 'block.made': {
      const { order, scope, app } = event.payload;
      return {
        ...next,
        blocks: [...state.blocks, { order, scope, app, at: event.at, undone: false }],
        timeline: note(state, event, 'blocked', { scope }),
      };
    }
    case 'block.requested':
    case 'block.failed':
    case 'block.undo-requested':
    case 'block.undo-failed':
      return next;
    case 'block.undone': {
      const undone =
        state.blocks.find(({ order }) => order !== '' && order === event.payload.of) ?? standingBlock(state);
      const blocks = state.blocks.map((block) => (block === undone ? { ...block, undone: true } : block));
      return givenBack({ ...next, blocks, timeline: note(state, event, 'unblocked') });
    }
    default: {
      if (isCounterEvent(event)) return counterStep(state, next, event);
      if (isApprovalEvent(event)) return holdStep(state, next, event);
      const pins = reducePin(state.pins, event);
      if (pins === state.pins) return state;
      const newest = pins.at(-1);
      const kind = event.type === 'pin.issued' ? 'issued' : pinNotes[event.type];
      // A closed case still learns that its PIN was delivered or used.
      const timeline = kind ? note(state, event, kind) : state.timeline;
      const after = newest && !state.closed ? stateOfPin(newest, state.state) : state.state;
      return { ...next, pins, timeline, state: after, guiding: guided(state.guiding, event) };
    }
  }
}

/** Null where the stream is not a case. */
export const foldCase = (events: readonly CaseEvent[]): Case | null => events.reduce<Case | null>(reduce, null);
