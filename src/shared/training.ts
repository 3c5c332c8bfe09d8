import { z } from 'zod';
import { localText, textLanguages, way } from './guidance.ts';
import { line } from './text.ts';

/**
 * Practice calls as the agent's window may know them. What the caller says is not here: it goes to a window of its own
 * (`caller-contract.ts`), because it holds answers from the register.
 */

/** Of what the agent did, everything that can be right or wrong, besides the way. */
export const trainingChecks = [
  'caller',
  'looked-up',
  'search-protected',
  'number-asked',
  'document',
  'own-answers',
  'as-said',
  'in-time',
  'coached',
  'no-pin',
  'pin-sent',
  'language',
  'block',
  'needless-block',
  'ending',
] as const;
export type TrainingCheckId = (typeof trainingChecks)[number];

/** Parts of a call, in order, whose time is taken. */
export const trainingSteps = ['greeting', 'citizen', 'document', 'questions', 'code', 'guide', 'closing'] as const;

const check = z.object({
  id: z.enum(trainingChecks),
  /** The rule it is about, e.g. `R36`; null where it is about the service, not about a rule. */
  rule: z.string().nullable(),
  kept: z.boolean(),
});
export type TrainingCheck = z.infer<typeof check>;

export const trainingResult = z.object({
  way: z.object({
    /** Null: none was offered. */
    offered: way.nullable(),
    /** Any of these is right. */
    wanted: z.array(way),
    right: z.boolean(),
  }),
  checks: z.array(check),
  /** Whole seconds; a step that was not reached is not there. */
  steps: z.array(z.object({ step: z.enum(trainingSteps), seconds: z.number().int() })),
});
export type TrainingResult = z.infer<typeof trainingResult>;

const named = z.object({ id: z.string(), title: localText });

export const trainingView = z.object({
  id: z.string(),
  /** `waiting`: the caller rings; `talking`: the case is open; `ended`: `result` says how it went, unless nothing was done. */
  state: z.enum(['waiting', 'talking', 'ended']),
  /** As telephony would show it; the agent types it. */
  callId: z.string(),
  /** Null until the end where it was drawn by chance. */
  scenario: named.nullable(),
  result: trainingResult.nullable(),
});
export type TrainingView = z.infer<typeof trainingView>;

export const trainingScenario = named.extend({
  /** What the caller is and what is right: for supervisors only. */
  briefing: localText.nullable(),
});
export type TrainingScenarioView = z.infer<typeof trainingScenario>;

export const trainingRow = z.object({
  id: z.string(),
  at: z.string(),
  agent: z.string().nullable(),
  /** Title null: the scenario is no longer among those of this installation. */
  scenario: z.object({ id: z.string(), title: localText.nullable() }),
  result: trainingResult,
});
export type TrainingRow = z.infer<typeof trainingRow>;

export const trainingInputs = {
  start: z.object({
    /** Null: by chance. */
    scenario: line(40).nullable(),
    /** The same seed gives the same scenario, citizen and words, as long as the citizen is as they were. */
    seed: z.int().min(0).max(0xffffffff).optional(),
    /** Of the caller's window, whose own words these are not. */
    language: z.enum(textLanguages),
  }),
} as const;
