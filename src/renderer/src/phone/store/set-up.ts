import type { HandDocument, Handset, ScanPart } from '../../../../shared/phone-contract.ts';
import type { PhoneEvent, PhoneState } from '../machine/state.ts';
import type { AtPhone } from './ask.ts';
import { type AppEntry, appOf } from './handset.ts';

/** What the strip decides about the phone and its owner. */
export interface SetUp {
  /** Others who use the app on this phone, in order. */
  readonly others: readonly Handset[];
  /** The document in the owner's hand; null: the first that has a chip. */
  readonly document: string | null;
  /** The part of the next scans that does not succeed. */
  readonly fails: ScanPart | null;
  /** The P-code that support or a centre gave last. */
  readonly pCode: string | null;
}

export const plainSetUp: SetUp = { others: [], document: null, fails: null, pCode: null };

/** How many use one app at most: the screen offers no more. */
export const usersAtMost = 3;

/** What would be scanned: the document chosen, else the best one at hand. */
export function inHand({ documents }: Handset, chosen: string | null): HandDocument | null {
  const withChip = ({ kind }: HandDocument) => kind === 'passport' || kind === 'foreign-passport';
  return (
    documents.find(({ id }) => id === chosen) ??
    documents.find((one) => withChip(one) && one.state === 'valid') ??
    documents.find(withChip) ??
    documents[0] ??
    null
  );
}

/** Whoever is at the phone now: their handset and the app they use on it. */
export function atPhone(
  handset: Handset,
  app: AppEntry | null,
  { others }: SetUp,
  { user }: Pick<PhoneState, 'user'>,
): { readonly handset: Handset; readonly app: AppEntry | null } {
  const other = user === 0 ? undefined : others[user - 1];
  return other ? { handset: other, app: appOf(other, null) } : { handset, app };
}

/** What the machine has to know of all this. */
export function setUpEvent(
  handset: Handset,
  app: AppEntry | null,
  setUp: SetUp,
  phone: Pick<PhoneState, 'user'>,
): PhoneEvent {
  const now = atPhone(handset, app, setUp, phone);
  const document = inHand(now.handset, now.handset === handset ? setUp.document : null);
  return {
    type: 'set-up',
    users: 1 + setUp.others.length,
    biometrics: now.app?.biometrics ?? false,
    pCodeNeeded: now.handset.noCprNumber && document?.kind === 'foreign-passport',
  };
}

/** The call's side of it; null where this handset has no app to call from. */
export function callerOf(
  handset: Handset,
  app: AppEntry | null,
  setUp: SetUp,
  phone: Pick<PhoneState, 'user' | 'pending'>,
  language: AtPhone['language'],
): AtPhone | null {
  const now = atPhone(handset, app, setUp, phone);
  if (!now.app) return null;
  const document = inHand(now.handset, now.handset === handset ? setUp.document : null);
  const fails = phone.pending?.kind === 'scan' && phone.pending.part === setUp.fails;
  return { cpr: now.handset.cpr, appId: now.app.id, document: document?.id ?? '', fails, language };
}
