import { randomUUID } from 'node:crypto';
import type { Clock } from '../time/clock.ts';
import { minute } from '../time/durations.ts';

/** How long what was shown or entered on the phone waits for its next step; as long as an accepted temporary PIN does. */
const grantLife = 10 * minute;

interface Of {
  readonly cpr: string;
  readonly appId: string;
}

/** What the phone has proved so far, held by main under a token that says nothing. */
type Grant =
  /** The P-code was right. */
  | (Of & { readonly step: 'p-code' })
  /** The document's code was read, then its chip. */
  | (Of & { readonly step: 'code' | 'chip'; readonly withPCode: boolean })
  /** Everything was shown: a new PIN may be set, by way 1 or 2. */
  | (Of & { readonly step: 'proved'; readonly way: 1 | 2 })
  /** Logged in to MitID.dk; `appId` is the app that was used for it, if one was. */
  | { readonly step: 'logged-in'; readonly cpr: string; readonly appId: string | null };

/** In memory only: after a restart the citizen begins again, as on a phone that was switched off. */
export interface Grants {
  give(grant: Grant): string;
  /** Null where there is none, or its 10 minutes are over. */
  look(token: string | null): Grant | null;
  /** Takes it out of use: one of several that come at the same time goes on. @returns puts it back as it was. */
  take(token: string): () => void;
}

export function createGrants(clock: Pick<Clock, 'monotonic'>): Grants {
  const held = new Map<string, { readonly grant: Grant; readonly until: number }>();
  return {
    give(grant) {
      const now = clock.monotonic();
      for (const [token, { until }] of held) if (now > until) held.delete(token);
      const token = randomUUID();
      held.set(token, { grant, until: now + grantLife });
      return token;
    },
    look(token) {
      const found = token === null ? undefined : held.get(token);
      return found && clock.monotonic() <= found.until ? found.grant : null;
    },
    take(token) {
      const found = held.get(token);
      held.delete(token);
      return () => {
        if (found) held.set(token, found);
      };
    },
  };
}
