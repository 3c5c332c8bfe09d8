import { generateSecret, generateSync, verifySync } from 'otplib';

/** Half a minute of clock drift either way (RFC 6238 §5.2). */
const toleranceSeconds = 30;

/** A new 20-byte secret, base32. */
export const newSecret = (): string => generateSecret();

/** The six digits at this moment (epoch milliseconds). */
export const codeAt = (secret: string, now: number): string => generateSync({ secret, epoch: Math.floor(now / 1000) });

/**
 * @param usedStep the last 30-second step whose code was accepted; it and all before are refused (RFC 6238 §5.2). Null: none.
 * @returns the step of the accepted code, or null.
 */
export function acceptCode(secret: string, typed: string, now: number, usedStep: number | null): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now / 1000),
    epochTolerance: toleranceSeconds,
    ...(usedStep === null ? {} : { afterTimeStep: usedStep }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
