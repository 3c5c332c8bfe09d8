import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FileLedger } from './file-ledger.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

export interface Writer {
  readonly process: ChildProcess;
  /** Numbers of the events that the process was promised. */
  readonly promised: readonly number[];
  /** Exit code, or null after a kill. */
  readonly ended: Promise<number | null>;
  /** Resolves once this many events were promised; rejects where the process ends before. */
  reached(count: number): Promise<void>;
}

/** Starts `writer.ts` in a process of its own. */
export function runWriter(ledger: FileLedger, stream: string, count: number): Writer {
  const child = spawn(process.execPath, [script, ledger.file, ledger.master.toString('hex'), stream, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const promised: number[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void; readonly reject: (reason: Error) => void }[] =
    [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    promised.push(...lines.map(Number));
    for (const wait of waiting) if (promised.length >= wait.count) wait.resolve();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then((code) => {
    for (const wait of waiting) wait.reject(new Error(`the writer ended with ${code} after ${promised.length} events`));
  });
  return {
    process: child,
    promised,
    ended,
    reached: (wanted) =>
      new Promise((resolve, reject) => {
        if (promised.length >= wanted) resolve();
        else waiting.push({ count: wanted, resolve, reject });
      }),
  };
}
