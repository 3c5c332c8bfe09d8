import type { Keyring } from '../storage/keyring.ts';

/** What a command needs from outside. */
export interface RegisterContext {
  readonly dataDir: string;
  readonly keyring: Keyring;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Written before anything is shown (R1); also for no hits. `criterion` is for sealing only. */
  readonly onLookup: (lookup: Lookup) => void | Promise<void>;
  /** The text on standard input, for `-` in the place of a number. */
  readonly readInput: () => Promise<string>;
  /** Production: person numbers come by standard input only, because a shell keeps a history (R35). Preset: false. */
  readonly numbersByInputOnly?: boolean;
  readonly onProgress?: (records: number) => void;
  readonly signal?: AbortSignal;
}

export interface Lookup {
  readonly kind: 'search' | 'show';
  readonly criterion: string;
  readonly hits: number;
  /** Numbers that were found: each citizen's own extract shows the look-up (R33). */
  readonly found: readonly string[];
}
