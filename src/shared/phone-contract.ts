import { z } from 'zod';
import { line } from './text.ts';

/**
 * The practice phone's own contract: another window, origin and preload. It exists in practice mode only and knows what a
 * handset knows: the texts it got, and the app on it. The agent's window can call none of it.
 */

const sms = z.object({ id: z.string(), from: z.string(), text: z.string(), at: z.string() });

/** A notice as the citizen got it by e-mail (R26). */
const mail = z.object({ id: z.string(), from: z.string(), subject: z.string(), text: z.string(), at: z.string() });

/** What a citizen can log in with that is no app. */
const authenticators = ['code-generator', 'code-audio-reader', 'chip'] as const;
export type Authenticator = (typeof authenticators)[number];

/** A document in the citizen's hand, as the strip offers it. `id` is a keyed reference. */
const handDocument = z.object({
  id: z.string(),
  kind: z.enum(['passport', 'driving-licence', 'foreign-passport', 'residence-permit']),
  state: z.enum(['valid', 'expired', 'lost']),
});
export type HandDocument = z.infer<typeof handDocument>;

const handset = z.object({
  cpr: z.string(),
  /** First given name: how the app greets. */
  greeting: z.string(),
  /** E.164 or null. */
  number: z.string().nullable(),
  apps: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(['ready', 'locked', 'blocked']),
      /** Approves with fingerprint or face. */
      biometrics: z.boolean(),
      /** The PIN it began with, for whoever plays the citizen; null once another one is set. */
      firstPin: z.string().nullable(),
    }),
  ),
  documents: z.array(handDocument),
  authenticators: z.array(z.enum(authenticators)),
  /** Played as somebody without a CPR number, who needs a P-code for a foreign document. */
  noCprNumber: z.boolean(),
  /** Temporary PINs asked for at MitID.dk that wait for their 24 hours; `due` is UTC, ISO 8601. */
  asked: z.array(z.object({ appId: z.string(), due: z.string() })),
  blocked: z.boolean(),
  /** A request to bear witness at a counter that waits for an answer (R8). */
  witness: z.string().nullable(),
  inbox: z.array(sms),
  /** The address on file; null where there is none. */
  email: z.string().nullable(),
  mails: z.array(mail),
  /** Main's clock, epoch milliseconds, when this was told. */
  now: z.number(),
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
  'time-over',
  'wrong-pin',
  'app-locked',
  'biometrics-off',
  'wrong-p-code',
  'p-code-expired',
  'p-code-dead',
  'p-code-missing',
  'code-unreadable',
  'document-expired',
  'document-lost',
  'document-no-chip',
  'document-missing',
  'chip-failed',
  'face-failed',
  'no-authenticator',
  'app-blocked',
  'no-number',
] as const;
export type PhoneMessage = (typeof phoneMessages)[number];

const phoneCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });
const who = { cpr: z.string().regex(/^\d{10}$/) };
const onApp = { ...who, appId: z.string().max(64) };
const token = z.string().max(64);
/** What was shown or entered: refused in words, or good for the next step, which the token allows once or for 10 minutes. */
const step = <const M extends readonly [PhoneMessage, ...PhoneMessage[]]>(messages: M) =>
  z.object({ message: z.enum(messages).nullable(), token: z.string().nullable() });

/** Parts of a document scan, in order. */
export const scanParts = ['code', 'chip', 'face'] as const;
export type ScanPart = (typeof scanParts)[number];

export const phoneContract = {
  /** Turns the window into this citizen's handset. `bad-input` for a number that is not ten digits, `unknown-hit` for an unknown one. */
  'phone.choose': phoneCall(z.object({ cpr: line(20) }), handset),
  'phone.appState': phoneCall(z.object({ ...onApp, state: z.enum(['ready', 'locked']) }), handset),
  /** Checks a temporary PIN; `token` (single use, 10 minutes) then allows one new PIN to be set. */
  'phone.redeem': phoneCall(
    z.object({ ...onApp, code: line(16) }),
    z.object({ message: z.enum(['wrong-code', 'code-expired', 'code-dead']).nullable(), token: z.string().nullable() }),
  ),
  'phone.newPin': phoneCall(
    z.object({ token, pin: line(16), repeated: line(16) }),
    z.object({
      message: z.enum([
        'pin-changed',
        'pin-too-simple',
        'pin-mismatch',
        'pin-reused',
        'code-dead',
        'try-again',
        'time-over',
        'app-blocked',
      ]),
    }),
  ),
  /** Another citizen who uses the app on this phone too; the window goes on hearing of the chosen one. */
  'phone.join': phoneCall(z.object({ cpr: line(20) }), handset),
  /** Way 2: the PIN in force, or biometrics where it is on; three wrong PINs lock the app. */
  'phone.current': phoneCall(
    z.object({ ...onApp, by: z.enum(['pin', 'biometrics']), pin: line(16) }),
    step(['wrong-pin', 'app-locked', 'biometrics-off', 'app-blocked']),
  ),
  /** Way 1, before a foreign document of somebody without a CPR number. */
  'phone.pCode': phoneCall(
    z.object({ ...onApp, code: line(16) }),
    step(['wrong-p-code', 'p-code-expired', 'p-code-dead', 'app-blocked']),
  ),
  /**
   * Way 1: one part of the scan. `document` is one of the handset's; `fails` is the strip's wish that this part does not
   * succeed; `token` is that of the part before.
   */
  'phone.scan': phoneCall(
    z.object({
      ...onApp,
      part: z.enum(scanParts),
      document: z.string().max(64),
      fails: z.boolean(),
      token: token.nullable(),
    }),
    step([
      'code-unreadable',
      'document-expired',
      'document-lost',
      'document-no-chip',
      'document-missing',
      'p-code-missing',
      'chip-failed',
      'face-failed',
      'time-over',
      'app-blocked',
    ]),
  ),
  /** Way 3: logs in to MitID.dk; `extra-app` is a ready app other than `appId`, for which a PIN will be asked. */
  'phone.logIn': phoneCall(
    z.object({ ...onApp, by: z.enum([...authenticators, 'extra-app']) }),
    step(['no-authenticator', 'app-blocked']),
  ),
  /** Way 3: asks for a temporary PIN by text message, which comes after its wait. The same request twice is one. */
  'phone.sendPin': phoneCall(
    z.object({ token, appId: z.string().max(64), language: z.enum(['da', 'en']) }),
    z.object({ message: z.enum(['time-over', 'no-number', 'no-authenticator', 'app-blocked']).nullable() }),
  ),
  /** Way 6. */
  'phone.biometrics': phoneCall(z.object({ ...onApp, on: z.boolean() }), handset),
  /** R8: signs, or declines, as a witness. */
  'phone.witness': phoneCall(
    z.object({ ...who, request: token, sign: z.boolean() }),
    z.object({ result: z.enum(['signed', 'declined', 'gone', 'limit']) }),
  ),
  /** The strip: a P-code from support or a centre; the older one is dead. */
  'phone.issuePCode': phoneCall(z.object(who), z.object({ code: z.string() })),
  /** The strip: what a centre does when the citizen has been there; the code comes by text message, at once. */
  'phone.centreCode': phoneCall(
    z.object({ ...onApp, language: z.enum(['da', 'en']) }),
    z.object({ message: z.enum(['no-number', 'app-blocked']).nullable() }),
  ),
  /** The strip: plays the citizen as somebody without a CPR number. */
  'phone.noCprNumber': phoneCall(z.object({ ...who, on: z.boolean() }), handset),
} as const;

export type PhoneContract = typeof phoneContract;
export type PhoneCallName = keyof PhoneContract;
export type PhoneInput<N extends PhoneCallName> = z.input<PhoneContract[N]['input']>;
export type PhoneOutput<N extends PhoneCallName> = z.output<PhoneContract[N]['output']>;

export const phoneNotices = { handset } as const;
