import type { DocumentEntry, PhoneEntry } from '../register/import-types.ts';
import { ageAt, type Day, iso, parts, years } from './calendar.ts';
import { currentName, type Person } from './person.ts';
import type { SeededRandom } from './random.ts';
import type { WorldCitizen } from './world.ts';

/** What one citizen carries and has: documents, the registered number and MitID. */
export interface Belongings {
  readonly documents: readonly DocumentEntry[];
  readonly phone: PhoneEntry;
  readonly mitid: WorldCitizen;
}

export interface BelongingsContext {
  /** Epoch milliseconds at which the world is made. */
  readonly now: number;
  readonly today: Day;
  readonly random: SeededRandom;
  /** Numbers of documents and phones that are taken. */
  readonly taken: Set<string>;
  readonly phoneNames: readonly string[];
}

function unused(taken: Set<string>, make: () => string): string {
  for (;;) {
    const made = make();
    if (!taken.has(made)) {
      taken.add(made);
      return made;
    }
  }
}

const digits = (random: SeededRandom, count: number) =>
  Array.from({ length: count }, (_, index) => (index === 0 ? 1 + random.int(9) : random.int(10))).join('');

/** Passports and licences have their own numbers; a licence has 8 digits, a passport 9. */
export function newDocument(
  person: Pick<Person, 'cpr'>,
  kind: DocumentEntry['kind'],
  issuer: string,
  validTo: Day,
  { random, taken }: BelongingsContext,
  status: DocumentEntry['status'] = 'valid',
): DocumentEntry {
  const make = {
    passport: () => digits(random, 9),
    'driving-licence': () => digits(random, issuer === 'GRL' ? 6 : 8),
    'foreign-passport': () => `${random.pick([...'ABCEKLPUX'])}${digits(random, 8)}`,
    'residence-permit': () => `${random.pick([...'EFHS'])}${digits(random, 8)}`,
  }[kind];
  const length = kind === 'driving-licence' ? 15 : kind === 'residence-permit' ? 4 : 10;
  const validFrom = iso(validTo - years(length));
  return { cpr: person.cpr, kind, number: unused(taken, make), issuer, validFrom, validTo: iso(validTo), status };
}

/** Beginnings of numbers that are mobile, by the country's plan; Denmark's plan cannot tell, so `kind` does (R21). */
const mobiles = {
  '+45': ['20', '21', '22', '26', '30', '31', '40', '42', '50', '51', '60', '61'],
  '+299': ['22', '24', '49', '54'],
  '+298': ['21', '51'],
};
const landlines = { '+45': ['33', '44', '56', '64', '75', '86', '98'], '+299': ['32', '86'], '+298': ['31'] };
export type PhoneCountry = keyof typeof mobiles;

export function newNumber(
  country: PhoneCountry,
  kind: 'mobile' | 'landline',
  { random, taken }: BelongingsContext,
): string {
  const starts = (kind === 'mobile' ? mobiles : landlines)[country];
  const length = country === '+45' ? 6 : 4;
  return unused(taken, () => `${country}${random.pick(starts)}${digits(random, length)}`);
}

/** Numbers abroad that people keep: Swedish, German and Polish mobiles. */
function foreignNumber({ random, taken }: BelongingsContext): string {
  return unused(taken, () =>
    random.pick([`+4670${digits(random, 7)}`, `+49151${digits(random, 8)}`, `+4850${digits(random, 7)}`]),
  );
}

const mitidStart = Math.round(Date.UTC(2021, 9, 6) / 86_400_000);

/** Since when somebody has MitID: from 15 on, since it came. */
export function mitidSince(person: Person, today: Day, random: SeededRandom): Day {
  const earliest = Math.max(mitidStart, person.born + years(13));
  const latest = Math.max(earliest, Math.min(today - 40, mitidStart + years(2)));
  return Math.min(today, earliest + random.int(Math.max(1, latest - earliest)));
}

const ascii = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');

function emailOf(person: Person): string {
  const { given, surname } = currentName(person);
  return `${ascii(given.split(' ')[0] ?? '')}.${ascii(surname)}${person.cpr.slice(4, 6)}@example.org`;
}

/** A phone row as most have it. @param registeredHoursAgo since when the number is registered. */
export function phoneEntry(
  person: Person,
  number: Pick<PhoneEntry, 'number' | 'kind'>,
  registeredHoursAgo: number,
  since: Day | null,
  context: BelongingsContext,
): PhoneEntry {
  const registered = new Date(context.now - registeredHoursAgo * 3_600_000).toISOString();
  return {
    cpr: person.cpr,
    ...number,
    registeredAt: number.number === null ? null : registered,
    mitidSince: since === null ? null : iso(since),
    email: context.random.chance(0.8) ? emailOf(person) : null,
    digitalPost: context.random.chance(0.93),
  };
}

/** After s, x and z Danish writes an apostrophe alone: Mads' telefon. */
export const possessive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`);

/** @param others names that the citizen's other apps have: the caller tells them apart by name (R24). */
export function newApp(
  person: Person,
  place: number,
  state: 'ready' | 'locked',
  { random, phoneNames }: BelongingsContext,
  others: readonly string[] = [],
): WorldCitizen['apps'][number] {
  const drawn =
    place === 0 && random.chance(0.3)
      ? `${possessive(currentName(person).given.split(' ')[0] ?? '')} telefon`
      : random.pick(phoneNames);
  // The next free name instead of another draw: the citizens after this one stay who they are.
  const from = Math.max(0, phoneNames.indexOf(drawn));
  const free = [...phoneNames.slice(from), ...phoneNames].find((name) => !others.includes(name));
  const name = others.includes(drawn) && free !== undefined ? free : drawn;
  return { id: `app-${person.cpr}-${place + 1}`, name, state };
}

/** What somebody who was not planted happens to have. */
export function anyBelongings(person: Person, context: BelongingsContext): Belongings {
  const { random, today } = context;
  const age = ageAt(person.born, Math.min(today, person.dies));
  const since = age >= 15 && random.chance(age > 80 ? 0.5 : 0.93) ? mitidSince(person, today, random) : null;
  return {
    documents: anyDocuments(person, age, context),
    phone: anyPhone(person, since, context),
    mitid: anyMitid(person, since, context),
  };
}

function anyDocuments(person: Person, age: number, context: BelongingsContext): readonly DocumentEntry[] {
  const { random, today } = context;
  const documents: DocumentEntry[] = [];
  const add = (kind: DocumentEntry['kind'], issuer: string, chance: number, length: number) => {
    if (!random.chance(chance)) return;
    const validTo = today - years(2) + random.int(years(length + 1));
    documents.push(newDocument(person, kind, issuer, validTo, context, random.chance(0.03) ? 'lost' : 'valid'));
  };
  const foreign = person.citizenships.at(-1)?.country !== '5100';
  const greenlandic = person.homes.at(-1)?.dwelling.street.municipality.greenlandic === true;
  const issuer = greenlandic ? 'GRL' : 'DNK';
  if (foreign) {
    add('foreign-passport', 'issuer' in person.stock ? String(person.stock.issuer) : 'SWE', 0.85, 10);
    add('residence-permit', 'DNK', 0.6, 4);
  } else {
    add('passport', issuer, age < 18 ? 0.6 : 0.75, age < 18 ? 5 : 10);
  }
  if (age >= 18) add('driving-licence', issuer, foreign ? 0.3 : 0.7, 15);
  return documents;
}

function anyPhone(person: Person, since: Day | null, context: BelongingsContext): PhoneEntry {
  const { random, now } = context;
  const way = random.unit();
  const greenlandic = person.homes.at(-1)?.dwelling.street.municipality.greenlandic === true;
  const country: PhoneCountry = greenlandic ? '+299' : way > 0.99 ? '+298' : '+45';
  const kind = way < 0.04 ? 'landline' : 'mobile';
  const age = parts(Math.floor(now / 86_400_000)).year - parts(person.born).year;
  // Changed 10, 119 or 121 hours ago: on both sides of R22's 120.
  const hours = random.chance(0.01) ? random.pick([10, 119, 121]) : 24 * random.between(40, 3000);
  if (age < 10 || way > 0.995) return phoneEntry(person, { number: null, kind: 'unknown' }, 0, since, context);
  if (way > 0.97 && way < 0.985)
    return phoneEntry(person, { number: foreignNumber(context), kind: 'unknown' }, hours, since, context);
  return phoneEntry(person, { number: newNumber(country, kind, context), kind }, hours, since, context);
}

function anyMitid(person: Person, since: Day | null, context: BelongingsContext): WorldCitizen {
  const { random } = context;
  const count = since === null ? 0 : random.pick([0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
  const apps: WorldCitizen['apps'][number][] = [];
  for (let place = 0; place < count; place += 1) {
    const others = apps.map(({ name }) => name);
    apps.push(newApp(person, place, random.chance(0.1) ? 'locked' : 'ready', context, others));
  }
  return { cpr: person.cpr, mitid: since !== null, blocked: since !== null && random.chance(0.01), apps };
}
