import { createHash } from 'node:crypto';
import type { Authenticator } from '../../shared/phone-contract.ts';

/** Of ten citizens four have a code generator, two an audio reader and two a chip. */
const shares: readonly (Authenticator | null)[] = [
  'code-generator',
  'code-generator',
  'code-generator',
  'code-generator',
  'code-audio-reader',
  'code-audio-reader',
  'chip',
  'chip',
  null,
  null,
];

/** What a made-up citizen can log in with beside the app: the same for the same number in every installation. */
export function authenticatorsOf(cpr: string): readonly Authenticator[] {
  const drawn = createHash('sha256').update(`authenticators ${cpr}`).digest()[0] ?? 0;
  const found = shares[drawn % shares.length];
  return found ? [found] : [];
}
