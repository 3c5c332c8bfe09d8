/** Chances that come out the same for the same seed, so that a failing run can be played again. */
export interface Chances {
  /** Whole number from 0 below the limit. */
  below(limit: number): number;
  /** True this many times in a hundred. */
  percent(share: number): boolean;
  pick<const T>(from: readonly [T, ...T[]]): T;
}

/** Mulberry32. @param seed any whole number; near ones give unlike rows. */
export function seeded(seed: number): Chances {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    percent: (share) => below(100) < share,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
}
