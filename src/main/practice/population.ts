import type { DocumentEntry, PhoneEntry } from '../register/import-types.ts';
import { anyBelongings, type Belongings, type BelongingsContext } from './belongings.ts';
import { ageAt, dayOf } from './calendar.ts';
import { cprNumbers } from './cpr-numbers.ts';
import { personRecords } from './encode-person.ts';
import { anyFamily } from './families.ts';
import { practiceNames } from './names.ts';
import { isRegistered, type Person } from './person.ts';
import { practicePlaces } from './places.ts';
import { type Planting, plant } from './planting.ts';
import { plantingPlan } from './planting-plan.ts';
import { seededRandom } from './random.ts';
import { recordWriter } from './record-writer.ts';
import { resourceLines } from './resource-lines.ts';
import type { LabelledCitizen, WorldCitizen } from './world.ts';
import type { Context } from './world-context.ts';

export interface PopulationOptions {
  /** Numbers with a 001, replaced ones counted. */
  readonly persons: number;
  readonly seed: number;
  /** Epoch milliseconds: ages, validity and the age of phone numbers are relative to it. */
  readonly now: number;
}

/** Some families: their records as an extract has them, what they have, and what they were planted for. */
export interface PopulationBatch {
  readonly records: readonly string[];
  readonly documents: readonly DocumentEntry[];
  readonly phones: readonly PhoneEntry[];
  readonly mitid: readonly WorldCitizen[];
  readonly labels: readonly LabelledCitizen[];
  /** How many numbers there are so far, this batch included. */
  readonly made: number;
}

/** Families that are made after the planted ones, in one batch. */
const familiesAtOnce = 20;

/** The same options give the same batches, byte by byte. Nothing of a batch refers to another. */
export function* generatePopulation({ persons, seed, now }: PopulationOptions): Generator<PopulationBatch> {
  const root = seededRandom(seed);
  const numbers = cprNumbers(root.fork(0));
  const room = { left: persons };
  const today = dayOf(now);
  const taken = new Set<string>();
  const phoneNames = resourceLines('phones.txt');
  const shared = { today, places: practicePlaces(), names: practiceNames(), numbers, room };
  const write = recordWriter();
  let families = 0;

  const batch = (make: (context: Context, things: BelongingsContext) => Planting | null): PopulationBatch => {
    families += 1;
    const random = root.fork(families);
    const context: Context = { ...shared, random, people: [] };
    const things = { now, today, random: random.fork(1), taken, phoneNames };
    const planting = make(context, things);
    const belongings = belongingsOf(context.people, planting, things);
    const encoding = { write, today, random: random.fork(2) };
    return {
      records: context.people.flatMap((person) => personRecords(person, encoding)),
      documents: belongings.flatMap(({ documents }) => documents),
      phones: belongings.map(({ phone }) => phone),
      mitid: belongings.map(({ mitid }) => mitid),
      labels: planting?.labels ?? [],
      made: persons - room.left,
    };
  };

  for (const { situation, index } of plantingPlan(persons)) {
    const planted = batch((context, things) => plant(situation, index, context, things));
    if (planted.records.length > 0) yield planted;
  }
  while (room.left > 0) {
    yield batch((context) => {
      for (let made = 0; made < familiesAtOnce && room.left > 0; made += 1) anyFamily(context);
      replaceSome(context);
      return null;
    });
  }
}

/** A few got another number: their birth date was corrected, or they had two. */
function replaceSome({ people, random, room, numbers, today }: Context): void {
  for (const person of people) {
    if (room.left < 1) return;
    if (!random.chance(0.004)) continue;
    const born = person.born + random.pick([-10, 1, 31]);
    const to = Math.max(born + 1, today - random.int(6000));
    room.left -= 1;
    const cpr = numbers.take(born, person.sex);
    person.replaced = { cpr, sex: person.sex, born, status: random.chance(0.6) ? '60' : '50', from: born, to };
  }
}

/** Everybody's belongings, in order; some children have their mother's number registered. */
function belongingsOf(
  people: readonly Person[],
  planting: Planting | null,
  things: BelongingsContext,
): readonly Belongings[] {
  const made = new Map<string, Belongings>();
  for (const person of people) {
    const own = planting?.belongings.get(person.cpr) ?? anyBelongings(person, things);
    const mothers = isRegistered(person.mother) ? made.get(person.mother.cpr)?.phone : undefined;
    const shares = mothers !== undefined && ageAt(person.born, things.today) < 18 && things.random.chance(0.15);
    const planted =
      planting?.belongings.has(person.cpr) === true || planting?.belongings.has(mothers?.cpr ?? '') === true;
    const { number = null, kind = 'unknown', registeredAt = null } = shares && !planted ? mothers : own.phone;
    made.set(person.cpr, { ...own, phone: { ...own.phone, number, kind, registeredAt } });
  }
  return [...made.values()];
}
