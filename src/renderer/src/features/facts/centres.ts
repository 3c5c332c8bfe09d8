import type { Service } from '../../../../shared/guidance.ts';
import { find } from '../palette/find.ts';

export type Centre = Service['centres']['municipalities'][number];

/** How many are shown: whoever sees more has typed too little. */
const most = 5;

/** Municipalities by a few letters of their name. */
export function centresFor(municipalities: readonly Centre[], typed: string): readonly Centre[] {
  return typed.trim() === '' ? [] : find(municipalities, typed, ({ name }) => [name]).slice(0, most);
}
