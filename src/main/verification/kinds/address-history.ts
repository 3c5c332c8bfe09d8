import type { AddressFact, CitizenFacts, PartialDate } from '../facts.ts';
import { foldStreet } from '../fold-street.ts';
import { monthsBetween, yearOf } from '../partial-date.ts';
import type { KindTools } from './kind.ts';

export interface PastAddress {
  readonly address: AddressFact;
  /** The same home as it was registered before, newest first, where a merger of municipalities recoded it. */
  readonly earlier: readonly AddressFact[];
  /** When the citizen moved there. */
  readonly from: PartialDate | null;
  /** When the citizen left it. */
  readonly to: PartialDate | null;
  /** 0 is the latest before the present one. */
  readonly ordinal: number;
  /** Which address this is, as a subject and as a clue. */
  readonly identity: string;
  /** Somebody who lives with the citizen now may have lived there too (R12). */
  readonly household: boolean;
}

export interface AddressHistory {
  readonly present: { readonly address: AddressFact; readonly from: PartialDate | null } | null;
  readonly former: readonly PastAddress[];
}

/** Prompts count so many addresses back; further back nobody counts reliably. */
export const ADDRESSES_BACK = 8;
/** R12: whoever lives there now may have moved in so long before marrying, or have known it as a child of this age. */
const TOGETHER_BEFORE_MARRIAGE_MONTHS = 60;
const CHILD_REMEMBERS_MONTHS = 72;

/**
 * Addresses as a citizen would count them. Rows that only recode the same home (mergers of municipalities) are one.
 * Where somebody had no fixed address, counting back is not fair beyond it. Protected citizens: what they left before
 * the protection only, so that no question touches where they live in hiding.
 */
export function addressHistory(facts: CitizenFacts, tools: KindTools): AddressHistory {
  const emigrated = tools.leftOn !== null;
  if (facts.address?.special === true || (facts.address === null && !emigrated)) return { present: null, former: [] };
  const stays = collapse([...(facts.address === null ? [] : [facts.address]), ...facts.formerAddresses]);
  const [first, ...rest] = stays;
  const present = facts.address === null || first === undefined ? null : { address: first.address, from: first.from };
  const before = facts.address === null ? stays : rest;
  const unfixed = before.findIndex((stay) => stay.address.special);
  const countable = unfixed < 0 ? before : before.slice(0, unfixed);
  const former = countable.slice(0, ADDRESSES_BACK).map((stay, ordinal) => {
    const { municipalityCode, streetCode, houseNumber, floor, door } = stay.address;
    const identity = ['address', municipalityCode, streetCode, houseNumber, floor, door, stay.from].join('|');
    return { ...stay, ordinal, identity, household: householdKnows(facts, stay, ordinal) };
  });
  const protectedFrom = protectionStart(facts);
  if (protectedFrom === undefined) return { present, former };
  return { present: null, former: former.filter((stay) => stay.to !== null && stay.to < protectedFrom) };
}

interface Stay {
  readonly address: AddressFact;
  readonly earlier: readonly AddressFact[];
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

function collapse(addresses: readonly AddressFact[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const address of addresses) {
    const newer = stays.at(-1);
    if (newer !== undefined && isSameHome(newer.address, address)) {
      stays[stays.length - 1] = { ...newer, from: address.from, earlier: [...newer.earlier, address] };
    } else {
      stays.push({ address, earlier: [], from: address.from, to: address.to });
    }
  }
  return stays;
}

function isSameHome(one: AddressFact, other: AddressFact): boolean {
  if (one.special || other.special) return one.special && other.special;
  if (one.houseNumber !== other.houseNumber || one.floor !== other.floor || one.door !== other.door) return false;
  if (one.street === null || other.street === null) {
    return one.municipalityCode === other.municipalityCode && one.streetCode === other.streetCode;
  }
  return foldStreet(one.street)[0] === foldStreet(other.street)[0] && one.postalCode === other.postalCode;
}

/** Undefined where the name and address are not protected; an empty text where they are since nobody knows when. */
function protectionStart(facts: CitizenFacts): PartialDate | undefined {
  const protection = facts.protections.find((row) => row.kind === '0001');
  return protection === undefined ? undefined : (protection.from ?? '');
}

function householdKnows(facts: CitizenFacts, stay: Stay, ordinal: number): boolean {
  if (ordinal === 0 || stay.to === null) return true;
  const { to } = stay;
  const married = facts.civilStatus;
  if (facts.parents.some((parent) => parent.sameHousehold)) return true;
  if (facts.siblings.some((sibling) => sibling.sameHousehold)) return true;
  if (married?.spouse?.sameHousehold === true) {
    if (married.from === null || monthsBetween(to, married.from) < TOGETHER_BEFORE_MARRIAGE_MONTHS) return true;
  }
  return facts.children.some(
    (child) =>
      child.sameHousehold && (child.birthDate === null || monthsBetween(child.birthDate, to) > CHILD_REMEMBERS_MONTHS),
  );
}

/** Age in years, about, at some date. */
export const ageAt = (facts: CitizenFacts, date: PartialDate): number => yearOf(date) - yearOf(facts.birthDate);
