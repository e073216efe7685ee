/** What a feature says of one class; rows of all features lie one after another. */
export interface Rows {
  /** Sorted 32-bit keys of the features. */
  keys: Uint32Array;
  /** For each feature the index of its first entry; one more than there are features. */
  starts: Uint32Array;
  classes: Uint8Array;
  weights: Int8Array;
}

/** Size of an open-addressing table that is at most two thirds full: a power of two. */
function sizeFor(count: number): number {
  let size = 16;
  while (size < count * 1.5) size *= 2;
  return size;
}

/** Puts each key with its value into cells of two numbers, one beside the other: one memory access finds both. */
function fillCells(keys: Uint32Array, valueOf: (row: number) => number): Uint32Array {
  const mask = sizeFor(keys.length) - 1;
  const cells = new Uint32Array((mask + 1) * 2);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] ?? 0;
    let slot = key & mask;
    while (cells[slot * 2] !== 0) slot = (slot + 1) & mask;
    cells[slot * 2] = key;
    cells[slot * 2 + 1] = valueOf(row);
  }
  return cells;
}

/** Finds the row of a key. */
export class Table {
  readonly rows: Rows;
  readonly #cells: Uint32Array;
  readonly #mask: number;

  constructor(rows: Rows) {
    this.rows = rows;
    this.#cells = fillCells(rows.keys, (row) => row);
    this.#mask = this.#cells.length / 2 - 1;
  }

  /** Index of the row with this key, or -1. */
  find(key: number): number {
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const held = this.#cells[slot * 2] ?? 0;
      if (held === key) return this.#cells[slot * 2 + 1] ?? -1;
      if (held === 0) return -1;
    }
  }
}

/** A table of up to 128 classes: the entries of a row lie together, and its cell says where and how many. */
export class WideTable {
  readonly #cells: Uint32Array;
  readonly #mask: number;
  /** Of each entry the class in the high byte, the weight in the low one. */
  readonly #entries: Int16Array;

  constructor({ keys, starts, classes, weights }: Rows) {
    this.#cells = fillCells(keys, (row) => {
      const start = starts[row] ?? 0;
      return start * 128 + (starts[row + 1] ?? 0) - start;
    });
    this.#mask = this.#cells.length / 2 - 1;
    this.#entries = Int16Array.from(classes, (one, index) => (one << 8) | ((weights[index] ?? 0) & 255));
  }

  /** Adds what the features say of each class to `scores`. */
  addAll(keys: Uint32Array, count: number, scores: Int32Array): void {
    const cells = this.#cells;
    const mask = this.#mask;
    const entries = this.#entries;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const held = cells[slot * 2] ?? 0;
        if (held === 0) break;
        if (held !== key) continue;
        const place = cells[slot * 2 + 1] ?? 0;
        const start = place >>> 7;
        for (let at = start + (place & 127) - 1; at >= start; at--) {
          const entry = entries[at] ?? 0;
          const one = entry >> 8;
          scores[one] = (scores[one] ?? 0) + ((entry << 24) >> 24);
        }
        break;
      }
    }
  }
}

/** A table of at most three classes, whose weights stand in the cell beside the key. */
export class SmallTable {
  readonly #cells: Uint32Array;
  readonly #mask: number;

  constructor({ keys, starts, classes, weights }: Rows) {
    this.#cells = fillCells(keys, (row) => {
      let packed = 0;
      for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index++)
        packed |= ((weights[index] ?? 0) & 255) << (8 * (classes[index] ?? 0));
      return packed;
    });
    this.#mask = this.#cells.length / 2 - 1;
  }

  /** Adds what the features say of each class to `scores`. */
  addAll(keys: Uint32Array, count: number, scores: Int32Array): void {
    const cells = this.#cells;
    const mask = this.#mask;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const held = cells[slot * 2] ?? 0;
        if (held === 0) break;
        if (held !== key) continue;
        const packed = cells[slot * 2 + 1] ?? 0;
        first += (packed << 24) >> 24;
        second += (packed << 16) >> 24;
        third += (packed << 8) >> 24;
        break;
      }
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }
}
