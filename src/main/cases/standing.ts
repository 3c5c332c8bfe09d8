import type { ApprovalStage } from '../../shared/approval.ts';
import type { StoredEvent } from '../ledger/ledger.ts';
import type { PinEvent } from '../pins/events.ts';
import { isLive, type Pin, reducePin } from '../pins/pin.ts';
import { day, hour, minute } from '../time/durations.ts';
import type { Outcome } from './case.ts';
import { type CaseEvent, type CasePayload, readCaseEvent } from './events.ts';

/** R4: the lease of a case on its citizen ends after this long without an event. */
export const leaseDuration = 15 * minute;
/** R16: the phone route stays closed for this long. */
export const closedDuration = 7 * day;
/** R16: failures older than this no longer count. */
export const failureSpan = 7 * day;
/** R5: a block can be undone for this long. */
export const undoTime = 1 * minute;
/** R17: a declined draw is taken up again within this long; R15: a lost line's within 15 minutes. */
const declinedDraw = 24 * hour;

/** What the ledger says about one citizen across all cases: the projection behind locks, leases and counters. */
export interface Standing {
  /** Case that holds the citizen now (R4), other than the one asked for. */
  readonly heldBy: string | null;
  /** R16: epoch milliseconds until which the phone route is closed; null: open. */
  readonly closedUntil: number | null;
  readonly failures: readonly number[];
  readonly draws: readonly { readonly at: number; readonly questions: CasePayload<'case.drawn'>['questions'] }[];
  /** A draw that goes on in the next case, with what was read already counting as "doesn't know". */
  readonly waiting: {
    readonly draw: CasePayload<'case.drawn'>;
    readonly outcomes: readonly (Outcome | undefined)[];
  } | null;
  /** Newest first. */
  readonly pins: readonly { readonly stream: string; readonly pin: Pin }[];
  /** Whole-MitID blocks made for an unverified caller, not undone (R5). */
  readonly unverifiedBlocks: readonly number[];
  /** When the number was last changed, and when a code was last handed out, at a counter; null: never. */
  readonly numberChangedAt: number | null;
  readonly codeAt: number | null;
}

interface Trace {
  readonly stream: string;
  marked: boolean;
  draw: CasePayload<'case.drawn'> | null;
  drawnAt: number;
  outcomes: (Outcome | undefined)[];
  askedAt: number | null;
  lineLostAt: number | null;
  passed: boolean;
  /** At a counter the phone route was opened again: failures up to then count no longer. */
  reopenedAt: number | null;
  ended: { readonly at: number; readonly declined: boolean; readonly byBlock: boolean } | null;
  lastAt: number;
  pins: readonly Pin[];
  blocks: { readonly order: string; readonly at: number; undone: boolean }[];
}

/** R28: asked for where the case was stopped as a whole. */
const holdsCase = (stage: ApprovalStage): boolean => stage === 'verification' || stage === 'draw';

const isPinEvent = (event: CaseEvent): event is CaseEvent & PinEvent => event.type.startsWith('pin.');

function apply(trace: Trace, event: CaseEvent): void {
  // Under a clock that was set back (R39) an event still does not shorten the lease.
  trace.lastAt = Math.max(trace.lastAt, event.at);
  if (isPinEvent(event)) trace.pins = reducePin(trace.pins, event);
  switch (event.type) {
    case 'case.identified':
      trace.marked = true;
      break;
    case 'case.wrong-citizen':
      // R38: back to the search; what a gate said of this citizen is no end of the case.
      trace.marked = false;
      trace.ended = null;
      break;
    case 'case.drawn':
      trace.draw = event.payload;
      trace.drawnAt = event.at;
      trace.outcomes = event.payload.carried.map((carried) => carried ?? undefined);
      break;
    case 'case.asked':
      trace.askedAt ??= event.at;
      trace.outcomes[event.payload.index - 1] ??= 'unknown';
      break;
    case 'case.answered':
      trace.outcomes[event.payload.index - 1] = event.payload.outcome;
      break;
    case 'case.line-lost':
      trace.lineLostAt = event.at;
      break;
    case 'case.resumed':
      trace.lineLostAt = null;
      break;
    case 'case.verdict':
      trace.passed = event.payload.verdict === 'passed' || (trace.passed && event.payload.verdict === 'referred');
      if (event.payload.verdict !== 'passed')
        trace.ended ??= {
          at: event.at,
          declined: event.payload.reason === 'declined',
          byBlock: event.payload.reason === 'blocked',
        };
      break;
    case 'counter.witness-signed':
      trace.passed = true;
      break;
    case 'counter.route-reopened':
      trace.reopenedAt = event.at;
      break;
    case 'case.closed':
    case 'case.abandoned':
      trace.ended = { at: event.at, declined: false, ...trace.ended, byBlock: false };
      break;
    case 'approval.requested':
      // R28: held for an answer, not sent away.
      if (holdsCase(event.payload.stage)) trace.ended = null;
      break;
    case 'approval.withdrawn':
    case 'approval.refused':
    case 'approval.expired':
      if (holdsCase(event.payload.stage)) trace.ended ??= { at: event.at, declined: false, byBlock: false };
      break;
    case 'block.made':
      if (event.payload.scope === 'mitid' && !event.payload.verified)
        trace.blocks.push({ order: event.payload.order, at: event.at, undone: false });
      break;
    case 'block.undone': {
      const { of, scope } = event.payload;
      const undone =
        trace.blocks.find(({ order }) => order !== '' && order === of) ??
        trace.blocks.findLast((block) => !block.undone);
      if (undone && scope === 'mitid') undone.undone = true;
      // The case goes on, and holds the citizen again; not into questions that had begun.
      if (scope === 'mitid' && trace.ended?.byBlock && (trace.askedAt === null || trace.passed)) trace.ended = null;
      break;
    }
    default:
  }
}

/** R16: two failures in 24 hours or three in 7 days close the route from the last of them. */
export function routeClosedUntil(failures: readonly number[]): number | null {
  let until: number | null = null;
  for (const [index, at] of failures.entries()) {
    const within = (span: number) => failures.slice(0, index + 1).filter((other) => at - other < span).length;
    if (within(day) >= 2 || within(failureSpan) >= 3) until = Math.max(until ?? 0, at + closedDuration);
  }
  return until;
}

/**
 * Folds the events that carry a citizen's reference.
 * @param own the case that asks; it never holds the citizen against itself.
 */
export function standingOf(events: readonly StoredEvent[], own: string | null, now: number): Standing {
  const traces = new Map<string, Trace>();
  for (const stored of events) {
    const event = readCaseEvent(stored);
    if (!event) continue;
    let trace = traces.get(stored.stream);
    if (!trace) {
      trace = {
        stream: stored.stream,
        marked: false,
        draw: null,
        drawnAt: 0,
        outcomes: [],
        askedAt: null,
        lineLostAt: null,
        passed: false,
        reopenedAt: null,
        ended: null,
        lastAt: 0,
        pins: [],
        blocks: [],
      };
      traces.set(stored.stream, trace);
    }
    apply(trace, event);
  }
  const all = [...traces.values()];
  const abandonedByTime = (trace: Trace) => now - trace.lastAt >= leaseDuration;
  const holds = (trace: Trace) => trace.stream !== own && trace.marked && !trace.ended && !abandonedByTime(trace);
  const newest = (...types: readonly string[]): number | null => {
    const at = events.filter(({ type }) => types.includes(type)).map((event) => Date.parse(event.at));
    return at.length > 0 ? Math.max(...at) : null;
  };
  const reopenedAt = Math.max(...all.map((trace) => trace.reopenedAt ?? 0), 0);
  const failures = all
    .filter(
      (trace) =>
        trace.askedAt !== null && !trace.passed && (trace.ended || (abandonedByTime(trace) && trace.stream !== own)),
    )
    .map((trace) => trace.ended?.at ?? trace.lastAt)
    .filter((at) => at > reopenedAt)
    .sort((a, b) => a - b);
  const closedUntil = routeClosedUntil(failures);
  // Only the newest draw can wait: an older one was taken up, or made void, by the one after it (R13).
  const newestDraw = all
    .filter((trace) => trace.draw !== null)
    .sort((a, b) => a.drawnAt - b.drawnAt)
    .at(-1);
  const waits =
    newestDraw?.stream !== own &&
    !newestDraw?.passed &&
    ((newestDraw?.ended?.declined && now - newestDraw.ended.at < declinedDraw) ||
      (newestDraw?.lineLostAt != null && now - newestDraw.lineLostAt < leaseDuration));
  return {
    heldBy: all.find(holds)?.stream ?? null,
    closedUntil: closedUntil !== null && closedUntil > now ? closedUntil : null,
    failures,
    draws: all
      .flatMap((trace) => (trace.draw ? [{ at: trace.drawnAt, questions: trace.draw.questions }] : []))
      .sort((a, b) => a.at - b.at),
    waiting: waits && newestDraw?.draw ? { draw: newestDraw.draw, outcomes: newestDraw.outcomes } : null,
    pins: all
      .flatMap((trace) => trace.pins.map((pin) => ({ stream: trace.stream, pin })))
      .sort((a, b) => b.pin.issuedAt - a.pin.issuedAt),
    numberChangedAt: newest('counter.number-changed'),
    codeAt: newest('counter.p-code', 'counter.activation-code'),
    unverifiedBlocks: all.flatMap((trace) => trace.blocks.filter((block) => !block.undone).map((block) => block.at)),
  };
}

/** PINs of this citizen that could be redeemed now, newest first. */
export const livePins = (standing: Standing, now: number) => standing.pins.filter(({ pin }) => isLive(pin, now));

/** R27: issues in the last 24 hours, replacements after failed or unknown not counted. */
export const issuesInDay = (standing: Standing, now: number): number =>
  standing.pins.filter(({ pin }) => now - pin.issuedAt < day && !pin.replacement).length;
