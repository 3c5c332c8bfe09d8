/** A name of which only one line is known. */
export interface SplitName {
  readonly given: string;
  readonly surname: string;
}

/**
 * Splits a name in one line. CPR writes `Last,First` or `First Last`, as the task says; both are understood. Without a comma
 * the last word is taken for the surname, so a surname of two words is split wrongly: such a name is never `reliable`.
 */
export function splitName(line: string): SplitName {
  const comma = line.indexOf(',');
  if (comma >= 0) return { given: line.slice(comma + 1).trim(), surname: line.slice(0, comma).trim() };
  const words = line.trim().split(/\s+/);
  const surname = words.pop() ?? '';
  return { given: words.join(' '), surname };
}
