import type { CounterView } from '../../../shared/counter-view.ts';
import type { Case } from '../case.ts';
import type { DeskContext } from '../desk.ts';
import { mayChooseProof, mayShowDocuments, sufficiencyOf } from './identity.ts';

/** What the counter's screen may know; null for a case by phone. */
export function counterViewOf(desk: DeskContext, state: Case): CounterView | null {
  if (state.channel !== 'counter') return null;
  const { counter } = state;
  const { enough, needsWitness, missing } = sufficiencyOf(desk, state);
  const signed = counter.witness?.state === 'signed';
  return {
    documents: counter.documents.map(({ type, last2, via, accepted, comparison }) => ({
      type,
      last2,
      via,
      accepted,
      comparison: [...comparison],
    })),
    mayShow: mayShowDocuments(state),
    enough,
    witnessOnly: counter.witnessOnly || needsWitness,
    missing: [...missing],
    likeness: counter.likeness && { attested: counter.likeness.reason === null, reason: counter.likeness.reason },
    mayChooseProof: mayChooseProof(state),
    proof: state.draw ? 'script' : signed ? 'witness' : null,
    witness: counter.witness?.state ?? null,
  };
}
