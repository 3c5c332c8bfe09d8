import { foldStrict } from './fold.ts';
import { foldStreet } from './fold-street.ts';
import { monthsBetween } from './partial-date.ts';
import { NONE, type Question, type RegisterValue } from './question.ts';

/** R13: does the answer to one of the two help with the other? Symmetric. */
export function helpEachOther(one: Question, other: Question): boolean {
  return reveals(one, other) || reveals(other, one) || haveSameAnswer(one, other);
}

const reveals = (one: Question, other: Question): boolean => one.reveals.some((clue) => other.relies.includes(clue));

/** The value of one is, or contains, a value of the other. Two that are both "none" are counted elsewhere (`maxNone`). */
function haveSameAnswer(one: Question, other: Question): boolean {
  return one.accepted.some((value) => other.accepted.some((second) => isSame(one, value, other, second)));
}

const CALENDAR = new Set(['date', 'month', 'year']);

function isSame(one: Question, value: RegisterValue, other: Question, second: RegisterValue): boolean {
  if (value.text === NONE || second.text === NONE) return false;
  const calendars = [one, other].filter((question) => CALENDAR.has(question.type)).length;
  if (calendars === 1) return false;
  if (calendars === 2) return isSameTime(value.text, second.text);
  if (one.type === 'count' || other.type === 'count') return false;
  const keys = keysOf(value);
  return keysOf(second).some((key) => keys.includes(key));
}

/** Equal as far as both are known; months that lie side by side are one answer to the matcher. */
function isSameTime(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length === 7) return Math.abs(monthsBetween(one, other)) <= 1;
  return one.slice(0, length) === other.slice(0, length);
}

/** Folding is most of the work of a draw, and a value meets every other value. */
const folded = new WeakMap<RegisterValue, readonly string[]>();

function keysOf(value: RegisterValue): readonly string[] {
  const known = folded.get(value);
  if (known !== undefined) return known;
  const { text, address, name } = value;
  const asked = address?.street ?? (name === undefined ? text : name.surname || name.given);
  const keys = [...new Set([foldStrict(asked), ...foldStreet(asked)])];
  folded.set(value, keys);
  return keys;
}
