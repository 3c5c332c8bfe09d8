import type { NewPinRefusal } from './mitid.ts';

/**
 * R29: a new PIN is 6 digits, entered twice, not the old one, not one digit repeated and not a run up or down
 * (`123456`, `654321`; 9 and 0 are neighbours, as on the keys).
 * @param isOld whether this text is the PIN in force.
 * @returns null where the PIN may be set.
 */
export function refuseNewPin(pin: string, repeated: string, isOld: (pin: string) => boolean): NewPinRefusal | null {
  if (!/^\d{6}$/.test(pin) || isRun(pin)) return 'pin-too-simple';
  if (pin !== repeated) return 'pin-mismatch';
  return isOld(pin) ? 'pin-reused' : null;
}

/** Every digit is the one before plus the same step: 0 (repeated), 1 (up) or 9 (down). */
function isRun(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
  const [step] = steps;
  return steps.size === 1 && (step === 0 || step === 1 || step === 9);
}
