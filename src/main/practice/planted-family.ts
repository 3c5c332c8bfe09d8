import type { Sex } from '../verification/facts.ts';
import { birthday, type Day, years } from './calendar.ts';
import { liveTogether, type Together } from './couples.ts';
import { afterwards, founder, growUp, leavingHome, liveAlone, liveOn, partnerFor } from './lives.ts';
import type { Person } from './person.ts';
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
export const plantedSize = 13;

/** Two parents who are alive, and their children: born on these days, and moving often while these are small. */
function parentsOf(children: NonNullable<Together['children']>, context: Context): void {
  const { random, places, names, today } = context;
  const first = Math.min(...children.map(({ born }) => born));
  const start = places.danish.draw(random);
  const grownUp = (sex: Sex) => {
    const person = founder(sex, first - years(23 + random.unit() * 7), names.danish, start, context, true);
    person.dies = Math.max(person.dies, today + years(5));
    return person;
  };
  const mother = grownUp('K');
  const father = grownUp('M');
  const meet = first - random.between(400, 900);
  for (const parent of [mother, father]) liveAlone(parent, birthday(parent.born, 19), meet, context, 2);
  // A home every five years, so that there are some to remember from childhood.
  const homes = Math.ceil((today - meet) / years(5));
  liveTogether(mother, father, meet, { married: true, parts: null, homes, children, tidy: true }, context);
}

/** Children of a planted marriage: two or three, the first some years after meeting. */
function childrenAfter(meet: Day, eldest: Day | null, { random, today }: Context): NonNullable<Together['children']> {
  const births: { born: Day; sex: Sex }[] = [];
  let born = eldest ?? meet + random.between(500, 1200);
  for (let count = random.between(2, 3); count > 0 && born < today - 30; count -= 1) {
    births.push({ born, sex: random.chance(0.5) ? 'M' : 'K' });
    born += random.between(500, 1000);
  }
  return births;
}

/**
 * A person of whom the register knows enough for several draws of questions, in a family that it knows too: parents and
 * siblings, a marriage with a change of name, children, homes in childhood, alone and together.
 * @param life born 30 to 60 years ago. @param eldestBorn day of birth of the first child.
 */
export function plantedPerson(life: PlantedLife, context: Context, eldestBorn: Day | null = null): Person {
  const { random, today, people } = context;
  const gap = () => random.between(450, 1400);
  const siblings = [{ born: life.born + gap(), sex: random.chance(0.5) ? ('M' as const) : ('K' as const) }];
  if (random.chance(0.5)) siblings.push({ born: life.born - gap(), sex: random.chance(0.5) ? 'M' : 'K' });
  const own = { born: life.born, sex: life.sex, ...(life.given === undefined ? {} : { given: life.given }) };
  const before = people.length;
  parentsOf(
    [own, ...siblings].sort((a, b) => a.born - b.born),
    context,
  );
  const person = people.slice(before).find(({ born, sex }) => born === life.born && sex === life.sex);
  if (person === undefined) throw new Error('a planted family without the one it is planted for');
  for (const sibling of people.slice(before)) {
    if (sibling !== person && sibling.mother === person.mother) liveOn(sibling, growUp(sibling, context), 0, context);
  }
  life.fate?.(person);

  const leaves = growUp(person, context, birthday(person.born, 18) + random.between(30, 500));
  const meet =
    eldestBorn === null ? birthday(person.born, 26) + random.int(700) : eldestBorn - random.between(500, 900);
  liveAlone(person, leaves, meet, context, 4);
  const partner = partnerFor(person, meet, context, true);
  const children = partner.sex === person.sex ? [] : childrenAfter(meet, eldestBorn, context);
  const plan = { married: true, nameChange: true, parts: null, homes: 3, children, tidy: true };
  const until = liveTogether(person, partner, meet, plan, context);
  for (const one of [person, partner]) afterwards(one, until, context);
  for (const child of person.children) {
    const stays = child.born > today - years(21);
    liveOn(child, growUp(child, context, stays ? today : leavingHome(child, context)), 0, context);
  }
  return person;
}
