import type { Ref } from '../ledger/ledger.ts';
import type { DocumentRow } from '../register/register.ts';
import { day } from '../time/durations.ts';
import { type Outcome as Answer, type Case, type DrawnQuestion, documentAttemptsLeft } from './case.ts';
import { type Active, type DeskContext, decide, type Step, standingFor } from './desk.ts';
import { type CasePayload, caseEvent, type readCaseEvent } from './events.ts';
import { dateInDenmark } from './gates.ts';
import { type Outcome, refused } from './result.ts';
import { routeClosedUntil, type Standing } from './standing.ts';

/** R7: a document number used in more cases than this within the span is flagged. */
const documentCases = 3;
const documentSpan = 120 * day;

const normalise = (number: string): string => number.replace(/[\s.-]/g, '').toUpperCase();
const issuers = new Set(['DNK', 'GRL']);

/** R6: a valid Danish or Greenlandic passport or licence of this citizen with this number. */
export function documentAccepted(rows: readonly DocumentRow[], type: string, number: string, today: string): boolean {
  return rows.some(
    (row) =>
      row.kind === type &&
      row.number === number &&
      issuers.has(row.issuer) &&
      row.status === 'valid' &&
      row.validTo !== null &&
      row.validTo >= today &&
      (row.validFrom === null || row.validFrom <= today),
  );
}

const verdictEvent = (
  state: Case,
  session: string,
  verdict: CasePayload<'case.verdict'>['verdict'],
  reason: CasePayload<'case.verdict'>['reason'],
  routeClosed = false,
) => caseEvent('case.verdict', { verdict, reason, session: session || state.session, routeClosed });

/** R6: checks the document in main; on acceptance draws and shows the first question in the same transaction. */
export async function presentDocument(
  desk: DeskContext,
  active: Active,
  input: { readonly type: 'passport' | 'driving-licence'; readonly number: string },
): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const number = normalise(input.number);
  const documentRef: Ref = { kind: 'document', key: desk.keyring.ref('document', `${input.type}/${number}`) };
  const now = desk.clock.now();
  const accepted = documentAccepted(desk.register().documents(subject.cpr), input.type, number, dateInDenmark(now));
  const standing = await standingFor(desk, subject, active.id);
  const drawn = accepted ? takeUp(desk, standing, subject.facts, now) : null;
  const result = await decide(
    desk,
    active,
    (state, view, current) => {
      if (state.state !== 'document' || state.closed || documentAttemptsLeft(state) === 0)
        return refused('wrong-state');
      if (state.caller === 'somebody-else' || current?.heldBy) return refused('wrong-state');
      const session = desk.session()?.id ?? '';
      // R16: closed since the citizen was found, by failures elsewhere.
      if (current?.closedUntil) return { events: [verdictEvent(state, session, 'locked', 'attempts')] };
      const flagged = isFlagged(view.by(documentRef), active.id, subject.ref.key, now);
      const outcome = accepted ? ('accepted' as const) : ('not-accepted' as const);
      const shown = caseEvent('case.document', { type: input.type, last2: number.slice(-2), outcome, flagged }, [
        documentRef,
      ]);
      if (!accepted) {
        const last = documentAttemptsLeft(state) === 1;
        return { events: last ? [shown, verdictEvent(state, session, 'failed', 'document')] : [shown] };
      }
      // R7: a second person decides; until there can be one, the counter does.
      if (flagged) return { events: [shown, verdictEvent(state, session, 'referred', 'second-person')] };
      if (!drawn) return { events: [shown, verdictEvent(state, session, 'referred', 'too-little-data')] };
      const step = nextStep(
        desk,
        state,
        session,
        drawn,
        [...drawn.carried.map((carried) => carried ?? undefined)],
        current,
      );
      return { events: [shown, caseEvent('case.drawn', drawn), ...step] };
    },
    { refs: [documentRef] },
  );
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}

function isFlagged(
  uses: readonly Parameters<typeof readCaseEvent>[0][],
  own: string,
  citizen: string,
  now: number,
): boolean {
  const recent = uses.filter((use) => use.type === 'case.document' && now - Date.parse(use.at) < documentSpan);
  const others = recent.some((use) => use.refs.some((ref) => ref.kind === 'citizen' && ref.key !== citizen));
  return others || new Set([...recent.map((use) => use.stream), own]).size > documentCases;
}

/** A new draw, or the one that a decline or a lost line left waiting (R15, R17). */
function takeUp(
  desk: DeskContext,
  standing: Standing,
  facts: Parameters<typeof desk.questioner.draw>[0],
  now: number,
): CasePayload<'case.drawn'> | null {
  const { script } = desk.questioner;
  if (standing.waiting) {
    const { draw, outcomes } = standing.waiting;
    return { ...draw, carried: draw.questions.map((_, index) => (outcomes[index] === undefined ? null : 'unknown')) };
  }
  const drawn = desk.questioner.draw(facts, standing, now);
  if (!drawn) return null;
  return {
    questions: [...drawn.questions],
    script: script.id,
    scriptVersion: script.version,
    scriptHash: script.hash,
    threshold: script.threshold,
    stranger: drawn.stranger.toExponential(3),
    holder: drawn.holder.toExponential(3),
    carried: drawn.questions.map(() => null),
  };
}

const dontKnow = (outcome: Answer | undefined) => outcome === 'unknown' || outcome === 'timed-out';

/** R14: only "doesn't know" answers alone make passing impossible. */
export function mayEndEarly(state: Case): boolean {
  if (!state.draw || state.state !== 'asking') return false;
  const impossible = state.outcomes.filter(dontKnow).length;
  return state.draw.questions.length - impossible < state.draw.threshold;
}

/** R9, R14: the next question, or the verdict once all have been asked. */
function nextStep(
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
  const right = outcomes.filter((outcome) => outcome === 'right').length;
  if (right >= draw.threshold) return verdictEvent(state, session, 'passed', null);
  const timedOut = outcomes.filter((outcome) => outcome === 'timed-out').length;
  const reason =
    timedOut > 0 && right + timedOut >= draw.threshold ? ('timed-out' as const) : ('not-verified' as const);
  return verdictEvent(state, session, 'failed', reason, closesRoute(standing, desk.clock.now()));
}

/** R16: does this failure, on top of the earlier ones, close the phone route? */
const closesRoute = (standing: Standing | null, now: number): boolean =>
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
  return Math.max(0, desk.questioner.script.time - gone);
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
  const checked = desk.questioner.check(present.question, active.subject.facts, spoken);
  if (checked === 'unparseable' || checked === 'ambiguous') return refused(checked, { fields: { text: checked } });
  if (checked === 'gone') return referGone(desk, active);
  return record(desk, active, index, checked);
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

/** R17: the citizen declines; before the first question there is no mark, after it R16 counts. */
export function decline(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state, _view, standing) => {
    if (state.closed || !state.citizen || (state.verdict && state.state !== 'passed')) return refused('wrong-state');
    if (!['document', 'asking', 'identified'].includes(state.state)) return refused('wrong-state');
    const counts = state.firstAskedAt !== null && closesRoute(standing, desk.clock.now());
    return { events: [verdictEvent(state, state.session, 'referred', 'declined', counts)] };
  });
}

/** R36: a neutral referral from any step; a live PIN of the case is the agent's to revoke. */
export function suspicion(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    if (state.closed) return refused('case-closed');
    if (state.suspicion) return { events: [] };
    const raised = caseEvent('case.suspicion', {});
    if (state.pins.length > 0 || (state.verdict && state.state !== 'passed')) return { events: [raised] };
    return { events: [raised, verdictEvent(state, state.session, 'referred', 'suspicion', false)] };
  });
}
