import { z } from 'zod';
import { foldStrict } from './fold.ts';
import { foldStreet } from './fold-street.ts';

/** Kinds of value a typing slip is checked against (R18). The register's `LexiconKind` is the same set. */
export type LexiconKind = 'given-name' | 'surname' | 'street' | 'place';

/** Is this strictly folded text a real value of that kind? */
export type IsKnown = (kind: LexiconKind, folded: string) => boolean;

/** A shipped list in `resources/lexicon/`: values as they are written, any order. */
export const wordListSchema = z.strictObject({
  kind: z.enum(['given-name', 'surname', 'street', 'place']),
  source: z.string().min(1),
  values: z.array(z.string().min(1)).min(1),
});
export type WordList = z.infer<typeof wordListSchema>;

/** The strict keys under which a lexicon holds a value: several where a street's abbreviation is ambiguous. */
export function lexiconKeys(kind: LexiconKind, value: string): readonly string[] {
  if (kind === 'street') return foldStreet(value);
  const key = foldStrict(value);
  return key === '' ? [] : [key];
}

/** The shipped lists as a lookup; `others` (the register's own) are asked too. */
export function lexiconFrom(lists: readonly WordList[], ...others: readonly IsKnown[]): IsKnown {
  const known = keysByKind(lists);
  return (kind, folded) => known.get(kind)?.has(folded) === true || others.some((other) => other(kind, folded));
}

type KeysByKind = ReadonlyMap<LexiconKind, ReadonlySet<string>>;

/** Folding some thousand values takes longer than checking an answer, and the lists stay the same. */
const folded = new WeakMap<readonly WordList[], KeysByKind>();

function keysByKind(lists: readonly WordList[]): KeysByKind {
  const found = folded.get(lists);
  if (found !== undefined) return found;
  const known = new Map<LexiconKind, Set<string>>();
  for (const list of lists) {
    const keys = known.get(list.kind) ?? new Set<string>();
    for (const value of list.values) for (const key of lexiconKeys(list.kind, value)) keys.add(key);
    known.set(list.kind, keys);
  }
  folded.set(lists, known);
  return known;
}
