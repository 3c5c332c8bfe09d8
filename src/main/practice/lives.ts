import type { Sex } from '../verification/facts.ts';
import { bear, outsideParents, parishOf } from './births.ts';
import { birthday, type Day, parts, years } from './calendar.ts';
import { isMarried, liveTogether, type Together, widow } from './couples.ts';
import { homesWith, moveDays, moveOut, moveTogether, municipalityOf } from './homes.ts';
import { plainMoment } from './moment.ts';
import type { NameStock } from './names.ts';
import { isRegistered, lifeEnd, type Person } from './person.ts';
import type { Municipality } from './places.ts';
import type { Context } from './world-context.ts';

/** When a child leaves home: 18 to 22 years old. */
function leavingHome(person: Person, { random, today }: Context): Day {
  return Math.min(birthday(person.born, 18) + random.between(10, 1500), lifeEnd(person, today));
}

/** Lives alone between two days, at least in so many homes; a few spend some years abroad. */
export function liveAlone(person: Person, start: Day, until: Day, context: Context, least = 1): void {
  const from = Math.max(start, (person.homes.at(-1)?.from ?? start - 60) + 60);
  if (from >= until) return;
  const { random, places } = context;
  const municipality = municipalityOf(person) ?? places.danish.draw(random);
  const back = from + years(1 + random.unit() * 2);
  const goes = random.chance(0.06) && back + 400 < until && birthday(person.born, 18) <= from && person.left === null;
  if (goes) {
    moveOut(person, from);
    const { country } = context.names.foreign.draw(random);
    person.abroad.push({
      out: plainMoment(from),
      outCountry: country,
      back: plainMoment(back),
      backCountry: country,
    });
  }
  moveTogether([person], moveDays(person.born, goes ? back : from, until, least, random), municipality, context);
}

/**
 * Childhood with the first of these parents, else the next, else wherever the child was born.
 * @returns the day of leaving home.
 */
export function growUp(
  child: Person,
  context: Context,
  leaves = leavingHome(child, context),
  parents: readonly Person['mother'][] = [child.mother, child.father],
): Day {
  let at = child.born;
  for (const parent of parents) {
    if (at >= leaves || !isRegistered(parent)) continue;
    if (homesWith(child, parent, at, leaves)) at = child.homes.at(-1)?.to ?? leaves;
  }
  if (at < leaves) liveAlone(child, at, leaves, context);
  return leaves;
}

/** Somebody without family in the register, with a childhood of their own. @param fate changes them before it is told. */
export function founder(
  sex: Sex,
  born: Day,
  stock: NameStock,
  start: Municipality,
  context: Context,
  tidy = false,
  fate?: (person: Person) => void,
): Person {
  const { random, today } = context;
  const surname = stock.surname(random);
  const middle = random.chance(0.2) ? stock.surname(random) : '';
  const person = bear(
    {
      sex,
      born,
      stock,
      surname,
      middle: middle === surname ? '' : middle,
      birthplace: parishOf(start, random),
      citizenship: '5100',
      tidy,
    },
    context,
  );
  fate?.(person);
  outsideParents(person, context);
  const leaves = Math.min(birthday(born, 18) + random.between(10, 150), lifeEnd(person, today));
  moveTogether([person], moveDays(born, born, leaves, 1, random), start, context);
  return person;
}

/** A partner for somebody, told up to the day they meet: of about the same age, from about the same place. */
export function partnerFor(person: Person, meet: Day, context: Context, tidy = false): Person {
  const { random, places, today } = context;
  const alike = !tidy && random.chance(0.02);
  const sex: Sex = alike ? person.sex : person.sex === 'M' ? 'K' : 'M';
  const latest = Math.min(meet - years(18.5), today);
  const born = Math.min(latest, person.born + random.between(-1500, 1500));
  const start = places.near(municipalityOf(person) ?? places.danish.draw(random), random);
  const stock = person.stock === context.names.greenlandic && random.chance(0.5) ? person.stock : context.names.danish;
  const partner = founder(sex, born, stock, start, context, tidy, (one) => {
    one.dies = Math.max(one.dies, meet + 400);
    if (one.left !== null && one.left.on < meet + 400) one.left = null;
  });
  const home = partner.homes.at(-1);
  if (home !== undefined && home.from < meet)
    liveAlone(partner, Math.max(home.from + 200, birthday(born, 18)), meet, context);
  return partner;
}

/**
 * The life of a grown person from the day of leaving home to its end or today, with partners and children.
 * @param generations how many more of them may follow.
 */
export function liveOn(person: Person, from: Day, generations: number, context: Context, plan: Together = {}): void {
  const { random, today, room } = context;
  const end = lifeEnd(person, today);
  const partners: Person[] = [];
  let at = from;
  while (generations > 0 && room.left > 0 && partners.length < 2) {
    const wait = partners.length === 0 ? years(2 + random.unit() * 10) : years(1 + random.unit() * 8);
    const meet = Math.max(at + wait, birthday(person.born, 20));
    if (meet >= end - 60 || parts(meet).year - parts(person.born).year > 55 || !random.chance(0.82)) break;
    liveAlone(person, at, meet, context);
    const partner = partnerFor(person, meet, context);
    partners.push(partner);
    at = liveTogether(person, partner, meet, plan, context);
    afterwards(partner, at, context);
    if (at >= end) break;
    widow(person, today);
    if (isMarried(person)) break;
  }
  afterwards(person, at, context);
  for (const child of new Set([...person.children, ...partners.flatMap(({ children }) => children)])) {
    if (child.homes.length === 0) liveOn(child, growUp(child, context), generations - 1, context);
  }
}

/** What follows a life together: alone, in the home of the moment where the other died. */
export function afterwards(person: Person, from: Day, context: Context): void {
  const end = lifeEnd(person, context.today);
  widow(person, context.today);
  const home = person.homes.at(-1);
  const stays = person.civil.at(-1)?.code === 'E' || person.civil.at(-1)?.code === 'L';
  const start = stays && home !== undefined ? from + years(3 + context.random.unit() * 12) : from;
  if (start < end) liveAlone(person, start, end, context);
  if (end < context.today || person.dies <= context.today || person.left !== null) moveOut(person, end);
}
