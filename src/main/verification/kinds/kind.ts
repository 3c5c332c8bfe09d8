import type { CitizenFacts, PartialDate } from '../facts.ts';
import type { Countries, Municipalities } from '../places.ts';
import { type AnswerType, NONE, type RegisterValue } from '../question.ts';

/** A question as its kind sees it; eligibility adds the figures of guessing and filters what R11 forbids. */
export interface Candidate {
  /** What the subject is, in plain; null where the kind has one subject. Becomes an opaque token. */
  readonly identity: string | null;
  readonly ordinal: number;
  readonly accepted: readonly RegisterValue[];
  /** See `Question`. */
  readonly household: boolean;
  readonly reveals: readonly string[];
  readonly relies: readonly string[];
  readonly group: string;
}

export interface KindTools {
  readonly countries: Countries;
  readonly municipalities: Municipalities;
  /** Day of emigration of a citizen who lives abroad now: later facts are not asked (R3). Null for residents. */
  readonly leftOn: PartialDate | null;
}

/** A kind of question: what it asks, of whom, and what counts. */
export interface Kind {
  /** As in `data-kind`, `resources/questions` and `resources/shares`. */
  readonly id: string;
  readonly type: AnswerType;
  /** About something that changes in a life (R12). */
  readonly changes: boolean;
  candidates(facts: CitizenFacts, tools: KindTools): readonly Candidate[];
}

/** A candidate whose answer is "none". */
export const none = (candidate: Omit<Candidate, 'accepted'>): Candidate => ({
  ...candidate,
  accepted: [{ text: NONE }],
});

/** A fact without a reliable date, or from after the emigration, is not asked about. */
export const happenedAtHome = (date: PartialDate | null, tools: KindTools): boolean =>
  tools.leftOn === null || (date !== null && date <= tools.leftOn);
