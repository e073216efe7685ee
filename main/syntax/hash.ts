/** A 32-bit hash of a part of a text, from one code unit to another (FNV-1a). */
export function hashText(text: string, from = 0, to = text.length): number {
  let key = 0x811c9dc5;
  for (let index = from; index < to; index++) key = Math.imul(key ^ text.charCodeAt(index), 0x01000193);
  return key >>> 0 || 1;
}
