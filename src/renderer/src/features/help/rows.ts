import type { Role } from '../../../../shared/contract.ts';
import {
  actionIds,
  type ChoiceId,
  choices,
  definitionOf,
  type Group,
  groups,
  nativeKeys,
} from '../../app/keys/table.ts';

export interface Row {
  readonly id: string;
  readonly keys: readonly string[];
  /** Key of its text. */
  readonly text: string;
  readonly twice: boolean;
}

const ids = Object.keys(choices) as ChoiceId[];

const follows = (key: string, before: string | undefined): boolean =>
  before !== undefined && key.charCodeAt(0) === before.charCodeAt(0) + 1;

/** `1 … 9` only where it is all of them: what follows on one another is one range, everything else is listed. */
function ranges(keys: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const key of keys) {
    const last = runs.at(-1);
    if (last && follows(key, last.at(-1))) last.push(key);
    else runs.push([key]);
  }
  return runs.flatMap((run) => (run.length > 3 ? [`${run[0]} … ${run.at(-1)}`] : run));
}

function choiceRow(id: ChoiceId): Row {
  return { id, keys: ranges(choices[id].keys), text: `choice.${id}`, twice: false };
}

/** The cheat sheet's rows under one heading: all of the table, and nothing else. */
export function rowsOf(group: Group): readonly Row[] {
  return [
    ...nativeKeys
      .filter((row) => row.group === group)
      .map(({ id, keys }) => ({ id, keys, text: `native.${id}`, twice: false })),
    ...actionIds
      .map((id) => ({ id, ...definitionOf(id) }))
      .filter((row) => row.group === group)
      .map(({ id, keys, twice = false }) => ({ id, keys, text: `action.${id}`, twice })),
    ...ids.filter((id) => choices[id].group === group).map(choiceRow),
  ];
}

const anyone: ReadonlySet<Group> = new Set(['everywhere', 'places', 'settings']);

/** Headings with something under them that this role can ever do. */
export function groupsFor(role: Role): readonly Group[] {
  const supervises = role === 'supervisor' || role === 'admin';
  const has = (group: Group) =>
    group === 'supervision'
      ? supervises
      : group === 'counter' || group === 'queue'
        ? role === 'counter'
        : role === 'agent';
  return groups.filter((group) => anyone.has(group) || has(group));
}
