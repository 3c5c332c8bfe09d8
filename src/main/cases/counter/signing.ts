import type { Ledger, Ref, StoredEvent } from '../../ledger/ledger.ts';
import type { Keyring } from '../../storage/keyring.ts';
import type { Clock } from '../../time/clock.ts';
import { minute } from '../../time/durations.ts';
import { foldCase } from '../case.ts';
import { caseEvent, readCaseEvent, readCaseEvents } from '../events.ts';
import { actsOf, witnessActs } from './witness.ts';

/** A request to sign waits this long in the witness's app. */
const requestLife = 10 * minute;

type Signed = 'signed' | 'declined' | 'gone' | 'limit';

/** What a witness's app does with a request to bear witness; in production this side belongs to the MitID core. */
export interface Signing {
  /** The newest request that waits for this person; null where none does. */
  waiting(cpr: string): Promise<string | null>;
  /** Signs or declines. `gone`: withdrawn, too old or settled; `limit`: three were signed meanwhile, also elsewhere (R8). */
  answer(cpr: string, request: string, sign: boolean): Promise<Signed>;
}

const ends: ReadonlySet<string> = new Set([
  'counter.witness-signed',
  'counter.witness-declined',
  'counter.witness-withdrawn',
]);

interface Asked {
  readonly request: string;
  readonly stream: string;
  readonly refs: readonly Ref[];
}

/** @param onChange told the stream of each case in which a witness answered. */
export function createSigning(
  parts: { readonly ledger: Ledger; readonly keyring: Keyring; readonly clock: Clock },
  onChange: (stream: string) => void,
): Signing {
  const { ledger, keyring, clock } = parts;
  const refOf = (cpr: string): Ref => ({ kind: 'citizen', key: keyring.ref('citizen', cpr) });

  const asked = (events: readonly StoredEvent[], witness: string): readonly Asked[] =>
    events.flatMap((stored) => {
      if (clock.now() - Date.parse(stored.at) >= requestLife) return [];
      const event = stored.type === 'counter.witness-asked' ? readCaseEvent(stored) : null;
      if (event?.type !== 'counter.witness-asked' || event.payload.witness !== witness) return [];
      return [{ request: event.payload.request, stream: stored.stream, refs: stored.refs }];
    });

  const isOpen = (stream: readonly StoredEvent[], request: string): boolean => {
    const state = foldCase(readCaseEvents(stream));
    if (!state || state.closed || state.verdict || state.suspicion) return false;
    if (state.counter.witness?.request !== request || state.counter.witness.state !== 'asked') return false;
    return !stream.some((event) => ends.has(event.type) && event.payload?.['request'] === request);
  };

  return {
    async waiting(cpr) {
      const witness = refOf(cpr);
      const [newest] = asked(await ledger.by(witness), witness.key).toReversed();
      return newest && isOpen(await ledger.stream(newest.stream), newest.request) ? newest.request : null;
    },
    async answer(cpr, request, sign) {
      const witness = refOf(cpr);
      const found = asked(await ledger.by(witness), witness.key).find((one) => one.request === request);
      if (!found) return 'gone';
      const result = await ledger.commit<Signed>({
        stream: found.stream,
        refs: [witness],
        at: clock.now(),
        agent: null,
        decide(view) {
          if (!isOpen(view.stream, request)) return { events: [], value: 'gone' };
          const refs = found.refs;
          if (!sign) return { events: [caseEvent('counter.witness-declined', { request }, refs)], value: 'declined' };
          if (actsOf(view.by(witness), witness.key, clock.now()) >= witnessActs)
            return { events: [caseEvent('counter.witness-declined', { request }, refs)], value: 'limit' };
          const signed = caseEvent('counter.witness-signed', { request, witness: witness.key }, refs);
          return { events: [signed], value: 'signed' };
        },
      });
      if (result !== 'gone') onChange(found.stream);
      return result;
    },
  };
}
