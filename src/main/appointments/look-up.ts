import type { NewEvent } from '../ledger/ledger.ts';
import { refused } from '../outcome.ts';
import { hour } from '../time/durations.ts';
import { type QueueEvent, queueEvent } from './events.ts';
import type { QueueParts } from './queue-service.ts';
import { findReferrals, type Referral, readReference } from './referral.ts';

/** R1: a reference is four signs, and whoever tries them in turn finds citizens. So many misses an hour are slips. */
export const missesAllowed = 5;
/** … and so many hits are a day's work at one desk. */
export const hitsAllowed = 20;

/** A look-up by reference, on record whatever it found. */
export interface LookUp {
  readonly event: NewEvent;
  readonly found: Referral | null;
  readonly refusal: ReturnType<typeof refused> | null;
}

const fields = (code: 'unknown-reference' | 'reference-ambiguous') => refused(code, { fields: { reference: code } });

/** Looks a phone case up by what was typed. Nothing of it is shown before `event` is in the ledger. */
export async function lookUpReferral({ ledger, keyring, clock }: QueueParts, typed: string): Promise<LookUp> {
  const reference = readReference(typed);
  const referrals = reference === null ? [] : await findReferrals(ledger, reference, clock.now());
  const refs = referrals.flatMap((referral) => referral.refs);
  const criterion = keyring.seal('criterion', typed.trim());
  const event = queueEvent('queue.looked-up', { criterion, hits: referrals.length }, refs);
  const [first] = referrals;
  if (!first) return { event, found: null, refusal: fields('unknown-reference') };
  // Which of two is meant nobody can tell from outside: neither is shown.
  if (referrals.length > 1) return { event, found: null, refusal: fields('reference-ambiguous') };
  return { event, found: first, refusal: null };
}

/** Whether this member of staff has looked up too much in the last hour, at whatever console. */
export function tooManyTries(events: readonly QueueEvent[], agent: string, at: number): boolean {
  const tries = events.filter(
    (event) => event.type === 'queue.looked-up' && event.agent === agent && at - event.at < hour,
  );
  const misses = tries.filter((event) => event.type === 'queue.looked-up' && event.payload.hits !== 1).length;
  return misses >= missesAllowed || tries.length - misses >= hitsAllowed;
}

export const referredEvent = (entry: string, { found }: LookUp): readonly NewEvent[] =>
  found
    ? [
        queueEvent(
          'queue.referred',
          { entry, case: found.case, reference: found.reference, reason: found.reason, masked: found.masked },
          found.refs,
        ),
      ]
    : [];
