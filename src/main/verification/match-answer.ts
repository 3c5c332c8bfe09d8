import type { Ask } from './ask.ts';
import { foldWords } from './fold.ts';
import type { IsKnown } from './lexicon.ts';
import { sameAddress } from './matching/match-address.ts';
import { sameCalendarValue } from './matching/match-date.ts';
import { sameName } from './matching/match-name.ts';
import { isPlaceName, sameCountry, sameMunicipality, samePlace } from './matching/match-place.ts';
import { mayBeMeant, sameStreet } from './matching/match-street.ts';
import { type AnswerType, NONE, type RegisterValue } from './question.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import type { VerificationResources } from './resources.ts';

export interface MatchContext {
  /** Shipped lists and register (R18). */
  readonly isKnown: IsKnown;
  /** Values of the citizen's relatives: a slip that lands on one of them is refused. */
  readonly relativeValues: readonly string[];
  readonly resources: Pick<VerificationResources, 'countries' | 'municipalities' | 'placeWords'>;
}

export interface MatchResult {
  readonly result: 'match' | 'mismatch' | 'unparseable';
  /** Only with `unparseable`: what the agent asks the caller for. */
  readonly ask?: Ask;
}

/**
 * R18. Whether the text can be read depends on the type and the text only, never on the register value, so that
 * "unparseable" tells nobody anything. A plain text as register value is read as `verify answer` gets it; the empty text
 * is "none".
 */
export function matchAnswer(
  type: AnswerType,
  value: RegisterValue | string,
  spoken: string,
  context: MatchContext,
): MatchResult {
  const reading = readAnswer(type, spoken);
  if (reading.is === 'unparseable') {
    return reading.ask === undefined ? { result: 'unparseable' } : { result: 'unparseable', ask: reading.ask };
  }
  const registered = typeof value === 'string' ? { text: value } : value;
  return { result: same(type, registered, reading, context) ? 'match' : 'mismatch' };
}

function same(type: AnswerType, value: RegisterValue, reading: Reading, context: MatchContext): boolean {
  if (value.text.trim() === NONE) return reading.is === 'none' || (reading.is === 'count' && reading.count === 0);
  switch (reading.is) {
    case 'address':
      return sameAddress(value, reading.readings, context);
    case 'date':
      return sameCalendarValue(type, value.text, reading.date);
    case 'count':
      return /^\d{1,2}$/.test(value.text.trim()) && Number(value.text) === reading.count;
    case 'streets':
      return reading.streets.some(
        (one) => mayBeMeant(one, reading.streets, context) && sameStreet(value.text, one.street, context),
      );
    case 'text':
      return sameText(type, value, reading.texts, context);
    default:
      return false;
  }
}

/** Without one more leading word each, until what is left is a name by itself: "Hans Jensen" is not "Jensen". */
function sameText(type: AnswerType, value: RegisterValue, texts: readonly string[], context: MatchContext): boolean {
  for (const [index, text] of texts.entries()) {
    if (isSame(type, value, text, context)) return true;
    if (index === 0 && isNamed(type, text, context)) return false;
  }
  return false;
}

function isSame(type: AnswerType, value: RegisterValue, text: string, context: MatchContext): boolean {
  switch (type) {
    case 'person-name':
      return sameName(value, text, context);
    case 'municipality':
      return sameMunicipality(value, text, context);
    case 'country':
      return sameCountry(value, text, context);
    default:
      return samePlace(value, text, context);
  }
}

function isNamed(type: AnswerType, text: string, context: MatchContext): boolean {
  if (type !== 'person-name') return isPlaceName(text, context);
  const words = foldWords(text);
  return words.every((word) => context.isKnown('given-name', word) || context.isKnown('surname', word));
}
