import { randomInt } from 'node:crypto';
import type { Register } from '../register/register.ts';
import type { Keyring } from '../storage/keyring.ts';
import { second } from '../time/durations.ts';
import { type AnswerContext, checkAnswer } from '../verification/check-answer.ts';
import { canDrawQuestions, drawQuestions } from '../verification/draw.ts';
import { type PossibleQuestion, possibleQuestions } from '../verification/eligible.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import { questionPrompt } from '../verification/prompts.ts';
import type { Question } from '../verification/question.ts';
import type { VerificationResources } from '../verification/resources.ts';
import { type PhoneScript, scriptHash } from '../verification/script.ts';
import type { Drawn, Questioner } from './questioner.ts';
import type { Standing } from './standing.ts';

/** What verification needs to know besides the citizen's facts; `practice answers` uses the same. */
export function answerContext(keyring: Keyring, register: Register, resources: VerificationResources): AnswerContext {
  return {
    token: (identity) => keyring.hash('subject', identity),
    resources,
    share: register.share,
    isKnown: (kind, folded) => register.isKnown(kind, folded),
  };
}

/** Binds the pure verification to this register, this script and the operating system's random source. */
export function createQuestioner(parts: {
  readonly keyring: Keyring;
  readonly resources: VerificationResources;
  readonly script: PhoneScript;
  register(): Register;
}): Questioner {
  const { script, resources } = parts;
  const context = () => answerContext(parts.keyring, parts.register(), resources);
  // The gate, the draw and each answer ask for the same questions of the citizen of the open case; they go with its facts.
  const known = new WeakMap<CitizenFacts, readonly PossibleQuestion[]>();
  const possible = (facts: CitizenFacts): readonly PossibleQuestion[] => {
    const questions = known.get(facts) ?? possibleQuestions(facts, context());
    known.set(facts, questions);
    return questions;
  };
  const eligible = (facts: CitizenFacts): readonly Question[] =>
    possible(facts)
      .filter(({ askable }) => askable())
      .map(({ question }) => question);
  const random = { randomInt: (maxExclusive: number) => randomInt(maxExclusive) };
  const draw = (facts: CitizenFacts, standing: Standing, now: number): Drawn | null => {
    const drawn = drawQuestions({ eligible: eligible(facts), history: standing.draws, script, random, now });
    if (drawn === 'too-little-data') return null;
    const questions = drawn.questions.map(({ kind, subject, ordinal }) => ({ kind, subject, ordinal }));
    return { questions, stranger: drawn.strength.stranger, holder: drawn.strength.holder };
  };
  return {
    script: {
      id: script.id,
      version: String(script.version),
      hash: scriptHash(script),
      threshold: script.threshold,
      time: script.secondsPerQuestion * second,
      warning: (script.secondsPerQuestion - script.warnAfterSeconds) * second,
    },
    draw,
    canDraw: (facts, standing, now) =>
      canDrawQuestions({ possible: possible(facts), history: standing.draws, script, random, now }),
    prompts(question) {
      const { prompt, alternatives, hint } = questionPrompt(resources.prompts, question.kind, question.ordinal);
      const count = Math.min(alternatives.da.length, alternatives.en.length);
      const pairs = Array.from({ length: count }, (_, index) => ({
        da: alternatives.da[index] ?? '',
        en: alternatives.en[index] ?? '',
      }));
      return { prompt, alternatives: pairs, hint };
    },
    check(question, facts, spoken) {
      const checked = checkAnswer(question, facts, spoken, { ...context(), eligible });
      if (checked.outcome !== 'unparseable') return checked.outcome;
      return checked.ask ? `ask-${checked.ask}` : 'unparseable';
    },
  };
}
