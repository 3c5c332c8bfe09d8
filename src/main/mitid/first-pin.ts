import { createHash } from 'node:crypto';
import { refuseNewPin } from './new-pin.ts';

/**
 * The PIN that a made-up citizen's app begins with: the same for the same app in every installation, so that whoever plays
 * the citizen can be told it, and one that R29 allows. Practice only; it protects nothing.
 */
export function firstPin(appId: string): string {
  for (let count = 0; ; count += 1) {
    const drawn = createHash('sha256').update(`first pin ${count} ${appId}`).digest().readUInt32BE() % 1_000_000;
    const pin = String(drawn).padStart(6, '0');
    if (refuseNewPin(pin, pin, () => false) === null) return pin;
  }
}

/** Whether a made-up citizen has fingerprint or face on in this app from the start: every second one has. */
export const firstBiometrics = (appId: string): boolean =>
  (createHash('sha256').update(`first biometrics ${appId}`).digest()[0] ?? 0) % 2 === 0;
