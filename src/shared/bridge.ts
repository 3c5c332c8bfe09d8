import type { CallResult } from './contract.ts';

/** The two channels that cross between a window and main; the contract's names travel inside. */
export const callChannel = 'pin-desk:call';
export const noticeChannel = 'pin-desk:notice';

/** What a preload exposes as `window.pinDesk`: frozen, and nothing else. */
export interface Bridge {
  /** Never rejects for an expected failure; see `CallResult`. */
  call(name: string, input: unknown): Promise<CallResult<unknown>>;
  /** Returns a function that unsubscribes. */
  on(name: string, listener: (value: unknown) => void): () => void;
}
