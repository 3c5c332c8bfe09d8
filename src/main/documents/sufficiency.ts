import type { DocumentRule, DocumentTable } from './document-table.ts';

/** A document on the desk, as staff see it. */
export interface PresentedDocument {
  /** A type of the table. */
  readonly type: string;
  readonly form: 'original' | 'app' | 'copy';
  /** ISO date printed on it; null where it has none. */
  readonly expires: string | null;
  /** ISO date of issue; null where it has none. */
  readonly issued: string | null;
  readonly showsNumber: boolean;
  /** Read or compared and found false, lost or another person's. */
  readonly rejected: boolean;
}

export interface Circumstances {
  /** The citizen has a CPR number. */
  readonly hasNumber: boolean;
  /** ISO date in Denmark. */
  readonly today: string;
}

/** Why a document does not count. */
type NotCounted = 'unknown-type' | 'never' | 'rejected' | 'not-original' | 'no-date' | 'expired' | 'too-old';
/** What is still wanted. */
type Missing = 'document' | 'second-document' | 'number' | 'certificate';

export interface Sufficiency {
  readonly enough: boolean;
  readonly needsWitness: boolean;
  readonly missing: readonly Missing[];
  /** By place among the presented ones. */
  readonly notCounted: readonly { readonly index: number; readonly why: NotCounted }[];
}

/** The same day so many months before; of a longer month the last day. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}

function notCounted(rule: DocumentRule | undefined, document: PresentedDocument, today: string): NotCounted | null {
  if (!rule) return 'unknown-type';
  if (rule.use === 'never') return 'never';
  if (document.rejected) return 'rejected';
  if (document.form !== rule.form) return 'not-original';
  // Whatever the rule: what says that it has run out has run out.
  if (document.expires !== null && document.expires < today) return 'expired';
  if (rule.holds === 'printed' && document.expires === null) return 'no-date';
  if (typeof rule.holds === 'object') {
    if (document.issued === null) return 'no-date';
    if (document.issued < monthsBefore(today, rule.holds.months)) return 'too-old';
  }
  return null;
}

interface Counted {
  readonly rule: DocumentRule;
  readonly showsNumber: boolean;
}

const numbered = ({ rule, showsNumber }: Counted) =>
  rule.number === 'always' || (rule.number === 'sometimes' && showsNumber);

/** A document that is enough, or the first two that are a pair, with what a pair still lacks. */
function choose(
  counted: readonly Counted[],
  hasNumber: boolean,
): { chosen: readonly Counted[]; missing: readonly Missing[] } {
  // One that needs no witness is better than one that does.
  const byWitness = counted.toSorted((one, other) => Number(one.rule.witness) - Number(other.rule.witness));
  const alone = byWitness.find(({ rule }) => rule.use === 'alone' || (!hasNumber && rule.withoutNumber));
  if (alone) return { chosen: [alone], missing: [] };
  if (counted.length === 0) return { chosen: [], missing: ['document'] };
  const lacks = (pair: readonly Counted[]): readonly Missing[] => [
    ...(pair.length < 2 ? ['second-document' as const] : []),
    ...(hasNumber && !pair.some(numbered) ? ['number' as const] : []),
    ...(pair.some(({ rule }) => rule.certificate) ? [] : ['certificate' as const]),
  ];
  const pairs = byWitness.flatMap((one, index) =>
    byWitness.slice(index + 1).flatMap((other) => (other.rule.type === one.rule.type ? [] : [[one, other]])),
  );
  const tried = (pairs.length > 0 ? pairs : byWitness.slice(0, 1).map((one) => [one])).map((pair) => ({
    chosen: pair,
    missing: lacks(pair),
  }));
  const cost = ({ chosen, missing }: (typeof tried)[number]) => missing.length * 10 + Number(needsWitness(chosen));
  return tried.toSorted((one, other) => cost(one) - cost(other))[0] ?? { chosen: [], missing: ['document'] };
}

/** R8: a foreign document always; and a pair without a picture, since there is no likeness to attest. */
const needsWitness = (chosen: readonly Counted[]): boolean =>
  chosen.some(({ rule }) => rule.witness) || !chosen.some(({ rule }) => rule.picture);

/**
 * Whether the documents on the desk suffice by the table (R8). One that counts alone, or two different ones of which one shows
 * the CPR number and one is a health card or a certificate; never provisional ones, never copies.
 */
export function sufficiency(
  table: DocumentTable,
  documents: readonly PresentedDocument[],
  { hasNumber, today }: Circumstances,
): Sufficiency {
  const judged = documents.map((document, index) => {
    const rule = table.documents.find(({ type }) => type === document.type);
    return { index, rule, document, why: notCounted(rule, document, today) };
  });
  const counted = judged.flatMap(({ rule, document, why }) =>
    rule && why === null ? [{ rule, showsNumber: document.showsNumber }] : [],
  );
  const { chosen, missing } = choose(counted, hasNumber);
  return {
    enough: missing.length === 0,
    needsWitness: chosen.length > 0 && needsWitness(chosen),
    missing,
    notCounted: judged.flatMap(({ index, why }) => (why === null ? [] : [{ index, why }])),
  };
}
