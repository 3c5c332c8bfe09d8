import { type VisitReason, visitMinutes, visitorName, visitReasons } from '../../../shared/queue.ts';
import { LineError } from './appointment.ts';

/** Words by which booking systems name a reason, folded; the list's own codes count besides. */
const words: Readonly<Record<VisitReason, readonly string[]>> = {
  'new-pin': ['ny pinkode', 'pinkode', 'glemt pinkode', 'midlertidig pinkode', 'new pin', 'pin code', 'forgotten pin'],
  'app-locked': ['app spaerret', 'app laast', 'laast app', 'spaerret app', 'app locked', 'locked app'],
  'new-number': ['nyt nummer', 'nyt telefonnummer', 'nyt mobilnummer', 'new number', 'new phone number'],
  'activation-code': ['aktiveringskode', 'activation code'],
  'p-code': ['pkode', 'p kode', 'p code'],
  blocked: ['mitid spaerret', 'spaerret mitid', 'genaabning', 'mitid blocked', 'blocked mitid'],
  other: ['andet', 'other'],
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const byWord: ReadonlyMap<string, VisitReason> = new Map(
  visitReasons.flatMap((reason) => [
    [fold(reason), reason] as const,
    ...words[reason].map((word) => [word, reason] as const),
  ]),
);

/** The reason that a text names; null where it is none of the list. */
export const reasonNamed = (text: string): VisitReason | null => byWord.get(fold(text)) ?? null;

/** A name that may be shown: one line, no number. @throws LineError */
export function nameOf(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  const parsed = visitorName.safeParse(name);
  if (parsed.success) return name;
  throw new LineError(parsed.error.issues.some(({ message }) => message === 'name-number') ? 'name-number' : 'name');
}

/** @throws LineError */
export function lengthOf(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 240) throw new LineError('minutes');
  return minutes;
}

/** Expected length where the file gives none. */
export const usualLength = (reason: VisitReason): number => visitMinutes[reason];
