import { type Condition, type TriageTable, ways } from '../../shared/guidance.ts';
import { knownValues } from './known-facts.ts';
import { type Complain, refuseTwice } from './problems.ts';

const firstQuestions = 2;

/**
 * The table has an answer for everybody: the last rule of each way, and the last order, match always. Conditions name
 * questions of the table or facts that the console knows, with values that these can have.
 */
export function checkTriage(table: TriageTable, complain: Complain): void {
  const { questions, rules, order, reasons } = table;
  refuseTwice(
    questions.map(({ id }) => id),
    (index) => `questions.${index}.id`,
    complain,
  );
  for (const [at, { values }] of questions.entries())
    refuseTwice(
      values.map(({ id }) => id),
      (index) => `questions.${at}.values.${index}.id`,
      complain,
    );
  if (questions.filter(({ first }) => first).length !== firstQuestions)
    complain('questions', `has to have ${firstQuestions} that are asked first`);
  checkConditions(table, complain);

  const used = new Set(rules.map(({ reason }) => reason));
  for (const [index, { reason }] of rules.entries())
    if (!Object.hasOwn(reasons, reason)) complain(`rules.${index}.reason`, `“${reason}” is not among the reasons`);
  for (const id of Object.keys(reasons)) if (!used.has(id)) complain(`reasons.${id}`, 'is the reason of no rule');

  for (const way of ways) {
    const last = rules.findLastIndex((rule) => rule.way === way);
    if (last < 0) complain('rules', `has none for way ${way}`);
    else if (!isAlways(rules[last]?.when)) complain(`rules.${last}.when`, `has to be empty: it is way ${way}'s last`);
  }
  if (!isAlways(order.at(-1)?.when)) complain(`order.${order.length - 1}.when`, 'has to be empty: it is the last');
  for (const [index, { ways: listed }] of order.entries())
    if (new Set(listed).size !== ways.length) complain(`order.${index}.ways`, 'has to name each way once');
}

const isAlways = (when: Condition | undefined) => when !== undefined && Object.keys(when).length === 0;

function checkConditions({ questions, rules, order }: TriageTable, complain: Complain): void {
  const possible = new Map<string, ReadonlySet<string>>(knownValues);
  for (const { id, values } of questions) possible.set(id, new Set(values.map((value) => value.id)));
  for (const [list, entries] of Object.entries({ rules, order }))
    for (const [index, { when }] of entries.entries())
      for (const [name, values] of Object.entries(when)) {
        const known = possible.get(name);
        const key = `${list}.${index}.when.${name}`;
        if (!known) complain(key, 'is neither a question nor a fact that the console knows');
        for (const [at, value] of values.entries())
          if (known && !known.has(value)) complain(`${key}.${at}`, `“${value}” is no value of ${name}`);
      }
}
