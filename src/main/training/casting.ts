import type { Gate } from '../../shared/case-view.ts';
import { type DeskContext, loadSubject, type Subject, standingFor } from '../cases/desk.ts';
import { closedGates, dateInDenmark } from '../cases/gates.ts';
import { isOwnOrFamily } from '../cases/own-family.ts';
import type { Standing } from '../cases/standing.ts';
import { isPracticeNumber } from '../practice/cpr-numbers.ts';
import type { Situation } from '../practice/situations.ts';
import { day } from '../time/durations.ts';
import { validDocument } from './caller.ts';
import type { Scenario } from './scenario.ts';

/** Citizens whom nobody planted are tried too where the planted ones have been used up, but no more than these. */
const triedAtMost = 200;
/** R7: a document is flagged from its fourth case on. */
const casesOfDocument = 3;

export interface CastingParts {
  readonly desk: DeskContext;
  /** Numbers of citizens planted for this. */
  planted(situation: Situation): readonly string[];
}

const sameGates = (closed: readonly Gate[], wanted: readonly Gate[]): boolean =>
  closed.length === wanted.length && wanted.every((gate) => closed.includes(gate));

/** In how many cases this document was shown before. */
async function usesOf(desk: DeskContext, { kind, number }: { readonly kind: string; readonly number: string }) {
  const events = await desk.ledger.by({ kind: 'document', key: desk.keyring.ref('document', `${kind}/${number}`) });
  return new Set(events.map(({ stream }) => stream)).size;
}

/** Whether this practice call would meet what it says it does with this citizen, as the ledger and MitID have them now. */
async function suits(desk: DeskContext, scenario: Scenario, subject: Subject, standing: Standing): Promise<boolean> {
  const { citizen, expected } = scenario;
  if (!citizen || isOwnOrFamily(desk, subject.cpr) || standing.waiting) return false;
  const now = desk.clock.now();
  if (standing.pins.some(({ pin }) => now - pin.issuedAt < day)) return false;
  const app = subject.mitid?.apps[0];
  if (citizen.app !== 'as-it-is' && (!app || app.state === 'blocked')) return false;
  if (scenario.caller.document === 'valid' && expected.document === 'yes') {
    const document = validDocument(desk.register().documents(subject.cpr), dateInDenmark(now));
    if (!document || (await usesOf(desk, document)) >= casesOfDocument - citizen.failedToday) return false;
  }
  const enoughData = () => desk.questioner.canDraw(subject.facts, standing, now);
  const gates = closedGates({ ...subject, standing, now, registerTooOld: desk.registerTooOld(), enoughData });
  // A route that has still to be closed is open now.
  return sameGates(gates, citizen.failedToday > 0 ? [] : citizen.gates);
}

function* candidates({ desk, planted }: CastingParts, situation: Situation, seed: number): Iterable<string> {
  const own = planted(situation);
  const first = own.length > 0 ? seed % own.length : 0;
  yield* [...own.slice(first), ...own.slice(0, first)];
  if (situation !== 'genuine') return;
  let tried = 0;
  for (const cpr of desk.register().numbers()) {
    if (tried === triedAtMost) return;
    tried += 1;
    yield cpr;
  }
}

/**
 * A made-up citizen with whom this call can be played. @returns null where there is none: people of an imported extract are
 * not used, since they may be real.
 */
export async function cast(parts: CastingParts, scenario: Scenario, seed: number): Promise<string | null> {
  if (!scenario.citizen) return null;
  const { desk } = parts;
  for (const labelled of candidates(parts, scenario.citizen.situation, seed)) {
    const cpr = desk.register().currentNumber(labelled);
    const subject = cpr !== null && isPracticeNumber(cpr) ? await loadSubject(desk, cpr) : null;
    if (subject && (await suits(desk, scenario, subject, await standingFor(desk, subject, null)))) return subject.cpr;
  }
  return null;
}
