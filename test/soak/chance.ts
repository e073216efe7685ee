/** Numbers that look like chance and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, and not, 1. */
  next(): number;
  /** A whole number from 0 up to, and not, `below`. */
  below(below: number): number;
  /** One of a list, which holds something. */
  of<T>(list: readonly T[]): T;
  /** True so often: 0 never, 1 always. */
  often(share: number): boolean;
}

/** @param seed any whole number */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to choose places in a text.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    next,
    below,
    of<T>(list: readonly T[]): T {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('There is nothing to choose from.');
      return one;
    },
    often: (share) => next() < share,
  };
}
