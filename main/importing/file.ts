import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { shownPath, systemPath } from '../files/raw-names';
import { decode, decodeAs } from './decode';
import { ALL_EXTENSIONS } from './kinds';
import { CannotRead, type DocumentReader, type Readable, type Reader } from './reader';
import { readerFor } from './readers/index';
import { megabytes, reject, systemProblem, type Rejection } from './rejection';

/** The longest article in the world is far shorter; a bigger file is something else. */
export const LARGEST = 10_000_000;
/** Pictures and typefaces make documents and archives longer than their text. */
export const LARGEST_DOCUMENT = 60_000_000;

const largestFor = (reader: Reader): number => ('read' in reader ? LARGEST : LARGEST_DOCUMENT);

/** An article file read and decoded, before any repair. */
export interface ArticleFile extends Readable {
  ok: true;
  fileName: string;
  path: string | null;
  format: Reader['format'];
  encoding: string;
  /** When the file was last changed, ISO 8601 in UTC; null for pasted text. */
  fileTime: string | null;
  /** The original bytes. */
  content: Uint8Array;
  /** SHA-256 of the original bytes, hexadecimal. */
  hash: string;
}

/**
 * Reads one article file: checks it, decodes it, and takes the article out of it.
 *
 * A link is followed when the user chose it: that is what they pointed at. Links found inside a folder are refused by
 * `collectFiles`, since they lead outside of what was chosen, or round in circles.
 * Whatever the file is, the answer is a value; nothing is thrown.
 */
export async function readArticleFile(path: string): Promise<ArticleFile | Rejection> {
  const shown = shownPath(path);
  const fileName = basename(shown);
  const reader = readerFor(fileName);
  const read = await readWhole(path, reader === null ? null : largestFor(reader));
  return read.ok ? readContent({ content: read.content, fileName, path: shown, fileTime: read.fileTime }) : read;
}

/**
 * The bytes of an ordinary file, and when it was last changed. Nothing is thrown.
 * @param largest in bytes; null for a file of no kind that can be read
 */
export async function readWhole(
  path: string,
  largest: number | null,
): Promise<{ ok: true; content: Uint8Array; fileTime: string } | Rejection> {
  const fileName = shownPath(basename(path));
  let handle: FileHandle | null = null;
  try {
    const link = await lstat(systemPath(path));
    if (link.isDirectory()) return reject('not-regular', `“${fileName}” is a folder. Add the files in it.`);
    if (!link.isFile() && !link.isSymbolicLink()) return notRegular(fileName);
    if (largest === null) return unsupported(fileName);
    // A pipe would wait for a writer for ever: it is opened without waiting, and looked at before it is read.
    handle = await open(systemPath(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const file = await handle.stat();
    if (!file.isFile()) return notRegular(fileName);
    if (file.size > largest) return tooLarge(fileName, file.size, largest);
    const content = await readAll(handle, file.size, largest);
    if (content.length > largest) return tooLarge(fileName, content.length, largest);
    return { ok: true, content, fileTime: file.mtime.toISOString() };
  } catch (error) {
    return systemProblem(fileName, error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Reads a file that may grow while it is read, one byte beyond the limit at most. */
async function readAll(handle: FileHandle, expected: number, largest: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(largest, expected) + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return new Uint8Array(buffer.buffer, buffer.byteOffset, length).slice();
}

/**
 * Reads an article from bytes: a file just read, or an original out of the library.
 * @param original `encoding` is the one chosen before; without it the bytes are looked at anew
 */
export async function readContent(original: OriginalFile & { encoding?: string }): Promise<ArticleFile | Rejection> {
  const { content, fileName } = original;
  const reader = readerFor(fileName);
  if (reader === null) return unsupported(fileName);
  const refused = sizeRefused(original, reader);
  if (refused !== null) return refused;
  if ('readBytes' in reader) return readDocument(reader, original);
  const decoded =
    original.encoding === undefined
      ? decode(content, reader.format === 'html' ? declaredEncoding(content) : null)
      : { ok: true as const, text: decodeAs(content, original.encoding), encoding: original.encoding };
  if (!decoded.ok) {
    if (decoded.reason === 'binary')
      return reject(
        'binary',
        `“${fileName}” is not text, whatever its name says. Save the article as text, Markdown or a web page, and add that.`,
      );
    const bytes = decoded.count === 1 ? '1 byte is' : `${decoded.count} bytes are`;
    return reject(
      'undecodable',
      `“${fileName}” can't be read whole: ${bytes} no text in ${decoded.encoding.toUpperCase()}, the first at offset ${decoded.offset}. Save it again as UTF-8, and add that.`,
    );
  }
  let read: Readable;
  try {
    read = reader.read(decoded.text);
  } catch (error) {
    return error instanceof CannotRead ? cannotRead(fileName, error) : withoutEnd(fileName);
  }
  return articleFile(original, reader, decoded.encoding, read);
}

/** What a reader has already made of a file's bytes, as `readContent` would give it. */
export function readAlready(original: OriginalFile, reader: DocumentReader, read: Readable): ArticleFile | Rejection {
  return sizeRefused(original, reader) ?? articleFile(original, reader, 'binary', read);
}

function sizeRefused({ content, fileName }: OriginalFile, reader: Reader): Rejection | null {
  if (content.length === 0) return empty(fileName);
  const largest = largestFor(reader);
  return content.length > largest ? tooLarge(fileName, content.length, largest) : null;
}

interface OriginalFile {
  content: Uint8Array;
  fileName: string;
  path: string | null;
  fileTime: string | null;
}

async function readDocument(reader: DocumentReader, original: OriginalFile): Promise<ArticleFile | Rejection> {
  try {
    return articleFile(original, reader, 'binary', await reader.readBytes(original.content));
  } catch (error) {
    return error instanceof CannotRead ? cannotRead(original.fileName, error) : withoutEnd(original.fileName);
  }
}

function articleFile(
  { content, fileName, path, fileTime }: OriginalFile,
  { format }: Reader,
  encoding: string,
  read: Readable,
): ArticleFile | Rejection {
  if (read.text.trim() === '') return empty(fileName);
  const hash = createHash('sha256').update(content).digest('hex');
  return { ok: true, ...read, fileName, path, format, encoding, fileTime, content, hash };
}

/** An article that was pasted as text, or as the page it was copied from. */
export async function readPasted(text: string, fileName: string): Promise<ArticleFile | Rejection> {
  const content = new TextEncoder().encode(text);
  return readContent({ content, fileName, path: null, fileTime: null, encoding: 'utf-8' });
}

/** The encoding a page names in its first bytes. */
function declaredEncoding(content: Uint8Array): string | null {
  const head = Buffer.from(content.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(head)?.[1] ?? null;
}

function cannotRead(name: string, { message }: CannotRead): Rejection {
  return reject('unreadable', `“${name}” ${message}`);
}

function withoutEnd(name: string): Rejection {
  return reject(
    'unreadable',
    `“${name}” is built so that no article can be found in it. Copy its text into a text file, and add that.`,
  );
}

/** The refusal of a file without a word in it. */
export function empty(name: string): Rejection {
  return reject('empty', `“${name}” holds no text. Check that it was saved, and add it again.`);
}

function notRegular(name: string): Rejection {
  return reject('not-regular', `“${name}” is no ordinary file (a device, pipe or socket). Add the article's own file.`);
}

function unsupported(name: string): Rejection {
  return reject(
    'unsupported',
    `“${name}” is of a kind that can't be read yet. Save the article as one of ${ALL_EXTENSIONS.join(', ')}, and add that.`,
  );
}

function tooLarge(name: string, size: number, largest: number): Rejection {
  return reject(
    'too-large',
    `“${name}” is ${megabytes(size)} long, and ${megabytes(largest)} is the most an article may have. Split it, and add the parts.`,
  );
}
