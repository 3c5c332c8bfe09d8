import { type Day, iso } from './calendar.ts';
import type { SeededRandom } from './random.ts';

/** A point in time as CPR stores it: 12 digits, and `*` where it is uncertain. */
export interface Moment {
  readonly day: Day;
  readonly text: string;
  readonly flag: '*' | ' ';
}

export const noMoment = { text: '000000000000', flag: ' ' } as const;

const times = ['0000', '1200', '1200', '2000', '0912', '1043', '1431'];

/** @param blur probability that a part is unknown or the time a conversion value (design facts, value conventions §1.3). */
export function moment(at: Day, random: SeededRandom, blur: number): Moment {
  const date = iso(at).replaceAll('-', '');
  if (!random.chance(blur)) return { day: at, text: date + random.pick(times), flag: ' ' };
  const kind = random.unit();
  if (kind < 0.7) return { day: at, text: `${date}1299`, flag: '*' };
  if (kind < 0.9) return { day: at, text: `${date.slice(0, 4)}00000000`, flag: '*' };
  return { day: at, text: `${date.slice(0, 6)}000000`, flag: '*' };
}

/** Known to the day, noon. */
export function plainMoment(at: Day): Moment {
  return { day: at, text: `${iso(at).replaceAll('-', '')}1200`, flag: ' ' };
}
