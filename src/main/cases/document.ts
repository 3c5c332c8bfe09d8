import { releaseGone, spendApproval } from '../approvals/released.ts';
import type { LedgerView, Ref } from '../ledger/ledger.ts';
import { type Outcome, refused } from '../outcome.ts';
import type { DocumentRow } from '../register/register.ts';
import { day } from '../time/durations.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import { nextStep } from './asking.ts';
import { documentAttemptsLeft } from './case.ts';
import { type Active, type DeskContext, decide, standingFor } from './desk.ts';
import { type CasePayload, caseEvent } from './events.ts';
import { dateInDenmark } from './gates.ts';
import type { Questioner } from './questioner.ts';
import type { Standing } from './standing.ts';
import { verdictEvent } from './verdict.ts';

/** R7: a document number used in more cases than this within the span is flagged. */
const documentCases = 3;
const documentSpan = 120 * day;

/** At the phone and at the counter. */
const uses: ReadonlySet<string> = new Set(['case.document', 'counter.document']);

const normalise = (number: string): string => number.replace(/[\s.-]/g, '').toUpperCase();
const issuers = new Set(['DNK', 'GRL']);

/**
 * R6: what can be a number at all, without spaces: four to twelve letters or digits, since the numbers of Greenlandic licences
 * have no published form. Anything else is a slip of the keyboard; whatever could be a number is compared, and never explained.
 */
const form = /^[A-Z0-9]{4,12}$/;

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

/**
 * R6: checks the document in main; on acceptance draws and shows the first question in the same transaction. A number that
 * cannot be one (`bad-input`, field `number`) is never compared, costs no try and leaves no trace.
 */
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
  const drawn = accepted ? takeUp(desk.questioner, standing, subject.facts, now) : null;
  const result = await decide(
    desk,
    active,
    (state, view, current) => {
      // The counter reads documents its own way, with likeness attested (R8).
      if (state.channel !== 'phone') return refused('wrong-state');
      if (state.state !== 'document' || state.closed || documentAttemptsLeft(state) === 0)
        return refused('wrong-state');
      if (state.caller === 'somebody-else' || current?.heldBy) return refused('wrong-state');
      // Accepted and flagged: what a second person released goes on with `goOn`.
      if (state.document?.outcome === 'accepted') return refused('wrong-state');
      if (releaseGone(state, desk.pinTime())) return refused('approval-gone');
      const released = spendApproval(state, 'verification', desk.pinTime());
      const session = desk.session()?.id ?? '';
      // R16: closed since the citizen was found, by failures elsewhere.
      if (current?.closedUntil) return { events: [verdictEvent(state, session, 'locked', 'attempts')] };
      if (!form.test(number)) return refused('bad-input', { fields: { number: 'document-form' } });
      const flagged = isFlagged(view, documentRef, active.id, subject.ref.key, now);
      const outcome = accepted ? ('accepted' as const) : ('not-accepted' as const);
      const shown = caseEvent('case.document', { type: input.type, last2: number.slice(-2), outcome, flagged }, [
        documentRef,
      ]);
      if (!accepted) {
        const last = documentAttemptsLeft(state) === 1;
        const end = last ? [verdictEvent(state, session, 'failed', 'document')] : [];
        return { events: [...released, shown, ...end] };
      }
      // R7: held for a second person.
      if (flagged) return { events: [...released, shown, verdictEvent(state, session, 'referred', 'second-person')] };
      if (!drawn) return { events: [...released, shown, verdictEvent(state, session, 'referred', 'too-little-data')] };
      const step = nextStep(
        desk,
        state,
        session,
        drawn,
        [...drawn.carried.map((carried) => carried ?? undefined)],
        current,
      );
      return { events: [...released, shown, caseEvent('case.drawn', drawn), ...step] };
    },
    { refs: [documentRef] },
  );
  if (result.ok) active.shownAt = desk.clock.monotonic();
  return result;
}

/** R7; R38: what was typed in this case for a citizen who then proved to be the wrong one does not count. */
export function isFlagged(view: LedgerView, document: Ref, own: string, citizen: string, now: number): boolean {
  const corrected = view.stream.filter((event) => event.type === 'case.wrong-citizen').at(-1)?.sequence ?? 0;
  const recent = view
    .by(document)
    .filter((use) => uses.has(use.type) && now - Date.parse(use.at) < documentSpan)
    .filter((use) => use.stream !== own || use.sequence > corrected);
  const others = recent.some((use) => use.refs.some((ref) => ref.kind === 'citizen' && ref.key !== citizen));
  return others || new Set([...recent.map((use) => use.stream), own]).size > documentCases;
}

/** A new draw, or the one that a decline or a lost line left waiting (R15, R17). */
export function takeUp(
  questioner: Questioner,
  standing: Standing,
  facts: CitizenFacts,
  now: number,
): CasePayload<'case.drawn'> | null {
  const { script } = questioner;
  if (standing.waiting) {
    const { draw, outcomes } = standing.waiting;
    return { ...draw, carried: draw.questions.map((_, index) => (outcomes[index] === undefined ? null : 'unknown')) };
  }
  const drawn = questioner.draw(facts, standing, now);
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
