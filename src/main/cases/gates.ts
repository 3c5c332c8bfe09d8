import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Gate, gates } from '../../shared/case-view.ts';
import type { MitIdState } from '../mitid/mitid.ts';
import type { PhoneRow } from '../register/register.ts';
import { hour } from '../time/durations.ts';
import type { CitizenFacts } from '../verification/facts.ts';
import type { Standing } from './standing.ts';

/** R22's floor: a number registered or changed more recently is for the counter only. */
export const numberTenure = 120 * hour;
const adultAge = 18;

/**
 * R21: can this number get the text? +299 and +298 by their number plans; +45 by the kind on file, since the Danish plan
 * does not tell mobiles from landlines; other countries by their plans.
 */
export function smsCapable(phone: PhoneRow): boolean {
  if (!phone.number) return false;
  const parsed = parsePhoneNumberFromString(phone.number);
  if (!parsed?.isValid()) return false;
  if (parsed.countryCallingCode === '45') return phone.kind === 'mobile';
  const type = parsed.getType();
  return type === 'MOBILE' || (type === 'FIXED_LINE_OR_MOBILE' && phone.kind !== 'landline');
}

/** Whole years that have certainly passed between two ISO dates; of an incomplete date of birth, the latest day counts. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const birthday = `${birthDate.slice(5, 7) || '12'}-${birthDate.slice(8) || '31'}`;
  return today.slice(5) < birthday ? years - 1 : years;
}

/** Made once: making one takes half a millisecond, and a look-up asks for the date twice. */
const danishDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The calendar date in Denmark at this moment, ISO. */
export const dateInDenmark = (now: number): string => danishDate.format(now);

export interface GateInput {
  readonly facts: CitizenFacts;
  readonly phone: PhoneRow | null;
  readonly mitid: MitIdState | null;
  readonly standing: Standing;
  readonly now: number;
  readonly registerTooOld: boolean;
  /** Asked only where no other gate is closed: drawing costs milliseconds. */
  enoughData(): boolean;
}

const isProtected = (facts: CitizenFacts): boolean => facts.protections.some(({ kind }) => kind === '0001');

export { isProtected };

/** CPR's status codes of living persons (facts: active, without residence, emigrated). */
const living: ReadonlySet<string> = new Set(['01', '03', '05', '07', '20', '80']);

/** Does the record, its number in force, belong to somebody who can be served at all? Checked first, alone (R3). */
function stop(facts: CitizenFacts): Gate | null {
  if (facts.status === '90') return 'dead';
  if (facts.status === '70') return 'disappeared';
  // 30, and anything that is no status of somebody who lives: a damaged record must not open a gate.
  return living.has(facts.status) ? null : 'annulled';
}

function phoneGate(phone: PhoneRow | null, now: number): Gate | null {
  if (!phone?.number) return 'no-phone';
  if (!smsCapable(phone)) return 'not-mobile';
  // A number whose age is not known, or not readable, is treated as new.
  const since = phone.registeredAt === null ? now : Date.parse(phone.registeredAt);
  return now - since >= numberTenure ? null : 'number-too-new';
}

/** R3: every gate that is closed for this citizen now, in the order in which they are shown. */
export function closedGates(input: GateInput): readonly Gate[] {
  const { facts, phone, mitid, standing, now } = input;
  const stopped = stop(facts);
  if (stopped) return [stopped];
  const closed = new Set<Gate>();
  if (standing.closedUntil !== null) closed.add('locked');
  if (standing.heldBy !== null) closed.add('open-elsewhere');
  if (mitid?.blocked) closed.add('blocked');
  const usable = mitid?.apps.some((app) => app.state !== 'blocked') ?? false;
  if (!mitid?.blocked && !usable) closed.add('no-mitid');
  if (facts.guardianship) closed.add('guardianship');
  if (ageOn(facts.birthDate, dateInDenmark(now)) < adultAge) closed.add('under-age');
  if (isProtected(facts)) closed.add('protected');
  if (facts.protections.some(({ kind }) => kind === '0005')) closed.add('credit-warning');
  const ofPhone = phoneGate(phone, now);
  if (ofPhone && usable) closed.add(ofPhone);
  if (input.registerTooOld) closed.add('register-too-old');
  if (closed.size === 0 && !input.enoughData()) closed.add('too-little-data');
  return gates.filter((gate) => closed.has(gate));
}
