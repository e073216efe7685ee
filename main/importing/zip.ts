import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** What an archive may unpack to at most. */
interface ZipLimits {
  entries: number;
  /** Bytes of one entry, and of all of them. */
  entry: number;
  total: number;
}

interface ZipEntry {
  name: string;
  modified: Date;
  /** Null where it is larger than one entry may be; `encrypted` where a password is needed. */
  content: Uint8Array | 'encrypted' | null;
}

/** An archive that would unpack to more than it may. */
export class ZipBomb extends Error {}

/**
 * Unpacks an archive, entry by entry. What an entry says of its size is not believed: its bytes are counted as they come.
 * @param wanted which entries are unpacked; the others cost nothing
 * @throws ZipBomb when there are too many or they are too large together; an error when the archive is broken
 */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Promise<ZipEntry[]> {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries) throw new ZipBomb(`it holds ${zip.entryCount} files`);
  const entries: ZipEntry[] = [];
  let total = 0;
  for await (const entry of listed(zip)) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    const modified = entry.getLastModDate();
    if (entry.isEncrypted()) {
      entries.push({ name: entry.fileName, modified, content: 'encrypted' });
      continue;
    }
    const room = Math.min(limits.entry, limits.total - total);
    const content = await unpacked(zip, entry, room);
    if (content === null && room < limits.entry) throw new ZipBomb('it unpacks to too much');
    total += content?.length ?? 0;
    entries.push({ name: entry.fileName, modified, content });
  }
  return entries;
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

async function* listed(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const next = await new Promise<Entry | null>((resolve, reject) => {
      const settle = (run: () => void): void => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error');
        run();
      };
      zip.once('entry', (entry: Entry) => settle(() => resolve(entry)));
      zip.once('end', () => settle(() => resolve(null)));
      zip.once('error', (error: Error) => settle(() => reject(error)));
      zip.readEntry();
    });
    if (next === null) return;
    yield next;
  }
}

/** An entry's bytes, or null as soon as there are more of them than there is room. */
function unpacked(zip: ZipFile, entry: Entry, room: number): Promise<Uint8Array | null> {
  if (entry.uncompressedSize > room) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const pieces: Buffer[] = [];
      let length = 0;
      stream.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > room) {
          stream.destroy();
          resolve(null);
        } else pieces.push(piece);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
    });
  });
}
