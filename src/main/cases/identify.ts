import { randomUUID } from 'node:crypto';
import type { Gate } from '../../shared/case-view.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { parseSearch } from '../register/parse-search.ts';
import type { SearchCriterion, SearchHit } from '../register/register.ts';
import type { RefKind } from '../storage/keyring.ts';
import { type Case, mayBeWrongCitizen } from './case.ts';
import { stoppingGates } from './counter/gates.ts';
import { type Active, type DeskContext, decide, loadSubject, type Subject, standingFor } from './desk.ts';
import { type CasePayload, caseEvent } from './events.ts';
import { closedGates, dateInDenmark, isProtected } from './gates.ts';
import { maskCpr } from './mask.ts';
import { isOwnOrFamily } from './own-family.ts';

/** R1: one call is about at most this many citizens. */
const citizensPerCall = 2;
const hitsShown = 20;

/** R5: also after a suspicion, and for somebody else, since blocking is always possible. */
const mayIdentify = (state: Case) => !state.closed && state.citizen === null;

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
  const looked = lookUpEvent(desk, criterion, found.slice(0, hitsShown));
  const [only] = found;
  if (criterion.kind === 'cpr' && only) return lookUpAndIdentify(desk, active, criterion.cpr, looked);
  const recorded = await record(desk, active, looked);
  if (!recorded.ok) return recorded;
  active.hits = new Map(
    found.slice(0, hitsShown).map((hit) => [randomUUID(), { cpr: hit.cpr, masked: maskCpr(hit.cpr), name: hit.name }]),
  );
  active.more = found.length > hitsShown;
  return done(null);
}

function lookUpEvent(desk: DeskContext, criterion: SearchCriterion, hits: readonly SearchHit[]): NewEvent {
  // The citizen's own extract (R33) has to find look-ups that led nowhere, so each hit is referred to, and where its
  // number was replaced, the number in force, under which the extract is asked for.
  const numbers = hits.flatMap(({ cpr }) => [cpr, desk.register().currentNumber(cpr) ?? cpr]);
  const refs = [...new Set(numbers)].map((cpr) => ({
    kind: 'citizen' as const satisfies RefKind,
    key: desk.keyring.ref('citizen', cpr),
  }));
  const criterionSealed = desk.keyring.seal('criterion', describe(criterion));
  return caseEvent('case.searched', { criterion: criterionSealed, by: criterion.kind, hits: hits.length }, refs);
}

const record = (desk: DeskContext, active: Active, looked: NewEvent): Promise<Outcome<null>> =>
  decide(desk, active, (state) => (mayIdentify(state) ? { events: [looked] } : refused('wrong-state')));

/** The look-up and what it opens, in one transaction: one wait for the disk instead of two. */
async function lookUpAndIdentify(desk: DeskContext, active: Active, cpr: string, looked: NewEvent) {
  let opened: Outcome<null>;
  try {
    opened = await identify(desk, active, cpr, looked);
  } catch (error) {
    // R1: where the citizen cannot be read, somebody has still looked.
    await record(desk, active, looked);
    throw error;
  }
  // Nothing is shown of a citizen whom this call may not be about, nor of the search before.
  active.hits = new Map();
  active.more = false;
  return opened;
}

/** R38: of two hits with the same name none is picked; the agent asks for the number. */
export async function choose(desk: DeskContext, active: Active, handle: string): Promise<Outcome<null>> {
  const hit = active.hits.get(handle);
  if (!hit) return refused('unknown-hit');
  const alike = [...active.hits.values()].filter(({ name }) => name !== null && name === hit.name).length;
  return alike > 1 ? refused('ambiguous') : identify(desk, active, hit.cpr);
}

/**
 * R3: opens the citizen and computes the gates before anything is asked.
 * @param looked the look-up by number that led here, not stored yet.
 */
async function identify(desk: DeskContext, active: Active, typed: string, looked?: NewEvent): Promise<Outcome<null>> {
  const cpr = desk.register().currentNumber(typed) ?? typed;
  const subject = await loadSubject(desk, cpr);
  if (!subject) {
    const recorded = looked ? await record(desk, active, looked) : done(null);
    return recorded.ok ? refused('unknown-hit') : recorded;
  }
  const before = await standingFor(desk, subject, active.id);
  const now = desk.clock.now();
  const own = isOwnOrFamily(desk, cpr);
  const enough = () => before.waiting !== null || desk.questioner.canDraw(subject.facts, before, now);
  const enoughData =
    closedGates({ ...subject, standing: before, now, registerTooOld: false, enoughData: () => true }).length > 0 ||
    enough();
  const tried = looked ? [looked] : [];
  const result = await decide(
    desk,
    active,
    (state, view, standing) => {
      if (!mayIdentify(state) || !standing) return refused('wrong-state');
      if (citizensOfCall(view.by(active.callRef), subject) > citizensPerCall)
        return { events: tried, refusal: refused('too-many-citizens') };
      const settled = settledVerdict(state);
      const closed = settled
        ? []
        : stoppingGates(
            state.channel,
            closedGates({
              ...subject,
              standing,
              now,
              registerTooOld: desk.registerTooOld(),
              enoughData: () => enoughData,
            }),
          );
      const identified = caseEvent('case.identified', {
        sealedCpr: desk.keyring.seal('cpr', cpr),
        // R37: a number that was replaced must not lead to the birth date in the new one.
        masked: maskCpr(isProtected(subject.facts) ? typed : cpr),
        protected: isProtected(subject.facts),
        emigrated: subject.facts.status === '80',
        redirected: cpr !== typed,
        gates: [...closed],
      });
      // R27: an agent's own family is held for a second person.
      const verdict = settled ?? gateVerdict(closed[0]) ?? (own ? secondPerson : null);
      if (!verdict) return { events: [...tried, identified] };
      const concluded = caseEvent('case.verdict', { ...verdict, session: state.session, routeClosed: false });
      return { events: [...tried, identified, concluded] };
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

const secondPerson = { verdict: 'referred', reason: 'second-person' } as const;

type Conclusion = Pick<CasePayload<'case.verdict'>, 'verdict' | 'reason'>;

/** R2, R36: what is clear before anybody looks at the citizen, whom only a block can then be about. */
function settledVerdict(state: Case): Conclusion | null {
  if (state.suspicion) return { verdict: 'referred', reason: 'suspicion' };
  return state.caller === 'somebody-else' ? { verdict: 'referred', reason: 'not-the-citizen' } : null;
}

function gateVerdict(gate: Gate | undefined): Conclusion | null {
  if (!gate) return null;
  return gate === 'locked' ? { verdict: 'locked', reason: 'attempts' } : { verdict: 'referred', reason: gate };
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
    if (!mayBeWrongCitizen(state)) return refused('wrong-state');
    return { events: [caseEvent('case.wrong-citizen', {})] };
  });
  if (result.ok) active.subject = null;
  return result;
}
