import { parentPort, workerData } from 'node:worker_threads';
import { createPracticeRegister } from './practice/create-register.ts';
import { createKeyring } from './storage/keyring.ts';
import { storeErrorOf } from './storage/store-error.ts';
import type { MakePracticeRegister, WorkerMessage } from './worker-protocol.ts';

/** The worker thread: one task, with progress, then its end. */
async function run(task: MakePracticeRegister): Promise<WorkerMessage> {
  try {
    await createPracticeRegister({
      dataDir: task.dataDir,
      keyring: createKeyring(Buffer.from(task.masterKey)),
      persons: task.persons,
      seed: task.seed,
      now: task.now,
      onProgress: (step, fraction) =>
        parentPort?.postMessage({ kind: 'progress', step, fraction } satisfies WorkerMessage),
    });
    return { kind: 'done' };
  } catch (error) {
    const code = storeErrorOf(error, 'register.db')?.code ?? 'internal';
    return { kind: 'failed', code, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await run(workerData as MakePracticeRegister));
