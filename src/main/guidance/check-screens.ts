import type { Screens } from '../../shared/guidance.ts';
import { type Complain, refuseTwice } from './problems.ts';

/** Screens and the things on each have ids of their own. */
export function checkScreens({ screens }: Screens, complain: Complain): void {
  refuseTwice(
    screens.map(({ id }) => id),
    (index) => `screens.${index}.id`,
    complain,
  );
  for (const [at, { items }] of screens.entries())
    refuseTwice(
      items.map(({ id }) => id),
      (index) => `screens.${at}.items.${index}.id`,
      complain,
    );
}
