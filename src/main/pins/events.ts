import { z } from 'zod';
import { language } from '../../shared/case-view.ts';

const pin = z.object({ pin: z.string() });

/** What can happen to a temporary PIN, as events of its case. The PIN itself is in none of them. */
export const pinShapes = {
  'pin.issued': z.object({
    pin: z.string(),
    app: z.string(),
    salt: z.string(),
    hash: z.string(),
    maskedPhone: z.string(),
    /** After a failed or unknown sending of the same case (R25); not counted in R27. */
    replacement: z.boolean(),
    language,
  }),
  'pin.submitted': pin,
  'pin.delivered': pin,
  'pin.failed': pin,
  'pin.unknown': pin,
  'pin.wrong-entry': pin,
  /** Stored before MitID is told to set the new PIN; `order` is the key of that at MitID. */
  'pin.set-requested': z.object({ pin: z.string(), order: z.string() }),
  'pin.used': pin,
  /** MitID did not set it: the temporary PIN works again for as long as it would have. */
  'pin.given-back': z.object({ pin: z.string(), order: z.string() }),
  'pin.expired': pin,
  'pin.revoked': z.object({ pin: z.string(), by: z.enum(['agent', 'replacement', 'block']) }),
  'pin.killed': pin,
} as const;

type PinShapes = typeof pinShapes;
export type PinEventType = keyof PinShapes;
export type PinPayload<T extends PinEventType> = z.output<PinShapes[T]>;
export type PinEvent = {
  [T in PinEventType]: { readonly type: T; readonly at: number; readonly payload: z.output<PinShapes[T]> };
}[PinEventType];
