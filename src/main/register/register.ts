import type { CitizenFacts } from '../verification/facts.ts';

/** A document as the police registers have it. */
export interface DocumentRow {
  readonly kind: 'passport' | 'driving-licence' | 'foreign-passport' | 'residence-permit';
  /** Upper case, no blanks. */
  readonly number: string;
  /** ISO 3166 alpha-3 of the issuer: `DNK`, `GRL`, `FRO`, … */
  readonly issuer: string;
  readonly validFrom: string | null;
  /** ISO date of expiry, inclusive. */
  readonly validTo: string | null;
  readonly status: 'valid' | 'lost';
}

/** The number registered with a citizen's MitID, and the other channels on file. */
export interface PhoneRow {
  /** E.164. Null where no number is registered. */
  readonly number: string | null;
  readonly kind: 'mobile' | 'landline' | 'unknown';
  /** UTC ISO 8601: when the number was registered or last changed. */
  readonly registeredAt: string | null;
  /** ISO date since when the citizen has MitID; null: no MitID. */
  readonly mitidSince: string | null;
  readonly email: string | null;
  readonly digitalPost: boolean;
}

export type SearchCriterion =
  | { readonly kind: 'cpr'; readonly cpr: string }
  | { readonly kind: 'phone'; readonly number: string }
  /** `born` is an ISO date. */
  | { readonly kind: 'name'; readonly name: string; readonly born: string };

export interface SearchHit {
  readonly cpr: string;
  /** Given names, middle names and surname; null under name and address protection (R37). */
  readonly name: string | null;
  /** ISO date. */
  readonly birthDate: string;
}

/** Kinds of value the tolerant matcher asks about (R18): is this folded text another real value of that kind? */
export type LexiconKind = 'given-name' | 'surname' | 'street' | 'place';

/**
 * Relative frequencies counted in this register (R10). Null where fewer than 50,000 persons hold the fact: the caller
 * then uses the shipped table.
 */
type ShareLookup = (kind: string, value: string) => number | null;

interface RegisterStats {
  readonly persons: number;
  readonly recordsByType: Readonly<Record<string, number>>;
  readonly rejected: number;
  /** ISO date of production of the newest extract. */
  readonly producedOn: string;
  readonly taskNumber: string;
}

/** The opened mirror: prepared statements on a read-only file, synchronous, microseconds each. */
export interface Register {
  /** Null where no such number is in the register. Does not follow a replaced number. */
  facts(cpr: string): CitizenFacts | null;
  /** The number in force for this one (follows status 50 and 60); the same number where it is in force; null if unknown. */
  currentNumber(cpr: string): string | null;
  /** Hits in order, best first, at most `limit` (default 20). Protected persons are found by CPR number or present name only (R37). */
  search(criterion: SearchCriterion, limit?: number): readonly SearchHit[];
  documents(cpr: string): readonly DocumentRow[];
  phone(cpr: string): PhoneRow | null;
  /** Spouse, parents, children and siblings of a citizen (R27's own family). */
  family(cpr: string): readonly string[];
  /** `folded` as `verification/fold.ts` folds. */
  isKnown(kind: LexiconKind, folded: string): boolean;
  readonly share: ShareLookup;
  stats(): RegisterStats;
  /** What `register show` prints (design: automation handles); null where the number is unknown. */
  show(cpr: string): RegisterRecord | null;
  /** Every number that has a 001, in order of import. */
  numbers(): Iterable<string>;
  close(): void;
}

export interface ShownName {
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
}

export interface ShownAddress {
  readonly municipalityCode: string;
  readonly municipality: string | null;
  readonly streetCode: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly floor: string | null;
  readonly door: string | null;
  readonly buildingNumber: string | null;
  readonly postalCode: string | null;
  readonly postalDistrict: string | null;
  readonly from: string | null;
}

/** The number's own record, CPR's raw codes, every history row that is not corrected or annulled. */
export interface RegisterRecord {
  readonly cpr: string;
  readonly replacedBy: string | null;
  readonly formerNumbers: readonly string[];
  readonly status: string;
  readonly statusSince: string | null;
  readonly sex: 'M' | 'K';
  readonly birthDate: string;
  readonly birthDateUncertain: boolean;
  readonly name: ShownName | null;
  readonly formerNames: readonly (ShownName & { readonly from: string | null; readonly to: string | null })[];
  readonly protections: readonly { readonly kind: string; readonly from: string | null }[];
  readonly address: ShownAddress | null;
  readonly formerAddresses: readonly (ShownAddress & { readonly to: string | null })[];
  readonly civilStatus: ShownCivilStatus | null;
  readonly formerCivilStatuses: readonly (ShownCivilStatus & { readonly to: string | null })[];
  readonly children: readonly string[];
  readonly parents: readonly {
    readonly cpr: string | null;
    readonly name: string | null;
    readonly birthDate: string | null;
  }[];
  readonly citizenship: {
    readonly countryCode: string;
    readonly country: string | null;
    readonly from: string | null;
  } | null;
  readonly documents: readonly DocumentRow[];
  readonly phones: readonly PhoneRow[];
  readonly recordsByType: Readonly<Record<string, number>>;
}

export interface ShownCivilStatus {
  readonly code: string;
  readonly spouseCpr: string | null;
  readonly spouseName: string | null;
  readonly from: string | null;
}
