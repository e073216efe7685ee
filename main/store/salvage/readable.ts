import { copyFileSync, ftruncateSync, closeSync, existsSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { APPLICATION_ID } from '../open';

/** Of libraries the app makes; what SQLite takes unless told otherwise. */
const PAGE = 4096;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/** How SQLite's header of 100 bytes begins in a library of ours: page size, forms, fractions. */
function begin(header: Buffer): void {
  MAGIC.copy(header, 0);
  header.writeUInt16BE(PAGE, 16);
  // Forms of writing and reading; nothing is reserved at the end of a page.
  header.set([1, 1, 0, 64, 32, 32], 18);
  header.fill(0, 24, 100);
  // Schema form 4, text as UTF-8.
  header.writeUInt32BE(4, 44);
  header.writeUInt32BE(1, 56);
  header.writeUInt32BE(APPLICATION_ID, 68);
}

/**
 * Makes a working copy of a damaged library that SQLite opens at all: a destroyed header is written anew, and the size that
 * stands in it is the file's. The library itself is only read.
 * @returns whether the header had to be written anew
 * @throws the system's error
 */
export function copyToRead(from: string, to: string, encrypted: boolean): boolean {
  copyFileSync(from, to);
  for (const more of ['-wal', '-journal'])
    if (existsSync(`${from}${more}`)) copyFileSync(`${from}${more}`, `${to}${more}`);
  // Its header can't be read from outside.
  if (encrypted) return false;
  const file = openSync(to, 'r+');
  try {
    const header = Buffer.alloc(100);
    readSync(file, header, 0, 100, 0);
    const stated = header.readUInt16BE(16);
    const pageSize = stated === 1 ? 65_536 : stated;
    const anew =
      !header.subarray(0, 16).equals(MAGIC) ||
      pageSize < 512 ||
      (pageSize & (pageSize - 1)) !== 0 ||
      header[21] !== 64 ||
      header[22] !== 32 ||
      header[23] !== 32;
    if (anew) begin(header);
    const size = anew ? PAGE : pageSize;
    const pages = Math.ceil(fstatSync(file).size / size);
    if (anew || header.readUInt32BE(28) > pages) {
      // The count counts only where the counters of changes agree; what is free is found by nobody who only reads.
      header.writeUInt32BE(pages, 28);
      header.writeUInt32BE(header.readUInt32BE(24), 92);
      header.writeUInt32BE(0, 32);
      header.writeUInt32BE(0, 36);
      writeSync(file, header, 0, 100, 0);
    }
    ftruncateSync(file, pages * size);
    return anew;
  } finally {
    closeSync(file);
  }
}
