/**
 * What the register knows about one citizen, in the shape that verification needs: plain values, no codes to look up.
 * The register builds it (`register/facts.ts`), the question catalogue reads it. Rows that CPR marks as corrected or
 * annulled are never in here.
 */

/**
 * A calendar date of which only the reliable leading parts are given: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 * Parts that the extract has as 00, or flags as uncertain, are left out; a date of which nothing is reliable is null.
 */
export type PartialDate = string;

/** `M` male, `K` female, as the register has it. */
export type Sex = 'M' | 'K';

export interface NameFact {
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
  readonly from: PartialDate | null;
  /** Null while the name is in force. */
  readonly to: PartialDate | null;
  /** False where CPR marks a part as abbreviated, not representable or insufficiently documented. */
  readonly reliable: boolean;
}

export interface AddressFact {
  readonly municipalityCode: string;
  readonly municipality: string | null;
  readonly streetCode: string;
  /** Full street name; null where no road register names this code. */
  readonly street: string | null;
  /** `47A`, without leading zeros. */
  readonly houseNumber: string | null;
  /** `st`, `kl`, `k2` or `1`…`99`. */
  readonly floor: string | null;
  readonly door: string | null;
  readonly postalCode: string | null;
  readonly postalDistrict: string | null;
  readonly from: PartialDate | null;
  /** Null for the present address. */
  readonly to: PartialDate | null;
  /** Street codes 9900-9999 and status 03/07: no fixed address; never asked for, never shown. */
  readonly special: boolean;
}

/** A relative with what is known of them; `name` and `birthDate` are null where the register does not hold that person. */
export interface RelativeFact {
  readonly cpr: string | null;
  readonly name: NameFact | null;
  readonly formerNames: readonly NameFact[];
  readonly birthDate: PartialDate | null;
  readonly sex: Sex | null;
  /** Dead, disappeared, or under name and address protection: nothing about this relative may be asked (R11). */
  readonly offLimits: boolean;
  /** Lives at the same present address as the citizen. */
  readonly sameHousehold: boolean;
}

/** U unmarried, G married, F divorced, E widowed, P registered partner, O dissolved partnership, L surviving partner, D dead. */
export type CivilStatusCode = 'U' | 'G' | 'F' | 'E' | 'P' | 'O' | 'L' | 'D';

export interface CivilStatusFact {
  readonly code: CivilStatusCode;
  readonly spouse: RelativeFact | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface CountryFact {
  readonly countryCode: string;
  readonly country: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface MigrationFact {
  readonly emigratedOn: PartialDate | null;
  readonly toCountryCode: string | null;
  readonly toCountry: string | null;
  readonly immigratedOn: PartialDate | null;
  readonly fromCountryCode: string | null;
  readonly fromCountry: string | null;
}

export interface BirthRegistrationFact {
  readonly authorityCode: string;
  readonly name: string | null;
  /** Which kind of authority the code is: only these are asked about. */
  readonly kind: 'parish' | 'municipality' | 'country' | 'other';
}

export interface ProtectionFact {
  /** `0001` name and address, `0002` local directory, `0003` marketing, `0004` research (abolished), `0005` credit warning. */
  readonly kind: string;
  readonly from: PartialDate | null;
}

export interface CitizenFacts {
  /** Ten digits. */
  readonly cpr: string;
  readonly sex: Sex;
  readonly birthDate: PartialDate;
  readonly birthDateUncertain: boolean;
  /** CPR status code: 01 03 05 07 20 30 50 60 70 80 90. */
  readonly status: string;
  readonly statusSince: PartialDate | null;
  readonly name: NameFact;
  /** Newest first. */
  readonly formerNames: readonly NameFact[];
  readonly address: AddressFact | null;
  /** Newest first, the one before the present address at index 0. */
  readonly formerAddresses: readonly AddressFact[];
  /** When the citizen arrived in the present municipality. */
  readonly municipalityArrivedOn: PartialDate | null;
  readonly civilStatus: CivilStatusFact | null;
  /** Newest first. */
  readonly formerCivilStatuses: readonly CivilStatusFact[];
  /** Oldest first. */
  readonly children: readonly RelativeFact[];
  readonly parents: readonly RelativeFact[];
  /** Other children of either registered parent, oldest first. */
  readonly siblings: readonly RelativeFact[];
  readonly birthRegistration: BirthRegistrationFact | null;
  readonly citizenship: CountryFact | null;
  readonly formerCitizenships: readonly CountryFact[];
  /** Newest first; the present emigration of an emigrated person has `immigratedOn` null. */
  readonly migrations: readonly MigrationFact[];
  readonly protections: readonly ProtectionFact[];
  readonly guardianship: boolean;
}
