import type { MitIdState } from '../mitid/mitid.ts';
import type { DocumentRow, Register } from '../register/register.ts';
import type { FoundSituation, Situation } from './situations.ts';
import type { PracticeWorld, WorldCitizen } from './world.ts';

/** What `practice citizens` prints of one (design: automation handles). */
export interface ListedCitizen {
  /** The number to look up; a replaced number is listed with what belongs to the number in force. */
  readonly cpr: string;
  readonly situation: Situation | FoundSituation;
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
  readonly register: Pick<Register, 'currentNumber' | 'documents' | 'phone' | 'numbers' | 'show'>;
  /** ISO date on which documents are judged. */
  readonly today: string;
}

/** Planted citizens in order of planting, those that are in the register. */
export function listCitizens(sources: CitizenSources, situation?: Situation, limit?: number): readonly ListedCitizen[] {
  const found: ListedCitizen[] = [];
  for (const labelled of sources.world.labelled(situation)) {
    if (found.length === limit) break;
    const current = sources.register.currentNumber(labelled.cpr);
    if (current !== null) found.push({ ...labelled, ...belongingsOf(sources, current) });
  }
  return found;
}

type Belongs = ReturnType<typeof belongingsOf>;

const isSo: Readonly<Record<FoundSituation, (citizen: WorldCitizen, belongs: Belongs) => boolean>> = {
  'several-apps': ({ apps }) => apps.length > 1,
  'greenlandic-number': (_, { phone }) => phone?.startsWith('+299') ?? false,
  'faroese-number': (_, { phone }) => phone?.startsWith('+298') ?? false,
  'foreign-passport': (_, { documents }) =>
    documents.some(({ kind, status }) => kind === 'foreign-passport' && status === 'valid'),
};

/** CPR's statuses of people who live in Denmark or Greenland; 03 and 07: without a fixed address. */
const present: ReadonlySet<string> = new Set(['01', '03', '05', '07']);

/** Citizens whom nobody planted and who happen to be so: with MitID, not blocked, resident; in the register's order. */
export function findCitizens(
  sources: CitizenSources,
  situation: FoundSituation,
  limit?: number,
): readonly ListedCitizen[] {
  const { world, register } = sources;
  const planted = new Set(world.labelled().map(({ cpr }) => cpr));
  const found: ListedCitizen[] = [];
  for (const cpr of register.numbers()) {
    if (found.length === limit) break;
    const citizen = planted.has(cpr) ? null : world.citizen(cpr);
    if (!citizen?.mitid || citizen.blocked || citizen.apps.length === 0) continue;
    const belongs = belongingsOf(sources, cpr);
    if (!isSo[situation](citizen, belongs)) continue;
    if (register.currentNumber(cpr) !== cpr || !present.has(register.show(cpr)?.status ?? '')) continue;
    found.push({ cpr, situation, ...belongs });
  }
  return found;
}

function belongingsOf({ world, register, today }: CitizenSources, cpr: string) {
  return {
    phone: register.phone(cpr)?.number ?? null,
    documents: register.documents(cpr).map((document) => listed(document, today)),
    apps: (world.citizen(cpr)?.apps ?? []).map(({ name, state }) => ({ name, state })),
  };
}

function listed({ kind, number, validTo, status }: DocumentRow, today: string): ListedCitizen['documents'][number] {
  const expired = status === 'valid' && validTo !== null && validTo < today;
  return { kind, number, expires: validTo, status: expired ? 'expired' : status };
}
