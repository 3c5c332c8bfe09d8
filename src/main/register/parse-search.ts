import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { SearchCriterion } from './register.ts';
import { findDate, isoDate } from './typed-date.ts';

/**
 * `need-birth-date`: a name alone finds too many. `not-a-number`: neither a CPR number (its day may not exist) nor a phone
 * number nor a name. `day-out-of-range`: there is no such birth date.
 */
export type SearchProblem = 'need-birth-date' | 'not-a-number' | 'day-out-of-range';

export type ParsedSearch =
  | { readonly ok: true; readonly criterion: SearchCriterion }
  | { readonly ok: false; readonly problem: SearchProblem };

const problem = (code: SearchProblem): ParsedSearch => ({ ok: false, problem: code });
const found = (criterion: SearchCriterion): ParsedSearch => ({ ok: true, criterion });

/** Six and four figures, with what people put between them, on their own or behind a name. */
const cprForm = /(?<![\d+])(\d{2}[ .-]?\d{2}[ .-]?\d{2})\s?[-–/ ]?\s?(\d{4})(?!\d)/;
/** A number of the health service or of a school: its serial has letters. */
const letteredForm = /^\d{6}[- ]?(?=[\dA-Z]*[A-Z])[\dA-Z]{4}$/i;
const letters = /\p{L}/u;

/**
 * Day + 60 is nobody's number (practice) and has to be found. The date decides alone: modulus 11 refuses nobody, because
 * numbers without it are issued since 2007. 29 February is taken for any year; the century is the register's business.
 */
function hasPossibleDate(cpr: string): boolean {
  const day = Number(cpr.slice(0, 2));
  return isoDate(2000, Number(cpr.slice(2, 4)), day > 60 ? day - 60 : day) !== null;
}

function phone(text: string): SearchCriterion | null {
  const parsed = parsePhoneNumberFromString(text, 'DK') ?? undefined;
  return parsed?.isPossible() ? { kind: 'phone', number: parsed.number } : null;
}

/** Danish callers leave the plus out: 45 and eight figures, 299 and six. */
function phoneWithoutPlus(digits: string): SearchCriterion | null {
  return /^(45\d{8}|29[89]\d{6})$/.test(digits) ? phone(`+${digits}`) : null;
}

function inFigures(text: string): ParsedSearch {
  const digits = text.replace(/\D/g, '');
  const whole = cprForm.exec(text);
  if (whole && digits.length === 10 && !text.includes('+')) {
    if (hasPossibleDate(digits)) return found({ kind: 'cpr', cpr: digits });
    const called = phoneWithoutPlus(digits);
    return called ? found(called) : problem('not-a-number');
  }
  // A date with its usual marks is no phone number, though eight figures may look like one.
  if (/^\d{1,2}[-./]\d{1,2}[-./](\d{2}|\d{4})$|^\d{4}-\d\d-\d\d$/.test(text)) return problem('not-a-number');
  const called = phoneWithoutPlus(digits) ?? phone(text);
  return called ? found(called) : problem('not-a-number');
}

function byName(text: string, born: string | undefined, today: string): ParsedSearch {
  const date = findDate(born ?? text, today);
  if (!date) return problem(born === undefined ? 'need-birth-date' : 'day-out-of-range');
  if (date.date === null) return problem('day-out-of-range');
  const rest = born === undefined ? `${text.slice(0, date.index)} ${text.slice(date.index + date.length)}` : text;
  const name = rest
    .replace(/\b(født|foedt|born|f\.)(?=\s|$)/giu, ' ')
    .replace(/^[\s,;:.-]+|[\s,;:-]+$/g, '')
    .replace(/\s+/g, ' ');
  return letters.test(name) ? found({ kind: 'name', name, born: date.date }) : problem('not-a-number');
}

/**
 * What an agent's one line of text asks for: a CPR number in any notation (also behind a name), a phone number (Danish
 * without prefix, else with `+` or `00`), or a name with a birth date.
 * @param born birth date, day first, where it is typed apart from the name.
 * @param today ISO date; decides the century of two-digit years only.
 */
export function parseSearch(
  text: string,
  born?: string,
  today: string = new Date().toISOString().slice(0, 10),
): ParsedSearch {
  const typed = text.normalize('NFC').trim();
  if (letteredForm.test(typed)) return problem('not-a-number');
  if (!letters.test(typed)) return inFigures(typed);
  const number = cprForm.exec(typed);
  const cpr = number ? `${number[1]}${number[2]}`.replace(/\D/g, '') : '';
  if (cpr.length === 10) return hasPossibleDate(cpr) ? found({ kind: 'cpr', cpr }) : problem('not-a-number');
  return byName(typed, born, today);
}
