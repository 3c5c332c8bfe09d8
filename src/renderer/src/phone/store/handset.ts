import type { CallError } from '../../../../shared/contract.ts';
import type { Handset } from '../../../../shared/phone-contract.ts';
import type { AppState } from '../machine/state.ts';

export type AppEntry = Handset['apps'][number];
export type Sms = Handset['inbox'][number];
export type Mail = Handset['mails'][number];
export type CitizenProblem = 'not-ten-digits' | 'unknown-citizen' | 'user-twice' | 'user-without-app';

/** The app with this id, else the first one. */
export const appOf = ({ apps }: Handset, id: string | null): AppEntry | null =>
  apps.find((app) => app.id === id) ?? apps[0] ?? null;

/** A whole MitID that is blocked blocks each of its apps. */
export const blockedOr = ({ blocked }: Handset, app: AppEntry | null): AppState | null =>
  app === null ? null : blocked ? 'blocked' : app.state;

/** A CPR number as main takes it, from one typed with a hyphen or spaces. */
export const digitsOf = (text: string): string => text.replace(/[\s\u2009-]/g, '');

/** Milliseconds that main's clock is ahead of this window's; of a handset that was told just now. */
export const aheadOf = ({ now }: Handset): number => now - Date.now();

/** What is wrong with the number, in words for its field; null where the call failed for another reason. */
export function problemOf({ code }: CallError): CitizenProblem | null {
  if (code === 'bad-input') return 'not-ten-digits';
  return code === 'unknown-hit' ? 'unknown-citizen' : null;
}

/** Newest first, as the contract does not promise an order. */
export const newestFirst = <T extends { readonly at: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((one, other) => other.at.localeCompare(one.at));

/** `+45 20 34 12 34`: Danish, Greenlandic and Faroese numbers are spoken in pairs; others stay as they are. */
export function spokenNumber(number: string): string {
  const plain = number.replace(/\s/g, '');
  const [, country, rest = ''] = /^(\+45|\+29[89])((?:\d{2})+)$/.exec(plain) ?? [];
  return country ? [country, ...(rest.match(/\d{2}/g) ?? [])].join('\u2009') : number;
}
