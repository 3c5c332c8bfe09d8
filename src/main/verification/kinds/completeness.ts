import type { CitizenFacts } from '../facts.ts';
import { yearOf } from '../partial-date.ts';

/** Facts 5.7: what the register reliably knows, so that "none" is known to be true and ordinals count right. */

export function isBornHere(facts: CitizenFacts): boolean {
  const kind = facts.birthRegistration?.kind;
  return kind === 'parish' || kind === 'municipality';
}

/** Never lived abroad as far as the register goes. */
export const neverAway = (facts: CitizenFacts): boolean => facts.migrations.length === 0;

/** All children are known of women born here from April 1935 and men from April 1945. */
export function knowsAllChildren(facts: CitizenFacts): boolean {
  if (!isBornHere(facts) || facts.birthDateUncertain) return false;
  return facts.birthDate >= (facts.sex === 'K' ? '1935-04' : '1945-04');
}

/** The mother is known of those born here from 1960, the father from 1970: below that a parent may be missing. */
export function knowsParents(facts: CitizenFacts): boolean {
  return isBornHere(facts) && yearOf(facts.birthDate) >= 1960;
}

/** Names and marriages since the register began, in 1968, when this citizen was a child or unborn. */
export const knowsWholeLife = (facts: CitizenFacts): boolean =>
  isBornHere(facts) && neverAway(facts) && yearOf(facts.birthDate) >= 1955;

/** Streets are known from 1977, municipalities from 1971. */
export const STREETS_SINCE = 1977;
export const MUNICIPALITIES_SINCE = 1971;
