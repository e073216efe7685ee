/**
 * Mixes numbers into one 32-bit key by multiplication and rotation (after MurmurHash3's mixing step, public domain).
 * 0 marks an empty slot of a table and never comes out.
 */
export function mix(template: number, a: number, b = 0, c = 0, d = 0): number {
  let key = Math.imul(template + 1, 0x9e3779b1);
  key = step(key, a);
  key = step(key, b);
  key = step(key, c);
  key = step(key, d);
  key ^= key >>> 16;
  key = Math.imul(key, 0x85ebca6b);
  key ^= key >>> 13;
  return key >>> 0 || 1;
}

function step(key: number, value: number): number {
  const turned = Math.imul(value, 0xcc9e2d51);
  const mixed = key ^ Math.imul((turned << 15) | (turned >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** A 32-bit hash of a part of a text, from one code unit to another (FNV-1a). */
export function hashText(text: string, from = 0, to = text.length): number {
  let key = 0x811c9dc5;
  for (let index = from; index < to; index++) key = Math.imul(key ^ text.charCodeAt(index), 0x01000193);
  return key >>> 0 || 1;
}
