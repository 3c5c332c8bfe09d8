import { useSyncExternalStore } from 'react';

export interface Received<T> {
  readonly value: T;
  /** `performance.now()` when the value arrived: remaining times count from here. */
  readonly at: number;
}

/** The newest value of something that main owns. `undefined` until the first one has arrived. */
export interface Live<T> {
  get(): Received<T> | undefined;
  set(value: T): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

export function createLive<T>(): Live<T> {
  let current: Received<T> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: () => current,
    set(value) {
      current = { value, at: performance.now() };
      tell();
    },
    clear() {
      current = undefined;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useLive<T>(live: Live<T>): Received<T> | undefined {
  return useSyncExternalStore(live.subscribe, live.get);
}
