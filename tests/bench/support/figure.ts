/** One row of the table. Times in milliseconds, memory in MiB. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MiB' | 'keys';
  /** The same work without the console, or the console before, measured in the same run. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** What must not be exceeded: the value itself, or its ratio to the peer. */
  readonly limit?: { readonly of: 'value' | 'ratio'; readonly value: number };
}

/** The value below which this share of the samples lies. @param share 0 to 1. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Each part of the bench is a program of its own and prints its figures as one JSON document. */
export const report = (figures: readonly Figure[]): void => {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
};

/** The data folder that `scripts/bench.mjs` has prepared for a part. */
export function dataFolder(): string {
  const folder = process.argv[2];
  if (!folder) throw new Error('called without a data folder: use npm run bench');
  return folder;
}
