import type { Day } from './calendar.ts';
import type { SeededRandom } from './random.ts';
import type { WriteRecord } from './record-writer.ts';

export interface EncodeContext {
  readonly write: WriteRecord;
  readonly today: Day;
  readonly random: SeededRandom;
}

/** `Surname,Given names` in at most 34 characters; given names give way from the end. */
export function addressingName(name: {
  readonly given: string;
  readonly middle: string;
  readonly surname: string;
}): string {
  const given = name.given.split(' ');
  for (let count = given.length; count > 0; count -= 1) {
    const whole = `${name.surname},${[...given.slice(0, count), ...(name.middle ? [name.middle] : [])].join(' ')}`;
    if (whole.length <= 34) return whole;
  }
  return `${name.surname},${given[0] ?? ''}`.slice(0, 34);
}
