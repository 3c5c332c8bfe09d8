import { drawQuestions, type PastDraw } from './draw.ts';
import type { Random } from './draw-search.ts';
import type { Question } from './question.ts';
import type { PhoneScript } from './script.ts';

export interface DisjointInput {
  readonly eligible: readonly Question[];
  readonly script: PhoneScript;
  /** How many lawful draws in a row are wanted; three for `genuine`. */
  readonly draws: number;
  /** Each is tried as a sequence of its own, so that a lucky first draw proves nothing. */
  readonly randoms: readonly Random[];
}

/**
 * Is there enough data for so many lawful draws, one right after the other? They are disjoint, and none helps with the
 * one before, because each is drawn with the others as its history (R13). The practice register certifies `genuine`
 * citizens with this.
 */
export function hasDisjointLawfulDraws({ eligible, script, draws, randoms }: DisjointInput): boolean {
  return randoms.every((random) => {
    const history: PastDraw[] = [];
    for (let at = 0; at < draws; at++) {
      const draw = drawQuestions({ eligible, history, script, random, now: at });
      if (draw === 'too-little-data') return false;
      history.push({ at, questions: draw.questions });
    }
    return true;
  });
}

/** Repeatable numbers for practice and tests (mulberry32); never for a real draw (R9). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    randomInt(maxExclusive) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * maxExclusive);
    },
  };
}
