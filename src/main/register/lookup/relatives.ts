import type { RelativeFact } from '../../verification/facts.ts';
import { splitName } from '../extract/addressing-name.ts';
import { birthDateInNumber } from '../extract/person-rules.ts';
import { currentNumber } from './current-number.ts';
import { reliableDate } from './dates.ts';
import { isSpecial, nameFact } from './plain-facts.ts';
import type { AddressRow, Rows } from './rows.ts';

export const NAME_AND_ADDRESS_PROTECTION = '0001';
/** Disappeared, dead. */
const offLimitStatuses: readonly string[] = ['70', '90'];

export const isProtected = (rows: Rows, cpr: string): boolean =>
  rows.protections(cpr).some(({ kind }) => kind === NAME_AND_ADDRESS_PROTECTION);

/** What a record says of a relative who has no number: one line of name, and a birth date. */
interface UnnumberedRelative {
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly reliable: 0 | 1;
}

const placeOf = (row: AddressRow): string =>
  [row.municipalityCode, row.streetCode, row.houseNumber, row.floor, row.door, row.buildingNumber].join('|');

/** The coded present address, by which a household is told; null where there is none, or only a special street code. */
function household(rows: Rows, cpr: string): string | null {
  const person = rows.person(cpr);
  const address = rows.addresses(cpr).find(({ current }) => current === 1);
  return person && address && !isSpecial(address, person) ? placeOf(address) : null;
}

function unnumbered({ name, birthDate, reliable }: UnnumberedRelative): RelativeFact {
  return {
    cpr: null,
    name: name === null ? null : { ...splitName(name), middle: null, from: null, to: null, reliable: reliable === 1 },
    formerNames: [],
    birthDate: reliableDate(birthDate),
    sex: null,
    offLimits: false,
    sameHousehold: false,
  };
}

function numbered(rows: Rows, registered: string, home: string | null): RelativeFact {
  const cpr = currentNumber(rows, registered) ?? registered;
  const person = rows.person(cpr);
  const names = rows.names(cpr);
  const present = names.find(({ current }) => current === 1);
  return {
    cpr,
    name: present ? nameFact(present) : null,
    formerNames: names.filter(({ current }) => current === 0).map(nameFact),
    birthDate: person && person.birthDateUncertain === 0 ? person.birthDate : null,
    sex: person?.sex ?? null,
    offLimits: person !== undefined && (offLimitStatuses.includes(person.status) || isProtected(rows, cpr)),
    sameHousehold: home !== null && household(rows, cpr) === home,
  };
}

export interface Relatives {
  readonly spouse: (cpr: string | null, line: UnnumberedRelative) => RelativeFact | null;
  readonly parents: readonly RelativeFact[];
  readonly children: readonly RelativeFact[];
  readonly siblings: readonly RelativeFact[];
}

const oldestFirst = (one: RelativeFact, other: RelativeFact): number => {
  const [left, right] = [one, other].map(({ birthDate, cpr }) => birthDate ?? (cpr ? birthDateInNumber(cpr) : ''));
  return (left ?? '').localeCompare(right ?? '');
};

/** Numbers of children, from the parent's record and from the children's own, each once and in force. */
function childNumbers(rows: Rows, parent: string): readonly string[] {
  const numbers = [...rows.children(parent), ...rows.childrenByParent(parent)];
  return [...new Set(numbers.map((cpr) => currentNumber(rows, cpr) ?? cpr))];
}

/** A citizen's family as far as the register knows it. Relatives stand under their number in force. */
export function relativesOf(rows: Rows, cpr: string): Relatives {
  const home = household(rows, cpr);
  const inForce = currentNumber(rows, cpr) ?? cpr;
  const own = new Set([cpr, inForce]);
  const numbers = [cpr, ...rows.formerNumbers(cpr)];
  const relative = (number: string): RelativeFact => numbered(rows, number, home);
  const parentRows = rows.parents(cpr);
  const children = new Set(numbers.flatMap((number) => childNumbers(rows, number)));
  const parentNumbers = parentRows.flatMap(({ parentCpr }) =>
    parentCpr ? [parentCpr, currentNumber(rows, parentCpr) ?? parentCpr] : [],
  );
  const siblings = new Set(
    parentNumbers.flatMap((parent) => childNumbers(rows, parent)).filter((child) => !own.has(child)),
  );
  return {
    spouse(number, line) {
      if (number) return relative(number);
      return line.name || line.birthDate ? unnumbered(line) : null;
    },
    parents: parentRows.map((row) => (row.parentCpr ? relative(row.parentCpr) : unnumbered(row))),
    children: [...children].map(relative).sort(oldestFirst),
    siblings: [...siblings].map(relative).sort(oldestFirst),
  };
}

/** R27: spouse, parents, children and siblings, by every number they are known under. */
export function familyOf(rows: Rows, cpr: string): readonly string[] {
  const { parents, children, siblings } = relativesOf(rows, cpr);
  const spouse = rows.civilStatuses(cpr).find(({ current }) => current === 1)?.spouseCpr;
  const numbers = [
    spouse && (currentNumber(rows, spouse) ?? spouse),
    ...[...parents, ...children, ...siblings].map((relative) => relative.cpr),
  ].filter((number): number is string => typeof number === 'string');
  return [...new Set(numbers.flatMap((number) => [number, ...rows.formerNumbers(number)]))];
}
