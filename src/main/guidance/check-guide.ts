import { type Guide, requiredStarts, type Screens, type Way } from '../../shared/guidance.ts';
import { type Complain, refuseTwice } from './problems.ts';

/**
 * A guide belongs to the way its file is named after, has that way's starts, and every step it names exists, is used, and
 * stands on a screen that the caller's phone has.
 * @param screens null where that file cannot be read: what it would have said is not looked at.
 */
export function checkGuide(guide: Guide, way: Way, screens: Screens | null, complain: Complain): void {
  if (guide.way !== way) complain('way', `is ${guide.way}, and the file is that of way ${way}`);
  uniqueIds(guide, complain);
  checkStarts(guide, way, complain);
  if (screens) checkPlaces(guide, screens, complain);
}

function uniqueIds({ requirements, starts, steps, links }: Guide, complain: Complain): void {
  for (const [key, list] of Object.entries({ requirements, starts, steps, links }))
    refuseTwice(
      list.map(({ id }) => id),
      (index) => `${key}.${index}.id`,
      complain,
    );
}

function checkStarts({ starts, steps }: Guide, way: Way, complain: Complain): void {
  const known = new Set(steps.map(({ id }) => id));
  for (const wanted of requiredStarts[way])
    if (!starts.some(({ id }) => id === wanted)) complain('starts', `“${wanted}” is missing`);
  for (const [at, start] of starts.entries()) {
    refuseTwice(start.steps, (index) => `starts.${at}.steps.${index}`, complain);
    for (const [index, id] of start.steps.entries())
      if (!known.has(id)) complain(`starts.${at}.steps.${index}`, `names the step “${id}”, which is not there`);
  }
  const used = new Set(starts.flatMap((start) => start.steps));
  for (const [index, { id }] of steps.entries())
    if (!used.has(id)) complain(`steps.${index}.id`, `“${id}” is in no start`);
}

function checkPlaces({ steps }: Guide, { screens }: Screens, complain: Complain): void {
  for (const [index, step] of steps.entries()) {
    const screen = screens.find(({ id }) => id === step.screen);
    if (!screen) complain(`steps.${index}.screen`, `“${step.screen}” is no screen`);
    else if (step.item !== null && !screen.items.some(({ id }) => id === step.item))
      complain(`steps.${index}.item`, `“${step.item}” is nothing on the screen “${step.screen}”`);
  }
}
