import type { StoredEvent } from '../ledger/ledger.ts';
import { day } from '../time/durations.ts';

/** R27: one number gets PINs for at most this many citizens within the span; more need a second person. */
const citizensPerNumber = 2;
const numberSpan = 30 * day;

/**
 * R27: with an issue to this citizen, more citizens would have had a PIN sent to the number than one number gets.
 * @param uses events that carry the number's reference. @param citizen keyed reference.
 */
export function sharesNumber(uses: readonly StoredEvent[], citizen: string, now: number): boolean {
  const citizens = new Set([citizen]);
  for (const use of uses) {
    if (use.type !== 'pin.issued' || now - Date.parse(use.at) >= numberSpan) continue;
    for (const ref of use.refs) if (ref.kind === 'citizen') citizens.add(ref.key);
  }
  return citizens.size > citizensPerNumber;
}
