import { type Outcome, refused } from '../outcome.ts';
import { type QuestionOutcome, score } from '../verification/scoring.ts';
import type { Outcome as Answer, Case, DrawnQuestion } from './case.ts';
import { type Active, type DeskContext, decide, questionerOf, type Step } from './desk.ts';
import { type CasePayload, caseEvent } from './events.ts';
import { leaseDuration, routeClosedUntil, type Standing } from './standing.ts';
import { verdictEvent } from './verdict.ts';

/** As scoring counts them: a question that timed out was not known (R15). */
const counted = (outcomes: readonly (Answer | undefined)[]): QuestionOutcome[] =>
  outcomes.flatMap((outcome) => (outcome === undefined ? [] : [outcome === 'timed-out' ? 'unknown' : outcome]));

const ruleOf = (draw: CasePayload<'case.drawn'>) => ({ drawn: draw.questions.length, threshold: draw.threshold });

/** R14: only "doesn't know" answers alone make passing impossible. */
export function mayEndEarly(state: Case): boolean {
  if (!state.draw || state.state !== 'asking') return false;
  const now = score(counted(state.outcomes), ruleOf(state.draw));
  return now.state === 'asking' && now.mayEndEarly;
}

/** R9, R14: the next question, or the verdict once all have been asked. */
export function nextStep(
  desk: DeskContext,
  state: Case,
  session: string,
  draw: CasePayload<'case.drawn'>,
  outcomes: readonly (Answer | undefined)[],
  standing: Standing | null,
): Step['events'] {
  const next = draw.questions.findIndex((_, index) => outcomes[index] === undefined);
  if (next >= 0) return [caseEvent('case.asked', { index: next + 1 })];
  return [conclude(desk, state, session, draw, outcomes, standing)];
}

function conclude(
  desk: DeskContext,
  state: Case,
  session: string,
  draw: CasePayload<'case.drawn'>,
  outcomes: readonly (Answer | undefined)[],
  standing: Standing | null,
) {
  if (score(counted(outcomes), ruleOf(draw)).state === 'passed') return verdictEvent(state, session, 'passed', null);
  // Says no more than what the agent saw: a finer reason would tell how many answers were right (R14).
  const timedOut = outcomes.includes('timed-out');
  const reason = timedOut ? ('timed-out' as const) : ('not-verified' as const);
  return verdictEvent(state, session, 'failed', reason, closesRoute(standing, desk.clock.now()));
}

/** R16: does this failure, on top of the earlier ones, close the phone route? */
export const closesRoute = (standing: Standing | null, now: number): boolean =>
  (routeClosedUntil([...(standing?.failures ?? []), now]) ?? 0) > now;

/** The question on screen with what it is asked about; null where none is. */
export function presentQuestion(state: Case): { readonly index: number; readonly question: DrawnQuestion } | null {
  const question = state.asked && state.draw?.questions[state.asked.index - 1];
  return state.asked && question ? { index: state.asked.index, question } : null;
}

/** Milliseconds left for the question on screen (R15): monotonic in this run, by wall clock across a restart. */
export function timeLeft(desk: DeskContext, active: Active, state: Case): number {
  if (!state.asked) return 0;
  const wall = desk.clock.now() - state.asked.at;
  const gone =
    active.shownAt === null ? (wall < 0 ? Number.POSITIVE_INFINITY : wall) : desk.clock.monotonic() - active.shownAt;
  return Math.max(0, questionerOf(desk, state).script.time - gone);
}

/** Records an outcome for the question on screen and goes on. A stale index (a replay, a double click) changes nothing. */
export async function record(
  desk: DeskContext,
  active: Active,
  index: number,
  outcome: Answer,
): Promise<Outcome<null>> {
  const result = await decide(desk, active, (state, _view, standing) => {
    if (state.state !== 'asking' || !state.draw) return refused('wrong-state');
    if (state.asked?.index !== index) return refused('stale-question');
    const final = timeLeft(desk, active, state) === 0 ? 'timed-out' : outcome;
    const outcomes = [...state.outcomes];
    outcomes[index - 1] = final;
    const session = desk.session()?.id ?? state.session;
    return {
      events: [
        caseEvent('case.answered', { index, outcome: final }),
        ...nextStep(desk, state, session, state.draw, outcomes, standing),
      ],
    };
  });
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}

/** Readable, but in two ways. */
const twoWays: ReadonlySet<string> = new Set(['ask-day-or-month', 'ask-century']);

/** Compares what the caller said with the register. An answer that cannot be read is no answer: the clock goes on. */
export async function answer(
  desk: DeskContext,
  active: Active,
  state: Case,
  index: number,
  spoken: string,
): Promise<Outcome<null>> {
  const present = presentQuestion(state);
  if (!present || !active.subject) return refused('wrong-state');
  if (present.index !== index) return refused('stale-question');
  const checked = questionerOf(desk, state).check(present.question, active.subject.facts, spoken);
  if (checked === 'gone') return referGone(desk, active);
  if (checked === 'right' || checked === 'wrong') return record(desk, active, index, checked);
  return refused(twoWays.has(checked) ? 'ambiguous' : 'unparseable', { fields: { text: checked } });
}

/** An import took away what the question is about: nobody can answer it, so the counter takes over. */
const referGone = (desk: DeskContext, active: Active): Promise<Outcome<null>> =>
  decide(desk, active, (state) =>
    state.state === 'asking'
      ? { events: [verdictEvent(state, state.session, 'referred', 'too-little-data')] }
      : refused('wrong-state'),
  );

/** R14: ends the set early, all that is open counting as "doesn't know". */
export function endEarly(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    if (!state.draw || !mayEndEarly(state)) return refused('wrong-state');
    const open = state.draw.questions.flatMap((_, index) => (state.outcomes[index] === undefined ? [index] : []));
    const outcomes = state.draw.questions.map((_, index) => state.outcomes[index] ?? ('unknown' as const));
    const answered = open.map((index) => caseEvent('case.answered', { index: index + 1, outcome: 'unknown' }));
    return {
      events: [...answered, conclude(desk, state, desk.session()?.id ?? state.session, state.draw, outcomes, standing)],
    };
  });
}

/** R15: the shown question counts as "doesn't know"; the draw waits. */
export function lineLost(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    if (state.state !== 'asking' || state.lineLostAt !== null) return refused('wrong-state');
    const shown = state.asked ? [caseEvent('case.answered', { index: state.asked.index, outcome: 'unknown' })] : [];
    return { events: [...shown, caseEvent('case.line-lost', {})] };
  });
}

export async function resume(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const result = await decide(desk, active, (state, _view, standing) => {
    if (state.lineLostAt === null || !state.draw) return refused('wrong-state');
    // R15: timers sleep with the machine; a clock that went back counts as over.
    const waited = desk.clock.now() - state.lineLostAt;
    if (waited < 0 || waited >= leaseDuration) return refused('wrong-state');
    const session = desk.session()?.id ?? state.session;
    return {
      events: [caseEvent('case.resumed', {}), ...nextStep(desk, state, session, state.draw, state.outcomes, standing)],
    };
  });
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}

/** R15: nobody rang back within 15 minutes. */
export function giveUpLine(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    if (state.lineLostAt === null) return refused('wrong-state');
    return {
      events: [verdictEvent(state, state.session, 'failed', 'timed-out', closesRoute(standing, desk.clock.now()))],
    };
  });
}
