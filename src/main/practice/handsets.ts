import type { Handset } from '../../shared/phone-contract.ts';
import type { MitId } from '../mitid/mitid.ts';
import type { Register } from '../register/register.ts';
import type { SmsSimulator } from '../sms/simulator.ts';

/** The practice phone's window: one handset at a time, kept up to date. */
export interface Handsets {
  /** Null: no such citizen. */
  choose(cpr: string): Promise<Handset | null>;
  /** Sends the chosen handset, as it is now, to its window. */
  push(): Promise<void>;
}

const sender = 'MitID Support';

export function createHandsets(
  parts: { readonly register: Register; readonly mitid: MitId; readonly simulator: SmsSimulator },
  onHandset: (handset: Handset) => void,
): Handsets {
  const { register, mitid, simulator } = parts;
  let chosen: string | null = null;

  async function read(cpr: string): Promise<Handset | null> {
    const facts = register.facts(cpr);
    if (!facts) return null;
    const number = register.phone(cpr)?.number ?? null;
    const state = await mitid.state(cpr);
    return {
      cpr,
      greeting: facts.name.given.split(' ')[0] ?? '',
      number,
      apps: state?.apps.map(({ id, name, state: of }) => ({ id, name, state: of })) ?? [],
      blocked: state?.blocked ?? false,
      inbox: number
        ? simulator
            .inbox(number)
            .map(({ id, text, at }) => ({ id, text, at, from: sender }))
            .reverse()
        : [],
    };
  }
  async function push(): Promise<void> {
    const handset = chosen === null ? null : await read(chosen);
    if (handset) onHandset(handset);
  }
  simulator.onMessage((message) => {
    if (chosen !== null && register.phone(chosen)?.number === message.to) void push();
  });
  return {
    push,
    async choose(cpr) {
      const handset = await read(cpr);
      if (handset) chosen = cpr;
      return handset;
    },
  };
}
