import { foldWords } from '../fold.ts';
import { floorAndDoor } from './floor-door.ts';
import { houseNumbersAt } from './house-number.ts';

/** One way to read a spoken address. */
export interface AddressReading {
  /** Folded words of the street, joined by blanks. */
  readonly street: string;
  /** `47a` */
  readonly houseNumber: string;
  readonly floor: string | null;
  readonly door: string | null;
}

const NUMBER_WORDS = new Set(['nr', 'nummer', 'number', 'no', 'num']);
const MAX_WORDS = 24;

/**
 * All ways to read the text as street, number, floor and door: "Nørregade 12 2 tv" has one with number 12 and one with
 * number 2 of a street "Nørregade 12". Which is meant shows in the comparison; whether there is any does not.
 */
export function addressReadings(spoken: string): readonly AddressReading[] {
  const tokens = foldWords(spoken);
  if (tokens.length > MAX_WORDS) return [];
  const readings: AddressReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    for (const number of houseNumbersAt(tokens, at)) {
      const after = at + number.words;
      if (at === 0) {
        readings.push(...numberFirst(tokens, after, number.value));
        continue;
      }
      const end = NUMBER_WORDS.has(tokens[at - 1] ?? '') ? at - 1 : at;
      const street = streetOf(tokens.slice(0, end));
      const rest = street === undefined ? undefined : floorAndDoor(tokens, after);
      if (street !== undefined && rest !== undefined) readings.push({ street, houseNumber: number.value, ...rest });
    }
  }
  return readings;
}

/** "12 Nørregade, second floor left". */
function numberFirst(tokens: readonly string[], from: number, houseNumber: string): readonly AddressReading[] {
  const readings: AddressReading[] = [];
  for (let end = from + 1; end <= tokens.length; end++) {
    const street = streetOf(tokens.slice(from, end));
    const rest = street === undefined ? undefined : floorAndDoor(tokens, end);
    if (street !== undefined && rest !== undefined) readings.push({ street, houseNumber, ...rest });
  }
  return readings;
}

function streetOf(words: readonly string[]): string | undefined {
  return words.some((word) => /\p{L}{2}/u.test(word)) ? words.join(' ') : undefined;
}

/**
 * A register's address text, `Vej 95,1 mf` or `Vej 123A, st. tv`: the number is the last before the comma. Without a
 * comma the first reading counts. Undefined where there is no number.
 */
export function registeredAddress(text: string): AddressReading | undefined {
  const comma = text.indexOf(',');
  const head = foldWords(comma < 0 ? text : text.slice(0, comma));
  const rest = comma < 0 ? undefined : floorAndDoor(foldWords(text.slice(comma + 1)), 0);
  for (let at = head.length - 1; at > 0; at--) {
    const number = houseNumbersAt(head, at).find(({ words }) => at + words === head.length);
    const street = streetOf(head.slice(0, at));
    if (number !== undefined && street !== undefined) {
      return { street, houseNumber: number.value, floor: rest?.floor ?? null, door: rest?.door ?? null };
    }
  }
  return addressReadings(text)[0];
}

/** Streets that the text may name, with a house number and what follows taken off, or as it stands. */
export function streetReadings(spoken: string): readonly string[] {
  const whole = foldWords(spoken).slice(0, MAX_WORDS).join(' ');
  return [...new Set([whole, ...addressReadings(spoken).map((reading) => reading.street)])];
}
