import type { Day } from './calendar.ts';
import type { CprNumbers } from './cpr-numbers.ts';
import type { Names } from './names.ts';
import type { Person } from './person.ts';
import type { Places } from './places.ts';
import type { SeededRandom } from './random.ts';

/** What one family is made in. Families know nothing of each other but the numbers that are taken. */
export interface Context {
  readonly today: Day;
  readonly random: SeededRandom;
  readonly places: Places;
  readonly names: Names;
  readonly numbers: CprNumbers;
  /** How many numbers the register may still get; nobody is made at 0. */
  readonly room: { left: number };
  /** Everybody made in this family so far, in order. */
  readonly people: Person[];
}
