import type { BothLanguages } from '../../shared/case-view.ts';
import type { Ask } from '../verification/ask.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import type { DrawnQuestion } from './case.ts';
import type { Standing } from './standing.ts';

export interface Drawn {
  readonly questions: readonly DrawnQuestion[];
  /** Probabilities of passing by guessing (R10). */
  readonly stranger: number;
  readonly holder: number;
}

interface Prompts {
  readonly prompt: BothLanguages;
  readonly alternatives: readonly BothLanguages[];
  readonly hint: BothLanguages;
}

/** The verification, as the case uses it: script, catalogue, draw and matching behind four questions. */
export interface Questioner {
  readonly script: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly threshold: number;
    /** Milliseconds for a question, and before its end from when it is announced (R15). */
    readonly time: number;
    readonly warning: number;
  };
  /** Null: too little data (R17). */
  draw(facts: CitizenFacts, standing: Standing, now: number): Drawn | null;
  /** As `draw`, but only whether one can be had. */
  canDraw(facts: CitizenFacts, standing: Standing, now: number): boolean;
  prompts(question: DrawnQuestion): Prompts;
  /** What the matcher makes of it (R18): `gone`, an import took the fact away; `ask-…`, what the agent asks the caller for. */
  check(
    question: DrawnQuestion,
    facts: CitizenFacts,
    spoken: string,
  ): 'right' | 'wrong' | 'gone' | 'unparseable' | `ask-${Ask}`;
}
