import { foldStrict, foldWords } from '../fold.ts';

/** Strict keys of relatives' values, whole and word by word (R18: such a value is not forgiven as a slip). */
export function relativeKeys(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => [foldStrict(value), ...foldWords(value)]));
}
