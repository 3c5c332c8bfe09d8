import { z } from 'zod';
import { line } from './text.ts';

/**
 * The practice phone's own contract: another window, origin and preload. It exists in practice mode only and knows what a
 * handset knows: the texts it got, and the app on it. The agent's window can call none of it.
 */

const sms = z.object({ id: z.string(), from: z.string(), text: z.string(), at: z.string() });

const handset = z.object({
  cpr: z.string(),
  /** First given name: how the app greets. */
  greeting: z.string(),
  /** E.164 or null. */
  number: z.string().nullable(),
  apps: z.array(z.object({ id: z.string(), name: z.string(), state: z.enum(['ready', 'locked', 'blocked']) })),
  blocked: z.boolean(),
  inbox: z.array(sms),
});
export type Handset = z.infer<typeof handset>;

export const phoneMessages = [
  'pin-changed',
  'wrong-code',
  'code-expired',
  'code-dead',
  'pin-too-simple',
  'pin-mismatch',
  'pin-reused',
  'try-again',
] as const;
export type PhoneMessage = (typeof phoneMessages)[number];

const phoneCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const who = { cpr: z.string().regex(/^\d{10}$/) };

export const phoneContract = {
  /** Turns the window into this citizen's handset. `bad-input` for a number that is not ten digits, `unknown-hit` for an unknown one. */
  'phone.choose': phoneCall(z.object({ cpr: line(20) }), handset),
  'phone.appState': phoneCall(
    z.object({ ...who, appId: z.string().max(64), state: z.enum(['ready', 'locked']) }),
    handset,
  ),
  /** Checks a temporary PIN; `token` (single use, 10 minutes) then allows one new PIN to be set. */
  'phone.redeem': phoneCall(
    z.object({ ...who, appId: z.string().max(64), code: line(16) }),
    z.object({ message: z.enum(['wrong-code', 'code-expired', 'code-dead']).nullable(), token: z.string().nullable() }),
  ),
  'phone.newPin': phoneCall(
    z.object({ token: z.string().max(64), pin: line(16), repeated: line(16) }),
    z.object({
      message: z.enum(['pin-changed', 'pin-too-simple', 'pin-mismatch', 'pin-reused', 'code-dead', 'try-again']),
    }),
  ),
} as const;

export type PhoneContract = typeof phoneContract;
export type PhoneCallName = keyof PhoneContract;
export type PhoneInput<N extends PhoneCallName> = z.input<PhoneContract[N]['input']>;
export type PhoneOutput<N extends PhoneCallName> = z.output<PhoneContract[N]['output']>;

export const phoneNotices = { handset } as const;
