import type { Sex } from '../verification/facts.ts';
import { birthday, type Day, dayOf, parts, years } from './calendar.ts';
import { plainMoment } from './moment.ts';
import { givenNames, type NameStock } from './names.ts';
import type { OutsideParent, Person } from './person.ts';
import type { Municipality } from './places.ts';
import type { SeededRandom } from './random.ts';
import type { Context } from './world-context.ts';

export interface Birth {
  readonly sex: Sex;
  readonly born: Day;
  readonly stock: NameStock;
  readonly surname: string;
  readonly middle?: string;
  /** Parish, municipality or country code. */
  readonly birthplace: string;
  readonly citizenship: string;
  readonly given?: string;
  /** Never dies before today, and the record has no uncertain or annulled rows. */
  readonly tidy?: boolean;
}

const occupations = [
  '',
  '',
  '',
  '',
  'Lærer',
  'Sygeplejerske',
  'Tømrer',
  'Elektriker',
  'Kok',
  'Revisor',
  'Bager',
  'Pædagog',
];
/** Danish citizenship of the older is dated with the day CPR converted it. */
const converted = dayOf(Date.UTC(1991, 2, 20));

/** Age at death in years: around 81, a few much earlier. */
function lifespan(random: SeededRandom): number {
  if (random.chance(0.02)) return 1 + random.unit() * 60;
  const bell = random.unit() + random.unit() + random.unit() + random.unit() - 2;
  return 81 + bell * 18;
}

export function parishOf(municipality: Municipality, random: SeededRandom): string {
  return random.pick(municipality.parishes);
}

/** @throws where the register has no room left: callers look first. */
export function bear(birth: Birth, context: Context): Person {
  const { random, numbers, today, room, people } = context;
  if (room.left < 1) throw new Error('the register is full');
  room.left -= 1;
  const { sex, born, stock, surname, middle = '', birthplace, citizenship, tidy = false } = birth;
  const dies = born + years(lifespan(random));
  const danish = citizenship === '5100' && born < converted;
  const person: Person = {
    cpr: numbers.take(born, sex),
    sex,
    born,
    stock,
    birthplace,
    bornUncertain: !tidy && random.chance(0.01),
    dies: tidy ? Math.max(dies, today + years(5)) : dies,
    left: null,
    names: [
      {
        given: birth.given ?? givenNames(stock, sex, parts(born).year, random),
        middle,
        surname,
        marker: !tidy && random.chance(0.01) ? random.pick(['+', '*', '=']) : ' ',
        from: plainMoment(Math.min(born + random.between(0, 90), today)),
      },
    ],
    homes: [],
    civil: [],
    citizenships: [
      {
        country: citizenship,
        from: danish ? { day: converted, text: '199103201299', flag: '*' } : plainMoment(born),
      },
    ],
    abroad: [],
    mother: null,
    father: null,
    children: [],
    protections: [],
    guardianSince: null,
    church: random.chance(citizenship === '5100' ? 0.75 : 0.1) ? 'F' : 'U',
    occupation: random.pick(occupations),
    replaced: null,
    untidiness: tidy ? 0 : 0.12,
  };
  if (!tidy) befall(person, context);
  people.push(person);
  return person;
}

const protectionKinds = ['0001', '0001', '0002', '0003', '0003', '0003', '0004', '0005'];

/** What comes over some: leaving for another country, disappearing, protection, a guardian. */
function befall(person: Person, { random, today, names }: Context): void {
  const grown = birthday(person.born, 19);
  const sometime = (from: Day) => from + random.int(Math.max(1, Math.min(person.dies, today) - from));
  if (random.chance(0.05) && grown + 400 < today) {
    const on = sometime(grown);
    const how = random.chance(0.12) ? '70' : '80';
    person.left = { on, how, country: names.foreign.draw(random).country };
  }
  if (random.chance(0.1)) {
    const kind = random.pick(protectionKinds);
    person.protections.push({ kind, from: Math.max(person.born, today - random.int(700)) });
    if (kind === '0001') person.protections.push({ kind: '0002', from: Math.max(person.born, today - 700) });
  }
  if (random.chance(0.004) && grown < today) person.guardianSince = sometime(grown);
}

/** Parents whom the register does not hold: by name for those born from 1960 on, unknown before. */
export function outsideParents(child: Person, { random }: Context): void {
  if (parts(child.born).year < 1960) return;
  const outside = (sex: Sex): OutsideParent => {
    const born = child.born - years(20 + random.unit() * 16);
    const surname = sex === 'M' ? (child.names[0]?.surname ?? '') : child.stock.surname(random);
    return { name: `${surname},${child.stock.given(sex, parts(born).year, random)}`, born };
  };
  child.mother = outside('K');
  child.father = random.chance(0.95) ? outside('M') : null;
}
