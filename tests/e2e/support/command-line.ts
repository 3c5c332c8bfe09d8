import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cli = resolve(import.meta.dirname, '../../../out/main/cli.js');

export interface PracticeCitizen {
  readonly cpr: string;
  readonly situation: string;
  readonly phone: string | null;
  readonly documents: readonly {
    readonly kind: string;
    readonly number: string;
    readonly expires: string;
    readonly status: string;
  }[];
  readonly apps: readonly { readonly name: string; readonly state: string }[];
}

export interface PracticeAnswer {
  readonly kind: string;
  readonly subject: string | null;
  readonly type: string;
  readonly value: string;
  readonly spoken: { readonly da: string; readonly en: string };
}

/** Runs the command line on a data folder, also while the console is open, and reads its JSON. */
export async function commandLine<T>(dataFolder: string, ...args: readonly string[]): Promise<T> {
  const environment = { ...process.env, PIN_DESK_DATA_DIR: dataFolder };
  const { stdout } = await run(process.execPath, [cli, '--json', ...args], {
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as T;
}

export const citizens = (dataFolder: string, situation: string, limit = 10): Promise<PracticeCitizen[]> =>
  commandLine(dataFolder, 'practice', 'citizens', '--situation', situation, '--limit', String(limit));

export const answers = (dataFolder: string, cpr: string): Promise<PracticeAnswer[]> =>
  commandLine(dataFolder, 'practice', 'answers', cpr);
