import { type Birth, bear, parishOf } from './births.ts';
import { ageAt, birthday, type Day, day, years } from './calendar.ts';
import { moveDays, moveTogether, municipalityOf } from './homes.ts';
import { moment, plainMoment } from './moment.ts';
import { currentName, lifeEnd, type Person } from './person.ts';
import type { SeededRandom } from './random.ts';
import type { Context } from './world-context.ts';

/** What a life together is to hold; whatever is left out falls as it falls. */
export interface Together {
  readonly married?: boolean;
  readonly nameChange?: boolean;
  /** Days from meeting to the wedding. */
  readonly weddingAfter?: number;
  /** Homes together, at least. */
  readonly homes?: number;
  /** Births on these days instead of by chance. */
  readonly children?: readonly Pick<Birth, 'born' | 'sex' | 'given'>[];
  /** Parts on this day; null: never, unless one dies. */
  readonly parts?: Day | null;
  /** The children are `tidy` too. */
  readonly tidy?: boolean;
}

/** Same-sex couples could register a partnership from 1989 and marry from this day. */
const marriageForAll = day(2012, 6, 15);
const partnershipLaw = day(1989, 10, 1);

const blurOf = (person: Person) => person.untidiness / 2;

/**
 * Two grown people whose lives are told up to `meet` live together until one dies, they part, or today.
 * @returns that day. Children are made with their parents' numbers; their lives are not told yet.
 */
export function liveTogether(one: Person, other: Person, meet: Day, plan: Together, context: Context): Day {
  const { random, today } = context;
  const end = Math.min(lifeEnd(one, today), lifeEnd(other, today));
  const chosen = random.chance(0.35) ? meet + years(2 + random.unit() * 18) : null;
  const split = plan.parts === undefined ? chosen : plan.parts;
  const until = Math.min(end, split ?? end);
  const start = municipalityOf(one) ?? municipalityOf(other) ?? context.places.danish.draw(random);
  moveTogether([one, other], moveDays(one.born, meet, until, plan.homes ?? 1, random), start, context);
  const wedding = marry(one, other, meet, until, plan, context);
  beget(one, other, meet, until, plan, context);
  if (wedding !== null && split !== null && split < end) divorce(one, other, split, end, plan.tidy === true, random);
  return until;
}

function marry(one: Person, other: Person, meet: Day, until: Day, plan: Together, context: Context): Day | null {
  const { random } = context;
  if (!(plan.married ?? random.chance(0.68))) return null;
  const grown = Math.max(birthday(one.born, 18), birthday(other.born, 18));
  const wedding = Math.max(meet + (plan.weddingAfter ?? random.between(60, 1400)), grown + 30);
  if (wedding >= until) return null;
  const alike = one.sex === other.sex;
  if (alike && wedding < partnershipLaw) return null;
  const from = moment(wedding, random, Math.min(blurOf(one), blurOf(other)));
  const code = alike && wedding < marriageForAll ? 'P' : 'G';
  one.civil.push({ code, spouse: other, from, separated: null });
  other.civil.push({ code, spouse: one, from, separated: null });
  if (plan.nameChange === true) takeName(one, other, wedding, random);
  else if (plan.nameChange === undefined && random.chance(0.5)) {
    const taker = one.sex === 'K' || random.chance(0.1) ? one : other;
    takeName(taker, taker === one ? other : one, wedding, random);
  }
  return wedding;
}

/** Takes the spouse's surname, or another where both have the same; the own one may become a middle name. */
function takeName(taker: Person, giver: Person, on: Day, random: SeededRandom): void {
  const before = currentName(taker);
  let { surname } = currentName(giver);
  while (surname === before.surname) surname = taker.stock.surname(random);
  const middle = random.chance(0.4) && !before.surname.includes('-') ? before.surname : before.middle;
  const from = moment(on, random, blurOf(taker));
  taker.names.push({ ...before, middle: middle === surname ? '' : middle, surname, from });
}

function beget(one: Person, other: Person, meet: Day, until: Day, plan: Together, context: Context): void {
  const { random } = context;
  const [mother, father] = one.sex === 'K' ? [one, other] : [other, one];
  if (plan.children === undefined && mother.sex === father.sex) return;
  const planned = plan.children ?? birthsByChance(mother, meet, until, random);
  for (const { born, sex, given } of planned) {
    if (context.room.left < 1) return;
    const surname = currentName(random.chance(0.65) ? father : mother).surname;
    const other = currentName(mother).surname;
    const municipality = mother.homes.findLast((home) => home.from <= born)?.dwelling.street.municipality;
    const child = bear(
      {
        sex,
        born,
        stock: mother.stock === father.stock || random.chance(0.5) ? mother.stock : father.stock,
        surname,
        middle: other !== surname && random.chance(0.45) ? other : '',
        birthplace: parishOf(municipality ?? context.places.danish.draw(random), random),
        citizenship: lastCountry(mother) === '5100' || lastCountry(father) === '5100' ? '5100' : lastCountry(mother),
        tidy: plan.tidy ?? false,
        ...(given === undefined ? {} : { given }),
      },
      context,
    );
    child.mother = mother;
    child.father = father;
    mother.children.push(child);
    father.children.push(child);
  }
}

const lastCountry = (person: Person) => person.citizenships.at(-1)?.country ?? '5100';

function birthsByChance(
  mother: Person,
  meet: Day,
  until: Day,
  random: SeededRandom,
): NonNullable<Together['children']> {
  const wanted = random.pick([0, 1, 2, 2, 2, 3, 3, 4]);
  const births: Pick<Birth, 'born' | 'sex'>[] = [];
  let born = Math.max(meet, birthday(mother.born, 19)) + random.between(250, 1600);
  while (births.length < wanted && born < until - 1 && ageAt(mother.born, born) <= 43) {
    births.push({ born, sex: random.chance(0.51) ? 'M' : 'K' });
    if (random.chance(0.02)) births.push({ born, sex: random.chance(0.51) ? 'M' : 'K' });
    born += random.between(380, 1700);
  }
  return births;
}

/** @param surely without it, some stay separated. */
function divorce(one: Person, other: Person, split: Day, end: Day, surely: boolean, random: SeededRandom): void {
  const separated = random.chance(0.5) ? split + random.between(1, 60) : null;
  for (const person of [one, other]) {
    const marriage = person.civil.at(-1);
    if (marriage !== undefined) marriage.separated = separated;
  }
  const final = split + random.between(180, 400);
  if (final >= end || (separated !== null && !surely && random.chance(0.12))) return;
  const from = moment(final, random, Math.min(blurOf(one), blurOf(other)));
  const code = one.civil.at(-1)?.code === 'P' ? 'O' : 'F';
  one.civil.push({ code, spouse: other, from, separated: null });
  other.civil.push({ code, spouse: one, from, separated: null });
}

export function isMarried(person: Person): boolean {
  const code = person.civil.at(-1)?.code;
  return code === 'G' || code === 'P';
}

/** The survivor of a marriage that was not dissolved is widowed. */
export function widow(person: Person, today: Day): void {
  const last = person.civil.at(-1);
  if (last === undefined || last.spouse === null || !isMarried(person)) return;
  const died = last.spouse.dies;
  if (died > Math.min(person.dies, today) || died < last.from.day) return;
  const code = last.code === 'P' ? 'L' : 'E';
  person.civil.push({ code, spouse: last.spouse, from: plainMoment(died), separated: null });
}
