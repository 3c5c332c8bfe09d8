import type { SqliteLedger } from '../ledger/sqlite-ledger.ts';
import type { Keyring } from '../storage/keyring.ts';

/** What a command leads to. */
export interface CommandResult {
  /** 0 done, 1 failed and said why, 2 called wrongly. */
  readonly exitCode: 0 | 1 | 2;
  /** What `--json` prints on standard output. */
  readonly json: unknown;
  /** The same for people. */
  readonly text: string;
  /** For standard error. */
  readonly message: string | null;
}

export const succeeded = (json: unknown, text: string): CommandResult => ({ exitCode: 0, json, text, message: null });

/** @param error its code goes into the JSON, so that scripts need not read sentences. */
export const failed = (error: { readonly code: string }, message: string, exitCode: 1 | 2 = 1): CommandResult => ({
  exitCode,
  json: { error },
  text: '',
  message,
});

/** What commands work with; stores are opened when a command asks for them. */
export interface CliContext {
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  /** Epoch milliseconds. */
  now(): number;
  /** Loads the installation's key; `create` draws one where the folder is new. */
  keyring(create?: boolean): Promise<Keyring>;
  ledger(create?: boolean): Promise<SqliteLedger>;
  /** Closes what is open; stores open anew when asked for. */
  close(): void;
  /** All of standard input, for numbers and passwords that may not stand in a shell's history. */
  stdin(): Promise<string>;
  /** To standard error. */
  say(message: string): void;
}

export type Command = (context: CliContext, args: readonly string[]) => Promise<CommandResult> | CommandResult;
