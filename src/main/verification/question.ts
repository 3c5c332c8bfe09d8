import type { NameParts } from './matching/name-parts.ts';

/** What an answer is, as `verify answer` names it; says how spoken text is read and compared (R18). */
export const ANSWER_TYPES = [
  'person-name',
  'street-address',
  'street',
  'municipality',
  'country',
  'place',
  'date',
  'month',
  'year',
  'count',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

/** The documented value of "none": the citizen has no such thing, and the register is known to be complete there. */
export const NONE = '';

/** An address as the register has it, without leading zeros. */
export interface AddressParts {
  readonly street: string;
  readonly houseNumber: string;
  readonly floor: string | null;
  readonly door: string | null;
}

/** One value that counts as right. `text` is plain; a name carries its parts, so that a given name is not taken for a surname. */
export interface RegisterValue {
  readonly text: string;
  readonly name?: NameParts;
  readonly address?: AddressParts;
  /** Municipality or country code, four digits; lets other names of the same place count. */
  readonly code?: string;
}

/** Probability, 0 to 1, that the most likely guess is right (R10). */
export interface GuessProbability {
  /** Knows name, sex, birth date and present address. */
  readonly stranger: number;
  /** Holds the citizen's phone and wallet. */
  readonly holder: number;
}

/** What an event, a lock or a prompt needs of a question. Holds no fact of the record, so it may be stored. */
export interface QuestionRef {
  /** Id of a kind in the catalogue, as in `data-kind`. */
  readonly kind: string;
  /** Opaque and stable in every process; null where a kind has one subject only. */
  readonly subject: string | null;
  /** Which of several, from 0: the latest former address, the oldest child. 0 where there is one only. */
  readonly ordinal: number;
}

/** A question that could be asked of a citizen, with its answers: never leaves main, never enters an event. */
export interface Question extends QuestionRef {
  readonly type: AnswerType;
  /** Any one of them is right; `[{ text: NONE }]` where "none" is. */
  readonly accepted: readonly RegisterValue[];
  readonly guess: GuessProbability;
  /** About something that changes in a life (R12). */
  readonly changes: boolean;
  /** Known to somebody who lives with the citizen now (R12). */
  readonly household: boolean;
  /** Clues that the answer gives away (R13). */
  readonly reveals: readonly string[];
  /** Clues that would help with the answer (R13). Two questions exclude each other where one reveals what the other relies on. */
  readonly relies: readonly string[];
  /** Questions of one group are guessed together (R10). */
  readonly group: string;
  /** Probability that this question enters the pool of a draw: 1, or less where the answer is "none" (R11). */
  readonly admission: number;
}
