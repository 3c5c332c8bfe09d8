import type { CivilStatusCode, Sex } from '../verification/facts.ts';
import type { Day } from './calendar.ts';
import type { Moment } from './moment.ts';
import type { NameStock } from './names.ts';
import type { Street } from './places.ts';

export interface Dwelling {
  readonly street: Street;
  /** `047A`, three digits and a letter or blank. */
  readonly houseNumber: string;
  /** `st`, `kl`, `01`…; empty: a house of its own. */
  readonly floor: string;
  /** `tv`, `th`, `mf`, `0012`; empty: none. */
  readonly door: string;
  /** Greenlandic building number, else empty. */
  readonly building: string;
}

export interface Home {
  readonly dwelling: Dwelling;
  readonly careOf: string;
  readonly from: Day;
  /** Null: lives there today. */
  to: Day | null;
}

export interface PersonName {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
  /** `+` abbreviated, `*` letters that CPR cannot hold, `=` insufficiently documented; blank. */
  readonly marker: string;
  readonly from: Moment;
}

export interface CivilStatus {
  readonly code: CivilStatusCode;
  readonly spouse: Person | null;
  readonly from: Moment;
  /** Separated from this day, on the way to a divorce; null: not separated. */
  separated: Day | null;
}

/** A parent who is not in the register. */
export interface OutsideParent {
  readonly name: string;
  readonly born: Day;
}

export interface AbroadStay {
  /** Null: came from abroad for the first time. */
  readonly out: Moment | null;
  readonly outCountry: string;
  /** Null: still away. */
  readonly back: Moment | null;
  readonly backCountry: string;
}

interface ReplacedNumber {
  readonly cpr: string;
  readonly sex: Sex;
  readonly born: Day;
  /** 50 deleted (the person had two), 60 changed. */
  readonly status: '50' | '60';
  readonly from: Day;
  readonly to: Day;
}

/** A made-up life, complete as of today. The generator fills it in; the encoder reads it. */
export interface Person {
  readonly cpr: string;
  readonly sex: Sex;
  readonly born: Day;
  readonly stock: NameStock;
  /** Registered as born here: parish or country code. */
  birthplace: string;
  bornUncertain: boolean;
  /** Day of death, in the future for the living. */
  dies: Day;
  /** From this day on not registered in Denmark or Greenland any more, without having died; null: still is. */
  left: { readonly on: Day; readonly how: '70' | '80'; readonly country: string } | null;
  /** Oldest first, the last one in force; likewise below. */
  readonly names: PersonName[];
  readonly homes: Home[];
  readonly civil: CivilStatus[];
  readonly citizenships: { readonly country: string; readonly from: Moment }[];
  readonly abroad: AbroadStay[];
  mother: Person | OutsideParent | null;
  father: Person | OutsideParent | null;
  readonly children: Person[];
  /** Protection codes with their first day. */
  readonly protections: { readonly kind: string; readonly from: Day }[];
  guardianSince: Day | null;
  church: 'F' | 'U';
  occupation: string;
  replaced: ReplacedNumber | null;
  /** Rows that CPR corrected or annulled are added with this probability. */
  readonly untidiness: number;
}

export function isRegistered(parent: Person | OutsideParent | null): parent is Person {
  return parent !== null && 'cpr' in parent;
}

/** The last day of a registered life, or today. */
export function lifeEnd(person: Person, today: Day): Day {
  return Math.min(person.dies, person.left?.on ?? today, today);
}

export function currentName(person: Person): PersonName {
  const name = person.names.at(-1);
  if (name === undefined) throw new Error('a person without a name');
  return name;
}
