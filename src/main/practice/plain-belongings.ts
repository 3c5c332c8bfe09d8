import {
  type Belongings,
  type BelongingsContext,
  mitidSince,
  newApp,
  newDocument,
  newNumber,
  phoneEntry,
} from './belongings.ts';
import { years } from './calendar.ts';
import type { Person } from './person.ts';

/** Nothing to object to: a mobile registered long ago, a valid passport or driving licence, one app. */
export function plainBelongings(person: Person, things: BelongingsContext): Belongings {
  const { random, today } = things;
  const validTo = () => today + random.between(500, 3000);
  const both = random.chance(0.4);
  const grown = person.born < today - years(19);
  const documents = [];
  if (both || !grown || random.chance(0.5)) documents.push(newDocument(person, 'passport', 'DNK', validTo(), things));
  if (grown && (both || documents.length === 0)) {
    documents.push(newDocument(person, 'driving-licence', 'DNK', validTo(), things));
  }
  const since = mitidSince(person, today, random);
  const number = { number: newNumber('+45', 'mobile', things), kind: 'mobile' } as const;
  const phone = phoneEntry(person, number, 24 * random.between(60, 2500), since, things);
  const app = newApp(person, 0, random.chance(0.4) ? 'locked' : 'ready', things);
  return { documents, phone, mitid: { cpr: person.cpr, mitid: true, blocked: false, apps: [app] } };
}

/** The same documents, run out 20 to 800 days ago. */
export function expired(things: BelongingsContext, plain: Belongings): Belongings {
  const documents = plain.documents.map(({ cpr, kind, issuer }) =>
    newDocument({ cpr }, kind, issuer, things.today - things.random.between(20, 800), things),
  );
  return { ...plain, documents };
}
