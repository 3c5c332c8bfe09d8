import { poolOf } from './draw-rules.ts';
import { findLawfulSet, hasLawfulSet, type Random } from './draw-search.ts';
import type { PossibleQuestion } from './eligible.ts';
import { helpEachOther } from './exclusions.ts';
import type { Question, QuestionRef } from './question.ts';
import type { PhoneScript } from './script.ts';
import { type Strength, strengthOf } from './strength.ts';

/** A draw as its event tells it: which questions, when (UTC milliseconds). */
export interface PastDraw {
  readonly at: number;
  readonly questions: readonly Pick<QuestionRef, 'kind' | 'subject'>[];
}

export interface DrawInput {
  /** `eligibleQuestions` of this citizen. */
  readonly eligible: readonly Question[];
  /** That citizen's earlier draws, any order, by whatever agent and channel. */
  readonly history: readonly PastDraw[];
  readonly script: PhoneScript;
  readonly random: Random;
  /** UTC milliseconds. */
  readonly now: number;
}

export interface Draw {
  /** In the order to ask. An event stores kind, subject and ordinal of each, nothing else. */
  readonly questions: readonly Question[];
  readonly strength: Strength;
}

const DAY = 24 * 60 * 60 * 1000;
/** Resolution of the chance that a question about nothing enters the pool. */
const MILLION = 1_000_000;

/**
 * R9-R13: draws uniformly from the lawful sets. A set is lawful where none of it was asked in the last draws or days,
 * none helps with another of it or of the previous draw, R12's shares hold, and guessing passes at most as often as the
 * limits say.
 */
export function drawQuestions(input: DrawInput): Draw | 'too-little-data' {
  const { script, random } = input;
  const admitted = drawable(input).filter((question) => isAdmitted(question, random));
  const pool = poolOf(admitted, script);
  const chosen = findLawfulSet(pool, random);
  if (chosen === undefined) return 'too-little-data';
  const questions = chosen.flatMap((index) => admitted[index] ?? []);
  return { questions, strength: strengthOf(questions, script.threshold) };
}

/**
 * Could `drawQuestions` draw? The same rules, but a question is looked at only where a set may need it.
 * @param possible `possibleQuestions` of this citizen.
 */
export function canDrawQuestions({
  possible,
  ...input
}: Omit<DrawInput, 'eligible'> & { readonly possible: readonly PossibleQuestion[] }): boolean {
  const { history, script, random } = input;
  // R13 looks at what was asked before, and that is among the eligible questions only.
  const looked = history.length > 0 ? possible.filter(({ askable }) => askable()) : possible;
  const askable = new Map(looked.map((one) => [one.question, one.askable]));
  const questions = drawable({ ...input, eligible: looked.map(({ question }) => question) });
  const mayEnter = (question: Question | undefined): boolean =>
    question !== undefined && isAdmitted(question, random) && askable.get(question)?.() === true;
  return hasLawfulSet(
    poolOf(questions, script, (index) => mayEnter(questions[index])),
    random,
  );
}

/** R11: a question about nothing enters the pool now and then only. */
const isAdmitted = ({ admission }: Question, random: Random): boolean =>
  admission >= 1 || random.randomInt(MILLION) < admission * MILLION;

/** What R13 leaves of the eligible questions, and what the script does not exclude. */
function drawable({ eligible, history, script, now }: DrawInput): readonly Question[] {
  const newestFirst = [...history].sort((one, other) => other.at - one.at);
  const recent = newestFirst.filter(
    (draw, index) => index < script.repeatDraws || now - draw.at < script.repeatDays * DAY,
  );
  const asked = new Set(recent.flatMap((draw) => draw.questions.map(keyOf)));
  const previous = new Set((newestFirst[0]?.questions ?? []).map(keyOf));
  const justAsked = eligible.filter((question) => previous.has(keyOf(question)));
  return eligible.filter(
    (question) =>
      !script.excludedKinds.includes(question.kind) &&
      !asked.has(keyOf(question)) &&
      !justAsked.some((other) => helpEachOther(question, other)),
  );
}

const keyOf = ({ kind, subject }: Pick<QuestionRef, 'kind' | 'subject'>): string => `${kind} ${subject ?? ''}`;
