import type { Condition, TriageTable, Way } from './guidance.ts';

/** What is known of a caller: answers to the table's questions, and what the console knows itself. A list holds several. */
export type Facts = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface WayAdvice {
  readonly way: Way;
  readonly open: boolean;
  /** Key of the table's `reasons`: what to say. */
  readonly reason: string;
}

/** What nobody has asked or looked up matches no condition that names it. */
function matches(when: Condition, facts: Facts): boolean {
  return Object.entries(when).every(([name, values]) => {
    const fact = facts[name];
    if (fact === undefined) return false;
    return typeof fact === 'string' ? values.includes(fact) : fact.some((one) => values.includes(one));
  });
}

/**
 * The ways to a new PIN for this caller: the open ones first, best first, each with its reason. Pure and total over a
 * checked table; facts that the table does not name are not looked at. What the console knows beats what was answered.
 */
export function triage(table: TriageTable, answers: Facts, known: Facts = {}): readonly WayAdvice[] {
  const facts = { ...answers, ...known };
  const order = table.order.find(({ when }) => matches(when, facts))?.ways ?? [];
  const advice = order.flatMap((way): WayAdvice[] => {
    const rule = table.rules.find((candidate) => candidate.way === way && matches(candidate.when, facts));
    return rule ? [{ way, open: rule.open, reason: rule.reason }] : [];
  });
  return [...advice.filter(({ open }) => open), ...advice.filter(({ open }) => !open)];
}
