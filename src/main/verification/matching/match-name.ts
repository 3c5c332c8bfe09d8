import { foldWords, likeness } from '../fold.ts';
import type { MatchContext } from '../match-answer.ts';
import type { RegisterValue } from '../question.ts';
import { isParticle, type NameWords, nameWords } from './name-words.ts';
import { relativeKeys } from './relatives.ts';
import { hasOneSlip } from './word-slip.ts';

/**
 * R18, facts 5.4 for names, as sets of words in any order: every word of the surname must be there, one given name is
 * enough, middle names, particles and initials are neutral. A word that is in no part of the name makes the answer
 * wrong, so that a list of common names is no answer.
 */
export function sameName(value: RegisterValue, spoken: string, context: MatchContext): boolean {
  const all = foldWords(spoken);
  const strong = all.filter((word) => !isParticle(word));
  const words = strong.length > 0 ? strong : all;
  return nameWords(value, context).some((name) => covers(name, words, context));
}

const MAX_WORDS = 12;

interface Matcher {
  readonly name: readonly { readonly word: string; readonly part: keyof NameWords }[];
  readonly spoken: readonly string[];
  readonly context: MatchContext;
  readonly ofRelatives: ReadonlySet<string>;
}

function covers(name: NameWords, spoken: readonly string[], context: MatchContext): boolean {
  const parts = (['given', 'middle', 'surname'] as const).flatMap((part) => name[part].map((word) => ({ word, part })));
  const matcher: Matcher = { name: parts, spoken, context, ofRelatives: relativeKeys(context.relativeValues) };
  const letters = spoken.filter((word) => word.length > 1);
  if (letters.length === 0 || spoken.length > MAX_WORDS) return false;
  return step(matcher, 0, new Set(), true);
}

/** Takes spoken words from the left; each uses up one word of the name, or two run together, or two make up one. */
function step(matcher: Matcher, at: number, used: ReadonlySet<number>, maySlip: boolean): boolean {
  const { name, spoken } = matcher;
  const word = spoken[at];
  if (word === undefined) return isEnough(matcher, used);
  if (word.length === 1 && name.some((part) => part.word.startsWith(word))) {
    if (step(matcher, at + 1, used, maySlip)) return true;
  }
  const joined = word + (spoken[at + 1] ?? '');
  for (let index = 0; index < name.length; index++) {
    const part = name[index];
    if (part === undefined || used.has(index)) continue;
    const one = new Set([...used, index]);
    const fit = fits(matcher, [part.word], word, maySlip);
    if (fit !== undefined && step(matcher, at + 1, one, maySlip && fit === 'exact')) return true;
    if (at + 1 < spoken.length && fits(matcher, [part.word], joined, false) !== undefined) {
      if (step(matcher, at + 2, one, maySlip)) return true;
    }
    const next = name[index + 1];
    if (next === undefined || used.has(index + 1)) continue;
    if (fits(matcher, [part.word, next.word], word, false) !== undefined) {
      if (step(matcher, at + 1, new Set([...one, index + 1]), maySlip)) return true;
    }
  }
  return false;
}

function isEnough({ name }: Matcher, used: ReadonlySet<number>): boolean {
  const missing = name.filter((_, index) => !used.has(index));
  const given = name.filter((part) => part.part === 'given');
  const saidGiven = given.length === 0 || name.some((part, index) => part.part === 'given' && used.has(index));
  return saidGiven && missing.every((part) => part.part !== 'surname');
}

function fits(
  { name, context, ofRelatives }: Matcher,
  words: readonly string[],
  typed: string,
  maySlip: boolean,
): 'exact' | 'slip' | undefined {
  const like = likeness(words.join(''), typed);
  if (like === 'strict') return 'exact';
  if (ofRelatives.has(typed) && !name.some((part) => part.word === typed)) return undefined;
  if (like === 'loose') return 'exact';
  if (context.isKnown('given-name', typed) || context.isKnown('surname', typed)) return undefined;
  if (like === 'simplified') return 'exact';
  return maySlip && !hasAnotherEnding(words.join(''), typed) && hasOneSlip(words, typed) ? 'slip' : undefined;
}

/** Mette and Metta, Karlotte and Karlotta: another vowel at the end makes another name, listed or not. */
function hasAnotherEnding(value: string, typed: string): boolean {
  const [one, other] = [value.at(-1) ?? '', typed.at(-1) ?? ''];
  return one !== other && /^[aeiouy]{2}$/.test(one + other) && value.slice(0, -1) === typed.slice(0, -1);
}
