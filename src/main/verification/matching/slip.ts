/**
 * One typing slip (R18): a letter left out, doubled, replaced, or two neighbours swapped. Damerau distance of at most
 * one, in linear time.
 */
export function withinOneSlip(one: string, other: string): boolean {
  return slipAt(one, other) !== undefined;
}

/** Where in `value` the slip lies (index of a letter), -1 where the texts are equal, undefined where they differ more. */
export function slipAt(value: string, typed: string): number | undefined {
  if (value === typed) return -1;
  if (Math.abs(value.length - typed.length) > 1) return undefined;
  let start = 0;
  while (start < value.length && start < typed.length && value[start] === typed[start]) start++;
  const rest = value.slice(start);
  const typedRest = typed.slice(start);
  const at = Math.min(start, Math.max(value.length - 1, 0));
  if (value.length < typed.length) return rest === typedRest.slice(1) ? at : undefined;
  if (value.length > typed.length) return rest.slice(1) === typedRest ? at : undefined;
  if (rest.slice(1) === typedRest.slice(1)) return at;
  const swapped = rest[0] === typedRest[1] && rest[1] === typedRest[0] && rest.slice(2) === typedRest.slice(2);
  return swapped ? at : undefined;
}
