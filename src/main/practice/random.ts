/** A small seeded generator: the same seed gives the same world on every machine. Never for secrets (R9, R23). */
export interface SeededRandom {
  /** Uniform over 0…n-1. */
  int(n: number): number;
  /** Uniform over from…to, both included. */
  between(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Uniform over 0…1, 1 excluded. */
  unit(): number;
  /** A stream of its own: what is drawn from it leaves this one as it was. */
  fork(label: number): SeededRandom;
}

/** splitmix32, used to spread a seed over the state. */
function* spread(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    yield (mixed ^ (mixed >>> 15)) >>> 0;
  }
}

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));

/** xoshiro128**. @param seed 0 or more; all 53 bits of a safe integer count. */
export function seededRandom(seed: number): SeededRandom {
  const folded = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x27d4eb2f)) >>> 0;
  const words = spread(folded);
  let a = words.next().value;
  let b = words.next().value;
  let c = words.next().value;
  let d = words.next().value;

  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const unit = () => next() / 2 ** 32;
  const int = (n: number) => Math.floor(unit() * n);

  return {
    unit,
    int,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => unit() < probability,
    pick(list) {
      const found = list[int(list.length)];
      if (found === undefined) throw new RangeError('nothing to pick from');
      return found;
    },
    fork: (label) => seededRandom((folded ^ Math.imul(label + 1, 0x85ebca6b)) >>> 0),
  };
}

/** Things to draw from, more often the heavier they are. */
export interface Weighted<T> {
  draw(random: SeededRandom): T;
}

export function weighted<T>(entries: readonly (readonly [T, number])[]): Weighted<T> {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of entries) {
    total += weight;
    sums.push(total);
  }
  return {
    draw(random) {
      const at = random.unit() * total;
      let low = 0;
      let high = sums.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) > at) high = middle;
        else low = middle + 1;
      }
      const entry = entries[low];
      if (entry === undefined) throw new RangeError('nothing to draw from');
      return entry[0];
    },
  };
}
