import type { Guide, Screen } from '../../../../shared/guidance.ts';
import { find } from '../palette/find.ts';

/** A screen that has what was typed, and where the guide is at it. */
export interface Seen {
  readonly screen: Screen;
  /** Null where no step of the guide is there. */
  readonly place: { readonly start: string; readonly done: number } | null;
}

const textsOf = ({ title, items }: Screen): readonly string[] =>
  [title, ...items.map(({ label }) => label)].flatMap(({ da, en }) => [da, en]);

/** The step at a screen: of the start that the caller took, else of the first other one that comes by. */
function placeOf(screen: string, guide: Guide, start: string): Seen['place'] {
  const starts = guide.starts.toSorted((one, other) => Number(other.id === start) - Number(one.id === start));
  for (const { id, steps } of starts) {
    const done = steps.findIndex((step) => guide.steps.find((one) => one.id === step)?.screen === screen);
    if (done >= 0) return { start: id, done };
  }
  return null;
}

/** Screens by a few letters of anything that is written on them, in either language; those of the guide come first. */
export function seeScreens(screens: readonly Screen[], typed: string, guide: Guide, start: string): readonly Seen[] {
  if (typed.trim() === '') return [];
  const seen = find(screens, typed, textsOf).map((screen) => ({ screen, place: placeOf(screen.id, guide, start) }));
  return seen.toSorted((one, other) => Number(one.place === null) - Number(other.place === null));
}
