import type { MitIdState } from '../mitid/mitid.ts';
import type { DocumentRow, Register } from '../register/register.ts';
import type { Situation } from './situations.ts';
import type { PracticeWorld } from './world.ts';

/** What `practice citizens` prints of one (design: automation handles). */
export interface ListedCitizen {
  /** The number to look up; a replaced number is listed with what belongs to the number in force. */
  readonly cpr: string;
  readonly situation: Situation;
  /** E.164. */
  readonly phone: string | null;
  readonly documents: readonly {
    readonly kind: DocumentRow['kind'];
    readonly number: string;
    readonly expires: string | null;
    readonly status: 'valid' | 'expired' | 'lost';
  }[];
  readonly apps: readonly { readonly name: string; readonly state: MitIdState['apps'][number]['state'] }[];
}

export interface CitizenSources {
  readonly world: PracticeWorld;
  readonly register: Pick<Register, 'currentNumber' | 'documents' | 'phone'>;
  /** ISO date on which documents are judged. */
  readonly today: string;
}

/** Planted citizens in order of planting, those that are in the register. */
export function listCitizens(sources: CitizenSources, situation?: Situation, limit?: number): readonly ListedCitizen[] {
  const { world, register } = sources;
  const found: ListedCitizen[] = [];
  for (const labelled of world.labelled(situation)) {
    if (found.length === limit) break;
    const current = register.currentNumber(labelled.cpr);
    if (current === null) continue;
    const apps = world.citizen(current)?.apps ?? [];
    found.push({
      ...labelled,
      phone: register.phone(current)?.number ?? null,
      documents: register.documents(current).map((document) => listed(document, sources.today)),
      apps: apps.map(({ name, state }) => ({ name, state })),
    });
  }
  return found;
}

function listed({ kind, number, validTo, status }: DocumentRow, today: string): ListedCitizen['documents'][number] {
  const expired = status === 'valid' && validTo !== null && validTo < today;
  return { kind, number, expires: validTo, status: expired ? 'expired' : status };
}
