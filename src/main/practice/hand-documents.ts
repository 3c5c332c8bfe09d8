import type { HandDocument } from '../../shared/phone-contract.ts';
import type { DocumentRow, Register } from '../register/register.ts';
import type { Keyring } from '../storage/keyring.ts';

export interface DocumentSources {
  readonly register: Pick<Register, 'documents'>;
  readonly keyring: Pick<Keyring, 'ref'>;
  /** ISO date on which documents are judged. */
  today(): string;
}

const idOf = ({ keyring }: DocumentSources, { number }: DocumentRow) => keyring.ref('document', number);

const stateOf = ({ validTo, status }: DocumentRow, today: string): HandDocument['state'] =>
  status === 'valid' && validTo !== null && validTo < today ? 'expired' : status;

/** What the citizen has in the drawer, by the register. */
export const handDocuments = (sources: DocumentSources, cpr: string): readonly HandDocument[] =>
  sources.register
    .documents(cpr)
    .map((row) => ({ id: idOf(sources, row), kind: row.kind, state: stateOf(row, sources.today()) }));

/** Documents whose chip the app reads; a driving licence has none, and a residence permit is not taken. */
const withChip: ReadonlySet<DocumentRow['kind']> = new Set(['passport', 'foreign-passport']);

type DocumentRefusal = 'document-missing' | 'document-no-chip' | 'document-lost' | 'document-expired';

/**
 * Whether this document of the citizen's can be used in the app.
 * @param id of one of `handDocuments`.
 */
export function documentFor(
  sources: DocumentSources,
  cpr: string,
  id: string,
): { readonly foreign: boolean; readonly refusal: DocumentRefusal | null } {
  const row = sources.register.documents(cpr).find((candidate) => idOf(sources, candidate) === id);
  if (!row) return { foreign: false, refusal: 'document-missing' };
  const foreign = row.kind === 'foreign-passport';
  if (!withChip.has(row.kind)) return { foreign, refusal: 'document-no-chip' };
  const state = stateOf(row, sources.today());
  if (state === 'lost') return { foreign, refusal: 'document-lost' };
  return { foreign, refusal: state === 'expired' ? 'document-expired' : null };
}
