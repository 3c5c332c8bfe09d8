import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownValues } from '../../../src/main/guidance/known-facts.ts';
import { loadGuidance } from '../../../src/main/guidance/load.ts';
import { type TriageTable, type Way, ways } from '../../../src/shared/guidance.ts';
import { type Facts, triage } from '../../../src/shared/triage.ts';
import { type CallerFacts, canUse, distinguished } from './triage-oracle.ts';

const { triage: table } = loadGuidance().guidance;

const questions = new Map(table.questions.map(({ id, values }) => [id, values.map((value) => value.id)]));
const allValues = new Map<string, readonly string[]>([
  ...questions,
  ...[...knownValues].map(([name, values]): [string, readonly string[]] => [name, [...values]]),
]);

/** One way's part of the table alone. */
const tableOf = (way: Way): TriageTable => ({
  ...table,
  rules: table.rules.filter((rule) => rule.way === way),
  order: [{ when: {}, ways: [way] }],
});

/**
 * Of each fact that the way's rules or the oracle look at: every value that either tells from the others, one that neither
 * does, and none. Values outside lead to the same rule, since a condition can only name values.
 */
function classesOf(way: Way): readonly (readonly [string, readonly (string | undefined)[]])[] {
  const named = new Map<string, Set<string>>();
  for (const { when } of tableOf(way).rules)
    for (const [fact, values] of Object.entries(when))
      named.set(fact, new Set([...(named.get(fact) ?? []), ...values]));
  const seen = seenBy(canUse[way]);
  for (const fact of seen) named.set(fact, new Set([...(named.get(fact) ?? []), ...(distinguished[fact] ?? [])]));
  return [...named].map(([fact, values]) => {
    const rest = (allValues.get(fact) ?? []).find((value) => !values.has(value));
    return [fact, [...values, ...(rest === undefined ? [] : [rest]), undefined]] as const;
  });
}

/** The facts an oracle can look at: it is given none, and everything it asks for is written down, also on its other paths. */
function seenBy(oracle: (facts: CallerFacts) => boolean): ReadonlySet<string> {
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1)
    fc.assert(
      fc.property(someFacts, (facts) => {
        oracle(
          new Proxy(facts, {
            get(target, name) {
              if (typeof name === 'string') seen.add(name);
              return Reflect.get(target, name);
            },
          }) as CallerFacts,
        );
      }),
      { numRuns: 2000 },
    );
  return seen;
}

const oneOrNone = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const someFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(
    [...allValues].map(([name, values]) => [
      name,
      name === 'gates' ? fc.subarray([...values], { maxLength: 3 }) : oneOrNone(values),
    ]),
  ) as Record<string, fc.Arbitrary<string | string[] | undefined>>,
);

/** Tells of every combination of the values, one after the other, in one object that changes. */
function eachCombination(
  facts: readonly (readonly [string, readonly (string | undefined)[]])[],
  tell: (combination: Readonly<Record<string, string | readonly string[] | undefined>>) => void,
): void {
  const now: Record<string, string | readonly string[] | undefined> = {};
  const choices = facts.map(
    ([name, values]) =>
      [name, values.map((value) => (name === 'gates' && value !== undefined ? [value] : value))] as const,
  );
  const from = (at: number) => {
    const choice = choices[at];
    if (!choice) return tell(now);
    for (const value of choice[1]) {
      now[choice[0]] = value;
      from(at + 1);
    }
  };
  from(0);
}

describe('triage', () => {
  test.each(ways)(
    'way %i is open for those who can use it, and for nobody else, whatever is known and answered',
    (way) => {
      const own = tableOf(way);
      let looked = 0;
      const wrong: unknown[] = [];
      eachCombination(classesOf(way), (facts) => {
        looked += 1;
        const [advice] = triage(own, facts);
        if (advice?.open !== canUse[way](facts as CallerFacts) && wrong.length < 3) wrong.push({ ...facts, advice });
      });
      expect(wrong).toEqual([]);
      expect(looked).toBeGreaterThan(1000);
    },
  );

  test('every combination gets each way once, the open ones first, each with words in both languages', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const advice = triage(table, facts);
        expect(advice.map(({ way }) => way).toSorted()).toEqual([...ways]);
        const closed = advice.findIndex(({ open }) => !open);
        expect(advice.slice(closed < 0 ? advice.length : closed).some(({ open }) => open)).toBe(false);
        for (const { way, open, reason } of advice) {
          expect(open).toBe(canUse[way](facts as CallerFacts));
          expect(table.reasons[reason]?.da).toBeTruthy();
          expect(table.reasons[reason]?.en).toBeTruthy();
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('somebody who lives and is old enough always has a way, if only the counter', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { gates = [], age } = facts as CallerFacts;
        const stopped = gates.some((gate) => ['dead', 'disappeared', 'annulled'].includes(gate)) || age === 'under-13';
        fc.pre(!stopped);
        expect(triage(table, facts).some(({ open }) => open)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('two keys decide: what was asked first of all leads to the ways, best first', () => {
    const open = (answers: Facts) =>
      triage(table, answers, { caller: 'citizen', purpose: 'pin-forgotten' }).flatMap((one) =>
        one.open ? [one.way] : [],
      );
    expect(table.questions.filter(({ first }) => first).map(({ id }) => id)).toEqual(['knowsPin', 'passportChip']);
    expect(open({})[0]).toBe(4);
    expect(open({ knowsPin: 'yes', passportChip: 'passport' })).toEqual([2, 1, 4, 5]);
    expect(open({ knowsPin: 'no', passportChip: 'passport' })).toEqual([1, 4, 5]);
    expect(open({ knowsPin: 'no', passportChip: 'no' })).toEqual([4, 5]);
    expect(open({ knowsPin: 'unsure', passportChip: 'unsure' })).toEqual([4, 5]);
    expect(open({ onlyFaceId: 'yes', knowsPin: 'yes' })).toEqual([6, 2, 4, 5]);
  });

  test('R3: what the console knows of a citizen is not told: all its reasons sound the same', () => {
    const ofGates = (gate: string) =>
      triage(table, { passportChip: 'passport', knowsPin: 'yes', otherAuthenticator: 'chip' }, { gates: [gate] })
        .filter(({ way, open }) => way === 4 && !open)
        .map(({ reason }) => reason);
    for (const gate of knownValues.get('gates') ?? []) expect(ofGates(gate)).toEqual(['not-this-way']);
  });

  test('what the console knows beats what was answered', () => {
    const advice = triage(table, { age: 'adult', phoneRoute: 'open' }, { age: 'under-18', phoneRoute: 'closed' });
    expect(advice.find(({ way }) => way === 4)?.open).toBe(false);
  });

  test('a foreign document without a CPR number leads to the P-code first', () => {
    for (const passportChip of ['foreign', 'passport']) {
      const [best] = triage(table, { passportChip, cprNumber: 'no' });
      expect(best, passportChip).toEqual({ way: 1, open: true, reason: 'p-code-first' });
    }
  });
});
