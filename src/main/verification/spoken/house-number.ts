import { numberAt } from './number-words.ts';

export interface HouseNumber {
  /** `47a`: without leading zeros, letter in lower case. */
  readonly value: string;
  readonly words: number;
}

/** House numbers that may begin at `at`, 1-999 with or without a letter (facts 5.1), in digits or words. */
export function houseNumbersAt(tokens: readonly string[], at: number): readonly HouseNumber[] {
  const token = tokens[at] ?? '';
  const typed = /^0*([1-9]\d{0,2})([a-z]?)$/.exec(token);
  if (typed !== null) {
    const plain: HouseNumber = { value: `${typed[1]}${typed[2]}`, words: 1 };
    return typed[2] === '' ? [plain, ...withLetter(plain, tokens, at)] : [plain];
  }
  const spoken = hundredsAt(tokens, at) ?? cardinalAt(tokens, at);
  if (spoken === undefined || spoken.value === '0') return [];
  return [spoken, ...withLetter(spoken, tokens, at)];
}

function withLetter(number: HouseNumber, tokens: readonly string[], at: number): readonly HouseNumber[] {
  const letter = tokens[at + number.words] ?? '';
  // No house has the letter i (facts 5.1): "12 i Aarhus".
  if (letter === 'i' && tokens.length > at + number.words + 1) return [];
  return /^[a-z]$/.test(letter) ? [{ value: number.value + letter, words: number.words + 1 }] : [];
}

function cardinalAt(tokens: readonly string[], at: number): HouseNumber | undefined {
  const found = numberAt(tokens, at);
  return found === undefined || found.ordinal ? undefined : { value: String(found.value), words: found.words };
}

/** "hundrede og tolv", "et hundrede tolv", "one hundred and twelve". */
function hundredsAt(tokens: readonly string[], at: number): HouseNumber | undefined {
  const count = numberAt(tokens, at);
  let next = at;
  let hundreds = 1;
  if (count !== undefined && count.value > 0 && count.value < 10 && !count.ordinal) {
    hundreds = count.value;
    next = at + count.words;
  }
  if (!/^hundrede?$/.test(tokens[next] ?? '')) return undefined;
  next++;
  const joined = /^(og|and)$/.test(tokens[next] ?? '') ? next + 1 : next;
  const rest = numberAt(tokens, joined);
  if (rest === undefined || rest.ordinal) return { value: String(hundreds * 100), words: next - at };
  return { value: String(hundreds * 100 + rest.value), words: joined + rest.words - at };
}
