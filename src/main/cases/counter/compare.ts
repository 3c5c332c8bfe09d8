import type { Compared } from '../../../shared/documents.ts';
import { compareLicence } from '../../documents/compare-licence.ts';
import { compareExpiry, compareZone, documentKindOf, rowFor } from '../../documents/compare-zone.ts';
import type { DocumentRule } from '../../documents/document-table.ts';
import { readZone } from '../../documents/read-zone.ts';
import type { DocumentRow } from '../../register/register.ts';
import type { CitizenFacts } from '../../verification/facts.ts';

/** A document as it was put on the desk: its zone, or number and dates by hand where it has none. */
export interface DocumentInput {
  readonly type: string;
  readonly form: 'original' | 'app' | 'copy';
  readonly zone: string | null;
  readonly number: string | null;
  readonly issuer: 'DNK' | 'GRL';
  /** ISO dates. */
  readonly issued: string | null;
  readonly expires: string | null;
  readonly showsNumber: boolean;
}

export interface ReadDocument {
  readonly number: string;
  readonly via: 'zone' | 'hand';
  readonly issued: string | null;
  readonly expires: string | null;
  readonly comparison: readonly Compared[];
  readonly accepted: boolean;
  readonly lost: boolean;
}

/** Codes of a field that cannot be read, by field. */
interface Unreadable {
  readonly fields: Readonly<Record<string, string>>;
}

/** Kinds that the register has: one that it does not know is not this citizen's. */
const registered: Readonly<Record<string, DocumentRow['kind']>> = {
  passport: 'passport',
  'faroese-passport': 'passport',
  'driving-licence': 'driving-licence',
  'driving-licence-app': 'driving-licence',
  'residence-permit': 'residence-permit',
};

const against: ReadonlySet<Compared['result']> = new Set(['differs', 'expired', 'lost']);

function judged(type: string, comparison: readonly Compared[]): Pick<ReadDocument, 'accepted' | 'lost'> {
  const number = comparison.find(({ field }) => field === 'number')?.result ?? 'unknown';
  const known = !Object.hasOwn(registered, type) || number === 'equal';
  return { accepted: known && comparison.every(({ result }) => !against.has(result)), lost: number === 'lost' };
}

const plainNumber = (number: string): string => number.replace(/[\s.-]/g, '').toUpperCase();

/** Kind under which use of the number is counted (R7): the phone's and the counter's are the same book. */
export const kindOf = (type: string): string => registered[type] ?? type;

/**
 * Reads a document and compares it with the register (R8): the zone where the type has one, else what staff typed.
 * @param today ISO date in Denmark.
 */
export function compareDocument(
  rule: DocumentRule,
  input: DocumentInput,
  facts: CitizenFacts,
  rows: readonly DocumentRow[],
  today: string,
): ReadDocument | Unreadable {
  if (rule.zone) {
    const read = readZone(input.zone ?? '', today);
    if (!read.ok) return { fields: { zone: read.problem } };
    const { zone } = read;
    // A Danish passport held out as a foreign one, or the other way round: another row of the table counts.
    const kind = documentKindOf(zone);
    if (zone.format !== rule.zone || (registered[rule.type] ?? kind) !== kind)
      return { fields: { zone: 'other-type' } };
    const comparison = compareZone(zone, facts, rowFor(zone, rows), today);
    const { number, expires } = zone;
    return { number, via: 'zone', issued: input.issued, expires, comparison, ...judged(rule.type, comparison) };
  }
  const { issued, expires } = input;
  const number = plainNumber(input.number ?? '');
  if (registered[rule.type] === 'driving-licence') {
    const missing = missingOf({ number: number || null, issued, expires });
    if (missing || issued === null || expires === null) return { fields: missing ?? {} };
    const comparison = compareLicence({ issuer: input.issuer, number, issued, expires }, rows, today);
    return { number, via: 'hand', issued, expires, comparison, ...judged(rule.type, comparison) };
  }
  const missing = missingOf({
    ...(rule.holds === 'printed' ? { expires } : {}),
    ...(typeof rule.holds === 'object' ? { issued } : {}),
  });
  if (missing) return { fields: missing };
  const comparison = expires === null ? [] : [compareExpiry(expires, null, today)];
  return { number, via: 'hand', issued, expires, comparison, ...judged(rule.type, comparison) };
}

function missingOf(wanted: Readonly<Record<string, string | null>>): Record<string, string> | null {
  const missing = Object.entries(wanted).flatMap(([field, value]) => (value ? [] : [[field, 'empty'] as const]));
  return missing.length > 0 ? Object.fromEntries(missing) : null;
}
