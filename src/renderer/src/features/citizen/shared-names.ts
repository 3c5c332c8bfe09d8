import type { SearchHitView } from '../../../../shared/case-view.ts';

/** Names that more than one of the hits bears. */
export function sharedNames(hits: readonly SearchHitView[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of hits) {
    if (name === null) continue;
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}
