import { numberAt } from './number-words.ts';

/** What stands after the house number: floor and door as CPR writes them, without leading zeros; null where not said. */
export interface FloorDoor {
  readonly floor: string | null;
  readonly door: string | null;
}

interface Read {
  /** Where floor and door are one word: `4th` is the fourth floor to the right. */
  readonly door?: string;
  readonly value: string;
  readonly next: number;
}

const FLOOR_WORDS = new Set(['sal', 'etage', 'floor', 'storey', 'story']);
const PHRASES: readonly (readonly [words: string, floor: string])[] = [
  ['ground floor', 'st'],
  ['stue etagen', 'st'],
  ['i stuen', 'st'],
  ['i kaelderen', 'kl'],
  ['stueetagen', 'st'],
  ['stuen', 'st'],
  ['stue', 'st'],
  ['ground', 'st'],
  ['st', 'st'],
  ['kaelderen', 'kl'],
  ['kaelder', 'kl'],
  ['kld', 'kl'],
  ['basement', 'kl'],
  ['cellar', 'kl'],
  ['kl', 'kl'],
];
const SIDES: readonly (readonly [words: string, door: string])[] = [
  ['til venstre', 'tv'],
  ['to the left', 'tv'],
  ['on the left', 'tv'],
  ['paa venstre side', 'tv'],
  ['venstre', 'tv'],
  ['left', 'tv'],
  ['tv', 'tv'],
  ['t v', 'tv'],
  ['til hoejre', 'th'],
  ['to the right', 'th'],
  ['on the right', 'th'],
  ['paa hoejre side', 'th'],
  ['til hojre', 'th'],
  ['hoejre', 'th'],
  ['hojre', 'th'],
  ['right', 'th'],
  ['th', 'th'],
  ['t h', 'th'],
  ['midt for', 'mf'],
  ['in the middle', 'mf'],
  ['midtfor', 'mf'],
  ['i midten', 'mf'],
  ['midten', 'mf'],
  ['middle', 'mf'],
  ['mf', 'mf'],
  ['m f', 'mf'],
];
const DOOR_WORDS = new Set([
  'doer',
  'dor',
  'door',
  'lejlighed',
  'lejl',
  'vaerelse',
  'vaer',
  'apartment',
  'apt',
  'flat',
  'room',
]);
const NUMBER_WORDS = new Set(['nr', 'nummer', 'number', 'no']);
const PREPOSITIONS = new Set(['i', 'paa', 'on', 'at', 'in']);
const SELF_EVIDENT = new Set(['stuen', 'stueetagen', 'kaelderen', 'basement', 'cellar']);
const MAX_TOWN_WORDS = 5;
/** "12 i Aarhus", "12 på Frederiksberg". */
const CONNECTORS = new Set(['i', 'in', 'paa', 'ved']);
/** A second floor or door, or a second address. */
const NO_TOWN = new Set(['tv', 'th', 'mf', 'sal', 'eller', 'or']);

/** Reads all tokens from `at` on as floor, door and town; undefined where something else stands there. The town is neutral. */
export function floorAndDoor(tokens: readonly string[], at: number): FloorDoor | undefined {
  const floor = floorAt(tokens, at);
  const afterFloor = floor?.next ?? at;
  const door = floor?.door === undefined ? doorAt(tokens, afterFloor) : { value: floor.door, next: afterFloor };
  const rest = tokens.slice(door?.next ?? afterFloor);
  return isTown(rest) ? { floor: floor?.value ?? null, door: door?.value ?? null } : undefined;
}

/**
 * A floor at `at`, with a door or without, that says of itself what it is: "second floor left", "2. tv", "stuen". A bare
 * number does not.
 */
export function floorDoorAt(
  tokens: readonly string[],
  at: number,
): (FloorDoor & { readonly next: number }) | undefined {
  const start = PREPOSITIONS.has(tokens[at] ?? '') ? at + 1 : at;
  const from = tokens[start] === 'the' ? start + 1 : start;
  const floor = floorAt(tokens, from);
  if (floor === undefined) return undefined;
  const side = phraseAt(tokens, floor.next, SIDES);
  const named = FLOOR_WORDS.has(tokens[floor.next - 1] ?? '') || SELF_EVIDENT.has(tokens[from] ?? '');
  if (!named && side === undefined && floor.door === undefined) return undefined;
  return { floor: floor.value, door: floor.door ?? side?.value ?? null, next: side?.next ?? floor.next };
}

function isTown(rest: readonly string[]): boolean {
  const connected = CONNECTORS.has(rest[0] ?? '') && rest.length > 1 ? rest.slice(1) : rest;
  const country = connected[0] === 'dk' ? connected.slice(1) : connected;
  const words = /^\d{4}$/.test(country[0] ?? '') ? country.slice(1) : country;
  // A single letter right after the number would be part of it.
  if (words[0]?.length === 1) return false;
  return words.length <= MAX_TOWN_WORDS && words.every((word) => /^\p{L}+$/u.test(word) && !NO_TOWN.has(word));
}

function phraseAt(tokens: readonly string[], at: number, phrases: typeof SIDES): Read | undefined {
  for (const [text, value] of phrases) {
    const words = text.split(' ');
    if (words.every((word, index) => tokens[at + index] === word)) return { value, next: at + words.length };
  }
  return undefined;
}

function floorAt(tokens: readonly string[], at: number): Read | undefined {
  const phrase = phraseAt(tokens, at, PHRASES);
  if (phrase !== undefined) return phrase;
  const token = tokens[at] ?? '';
  if (/^k\d$/.test(token)) return { value: token, next: at + 1 };
  const typed = /^0*([1-9]\d?)(st|nd|rd|th|te|de|e)?$/.exec(token);
  const spoken = typed === null ? numberAt(tokens, at) : undefined;
  if (typed === null && (spoken === undefined || spoken.value === 0)) return undefined;
  const next = at + (spoken?.words ?? 1);
  const value = String(spoken?.value ?? typed?.[1]);
  if (FLOOR_WORDS.has(tokens[next] ?? '')) return { value, next: next + 1 };
  // "4th" without "floor" and without a side: "4. th".
  const right = typed?.[2] === 'th' && doorAt(tokens, next) === undefined;
  return right ? { value, door: 'th', next } : { value, next };
}

function doorAt(tokens: readonly string[], at: number): Read | undefined {
  const named = DOOR_WORDS.has(tokens[at] ?? '') ? at + 1 : at;
  const start = named > at && NUMBER_WORDS.has(tokens[named] ?? '') ? named + 1 : named;
  const side = phraseAt(tokens, start, SIDES);
  if (side !== undefined) return side;
  const token = tokens[start] ?? '';
  const following = tokens[start + 1] ?? '';
  if (/^[a-z]$/.test(token) && /^\d{1,3}$/.test(following)) {
    return { value: token + following.replace(/^0+/, ''), next: start + 2 };
  }
  // A number of four digits is a postal code, unless zeros or the word "door" say that it is not.
  if (/^\d{1,3}$/.test(token) || /^0\d{3}$/.test(token) || (start > at && /^\d{4}$/.test(token))) {
    return { value: token.replace(/^0+(?=\d)/, ''), next: start + 1 };
  }
  if (/^[a-z]\d{1,3}$/.test(token) || (start > at && /^[a-z]$/.test(token))) return { value: token, next: start + 1 };
  return undefined;
}
