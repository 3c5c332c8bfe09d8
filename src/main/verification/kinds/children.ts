import type { CitizenFacts, RelativeFact } from '../facts.ts';
import { dayOf } from '../partial-date.ts';
import type { RegisterValue } from '../question.ts';
import { knowsAllChildren, neverAway } from './completeness.ts';
import { type Candidate, happenedAtHome, type Kind, type KindTools, none } from './kind.ts';
import { givenNameOf, identityOf } from './relatives.ts';

/** Prompts count so many children. */
const MAX_ORDINAL = 7;

/**
 * The children in the order of birth, or none at all where counting them is not fair: one is off limits (R11) or of
 * unknown age, two are equally old, or the register may miss one.
 */
function countable(facts: CitizenFacts, tools: KindTools): readonly RelativeFact[] {
  const { children } = facts;
  if (!knowsAllChildren(facts)) return [];
  if (children.some((child) => child.offLimits || dayOf(child.birthDate) === null)) return [];
  if (children.some((child, index) => index > 0 && child.birthDate === children[index - 1]?.birthDate)) return [];
  return children.every((child) => happenedAtHome(child.birthDate, tools)) ? children : [];
}

function about(child: RelativeFact, ordinal: number): Omit<Candidate, 'accepted'> {
  const identity = `child|${identityOf(child)}`;
  return {
    identity,
    ordinal,
    household: true,
    reveals: [identity, 'child-exists'],
    relies: [identity, 'child-count'],
    group: 'children',
  };
}

function ofChildren(
  facts: CitizenFacts,
  tools: KindTools,
  valueFor: (child: RelativeFact) => RegisterValue | undefined,
): readonly Candidate[] {
  const children = countable(facts, tools).slice(0, MAX_ORDINAL + 1);
  const asked = children.flatMap((child, ordinal) => {
    const value = valueFor(child);
    return value === undefined ? [] : [{ ...about(child, ordinal), accepted: [value] }];
  });
  return [...asked, ...noFurtherChild(facts, tools, children.length)];
}

function noFurtherChild(facts: CitizenFacts, tools: KindTools, ordinal: number): readonly Candidate[] {
  const complete = knowsAllChildren(facts) && neverAway(facts) && tools.leftOn === null;
  if (!complete || ordinal !== facts.children.length || ordinal > MAX_ORDINAL) return [];
  const identity = `child|none|${ordinal}`;
  const relies = ['child-count', 'child-exists'];
  return [none({ identity, ordinal, household: true, reveals: ['child-count'], relies, group: 'children' })];
}

export const childBirthDate: Kind = {
  id: 'child-birth-date',
  type: 'date',
  changes: false,
  candidates: (facts, tools) =>
    ofChildren(facts, tools, (child) => {
      const day = dayOf(child.birthDate);
      return day === null ? undefined : { text: day };
    }),
};

export const childGivenName: Kind = {
  id: 'child-given-name',
  type: 'person-name',
  changes: false,
  candidates: (facts, tools) => ofChildren(facts, tools, givenNameOf),
};

/** How many children the citizen has or had; not asked where one is off limits. */
export const numberOfChildren: Kind = {
  id: 'number-of-children',
  type: 'count',
  changes: true,
  candidates(facts, tools) {
    const complete = knowsAllChildren(facts) && neverAway(facts) && tools.leftOn === null;
    if (!complete || facts.children.some((child) => child.offLimits)) return [];
    return [
      {
        identity: null,
        ordinal: 0,
        accepted: [{ text: String(facts.children.length) }],
        household: true,
        reveals: ['child-count'],
        relies: ['child-count', 'child-exists'],
        group: 'children',
      },
    ];
  },
};
