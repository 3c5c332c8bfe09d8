import type { Question, QuestionRef } from './question.ts';
import type { PhoneScript } from './script.ts';
import type { Strength } from './strength.ts';

/** A draw as its event tells it: which questions, when (UTC milliseconds). */
export interface PastDraw {
  readonly at: number;
  readonly questions: readonly QuestionRef[];
}

/** `randomInt(n)` is uniform over 0…n-1 and comes from a cryptographic source (R9). */
export interface Random {
  randomInt(maxExclusive: number): number;
}

export interface DrawInput {
  readonly eligible: readonly Question[];
  /** That citizen's earlier draws, any order, by whatever agent and channel. */
  readonly history: readonly PastDraw[];
  readonly script: PhoneScript;
  readonly random: Random;
  /** UTC milliseconds. */
  readonly now: number;
}

export interface Draw {
  /** In the order to ask. Store `toRef` of each. */
  readonly questions: readonly Question[];
  readonly strength: Strength;
}

/** R10-R13. */
export function drawQuestions(_input: DrawInput): Draw | 'too-little-data' {
  throw new Error('not yet');
}
