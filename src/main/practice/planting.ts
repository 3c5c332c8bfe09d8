import type { Sex } from '../verification/facts.ts';
import { type Belongings, type BelongingsContext, newDocument, newNumber } from './belongings.ts';
import { birthday, type Day, years } from './calendar.ts';
import { immigrant } from './families.ts';
import { currentName, type Person } from './person.ts';
import { expired, plainBelongings } from './plain-belongings.ts';
import { plantedPerson, plantedSize } from './planted-family.ts';
import type { Situation } from './situations.ts';
import type { LabelledCitizen } from './world.ts';
import type { Context } from './world-context.ts';

/** What one planting brought: whom it labels, and what those have, instead of what chance would give them. */
export interface Planting {
  readonly labels: readonly LabelledCitizen[];
  readonly belongings: ReadonlyMap<string, Belongings>;
}

/** A planting with the numbers it takes at most; it is left out where the register has less room. */
interface Recipe {
  readonly size: number;
  plant(context: Context, things: BelongingsContext): Planting;
}

type Alter = (things: BelongingsContext, plain: Belongings, person: Person) => Belongings;

const sexOf = (context: Context): Sex => (context.random.chance(0.5) ? 'M' : 'K');
const bornAgo = ({ today, random }: Context, youngest: number, oldest: number): Day =>
  today - years(youngest) - random.int(years(oldest - youngest));

function plantingOf(situation: Situation, person: Person, things: BelongingsContext, alter?: Alter): Planting {
  const plain = plainBelongings(person, things);
  const belongings = new Map([[person.cpr, alter?.(things, plain, person) ?? plain]]);
  return { labels: [{ cpr: person.cpr, situation }], belongings };
}

/** A citizen of whom the register knows much, with one thing that is different. */
function citizen(situation: Situation, fate?: (person: Person, context: Context) => void, alter?: Alter): Recipe {
  return {
    size: plantedSize,
    plant(context, things) {
      const life = { sex: sexOf(context), born: bornAgo(context, 37, 57) };
      const person = plantedPerson({ ...life, fate: (one) => fate?.(one, context) }, context);
      return plantingOf(situation, person, things, alter);
    },
  };
}

/** Changes the number's row only. */
const phone = (
  change: (things: BelongingsContext, plain: Belongings['phone']) => Partial<Belongings['phone']>,
): Alter => {
  return (things, plain) => ({ ...plain, phone: { ...plain.phone, ...change(things, plain.phone) } });
};

/** Somebody who came a few months ago: the register knows an arrival, one address, and nothing else. */
const newcomer: Recipe = {
  size: 1,
  plant(context, things) {
    const { random, names, today } = context;
    const arrives = today - random.between(60, 300);
    const born = bornAgo(context, 24, 45);
    const person = immigrant(sexOf(context), born, arrives, names.foreign.draw(random), context, true);
    person.mother = null;
    person.father = null;
    return plantingOf('too-little-data', person, things);
  },
};

/** The eldest child of a planted parent: 15 to 17 years old for a while yet. */
const child: Recipe = {
  size: plantedSize,
  plant(context, things) {
    const { random, today } = context;
    const born = birthday(today, -18) + random.between(120, 900);
    const parent = plantedPerson({ sex: sexOf(context), born: born - years(25) - random.int(700) }, context, born);
    const person = parent.children.find((one) => one.born === born) ?? parent;
    return plantingOf('child', person, things);
  },
};

/** Two people, not related, with the same name and the same birth date. */
const namesakes: Recipe = {
  size: 2 * plantedSize,
  plant(context, things) {
    const life = { sex: sexOf(context), born: bornAgo(context, 37, 57) };
    const first = plantedPerson(life, context);
    const name = currentName(first);
    const second = plantedPerson({ ...life, given: name.given }, context);
    const own = currentName(second);
    second.names.splice(-1, 1, { ...name, from: own.from });
    const belongings = [first, second].map((person) => [person.cpr, plainBelongings(person, things)] as const);
    const labels = [first, second].map(({ cpr }) => ({ cpr, situation: 'same-name' as const }));
    return { labels, belongings: new Map(belongings) };
  },
};

/** The label is on the old number: a case about it goes on with the number in force. */
const replaced: Recipe = {
  size: plantedSize + 1,
  plant(context, things) {
    const { random, today, numbers, room } = context;
    const person = plantedPerson({ sex: sexOf(context), born: bornAgo(context, 37, 57) }, context);
    const born = person.born + random.pick([-1, 1, 10, 30]);
    const to = today - random.between(400, 4000);
    const cpr = numbers.take(born, person.sex);
    room.left -= 1;
    person.replaced = { cpr, sex: person.sex, born, status: random.chance(0.5) ? '60' : '50', from: born, to };
    const { belongings } = plantingOf('replaced-number', person, things);
    return { labels: [{ cpr, situation: 'replaced-number' }], belongings };
  },
};

const recipes: Readonly<Record<Situation, (index: number) => Recipe>> = {
  genuine: () => citizen('genuine'),
  dead: () =>
    citizen('dead', (person, { today, random }) => {
      person.dies = today - random.between(2, 40);
    }),
  disappeared: () =>
    citizen('disappeared', (person, { today, random }) => {
      person.left = { on: today - random.between(20, 300), how: '70', country: '0000' };
    }),
  emigrated: () =>
    citizen('emigrated', (person, { today, random, names }) => {
      person.left = { on: today - random.between(100, 900), how: '80', country: names.foreign.draw(random).country };
    }),
  guardianship: () =>
    citizen('guardianship', (person, { today, random }) => {
      person.guardianSince = today - random.between(100, 2000);
    }),
  protected: () =>
    citizen('protected', (person, { today, random }) => {
      person.protections.push({ kind: '0001', from: today - random.between(30, 300) });
    }),
  'credit-warning': () =>
    citizen('credit-warning', (person, { today, random }) => {
      person.protections.push({ kind: '0005', from: today - random.between(30, 300) });
    }),
  'too-little-data': () => newcomer,
  // The third is 119 hours old: just below R22's floor when the register is made.
  'number-too-new': (index) =>
    citizen(
      'number-too-new',
      undefined,
      phone(({ now }) => ({ registeredAt: new Date(now - (index % 3 === 2 ? 119 : 10) * 3_600_000).toISOString() })),
    ),
  'no-phone': () =>
    citizen(
      'no-phone',
      undefined,
      phone(() => ({ number: null, kind: 'unknown', registeredAt: null })),
    ),
  'not-mobile': () =>
    citizen(
      'not-mobile',
      undefined,
      phone((things) => ({ number: newNumber('+45', 'landline', things), kind: 'landline' })),
    ),
  'no-app': () => citizen('no-app', undefined, (_, plain) => ({ ...plain, mitid: { ...plain.mitid, apps: [] } })),
  blocked: () => citizen('blocked', undefined, (_, plain) => ({ ...plain, mitid: { ...plain.mitid, blocked: true } })),
  'expired-document': () => citizen('expired-document', undefined, expired),
  'lost-document': () =>
    citizen('lost-document', undefined, (_, plain) => ({
      ...plain,
      documents: plain.documents.map((document) => ({ ...document, status: 'lost' })),
    })),
  'no-document': (index) =>
    citizen('no-document', undefined, (things, plain, person) => ({
      ...plain,
      documents: index % 3 === 2 ? [newDocument(person, 'foreign-passport', 'SWE', things.today + 900, things)] : [],
    })),
  child: () => child,
  'same-name': () => namesakes,
  'replaced-number': () => replaced,
};

/** @param index how many of this situation were planted before. @returns null where there is no room. */
export function plant(
  situation: Situation,
  index: number,
  context: Context,
  things: BelongingsContext,
): Planting | null {
  const recipe = recipes[situation](index);
  return context.room.left < recipe.size ? null : recipe.plant(context, things);
}
