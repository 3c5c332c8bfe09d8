import { type Situation, situations } from './situations.ts';

export interface PlannedPlanting {
  readonly situation: Situation;
  /** How many of this situation were planned before it. */
  readonly index: number;
}

/** A pair is planted at once. */
const pairs: ReadonlySet<Situation> = new Set(['same-name']);

/**
 * What to plant in a register of this size: 10 `genuine` and 2 of each other situation first, more in larger ones.
 * Where the room ends, what comes later is left out.
 */
export function plantingPlan(persons: number): readonly PlannedPlanting[] {
  const genuine = Math.min(300, Math.max(10, Math.round(persons * 0.015)));
  const each = Math.min(40, Math.max(2, Math.round(persons / 700)));
  const plan: PlannedPlanting[] = [];
  const others = situations.filter((situation) => situation !== 'genuine');
  for (let index = 0; index < 10; index += 1) {
    plan.push({ situation: 'genuine', index });
    if (index < 2)
      for (const situation of others) if (index === 0 || !pairs.has(situation)) plan.push({ situation, index });
  }
  for (let index = 2; index < each; index += 1) for (const situation of others) plan.push({ situation, index });
  for (let index = 10; index < genuine; index += 1) plan.push({ situation: 'genuine', index });
  return plan;
}
