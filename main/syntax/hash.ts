/**
 * Mixes numbers into one 32-bit key: each times an odd number of its own, and the sum's bits spread (after MurmurHash3's
 * last step, public domain). 0 marks an empty slot of a table and never comes out.
 */
export function mix(template: number, a: number, b = 0, c = 0, d = 0): number {
  let key =
    (Math.imul(template + 1, 0x9e3779b1) +
      Math.imul(a, 0xcc9e2d51) +
      Math.imul(b, 0x1b873593) +
      Math.imul(c, 0xe6546b65) +
      Math.imul(d, 0x85ebca6b)) |
    0;
  key ^= key >>> 16;
  key = Math.imul(key, 0xc2b2ae35);
  key ^= key >>> 15;
  return key >>> 0 || 1;
}

/** A 32-bit hash of a part of a text, from one code unit to another (FNV-1a). */
export function hashText(text: string, from = 0, to = text.length): number {
  let key = 0x811c9dc5;
  for (let index = from; index < to; index++) key = Math.imul(key ^ text.charCodeAt(index), 0x01000193);
  return key >>> 0 || 1;
}
