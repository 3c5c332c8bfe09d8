import type { Compared } from '../../shared/documents.ts';
import type { DocumentRow } from '../register/register.ts';
import { compareExpiry, compareNumber } from './compare-zone.ts';

/** A driving licence, card or app, has no zone: staff type its fields 5, 4a and 4b. */
export interface TypedLicence {
  readonly issuer: 'DNK' | 'GRL';
  readonly number: string;
  /** ISO dates. */
  readonly issued: string;
  readonly expires: string;
}

/** A Danish licence has eight figures; the form of the Greenlandic one is not published. */
const forms = { DNK: /^\d{8}$/, GRL: /^[A-Z0-9]{4,12}$/ } as const;

const plain = (number: string) => number.replace(/[\s.-]/g, '').toUpperCase();

/** Whether a number has the form of the issuer's licences. */
export const isLicenceNumber = (number: string, issuer: TypedLicence['issuer']): boolean =>
  forms[issuer].test(plain(number));

/**
 * A typed licence beside the register.
 * @param rows the citizen's documents. @param today ISO date in Denmark.
 */
export function compareLicence(
  licence: TypedLicence,
  rows: readonly DocumentRow[],
  today: string,
): readonly Compared[] {
  const number = plain(licence.number);
  const own = rows.filter(({ kind }) => kind === 'driving-licence');
  const row = own.find((each) => each.number === number) ?? own.find(({ status }) => status === 'valid') ?? null;
  const issued = !row?.validFrom
    ? ('unknown' as const)
    : row.validFrom === licence.issued
      ? ('equal' as const)
      : ('differs' as const);
  const issuer = row
    ? row.issuer === licence.issuer
      ? ('equal' as const)
      : ('differs' as const)
    : ('unknown' as const);
  return [
    compareNumber(number, row),
    { field: 'issuer', result: issuer, note: null },
    { field: 'issued', result: issued, note: null },
    compareExpiry(licence.expires, row, today),
  ];
}
