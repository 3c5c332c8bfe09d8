import { dateInDenmark } from '../cases/gates.ts';
import type { Console } from '../console.ts';
import { compareZone } from '../documents/compare-zone.ts';
import { readZone } from '../documents/read-zone.ts';
import type { Handlers } from '../door.ts';
import { done } from '../outcome.ts';

interface Parts {
  readonly options: { readonly clock: Pick<Console['options']['clock'], 'now'> };
}

/** Documents by themselves: what is printed in a zone, its check digits and its expiry. No citizen, so nothing is compared. */
export function documentCalls({ options }: Parts): Pick<Handlers, 'counter.readZone'> {
  return {
    'counter.readZone'({ text }) {
      const today = dateInDenmark(options.clock.now());
      const read = readZone(text, today);
      if (!read.ok) {
        const { problem, at, checks, corrections, corrected } = read;
        return done({
          zone: null,
          problem,
          at,
          checks: [...checks],
          corrections: [...corrections],
          corrected,
          comparison: [],
        });
      }
      return done({
        zone: read.zone,
        problem: null,
        at: null,
        checks: [...read.zone.checks],
        corrections: [],
        corrected: null,
        comparison: [...compareZone(read.zone, null, null, today)],
      });
    },
  };
}
