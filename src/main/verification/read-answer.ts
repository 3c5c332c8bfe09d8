import type { Ask } from './ask.ts';
import { foldWords } from './fold.ts';
import type { AnswerType } from './question.ts';
import { type AddressReading, addressReadings, type StreetReading, streetReadings } from './spoken/address.ts';
import { readCount } from './spoken/count.ts';
import { readDate } from './spoken/date.ts';
import { answerTexts, isLeadInOnly } from './spoken/lead-ins.ts';
import { saysNone, saysUnknown } from './spoken/phrases.ts';

export interface CalendarDate {
  readonly year: number;
  /** 0 where the type does not ask for it. */
  readonly month: number;
  readonly day: number;
}

/** A spoken answer as far as it can be read without knowing what is right. */
export type Reading =
  | { readonly is: 'unparseable'; readonly ask?: Ask }
  | { readonly is: 'none' }
  | { readonly is: 'address'; readonly readings: readonly AddressReading[] }
  | { readonly is: 'streets'; readonly streets: readonly StreetReading[] }
  | { readonly is: 'date'; readonly date: CalendarDate }
  | { readonly is: 'count'; readonly count: number }
  /** The answer, then without the words that lead in to it. */
  | { readonly is: 'text'; readonly texts: readonly string[] };

/** Longer texts are no answers to these questions, and the cost of reading stays bounded. */
const MAX_ANSWER_LENGTH = 200;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_WORDS = 24;
/** "U.S.A." */
const DOTTED = /(?<!\p{L})(?:\p{L}\. ?){1,3}\p{L}\.?(?!\p{L})/gu;

/** R18: reads the text by type alone; "don't know", nothing and noise are unparseable. */
export function readAnswer(type: AnswerType, spoken: string): Reading {
  if (spoken.length > MAX_ANSWER_LENGTH) return { is: 'unparseable', ask: 'shorter' };
  if (UNPRINTABLE.test(spoken)) return { is: 'unparseable' };
  const words = foldWords(spoken);
  if (words.length === 0 || (type !== 'count' && isLeadInOnly(words)) || saysUnknown(spoken))
    return { is: 'unparseable' };
  if (words.length > MAX_WORDS) return { is: 'unparseable', ask: 'shorter' };
  if (type !== 'count' && saysNone(spoken)) return { is: 'none' };
  switch (type) {
    case 'street-address':
      return readAddress(spoken, words);
    case 'street':
      return hasWord(words)
        ? { is: 'streets', streets: streetReadings(spoken) }
        : { is: 'unparseable', ask: 'street-name' };
    case 'date':
    case 'month':
    case 'year': {
      const date = readDate(type, spoken);
      if ('year' in date) return { is: 'date', date };
      return date.ask === undefined ? { is: 'unparseable' } : { is: 'unparseable', ask: date.ask };
    }
    case 'count': {
      const count = readCount(spoken);
      return count === undefined ? { is: 'unparseable', ask: 'one-number' } : { is: 'count', count };
    }
    case 'person-name':
      return hasWord(words) && !/\d/.test(spoken) ? { is: 'text', texts: answerTexts(spoken) } : { is: 'unparseable' };
    case 'municipality':
    case 'country': {
      const text = spoken.replace(DOTTED, (letters) => letters.replace(/[.\s]/g, ''));
      const read = foldWords(text);
      return hasWord(read) || /^\d{4}$/.test(read.join(''))
        ? { is: 'text', texts: answerTexts(text) }
        : { is: 'unparseable' };
    }
    default:
      return hasWord(words) ? { is: 'text', texts: answerTexts(spoken) } : { is: 'unparseable' };
  }
}

const hasWord = (words: readonly string[]): boolean => words.some((word) => /\p{L}{2}/u.test(word));

function readAddress(spoken: string, words: readonly string[]): Reading {
  if (!hasWord(words)) return { is: 'unparseable', ask: 'street-name' };
  const readings = addressReadings(spoken);
  return readings.length > 0 ? { is: 'address', readings } : { is: 'unparseable', ask: 'house-number' };
}
