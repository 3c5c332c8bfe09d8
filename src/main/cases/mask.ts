import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** `010190-••••`: what may be shown of a number that the agent did not type. */
export const maskCpr = (cpr: string): string => `${cpr.slice(0, 6)}-••••`;

/** `+45 •• •• •• 34`: country and the last two digits (R21). */
export function maskPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  const country = parsed?.countryCallingCode ?? e164.slice(1, 3);
  const national = parsed?.nationalNumber ?? e164.slice(3);
  const pairs = Math.max(0, Math.ceil(national.length / 2) - 1);
  return [`+${country}`, ...Array.from({ length: pairs }, () => '••'), national.slice(-2)].join(' ');
}
