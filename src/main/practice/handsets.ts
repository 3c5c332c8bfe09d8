import type { Authenticator, Handset } from '../../shared/phone-contract.ts';
import type { PracticeMitId } from '../mitid/practice.ts';
import type { NoticeSimulator } from '../notices/simulator.ts';
import type { OwnRequests } from '../pins/own-requests.ts';
import type { Register } from '../register/register.ts';
import type { SmsSimulator } from '../sms/simulator.ts';
import type { Clock } from '../time/clock.ts';
import { type DocumentSources, handDocuments } from './hand-documents.ts';

/** The practice phone's window: one handset at a time, kept up to date. */
export interface Handsets {
  /** Null: no such citizen. */
  choose(cpr: string): Promise<Handset | null>;
  /** As `choose`, for another user of the chosen handset's app, whom the window is told of only here. */
  look(cpr: string): Promise<Handset | null>;
  /** Sends the chosen handset, as it is now, to its window. */
  push(): Promise<void>;
  /** Plays a citizen as somebody without a CPR number, until the console is closed. */
  playWithoutCpr(cpr: string, on: boolean): void;
  playedWithoutCpr(cpr: string): boolean;
}

const sender = 'MitID Support';

export function createHandsets(
  parts: DocumentSources & {
    readonly register: Register;
    readonly mitid: PracticeMitId;
    readonly simulator: Pick<SmsSimulator, 'inbox' | 'onMessage'>;
    readonly mailboxes: Pick<NoticeSimulator, 'inbox' | 'onNotice'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly requests: Pick<OwnRequests, 'waiting'>;
    /** The number in force, E.164. */
    numberOf(cpr: string): string | null;
    /** What waits for this person to sign as a witness. */
    readonly signing: { waiting(cpr: string): Promise<string | null> };
    authenticatorsOf(cpr: string): readonly Authenticator[];
  },
  onHandset: (handset: Handset) => void,
): Handsets {
  const { register, mitid, simulator, mailboxes, clock, requests, signing, numberOf, authenticatorsOf } = parts;
  const withoutCpr = new Set<string>();
  let chosen: string | null = null;
  const emailOf = (cpr: string) => register.phone(cpr)?.email ?? null;

  async function read(cpr: string): Promise<Handset | null> {
    const facts = register.facts(cpr);
    if (!facts) return null;
    const number = numberOf(cpr);
    const state = await mitid.state(cpr);
    const email = emailOf(cpr);
    const asked = await requests.waiting(cpr);
    return {
      cpr,
      greeting: facts.name.given.split(' ')[0] ?? '',
      number,
      apps:
        state?.apps.map(({ id, name, state: of }) => ({
          id,
          name,
          state: of,
          biometrics: mitid.biometrics(id),
          firstPin: mitid.firstPin(id),
        })) ?? [],
      blocked: state?.blocked ?? false,
      documents: [...handDocuments(parts, cpr)],
      authenticators: state ? [...authenticatorsOf(cpr)] : [],
      witness: await signing.waiting(cpr),
      noCprNumber: withoutCpr.has(cpr),
      asked: asked.map(({ app, due }) => ({ appId: app, due: new Date(due).toISOString() })),
      inbox: number
        ? simulator
            .inbox(number)
            .map(({ id, text, at }) => ({ id, text, at, from: sender }))
            .reverse()
        : [],
      email,
      mails: email
        ? mailboxes
            .inbox(email)
            .map(({ id, subject, text, at }) => ({ id, subject, text, at, from: sender }))
            .reverse()
        : [],
      now: clock.now(),
    };
  }
  async function push(): Promise<void> {
    const handset = chosen === null ? null : await read(chosen);
    if (handset) onHandset(handset);
  }
  simulator.onMessage((message) => {
    if (chosen !== null && numberOf(chosen) === message.to) void push();
  });
  mailboxes.onNotice((notice) => {
    if (chosen !== null && emailOf(chosen) === notice.to) void push();
  });
  return {
    push,
    look: read,
    async choose(cpr) {
      const handset = await read(cpr);
      if (handset) chosen = cpr;
      return handset;
    },
    playWithoutCpr(cpr, on) {
      if (on) withoutCpr.add(cpr);
      else withoutCpr.delete(cpr);
    },
    playedWithoutCpr: (cpr) => withoutCpr.has(cpr),
  };
}
