import type { CounterView } from '../../../shared/counter-view.ts';
import type { Case } from '../case.ts';
import type { Active, DeskContext } from '../desk.ts';
import type { Standing } from '../standing.ts';
import { actsOfCounter } from './acts-view.ts';
import { mayChooseProof, mayShowDocuments, sufficiencyOf } from './identity.ts';

/** What the counter's screen may know; null for a case by phone. */
export function counterViewOf(desk: DeskContext, active: Active, state: Case, standing: Standing): CounterView | null {
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
    acts: actsOfCounter(desk, active, state, standing),
  };
}
