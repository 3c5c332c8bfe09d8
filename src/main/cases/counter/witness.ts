import { randomUUID } from 'node:crypto';
import type { WitnessRefusal } from '../../../shared/counter-view.ts';
import { readAccounts } from '../../agents/accounts.ts';
import type { Ref, StoredEvent } from '../../ledger/ledger.ts';
import { type Outcome, refused } from '../../outcome.ts';
import { day } from '../../time/durations.ts';
import { type Active, type DeskContext, decide, loadSubject, type Subject } from '../desk.ts';
import { isFlagged } from '../document.ts';
import { caseEvent, readCaseEvent } from '../events.ts';
import { ageOn, dateInDenmark } from '../gates.ts';
import { compareDocument, type DocumentInput, kindOf } from './compare.ts';
import { mayChooseProof } from './identity.ts';

/** R8: a witness is at least this old, has had a MitID of their own for longer than this … */
const lowestAge = 18;
const mitidTenure = 30 * day;
/** … and bears witness at most this often within the span. */
export const witnessActs = 3;
const witnessSpan = 120 * day;

/** CPR's status codes of somebody who lives and is in the register. */
const living: ReadonlySet<string> = new Set(['01', '03', '05', '07', '20', '80']);

/** Signatures that this person gave as a witness within the span, from any case and console. */
export function actsOf(events: readonly StoredEvent[], witness: string, now: number): number {
  return events.filter((stored) => {
    // A citizen's own cases carry the same reference; there it is the witness who is named.
    if (stored.type !== 'counter.witness-signed' || now - Date.parse(stored.at) >= witnessSpan) return false;
    const event = readCaseEvent(stored);
    return event?.type === 'counter.witness-signed' && event.payload.witness === witness;
  }).length;
}

/** R8: what the register and MitID say against this witness; null where nothing does. */
function unsuitable(
  witness: Subject,
  citizen: Subject,
  staff: ReadonlySet<string>,
  now: number,
): WitnessRefusal | null {
  const { facts, phone, mitid } = witness;
  if (witness.ref.key === citizen.ref.key) return 'citizen';
  if (staff.has(witness.ref.key)) return 'staff';
  if (!living.has(facts.status)) return 'not-alive';
  if (ageOn(facts.birthDate, dateInDenmark(now)) < lowestAge) return 'under-age';
  if (!mitid || mitid.blocked || !phone?.mitidSince) return 'no-mitid';
  if (!(now - Date.parse(phone.mitidSince) > mitidTenure)) return 'mitid-too-young';
  return mitid.apps.some((app) => app.state === 'ready') ? null : 'no-app';
}

/** R8: the witness's own document, with a picture, that counts alone. */
function documentOf(desk: DeskContext, witness: Subject, input: DocumentInput, now: number) {
  const rule = desk.counter.documents.documents.find(({ type }) => type === input.type);
  if (rule?.use !== 'alone' || input.form !== rule.form) return null;
  const rows = desk.register().documents(witness.cpr);
  const read = compareDocument(rule, input, witness.facts, rows, dateInDenmark(now));
  if ('fields' in read) return read;
  const today = dateInDenmark(now);
  return read.accepted && read.expires !== null && read.expires >= today ? read : null;
}

/**
 * R8: asks a witness, present with a document of their own, to sign in their app. What speaks against them is told to staff
 * and on record; the limit is looked at here and, in the transaction, when they sign.
 * @param input CPR number as typed, and the witness's document.
 */
export async function askWitness(
  desk: DeskContext,
  active: Active,
  input: { readonly cpr: string; readonly document: DocumentInput },
): Promise<Outcome<null>> {
  const { subject } = active;
  if (!subject) return refused('wrong-state');
  const now = desk.clock.now();
  const typed = input.cpr.replace(/[\s-]/g, '');
  const cpr = desk.register().currentNumber(typed);
  const witness = cpr === null ? null : await loadSubject(desk, cpr);
  if (!witness || cpr === null) return turnAway(desk, active, 'unknown', []);
  const accounts = await readAccounts(desk.ledger, now);
  const staff = new Set([...accounts.values()].flatMap(({ citizen }) => citizen ?? []));
  const refs: readonly Ref[] = [witness.ref];
  const reason = unsuitable(witness, subject, staff, now);
  if (reason) return turnAway(desk, active, reason, refs);
  const read = documentOf(desk, witness, input.document, now);
  if (read && 'fields' in read) return refused('unparseable', { fields: { ...read.fields } });
  if (!read) return turnAway(desk, active, 'document', refs);
  const documentRef: Ref = {
    kind: 'document',
    key: desk.keyring.ref('document', `${kindOf(input.document.type)}/${read.number}`),
  };
  return decide(
    desk,
    active,
    (state, view, standing) => {
      if (!mayChooseProof(state) || standing?.heldBy) return refused('wrong-state');
      const over = actsOf(view.by(witness.ref), witness.ref.key, now) >= witnessActs;
      const spent = isFlagged(view, documentRef, active.id, witness.ref.key, now);
      if (over || spent) {
        const why = over ? ('limit' as const) : ('document' as const);
        return {
          events: [caseEvent('counter.witness-refused', { reason: why }, refs)],
          refusal: refused('witness-refused', { detail: { reason: why } }),
        };
      }
      const asked = caseEvent(
        'counter.witness-asked',
        {
          request: randomUUID(),
          witness: witness.ref.key,
          sealedCpr: desk.keyring.seal('cpr', cpr),
          document: { type: input.document.type, last2: read.number.slice(-2) },
          session: desk.session()?.id ?? state.session,
        },
        refs,
      );
      return { events: [asked] };
    },
    { refs: [witness.ref, documentRef] },
  );
}

/** The refusal is on record under the one who was turned away. */
const turnAway = (desk: DeskContext, active: Active, reason: WitnessRefusal, refs: readonly Ref[]) =>
  decide(desk, active, (state) =>
    mayChooseProof(state)
      ? {
          events: [caseEvent('counter.witness-refused', { reason }, refs)],
          refusal: refused('witness-refused', { detail: { reason } }),
        }
      : refused('wrong-state'),
  );

/** Back to the choice between questions and a witness. */
export function withdrawWitness(desk: DeskContext, active: Active): Promise<Outcome<null>> {
  return decide(desk, active, (state) => {
    const { witness } = state.counter;
    if (state.closed || witness?.state !== 'asked') return refused('wrong-state');
    return { events: [caseEvent('counter.witness-withdrawn', { request: witness.request })] };
  });
}
