import { addressTokens } from './address-tokens.ts';
import { floorAndDoor, floorDoorAt } from './floor-door.ts';
import { houseNumbersAt } from './house-number.ts';
import { answerTexts } from './lead-ins.ts';

/** One way to read a spoken street. */
export interface StreetReading {
  /** Folded words of the street, joined by blanks. */
  readonly street: string;
  /** What was said beside it as the town: holds only where it is one (the comparison knows). */
  readonly town?: string;
}

/** One way to read a spoken address. */
export interface AddressReading extends StreetReading {
  /** `47a` */
  readonly houseNumber: string;
  readonly floor: string | null;
  readonly door: string | null;
}

const NUMBER_WORDS = new Set(['nr', 'nummer', 'number', 'no', 'num']);
const TOWN_FOLLOWS = new Set(['i', 'in']);
const MAX_WORDS = 24;
const MAX_TOWN_WORDS = 3;

/**
 * All ways to read the text as street, number, floor and door: "Nørregade 12 2 tv" has one with number 12 and one with
 * number 2 of a street "Nørregade 12". Which is meant shows in the comparison; whether there is any does not.
 */
export function addressReadings(spoken: string): readonly AddressReading[] {
  return answerTexts(spoken).flatMap((text) => {
    const tokens = addressTokens(text);
    if (tokens.length > MAX_WORDS) return [];
    return [...readingsOf(tokens), ...afterFloor(tokens), ...floorBetween(tokens), ...afterTown(text)];
  });
}

function readingsOf(tokens: readonly string[]): readonly AddressReading[] {
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

/** "Second floor left, Nørregade 12". A bare number before the street is none, or two house numbers could be said. */
function afterFloor(tokens: readonly string[]): readonly AddressReading[] {
  const found = floorDoorAt(tokens, 0);
  if (found === undefined) return [];
  const { floor, door, next } = found;
  return readingsOf(tokens.slice(next)).flatMap((reading) =>
    reading.floor === null && reading.door === null ? [{ ...reading, floor, door }] : [],
  );
}

/** "Nørregade, second floor, number 12". */
function floorBetween(tokens: readonly string[]): readonly AddressReading[] {
  const readings: AddressReading[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const found = floorDoorAt(tokens, at);
    const street = streetOf(tokens.slice(0, at));
    if (found === undefined || street === undefined || !NUMBER_WORDS.has(tokens[found.next] ?? '')) continue;
    for (const number of houseNumbersAt(tokens, found.next + 1)) {
      const rest = floorAndDoor(tokens, found.next + 1 + number.words);
      if (rest?.floor !== null || rest.door !== null) continue;
      readings.push({ street, houseNumber: number.value, floor: found.floor, door: found.door });
    }
  }
  return readings;
}

/** "8000 Aarhus C, Nørregade 12". */
function afterTown(text: string): readonly AddressReading[] {
  const comma = text.indexOf(',');
  const town = comma < 0 ? '' : townOf(addressTokens(text.slice(0, comma)));
  if (town === '') return [];
  return readingsOf(addressTokens(text.slice(comma + 1))).map((reading) => ({ ...reading, town }));
}

function townOf(words: readonly string[]): string {
  const named = /^\d{4}$/.test(words[0] ?? '') ? words.slice(1) : words;
  return named.length <= MAX_TOWN_WORDS && named.every((word) => /^\p{L}+$/u.test(word)) ? named.join(' ') : '';
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
  const head = addressTokens(comma < 0 ? text : text.slice(0, comma));
  const rest = comma < 0 ? undefined : floorAndDoor(addressTokens(text.slice(comma + 1)), 0);
  for (let at = head.length - 1; at > 0; at--) {
    const number = houseNumbersAt(head, at).find(({ words }) => at + words === head.length);
    const street = streetOf(head.slice(0, at));
    if (number !== undefined && street !== undefined) {
      return { street, houseNumber: number.value, floor: rest?.floor ?? null, door: rest?.door ?? null };
    }
  }
  return addressReadings(text)[0];
}

/** Streets that the text may name, with a house number, a town and what follows taken off, or as it stands. */
export function streetReadings(spoken: string): readonly StreetReading[] {
  const whole = answerTexts(spoken).flatMap((text) => {
    const tokens = addressTokens(text).slice(0, MAX_WORDS);
    return [{ street: tokens.join(' ') }, ...beforeTown(text, tokens)];
  });
  const ofAddresses = addressReadings(spoken).map(({ street, town }) => ({ street, ...(town && { town }) }));
  return [...whole, ...ofAddresses].filter(({ street }) => street !== '');
}

/** "Nørregade i Aarhus", "Nørregade, 8000 Aarhus C". */
function beforeTown(text: string, tokens: readonly string[]): readonly StreetReading[] {
  const comma = text.indexOf(',');
  const parts: (readonly [readonly string[], readonly string[]])[] = tokens.flatMap((token, at) =>
    TOWN_FOLLOWS.has(token) ? [[tokens.slice(0, at), tokens.slice(at + 1)] as const] : [],
  );
  if (comma >= 0) parts.push([addressTokens(text.slice(0, comma)), addressTokens(text.slice(comma + 1))]);
  return parts.flatMap(([words, after]) => {
    const [street, town] = [streetOf(words), townOf(after)];
    return street === undefined || town === '' ? [] : [{ street, town }];
  });
}
