import { z } from 'zod';
import { localText, textLanguages } from './guidance.ts';

/**
 * The caller's window in a practice call: another page, origin and preload (decision 010). It holds what the caller says,
 * register answers of a made-up citizen among them. The agent's window can call none of it, and is told none of it.
 */

/** When a card is said: by itself, or where the agent asks. */
export const cardMoments = [
  'greeting',
  'who',
  'number',
  'name',
  'asked',
  'phone',
  'expiry',
  'document',
  'answer',
  'coached',
  'waiting',
  'sms',
  'app',
  'step',
  'finished',
  'way',
  'blocked',
  'refused',
  'goodbye',
] as const;
export type CardMoment = (typeof cardMoments)[number];

const card = z.object({
  /** Steady while the card stays; another one for the next question. */
  id: z.string(),
  moment: z.enum(cardMoments),
  /** Which question of the triage table it answers; null for the others. */
  question: z.object({ id: z.string(), ask: localText }).nullable(),
  text: z.string(),
});
export type Card = z.infer<typeof card>;

const callerView = z.object({
  callId: z.string(),
  state: z.enum(['waiting', 'talking', 'ended']),
  /** Spoken by the caller. */
  language: z.enum(textLanguages),
  /** Of the window. */
  shownIn: z.enum(textLanguages),
  /** What the caller says now first; then what they would say if asked. */
  cards: z.array(card),
});
export type CallerView = z.infer<typeof callerView>;

export const callerContract = {
  /** Null: nobody rings. Not while the session is locked. */
  'caller.current': { input: z.object({}), output: callerView.nullable(), roles: ['agent'] },
} as const;

export const callerNotices = { caller: callerView.nullable() } as const;
