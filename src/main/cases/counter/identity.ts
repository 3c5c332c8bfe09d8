import type { Likeness } from '../../../shared/documents.ts';
import { releaseGone, spendApproval } from '../../approvals/released.ts';
import { sufficiency } from '../../documents/sufficiency.ts';
import type { Ref } from '../../ledger/ledger.ts';
import { type Outcome, refused } from '../../outcome.ts';
import { nextStep } from '../asking.ts';
import type { Case } from '../case.ts';
import { type Active, type DeskContext, decide, standingFor } from '../desk.ts';
import { isFlagged, takeUp } from '../document.ts';
import { caseEvent } from '../events.ts';
import { dateInDenmark } from '../gates.ts';
import { verdictEvent } from '../verdict.ts';
import { compareDocument, type DocumentInput, kindOf } from './compare.ts';

/** Documents can be shown, and likeness attested, until questions or a witness have begun. */
export const mayShowDocuments = (state: Case): boolean =>
  state.channel === 'counter' &&
  state.state === 'document' &&
  !state.closed &&
  state.counter.witness?.state !== 'asked';

/** What the table says of the documents on the desk (R8). */
export const sufficiencyOf = (desk: DeskContext, state: Case) =>
  sufficiency(
    desk.counter.documents,
    state.counter.documents.map(({ type, form, expires, issued, showsNumber, accepted }) => ({
      type,
      form,
      expires,
      issued,
      showsNumber,
      rejected: !accepted,
    })),
    { hasNumber: true, today: dateInDenmark(desk.clock.now()) },
  );

/** R8: one document on the desk, read and compared. Lost or stolen ends the case; the number is kept as a keyed reference. */
export async function showDocument(desk: DeskContext, active: Active, input: DocumentInput): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const rule = desk.counter.documents.documents.find(({ type }) => type === input.type);
  if (!rule) return refused('bad-input', { fields: { type: 'unknown-type' } });
  const now = desk.clock.now();
  const rows = desk.register().documents(subject.cpr);
  const read = compareDocument(rule, input, subject.facts, rows, dateInDenmark(now));
  if ('fields' in read) return refused('unparseable', { fields: { ...read.fields } });
  const { number, via, comparison, accepted, lost, issued, expires } = read;
  const refs: readonly Ref[] =
    number === '' ? [] : [{ kind: 'document', key: desk.keyring.ref('document', `${kindOf(rule.type)}/${number}`) }];
  return decide(
    desk,
    active,
    (state, view, standing) => {
      if (!mayShowDocuments(state) || state.caller === 'somebody-else' || standing?.heldBy)
        return refused('wrong-state');
      if (releaseGone(state, desk.pinTime())) return refused('approval-gone');
      const released = spendApproval(state, 'verification', desk.pinTime());
      const flagged = refs.some((ref) => isFlagged(view, ref, active.id, subject.ref.key, now));
      const { type, form, showsNumber } = input;
      const shown = caseEvent(
        'counter.document',
        {
          type,
          form,
          showsNumber,
          last2: number.slice(-2),
          via,
          comparison: [...comparison],
          accepted,
          issued,
          expires,
          flagged,
        },
        refs,
      );
      if (lost) return { events: [...released, shown, verdictEvent(state, state.session, 'failed', 'document-lost')] };
      // R7: a second person decides.
      if (accepted && flagged)
        return { events: [...released, shown, verdictEvent(state, state.session, 'referred', 'second-person')] };
      return { events: [...released, shown] };
    },
    { refs },
  );
}

/** R8: staff's word on likeness, once the documents suffice. Where it is not given the case has failed. */
export async function attestLikeness(desk: DeskContext, active: Active, likeness: Likeness): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const standing = await standingFor(desk, subject, active.id);
  const { questioner } = desk.counter;
  const drawable = standing.waiting !== null || questioner.canDraw(subject.facts, standing, desk.clock.now());
  return decide(desk, active, (state) => {
    if (!mayShowDocuments(state)) return refused('wrong-state');
    if (releaseGone(state, desk.pinTime())) return refused('approval-gone');
    // R7: a flagged document that a second person released.
    const released = spendApproval(state, 'draw', desk.pinTime());
    const { enough, needsWitness } = sufficiencyOf(desk, state);
    if (!enough) return refused('wrong-state', { detail: { reason: 'documents' } });
    const session = desk.session()?.id ?? state.session;
    const attested = caseEvent('counter.likeness', { ...likeness, witnessOnly: needsWitness || !drawable, session });
    if (likeness.reason === null) return { events: [...released, attested] };
    return { events: [...released, attested, verdictEvent(state, session, 'failed', 'likeness')] };
  });
}

/** Documents and likeness are done, and nothing else has begun. */
export const mayChooseProof = (state: Case): boolean =>
  mayShowDocuments(state) && state.document?.outcome === 'accepted';

/** R8, R9: draws from the counter's script and asks the first question. */
export async function beginScript(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const standing = await standingFor(desk, subject, active.id);
  const drawn = takeUp(desk.counter.questioner, standing, subject.facts, desk.clock.now());
  const result = await decide(desk, active, (state, _view, current) => {
    if (!mayChooseProof(state) || state.counter.witnessOnly || current?.heldBy) return refused('wrong-state');
    if (!drawn) return refused('wrong-state', { detail: { reason: 'too-little-data' } });
    const session = desk.session()?.id ?? state.session;
    const outcomes = drawn.carried.map((carried) => carried ?? undefined);
    return { events: [caseEvent('case.drawn', drawn), ...nextStep(desk, state, session, drawn, outcomes, current)] };
  });
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}
