import type { Likeness } from '../../../shared/documents.ts';
import type { CaseEvent, CasePayload } from '../events.ts';

interface WitnessAsked {
  readonly request: string;
  readonly witness: string;
  readonly state: 'asked' | 'signed' | 'declined' | 'withdrawn';
  readonly at: number;
  /** By whom and in which session the witness was asked: a signature counts for them. */
  readonly agent: string;
  readonly session: string;
}

interface NumberCode extends CasePayload<'counter.number-code'> {
  readonly at: number;
  readonly wrongEntries: number;
}

/** The part of a case that only a counter has. */
export interface Counter {
  /** The newest of each type. */
  readonly documents: readonly CasePayload<'counter.document'>[];
  readonly likeness: Likeness | null;
  readonly witnessOnly: boolean;
  readonly witness: WitnessAsked | null;
  readonly youngNumber: boolean;
  readonly numberCode: NumberCode | null;
  readonly numberChangedAt: number | null;
  readonly blockLifted: boolean;
  readonly routeReopened: boolean;
  readonly codes: readonly ('p-code' | 'activation-code')[];
}

export const noCounter: Counter = {
  documents: [],
  likeness: null,
  witnessOnly: false,
  witness: null,
  youngNumber: false,
  numberCode: null,
  numberChangedAt: null,
  blockLifted: false,
  routeReopened: false,
  codes: [],
};

const witnessed = (counter: Counter, request: string, state: WitnessAsked['state']): Counter =>
  counter.witness?.request === request && counter.witness.state === 'asked'
    ? { ...counter, witness: { ...counter.witness, state } }
    : counter;

/** Pure and total; the same object where the event is none of the counter's. */
export function reduceCounter(counter: Counter, event: CaseEvent): Counter {
  switch (event.type) {
    case 'case.wrong-citizen':
      return noCounter;
    case 'counter.document':
      return {
        ...counter,
        documents: [...counter.documents.filter(({ type }) => type !== event.payload.type), event.payload],
        // Attested to other documents than these.
        likeness: null,
      };
    case 'counter.likeness': {
      const { compared, wearing, reason, witnessOnly } = event.payload;
      return { ...counter, likeness: { compared, wearing, reason }, witnessOnly };
    }
    case 'counter.witness-asked': {
      const { request, witness, session } = event.payload;
      return {
        ...counter,
        witness: { request, witness, session, state: 'asked', at: event.at, agent: event.agent ?? '' },
      };
    }
    case 'counter.witness-signed':
      return witnessed(counter, event.payload.request, 'signed');
    case 'counter.witness-declined':
      return witnessed(counter, event.payload.request, 'declined');
    case 'counter.witness-withdrawn':
      return witnessed(counter, event.payload.request, 'withdrawn');
    case 'counter.young-number':
      return { ...counter, youngNumber: true };
    case 'counter.route-reopened':
      return { ...counter, routeReopened: true };
    case 'counter.block-lifted':
      return { ...counter, blockLifted: true };
    case 'counter.number-code':
      return { ...counter, numberCode: { ...event.payload, at: event.at, wrongEntries: 0 } };
    case 'counter.number-wrong-code':
      return counter.numberCode?.code === event.payload.code
        ? { ...counter, numberCode: { ...counter.numberCode, wrongEntries: counter.numberCode.wrongEntries + 1 } }
        : counter;
    case 'counter.number-changed':
      return { ...counter, numberChangedAt: event.at, numberCode: null };
    case 'counter.p-code':
      return { ...counter, codes: [...counter.codes, 'p-code'] };
    case 'counter.activation-code':
      return { ...counter, codes: [...counter.codes, 'activation-code'] };
    default:
      return counter;
  }
}
