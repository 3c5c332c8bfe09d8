import type { Gate } from '../../../src/shared/case-view.ts';
import type { Way } from '../../../src/shared/guidance.ts';

/** Facts of one caller, as the oracle reads them; undefined where nobody has asked or looked it up. */
export interface CallerFacts {
  readonly knowsPin?: string;
  readonly passportChip?: string;
  readonly biometrics?: string;
  readonly otherAuthenticator?: string;
  readonly cprNumber?: string;
  readonly danishDocument?: string;
  readonly nearCentre?: string;
  readonly mitidBlocked?: string;
  readonly onlyFaceId?: string;
  readonly appState?: string;
  readonly caller?: string;
  readonly purpose?: string;
  readonly age?: string;
  readonly gates?: readonly Gate[];
  readonly phoneRoute?: string;
  readonly mitid?: string;
  readonly appsUsable?: string;
  readonly emigrated?: string;
  readonly suspicion?: string;
}

/** Every value that the oracle tells from the others, by fact, so that a table that ignores one is found out. */
export const distinguished: Readonly<Record<string, readonly string[]>> = {
  knowsPin: ['yes', 'no', 'unsure'],
  passportChip: ['passport', 'foreign', 'no', 'unsure'],
  biometrics: ['yes', 'no'],
  otherAuthenticator: ['code-generator', 'audio-reader', 'chip', 'extra-app', 'no'],
  cprNumber: ['yes', 'no'],
  danishDocument: ['passport', 'none'],
  mitidBlocked: ['yes', 'no'],
  onlyFaceId: ['yes', 'no'],
  appState: ['ready', 'locked'],
  caller: ['citizen', 'somebody-else'],
  purpose: ['pin-forgotten', 'app-locked', 'not-me', 'block'],
  age: ['under-13', 'under-18', 'adult'],
  gates: ['dead', 'disappeared', 'annulled', 'blocked', 'no-mitid', 'no-phone', 'not-mobile', 'number-too-new'],
  phoneRoute: ['open', 'closed'],
  mitid: ['active', 'blocked', 'none'],
  appsUsable: ['yes', 'no'],
  suspicion: ['yes', 'no'],
};

const has = (facts: CallerFacts, ...gates: readonly Gate[]) => gates.some((gate) => facts.gates?.includes(gate));

/** R3's stops: nobody who lives under this number. */
const nobody = (facts: CallerFacts) => has(facts, 'dead', 'disappeared', 'annulled') || facts.age === 'under-13';

/** The caller's own MitID works, there is an app to set a PIN in, and nothing says that it has to be blocked first. */
const hasWorkingApp = (facts: CallerFacts) =>
  facts.caller !== 'somebody-else' &&
  !nobody(facts) &&
  facts.suspicion !== 'yes' &&
  facts.mitid !== 'blocked' &&
  facts.mitid !== 'none' &&
  !has(facts, 'blocked', 'no-mitid') &&
  facts.mitidBlocked !== 'yes' &&
  facts.appsUsable !== 'no' &&
  facts.purpose !== 'not-me' &&
  facts.purpose !== 'block';

/** What the app says counts; only where nobody asked, what the call is about. */
const isLocked = (facts: CallerFacts) =>
  facts.appState === 'locked' || (facts.appState === undefined && facts.purpose === 'app-locked');

/**
 * The table “who can use it” of the page on forgotten PIN codes, and R2, R3, R16 and R22, written down a second time without
 * the rules of `triage.json`.
 */
export const canUse: Readonly<Record<Way, (facts: CallerFacts) => boolean>> = {
  1: (facts) => hasWorkingApp(facts) && (facts.passportChip === 'passport' || facts.passportChip === 'foreign'),
  2: (facts) => hasWorkingApp(facts) && !isLocked(facts) && (facts.knowsPin === 'yes' || facts.biometrics === 'yes'),
  3: (facts) =>
    hasWorkingApp(facts) &&
    !has(facts, 'no-phone', 'not-mobile', 'number-too-new') &&
    facts.otherAuthenticator !== undefined &&
    facts.otherAuthenticator !== 'no',
  4: (facts) =>
    hasWorkingApp(facts) &&
    (facts.gates ?? []).length === 0 &&
    facts.phoneRoute !== 'closed' &&
    facts.age !== 'under-18' &&
    facts.cprNumber !== 'no' &&
    facts.danishDocument !== 'none',
  // R2: for somebody else the counter, where the citizen comes in person.
  5: (facts) => facts.caller === 'somebody-else' || !nobody(facts),
  6: (facts) => hasWorkingApp(facts) && !isLocked(facts) && facts.onlyFaceId === 'yes',
};
