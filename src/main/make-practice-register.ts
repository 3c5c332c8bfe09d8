import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreError, type StoreErrorCode } from './storage/store-error.ts';
import type { MakePracticeRegister, WorkerMessage } from './worker-protocol.ts';

/** Runs the practice generator in a worker thread, so that the window stays alive. @throws StoreError */
export function makePracticeRegister(
  task: Omit<MakePracticeRegister, 'task'>,
  onProgress: (step: string, fraction: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const workerData: MakePracticeRegister = { task: 'make-practice-register', ...task };
    const worker = new Worker(join(import.meta.dirname, 'worker.js'), { workerData });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.step, message.fraction);
      else if (message.kind === 'done') resolve();
      else
        reject(
          message.code === 'internal'
            ? new Error(message.message)
            : new StoreError(message.code as StoreErrorCode, 'register.db'),
        );
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the worker ended with ${code}`)));
  });
}
