import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Entry, offer } from './registry.ts';
import { type ActionId, definitionOf } from './table.ts';
import { useSecondPress } from './use-second-press.ts';

/** Offers entries while the component is on screen. */
export function useEntries(entries: readonly Entry[]): void {
  const newest = useRef(entries);
  useLayoutEffect(() => {
    newest.current = entries;
  });
  useEffect(() => offer(() => newest.current), []);
}

/**
 * Binds an action of the table to its key and puts it into the palette while `enabled`.
 * @returns `armed`: its key was pressed once and wants a second press.
 */
export function useAction(id: ActionId, run: () => void, enabled = true): { readonly armed: boolean } {
  const { keys, twice = false, over = false } = definitionOf(id);
  const second = useSecondPress(run);
  const entry: Entry = {
    id,
    keys,
    over,
    run,
    title: (t) => t(`action.${id}`),
    ...(twice ? { press: second.press } : {}),
  };
  useEntries(enabled ? [entry] : []);
  return { armed: second.armed };
}
