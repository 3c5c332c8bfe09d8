/** What the worker thread is asked to do. Whatever takes longer than 10 ms runs there. */
export interface MakePracticeRegister {
  readonly task: 'make-practice-register';
  readonly dataDir: string;
  readonly masterKey: Uint8Array;
  readonly persons: number;
  readonly seed: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly step: string; readonly fraction: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };
