import type { LibraryKey } from './header';

/** At the end of each page stand the number it was sealed with and a seal, of so many bytes each. */
const NONCE = 16;
const SEAL = 16;

/**
 * Opens single pages of a library's file or log without SQLite, in the way of its cipher (ChaCha20, the page's own key made
 * of the library's). The seal is not looked at: of a page that was tampered with comes noise.
 * @param key null for a plain library, whose pages are as they are
 */
export function unsealer(key: LibraryKey | null): (page: Buffer, number: number) => Buffer {
  if (key === null) return (page) => page;
  return (page, number) => {
    const end = page.length - NONCE - SEAL;
    if (end <= 0) return page;
    const nonce = wordsOf(page.subarray(end, end + NONCE));
    const counter = ((nonce[3] ?? 0) ^ number) >>> 0;
    // Read anew each time: it is wiped when the library is closed.
    const own = block(wordsOf(key.raw), nonce, counter).subarray(8);
    const opened = Buffer.from(page);
    for (let at = 0; at < end; at += 64) {
      const stream = new Uint8Array(bytesOf(block(own, nonce, counter + 1 + at / 64)));
      for (let byte = 0; byte < 64 && at + byte < end; byte++)
        opened[at + byte] = (page[at + byte] ?? 0) ^ (stream[byte] ?? 0);
    }
    return opened;
  };
}

/** As the cipher reads them: the lowest byte first, whatever the processor's order. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, index) => view.getUint32(4 * index, true));
}

function bytesOf(words: Uint32Array): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(4 * words.length));
  for (const [index, word] of words.entries()) view.setUint32(4 * index, word, true);
  return view.buffer;
}

const BEGINNING = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];

/** The columns and the diagonals of the square of sixteen words. */
const QUARTERS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

/** One block of ChaCha20 (RFC 8439, 2.3). */
function block(key: Uint32Array, nonce: Uint32Array, counter: number): Uint32Array {
  const start = Uint32Array.of(...BEGINNING, ...key, counter, ...nonce.subarray(0, 3));
  const words = Uint32Array.from(start);
  const turn = (to: number, of: number, by: number, bits: number): void => {
    words[to] = (words[to] ?? 0) + (words[of] ?? 0);
    const mixed = (words[by] ?? 0) ^ (words[to] ?? 0);
    words[by] = (mixed << bits) | (mixed >>> (32 - bits));
  };
  for (let round = 0; round < 10; round++)
    for (const [a, b, c, d] of QUARTERS) {
      turn(a, b, d, 16);
      turn(c, d, b, 12);
      turn(a, b, d, 8);
      turn(c, d, b, 7);
    }
  return words.map((word, index) => word + (start[index] ?? 0));
}
