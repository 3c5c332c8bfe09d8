import type { CitizenFacts } from './facts.ts';
import { foldWords } from './fold.ts';
import { foldStreet } from './fold-street.ts';
import { municipalityNames, type PlaceTables } from './matching/place-names.ts';
import { monthsBetween } from './partial-date.ts';
import { type AnswerType, NONE, type RegisterValue } from './question.ts';

/**
 * R11: what the console shows of this citizen (name, masked number with the birth date, present address) is no answer.
 */
export function isShown(type: AnswerType, value: RegisterValue, facts: CitizenFacts, tables: PlaceTables): boolean {
  if (value.text === NONE) return false;
  const { birthDate, address } = facts;
  switch (type) {
    case 'date':
      return value.text === birthDate;
    case 'month':
      return Math.abs(monthsBetween(value.text, birthDate)) <= 1;
    case 'year':
      return value.text === birthDate.slice(0, 4);
    case 'person-name':
      return isShownName(value, facts);
    case 'street':
      return address?.street != null && sharesKey(foldStreet(address.street), foldStreet(value.text));
    case 'street-address': {
      const { street, houseNumber } = address ?? {};
      if (street == null || value.address === undefined) return false;
      return (
        sharesKey(foldStreet(street), foldStreet(value.address.street)) && houseNumber === value.address.houseNumber
      );
    }
    case 'municipality':
    case 'place':
      return isShownPlace(value, facts, tables);
    default:
      return false;
  }
}

const sharesKey = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((key) => others.includes(key));

/** The words that would do as an answer: of the surname where it is asked for, else of the given names. */
function isShownName(value: RegisterValue, { name }: CitizenFacts): boolean {
  const shown = new Set(foldWords([name.given, name.middle ?? '', name.surname].join(' ')));
  const asked = value.name === undefined ? value.text : value.name.surname || value.name.given;
  return foldWords(asked).some((word) => shown.has(word));
}

/**
 * Parish, post district and municipality of one name are one answer: "Randers" is on screen as the town. What a former
 * municipality went into counts as its name, so that is no answer either.
 */
function isShownPlace(value: RegisterValue, { address }: CitizenFacts, tables: PlaceTables): boolean {
  const bare = (text: string): string => foldWords(text.replace(/^gl\. /i, ''))[0] ?? '';
  const shown = [address?.municipality, address?.postalDistrict].flatMap((text) => (text == null ? [] : [bare(text)]));
  if (value.code !== undefined && value.code === address?.municipalityCode) return true;
  const names = value.code === undefined ? [value.text] : municipalityNames(value, tables);
  return names.some((name) => shown.includes(bare(name)));
}
