/**
 * What of the values in view makes up the features of a choice: each template draws up to four of them into one key.
 * The values lie in an array whose first place holds 0, for templates that draw fewer.
 */
export interface Templates {
  count: number;
  /** For each template its own part of the key. */
  bases: Int32Array;
  /** For each template four places in the array of values. */
  places: Uint8Array;
}

const DRAWN = 4;

/**
 * Reads templates as they are written down.
 * @param first number of the first template; no two choices of one model share numbers
 * @param values names of the values, apart by blanks, in the order in which they lie after the leading 0
 * @param written the templates, apart by commas, each the names of its values
 * @throws on an unknown name: a slip in the source
 */
export function readTemplates(first: number, values: string, written: string): Templates {
  const names = ['', ...values.trim().split(/\s+/)];
  const lines = written.split(',').map((line) => line.trim().split(/\s+/));
  const bases = Int32Array.from(lines, (_, index) => Math.imul(first + index + 1, 0x9e3779b1));
  const places = new Uint8Array(lines.length * DRAWN);
  for (const [index, line] of lines.entries())
    for (const [at, name] of line.entries()) {
      const place = names.indexOf(name);
      if (place < 1 || at >= DRAWN) throw new Error(`Not a template: ${line.join(' ')}`);
      places[index * DRAWN + at] = place;
    }
  return { count: lines.length, bases, places };
}

/**
 * The keys of all templates over these values: each value times an odd number of its place in the template, and the
 * sum's bits spread (after MurmurHash3's last step, public domain). 0 marks an empty cell of a table and never comes out.
 * @param out where the keys go
 * @returns how many there are
 */
export function keysOf({ count, bases, places }: Templates, values: Int32Array, out: Uint32Array): number {
  for (let index = 0, place = 0; index < count; index++, place += DRAWN) {
    let key =
      ((bases[index] ?? 0) +
        Math.imul(values[places[place] ?? 0] ?? 0, 0xcc9e2d51) +
        Math.imul(values[places[place + 1] ?? 0] ?? 0, 0x1b873593) +
        Math.imul(values[places[place + 2] ?? 0] ?? 0, 0xe6546b65) +
        Math.imul(values[places[place + 3] ?? 0] ?? 0, 0x85ebca6b)) |
      0;
    key ^= key >>> 16;
    key = Math.imul(key, 0xc2b2ae35);
    key ^= key >>> 15;
    out[index] = key === 0 ? 1 : key;
  }
  return count;
}
