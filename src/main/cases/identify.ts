import { randomUUID } from 'node:crypto';
import { parseSearch } from '../register/parse-search.ts';
import type { SearchCriterion } from '../register/register.ts';
import type { RefKind } from '../storage/keyring.ts';
import type { Case } from './case.ts';
import { type Active, type DeskContext, decide, loadSubject, type Subject, standingFor } from './desk.ts';
import { caseEvent } from './events.ts';
import { closedGates, dateInDenmark, isProtected } from './gates.ts';
import { maskCpr } from './mask.ts';
import { done, type Outcome, refused } from './result.ts';

/** R1: one call is about at most this many citizens. */
const citizensPerCall = 2;
const hitsShown = 20;

const mayIdentify = (state: Case) => !state.closed && state.citizen === null && state.verdict?.reason !== 'suspicion';

/** Text of a criterion for the sealed part of the event (R1). */
const describe = (criterion: SearchCriterion): string =>
  criterion.kind === 'cpr'
    ? criterion.cpr
    : criterion.kind === 'phone'
      ? criterion.number
      : `${criterion.name} ${criterion.born}`;

const problemCode = {
  'need-birth-date': 'search-birth-date',
  'not-a-number': 'search-number',
  'day-out-of-range': 'search-day',
} as const;

/** Searches; a full CPR number opens the citizen directly. The look-up is an event before anything is shown (R1). */
export async function search(desk: DeskContext, active: Active, typed: string): Promise<Outcome<null>> {
  const parsed = parseSearch(typed, undefined, dateInDenmark(desk.clock.now()));
  if (!parsed.ok) {
    const code = problemCode[parsed.problem];
    return refused(code, { fields: { text: code } });
  }
  const { criterion } = parsed;
  const found = desk.register().search(criterion, hitsShown + 1);
  const recorded = await decide(desk, active, (state) => {
    if (!mayIdentify(state)) return refused('wrong-state');
    const criterionSealed = desk.keyring.seal('criterion', describe(criterion));
    const payload = { criterion: criterionSealed, by: criterion.kind, hits: Math.min(found.length, hitsShown) };
    // The citizen's own extract (R33) has to find look-ups that led nowhere, so each hit is referred to.
    const refs = found
      .slice(0, hitsShown)
      .map((hit) => ({ kind: 'citizen' as const satisfies RefKind, key: desk.keyring.ref('citizen', hit.cpr) }));
    return { events: [caseEvent('case.searched', payload, refs)] };
  });
  if (!recorded.ok) return recorded;
  active.hits = new Map(
    found.slice(0, hitsShown).map((hit) => [randomUUID(), { cpr: hit.cpr, masked: maskCpr(hit.cpr), name: hit.name }]),
  );
  active.more = found.length > hitsShown;
  const only = found[0];
  if (criterion.kind === 'cpr' && only) return identify(desk, active, only.cpr);
  return done(null);
}

export async function choose(desk: DeskContext, active: Active, handle: string): Promise<Outcome<null>> {
  const hit = active.hits.get(handle);
  return hit ? identify(desk, active, hit.cpr) : refused('unknown-hit');
}

/** R3: opens the citizen and computes the gates before anything is asked. */
async function identify(desk: DeskContext, active: Active, typed: string): Promise<Outcome<null>> {
  const cpr = desk.register().currentNumber(typed) ?? typed;
  const subject = await loadSubject(desk, cpr);
  if (!subject) return refused('unknown-hit');
  const before = await standingFor(desk, subject, active.id);
  const now = desk.clock.now();
  const enough = () => before.waiting !== null || desk.questioner.canDraw(subject.facts, before, now);
  const enoughData =
    closedGates({ ...subject, standing: before, now, registerTooOld: false, enoughData: () => true }).length > 0 ||
    enough();
  const result = await decide(
    desk,
    active,
    (state, view, standing) => {
      if (!mayIdentify(state) || !standing) return refused('wrong-state');
      if (citizensOfCall(view.by(active.callRef), subject) > citizensPerCall) return refused('too-many-citizens');
      const somebodyElse = state.caller === 'somebody-else';
      const closed = somebodyElse
        ? []
        : closedGates({
            ...subject,
            standing,
            now,
            registerTooOld: desk.registerTooOld(),
            enoughData: () => enoughData,
          });
      const identified = caseEvent('case.identified', {
        sealedCpr: desk.keyring.seal('cpr', cpr),
        masked: maskCpr(cpr),
        protected: isProtected(subject.facts),
        emigrated: subject.facts.status === '80',
        redirected: cpr !== typed,
        gates: [...closed],
      });
      const first = closed[0];
      if (!first) return { events: [identified] };
      const locked = first === 'locked';
      const verdict = caseEvent('case.verdict', {
        verdict: locked ? 'locked' : 'referred',
        reason: locked ? 'attempts' : first,
        session: state.session,
        routeClosed: false,
      });
      return { events: [identified, verdict] };
    },
    { subject },
  );
  if (result.ok) {
    active.subject = subject;
    active.hits = new Map();
    active.more = false;
  }
  return result;
}

/** How many citizens this call would have been about, with this one. */
function citizensOfCall(
  events: readonly { readonly type: string; readonly refs: readonly { kind: RefKind; key: string }[] }[],
  subject: Subject,
): number {
  const seen = new Set([subject.ref.key]);
  for (const event of events) {
    if (event.type !== 'case.identified') continue;
    for (const ref of event.refs) if (ref.kind === 'citizen') seen.add(ref.key);
  }
  return seen.size;
}

/** R38: back to the search, without a mark; only before the first question. */
export async function wrongCitizen(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const result = await decide(desk, active, (state) => {
    if (!state.citizen || state.firstAskedAt !== null || state.closed || state.block || state.suspicion)
      return refused('wrong-state');
    return { events: [caseEvent('case.wrong-citizen', {})] };
  });
  if (result.ok) active.subject = null;
  return result;
}
