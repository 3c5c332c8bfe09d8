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

function choiceRow(id: ChoiceId): Row {
  const keys: readonly string[] = choices[id].keys;
  const ends = keys.length > 3 ? [`${keys[0]} … ${keys.at(-1)}`] : keys;
  return { id, keys: ends, text: `choice.${id}`, twice: false };
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
      : group === 'queue' || group === 'counter'
        ? role === 'counter'
        : role === 'agent';
  return groups.filter((group) => anyone.has(group) || has(group));
}
