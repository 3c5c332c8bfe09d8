import { newPin } from '../pins/secret.ts';
import { type Keyring, sameHash } from '../storage/keyring.ts';
import type { Clock } from '../time/clock.ts';
import { day } from '../time/durations.ts';
import type { PhoneRows } from './phone-rows.ts';

/** A P-code works this long, */
const pCodeValidity = 60 * day;
/** and dies with this many wrong entries. */
const wrongEntriesAllowed = 3;

type PCodeRefusal = 'wrong-p-code' | 'p-code-expired' | 'p-code-dead';

/** P-codes of practice: from support or a centre, for people without a CPR number. */
export interface PCodes {
  /** A new code of 8 digits; the older one of this citizen is dead. */
  issue(cpr: string): string;
  /** Null: it was right, and is used up. */
  enter(cpr: string, typed: string): PCodeRefusal | null;
}

/** @param of how long the codes work, and under which name they are kept; P-codes without it. */
export function createPCodes(
  parts: {
    readonly world: Pick<PhoneRows, 'pCode' | 'putPCode'>;
    readonly keyring: Pick<Keyring, 'hash'>;
    readonly clock: Pick<Clock, 'now'>;
  },
  { validity, purpose } = { validity: pCodeValidity, purpose: '' },
): PCodes {
  const { world, keyring, clock } = parts;
  const hashOf = (key: string, code: string) => keyring.hash('practice/p-code', `${key}\0${code}`);
  return {
    issue(cpr) {
      const key = `${purpose}${cpr}`;
      const code = newPin();
      world.putPCode(key, { hash: hashOf(key, code), issuedAt: clock.now(), wrongEntries: 0, used: false });
      return code;
    },
    enter(cpr, typed) {
      const key = `${purpose}${cpr}`;
      const held = world.pCode(key);
      if (held === null) return 'wrong-p-code';
      if (held.used || held.wrongEntries >= wrongEntriesAllowed) return 'p-code-dead';
      if (clock.now() - held.issuedAt >= validity) return 'p-code-expired';
      if (sameHash(hashOf(key, typed.replace(/\s/g, '')), held.hash)) {
        world.putPCode(key, { ...held, used: true });
        return null;
      }
      const wrongEntries = held.wrongEntries + 1;
      world.putPCode(key, { ...held, wrongEntries });
      return wrongEntries >= wrongEntriesAllowed ? 'p-code-dead' : 'wrong-p-code';
    },
  };
}
