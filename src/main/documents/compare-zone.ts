import type { Compared, ComparisonNote, ComparisonResult, PrintedZone, Zone } from '../../shared/documents.ts';
import type { DocumentRow } from '../register/register.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import { sameValue } from './check-value.ts';
import { compareNames } from './compare-names.ts';
import { lookAlike } from './look-alikes.ts';

/** What the comparison needs of the citizen. */
export type ComparedFacts = Pick<CitizenFacts, 'cpr' | 'name' | 'formerNames' | 'birthDate' | 'birthDateUncertain'>;

/** Greenlandic and Faroese passports are Danish ones with covers of their own: their zone says DNK. */
const realm = new Set(['DNK', 'GRL', 'FRO']);
const inRealm = (issuer: string): boolean => realm.has(issuer);

/** Kind of document in the register, as far as a zone tells it: other kinds are not in it. */
export function documentKindOf({ format, issuer }: Pick<PrintedZone, 'format' | 'issuer'>): DocumentRow['kind'] | null {
  if (format === 'TD3') return inRealm(issuer) ? 'passport' : 'foreign-passport';
  return inRealm(issuer) ? 'residence-permit' : null;
}

/**
 * The row to compare with: the one that has this number, else the one of this kind that is valid longest, so that a number that
 * is not the citizen's own differs from it; null where the citizen has none of the kind.
 */
export function rowFor(
  zone: Pick<PrintedZone, 'format' | 'issuer' | 'number'>,
  rows: readonly DocumentRow[],
): DocumentRow | null {
  const kind = documentKindOf(zone);
  const own = rows.filter((row) => row.kind === kind);
  const [longest] = own
    .filter(({ status }) => status === 'valid')
    .toSorted((one, other) => (other.validTo ?? '').localeCompare(one.validTo ?? ''));
  return own.find(({ number }) => number === zone.number) ?? longest ?? own[0] ?? null;
}

/** The same but for characters that the eye, or a check digit, takes for each other. */
function isLookAlike(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    [...one].every((sign, place) => {
      const beside = other[place] ?? '';
      return sign === beside || lookAlike(sign, beside) || (sameValue(sign, beside) && /\D/.test(sign + beside));
    })
  );
}

/** A document's number beside its row: lost or stolen counts before all else. */
export function compareNumber(number: string, row: DocumentRow | null): Compared {
  const say = (result: ComparisonResult, note: ComparisonNote | null = null): Compared => ({
    field: 'number',
    result,
    note,
  });
  if (!row) return say('unknown');
  if (row.number === number) return say(row.status === 'lost' ? 'lost' : 'equal');
  return isLookAlike(number, row.number) ? say('differs', 'look-alike') : say('differs');
}

/** An expiry, inclusive, beside the clock and its row. @param today ISO date in Denmark. */
export function compareExpiry(expires: string | null, row: DocumentRow | null, today: string): Compared {
  const say = (result: ComparisonResult): Compared => ({ field: 'expiry', result, note: null });
  if (expires === null) return say('unknown');
  if (expires < today) return say('expired');
  if (!row?.validTo) return say('valid');
  if (row.validTo === expires) return say('equal');
  return say('differs');
}

function compareIssuer(issuer: string, row: DocumentRow | null): Compared {
  if (!row) return { field: 'issuer', result: 'unknown', note: null };
  if (row.issuer === issuer) return { field: 'issuer', result: 'equal', note: null };
  // `D` is Germany in a zone and DEU in ISO 3166.
  if (issuer === 'D' && row.issuer === 'DEU') return { field: 'issuer', result: 'equal', note: null };
  if (inRealm(issuer) && inRealm(row.issuer)) return { field: 'issuer', result: 'equal', note: 'same-realm' };
  return { field: 'issuer', result: 'differs', note: null };
}

/** Two figures of the year only: the register knows the century, a zone does not. */
function compareBirthDate(printed: string | null, facts: ComparedFacts): Compared {
  const say = (result: ComparisonResult, note: ComparisonNote | null = null): Compared => ({
    field: 'birthDate',
    result,
    note,
  });
  if (printed === null) return say('unknown');
  const [zone, register] = [printed.slice(2), facts.birthDate.slice(2)];
  if (zone === register && zone.length === 8) return say(facts.birthDateUncertain ? 'partly' : 'equal');
  const [short, long] = [zone, register].toSorted((one, other) => one.length - other.length);
  const incomplete = short !== undefined && short.length < 8 && long?.startsWith(short);
  return incomplete ? say('partly', 'incomplete-date') : say('differs');
}

/** Only where a document of the realm prints ten figures there: others number people their own way. */
function comparePersonalNumber({ issuer, personalNumber }: Zone, facts: ComparedFacts): readonly Compared[] {
  if (!personalNumber || !inRealm(issuer) || !/^\d{10}$/.test(personalNumber)) return [];
  const result = personalNumber === facts.cpr ? 'equal' : 'differs';
  return [{ field: 'personalNumber', result, note: null }];
}

/**
 * What is printed in a zone beside the register (R8). Results only: no value of the register is in them (R37).
 * @param facts null where no citizen is found: the document alone is looked at.
 * @param row see `rowFor`; null where the register has no such document.
 * @param today ISO date in Denmark.
 */
export function compareZone(
  zone: Zone,
  facts: ComparedFacts | null,
  row: DocumentRow | null,
  today: string,
): readonly Compared[] {
  const name = facts ? compareNames(zone, facts) : { result: 'unknown' as const, note: null };
  return [
    { field: 'name', ...name },
    facts ? compareBirthDate(zone.birthDate, facts) : { field: 'birthDate', result: 'unknown', note: null },
    compareNumber(zone.number, row),
    compareIssuer(zone.issuer, row),
    compareExpiry(zone.expires, row, today),
    ...(facts ? comparePersonalNumber(zone, facts) : []),
  ];
}
