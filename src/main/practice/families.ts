import type { Sex } from '../verification/facts.ts';
import { bear, outsideParents } from './births.ts';
import { birthday, type Day, day, years } from './calendar.ts';
import { liveTogether } from './couples.ts';
import { newDwelling } from './dwellings.ts';
import { moveIn } from './homes.ts';
import { afterwards, founder, growUp, liveOn } from './lives.ts';
import { plainMoment } from './moment.ts';
import type { ForeignStock } from './names.ts';
import { currentName, lifeEnd, type Person } from './person.ts';
import type { Context } from './world-context.ts';

const eitherSex = (context: Context): Sex => (context.random.chance(0.5) ? 'M' : 'K');

/** Somebody, and whoever descends from them: most families are Danish over three generations. */
export function anyFamily(context: Context): void {
  const way = context.random.unit();
  if (way < 0.14) {
    immigrants(context);
    return;
  }
  const { places, names, random, today } = context;
  const greenlandic = way < 0.18;
  const stock = greenlandic ? names.greenlandic : names.danish;
  const start = (greenlandic ? places.greenlandic : places.danish).draw(random);
  const born = day(random.between(1922, 1988), 1, 1) + random.int(365);
  const person = founder(eitherSex(context), born, stock, start, context);
  liveOn(person, Math.min(birthday(born, 20), lifeEnd(person, today)), 2, context);
}

/** Born and grown up abroad: the register knows nothing from before the day of arrival. */
export function immigrant(
  sex: Sex,
  born: Day,
  arrives: Day,
  stock: ForeignStock,
  context: Context,
  tidy = false,
): Person {
  const { random, places, today } = context;
  const surname = stock.surname(random);
  const { country } = stock;
  const person = bear({ sex, born, stock, surname, birthplace: country, citizenship: country, tidy }, context);
  const name = currentName(person);
  person.names.splice(0, 1, { ...name, from: plainMoment(arrives) });
  if (random.chance(0.2)) outsideParents(person, context);
  person.abroad.push({ out: null, outCountry: '0000', back: plainMoment(arrives), backCountry: country });
  person.dies = Math.max(person.dies, arrives + 30);
  if (person.left !== null)
    person.left = { ...person.left, on: Math.max(person.left.on, Math.min(arrives + 300, today)) };
  moveIn(person, { dwelling: newDwelling(places.danish.draw(random), random), careOf: '', from: arrives });
  const naturalised = arrives + years(9 + random.unit() * 6);
  if (naturalised < lifeEnd(person, today) && random.chance(0.4)) {
    person.citizenships.push({ country: '5100', from: plainMoment(naturalised) });
  }
  return person;
}

/** One who came alone, or a couple who came together. */
function immigrants(context: Context): void {
  const { random, today, room } = context;
  const arrives = today - random.between(200, years(35));
  const stock = context.names.foreign.draw(random);
  const born = arrives - years(19 + random.unit() * 25);
  const first = immigrant(eitherSex(context), born, arrives, stock, context);
  if (room.left < 1 || random.chance(0.5)) {
    liveOn(first, Math.min(arrives + 250, lifeEnd(first, today)), 1, context);
    return;
  }
  const otherBorn = Math.min(born + random.between(-1800, 1800), arrives - years(18));
  const second = immigrant(first.sex === 'M' ? 'K' : 'M', otherBorn, arrives, stock, context);
  const until = liveTogether(first, second, arrives + 30, {}, context);
  for (const person of [first, second]) afterwards(person, until, context);
  for (const child of first.children) liveOn(child, growUp(child, context), 1, context);
}
