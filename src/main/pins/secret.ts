import { randomBytes, randomInt } from 'node:crypto';
import { type Keyring, sameHash } from '../storage/keyring.ts';

/** R23: eight decimal digits, uniformly, from the operating system's cryptographic source. */
export const newPin = (): string => Array.from({ length: 8 }, () => randomInt(10)).join('');

export const newSalt = (): string => randomBytes(16).toString('hex');

/** Keyed and salted (R23): without the key not even all hundred million PINs can be tried against it. */
export const pinHash = (keyring: Keyring, salt: string, pin: string): string => keyring.hash('pin', `${salt}:${pin}`);

export const pinMatches = (keyring: Keyring, salt: string, hash: string, typed: string): boolean =>
  sameHash(pinHash(keyring, salt, typed), hash);
