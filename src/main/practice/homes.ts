import { ageAt, type Day, years } from './calendar.ts';
import { newDwelling } from './dwellings.ts';
import type { Home, Person } from './person.ts';
import type { Municipality } from './places.ts';
import type { SeededRandom } from './random.ts';
import type { Context } from './world-context.ts';

/** Leaves the home of the moment and moves into this one. */
export function moveIn(person: Person, home: Pick<Home, 'dwelling' | 'careOf' | 'from'>): void {
  const last = person.homes.at(-1);
  if (last !== undefined && last.to === null) last.to = home.from;
  person.homes.push({ ...home, to: null });
}

export function moveOut(person: Person, on: Day): void {
  const last = person.homes.at(-1);
  if (last !== undefined && last.to === null) last.to = on;
}

/** Mean years in one home by age: people move most in their twenties. */
function meanStay(age: number): number {
  if (age < 18) return 7;
  if (age < 30) return 2.3;
  return age < 45 ? 6 : 14;
}

/**
 * Days of moving between two days, the first one included.
 * @param least more than 1: so many of them, or a few more, spread evenly, where there are 100 days for each.
 */
export function moveDays(born: Day, from: Day, until: Day, least: number, random: SeededRandom): readonly Day[] {
  const count = least + random.int(3);
  const step = Math.floor((until - from) / count);
  if (least > 1 && step > 100) {
    const jitter = Math.floor(step / 3);
    return Array.from({ length: count }, (_, index) => (index === 0 ? from : from + index * step + random.int(jitter)));
  }
  const days = [from];
  for (let at = from; ; ) {
    const stay = -Math.log(1 - random.unit()) * meanStay(ageAt(born, at));
    at += Math.max(60, years(stay));
    if (at >= until - 30) return days;
    days.push(at);
  }
}

/** Where somebody moves from here: mostly near, sometimes anywhere in the country. */
function nextMunicipality(from: Municipality, { places, random }: Context): Municipality {
  const way = random.unit();
  if (way < 0.5) return from;
  if (way < 0.75) return places.near(from, random);
  return from.greenlandic && random.chance(0.7) ? places.greenlandic.draw(random) : places.danish.draw(random);
}

export function municipalityOf(person: Person): Municipality | null {
  return person.homes.at(-1)?.dwelling.street.municipality ?? null;
}

/** These people move together on these days, the last home staying theirs. */
export function moveTogether(
  people: readonly Person[],
  days: readonly Day[],
  start: Municipality,
  context: Context,
): void {
  const { random } = context;
  let municipality = start;
  days.forEach((from, index) => {
    if (index > 0) municipality = nextMunicipality(municipality, context);
    const dwelling = newDwelling(municipality, random);
    const lodger = people.length === 1 && random.chance(0.04);
    const careOf = lodger ? `c/o ${context.names.danish.surname(random)}` : '';
    for (const person of people) moveIn(person, { dwelling, careOf, from });
  });
}

/** The homes of a child: those of the parent between two days; whether there was one. */
export function homesWith(child: Person, parent: Person, from: Day, until: Day): boolean {
  const shared = parent.homes.filter((home) => home.from < until && (home.to ?? Number.MAX_SAFE_INTEGER) > from);
  for (const home of shared) moveIn(child, { ...home, from: Math.max(home.from, from) });
  const last = shared.at(-1);
  if (last !== undefined && last.to !== null && last.to < until) moveOut(child, last.to);
  return shared.length > 0;
}
