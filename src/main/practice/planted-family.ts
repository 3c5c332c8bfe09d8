import type { Sex } from '../verification/facts.ts';
import { birthday, type Day, years } from './calendar.ts';
import { liveTogether, type Together } from './couples.ts';
import { afterwards, founder, growUp, liveAlone, liveOn, partnerFor } from './lives.ts';
import { lifeEnd, type Person } from './person.ts';
import type { Context } from './world-context.ts';

/** What befalls the person a family is planted for, before their life is told. */
export interface PlantedLife {
  readonly sex: Sex;
  readonly born: Day;
  /** The same name for two people (`same-name`). */
  readonly given?: string;
  readonly fate?: (person: Person) => void;
}

/** Numbers that a planted family takes at most. */
export const plantedSize = 11;

const eitherSex = ({ random }: Context): Sex => (random.chance(0.5) ? 'M' : 'K');

/** Two parents who are alive, and their children: born on these days, and moving now and then while these are small. */
function parentsOf(children: NonNullable<Together['children']>, context: Context): void {
  const { random, places, names, today } = context;
  const first = Math.min(...children.map(({ born }) => born));
  const start = places.danish.draw(random);
  const grownUp = (sex: Sex) =>
    founder(sex, first - years(23 + random.unit() * 7), names.danish, start, context, true, (person) => {
      person.dies = Math.max(person.dies, today + years(5));
    });
  const mother = grownUp('K');
  const father = grownUp('M');
  const meet = first - random.between(400, 900);
  for (const parent of [mother, father]) liveAlone(parent, birthday(parent.born, 19), meet, context, 2);
  const homes = Math.ceil((today - meet) / years(7));
  const plan = { married: true, nameChange: true, weddingAfter: 200, parts: null, homes, children, tidy: true };
  liveTogether(mother, father, meet, plan, context);
}

/** The person, and two or three siblings, each with a year of birth of their own. */
function siblingsWith(life: PlantedLife, context: Context): Person {
  const { random, people } = context;
  const own = { born: life.born, sex: life.sex, ...(life.given === undefined ? {} : { given: life.given }) };
  const births = [own, { born: life.born + random.between(450, 1000), sex: eitherSex(context) }];
  births.push({ born: life.born - random.between(450, 1000), sex: eitherSex(context) });
  if (random.chance(0.5)) births.push({ born: life.born + random.between(1500, 2200), sex: eitherSex(context) });
  const before = people.length;
  parentsOf(
    births.sort((a, b) => a.born - b.born),
    context,
  );
  const children = people.slice(before).filter(({ mother }) => mother !== null && 'cpr' in mother);
  const person = children.find(({ born }) => born === life.born);
  if (person === undefined) throw new Error('a planted family without the one it is planted for');
  for (const one of children) if (one !== person) liveOn(one, growUp(one, context), 0, context);
  return person;
}

/**
 * A person of whom the register knows enough for three draws of questions one after the other, in a family that it knows
 * too. R12 and R13 shape the life: most former homes lie outside what anybody in the present household knows, because the
 * marriage with the children was dissolved, years alone followed, and whoever came after that came late.
 * @param life born 36 to 57 years ago. @param eldestBorn day of birth of the first child.
 */
export function plantedPerson(life: PlantedLife, context: Context, eldestBorn: Day | null = null): Person {
  const { random, today } = context;
  const person = siblingsWith(life, context);
  life.fate?.(person);
  const end = lifeEnd(person, today);

  const leaves = growUp(person, context, birthday(person.born, 18) + random.between(30, 300));
  const meet =
    eldestBorn === null ? birthday(person.born, 23) + random.int(400) : eldestBorn - random.between(500, 900);
  liveAlone(person, leaves, meet, context, 3);
  const split = meet + years(6) + random.int(400);
  const first = partnerFor(person, meet, context, true);
  const eldest = eldestBorn ?? meet + random.between(500, 700);
  const children = [eldest, eldest + random.between(500, 800)].map((born) => ({ born, sex: eitherSex(context) }));
  const marriage = { married: true, nameChange: true, weddingAfter: random.between(150, 450), homes: 2, tidy: true };
  const parted = liveTogether(person, first, meet, { ...marriage, parts: split, children }, context);
  afterwards(first, parted, context);

  const late = end - random.between(900, 1100);
  const quiet = late - years(5.6);
  if (quiet - parted > years(5) && random.chance(0.5)) {
    liveAlone(person, parted, quiet, context, 6);
    const second = partnerFor(person, late, context, true);
    const plan = {
      married: true,
      nameChange: false,
      weddingAfter: random.between(200, 500),
      parts: null,
      children: [],
    };
    const until = liveTogether(person, second, late, { ...plan, homes: 1 }, context);
    for (const one of [person, second]) afterwards(one, until, context);
  } else {
    liveAlone(person, parted, end, context, 8);
    afterwards(person, end, context);
  }
  // The children stay with the other parent.
  for (const child of person.children) liveOn(child, growUp(child, context, undefined, [first, person]), 0, context);
  return person;
}
