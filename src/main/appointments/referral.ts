import { type ReferralReason, referralReasonOf } from '../../shared/queue.ts';
import { type Case, foldCase } from '../cases/case.ts';
import { readCaseEvents } from '../cases/events.ts';
import { reference as referenceOf } from '../cases/view.ts';
import type { Ledger, Ref } from '../ledger/ledger.ts';
import { day } from '../time/durations.ts';

/** A phone case that sent a citizen to the counter, as far as the counter may know it. */
export interface Referral {
  readonly case: string;
  readonly reference: string;
  readonly reason: ReferralReason;
  readonly masked: string | null;
  /** The citizen's, so that their own extract shows the look-up (R33). */
  readonly refs: readonly Ref[];
}

const caseId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** So long a reference is good for. */
export const referralLife = 30 * day;

/** `K-7QF3` from whatever was typed: small letters, without the hyphen, with spaces; null where it is no reference. */
export function readReference(typed: string): string | null {
  const match = /^K?([2-9A-HJ-NP-Z]{4})$/.exec(typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, ''));
  return match ? `K-${match[1]}` : null;
}

function reasonOf(state: Case): ReferralReason | null {
  if (state.suspicion) return 'not-by-phone';
  if (state.verdict) return state.verdict.verdict === 'passed' ? null : referralReasonOf(state.verdict.reason);
  return state.disposition === 'referred-to-counter' ? 'not-by-phone' : null;
}

/**
 * Phone cases of the last 30 days with this reference that ended in a referral. A reference is four signs of a random id, so
 * that two cases can share one.
 * @param now epoch milliseconds.
 */
export async function findReferrals(ledger: Ledger, reference: string, now: number): Promise<readonly Referral[]> {
  const streams = (await ledger.streamsWith('case.opened', [])).filter(
    (id) => caseId.test(id) && referenceOf(id) === reference,
  );
  const found: Referral[] = [];
  for (const stream of streams) {
    const events = await ledger.stream(stream);
    const state = foldCase(readCaseEvents(events));
    // Whom a counter refuses comes back with no reference of a phone case.
    const byPhone = events.some(({ type, payload }) => type === 'case.opened' && payload?.['channel'] === 'phone');
    if (!state || !byPhone || now - state.openedAt > referralLife) continue;
    const reason = reasonOf(state);
    if (!reason) continue;
    const identified = events.findLast(({ type }) => type === 'case.identified');
    found.push({
      case: stream,
      reference,
      reason,
      masked: state.citizen && state.caller !== 'somebody-else' ? state.citizen.masked : null,
      refs: (state.citizen ? (identified?.refs ?? []) : []).filter(({ kind }) => kind === 'citizen'),
    });
  }
  return found;
}
