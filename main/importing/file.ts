import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { decode, decodeAs } from './decode';
import type { Readable, Reader } from './reader';
import { EXTENSIONS, readerFor } from './readers/index';
import { megabytes, reject, systemProblem, type Rejection } from './rejection';

/** The longest article in the world is far shorter; a bigger file is something else. */
export const LARGEST = 10_000_000;

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
  const fileName = basename(path);
  let handle: FileHandle | null = null;
  try {
    const link = await lstat(path);
    if (link.isDirectory()) return reject('not-regular', `“${fileName}” is a folder. Add the files in it.`);
    if (!link.isFile() && !link.isSymbolicLink()) return notRegular(fileName);
    const reader = readerFor(fileName);
    if (reader === null) return unsupported(fileName);
    // A pipe would wait for a writer for ever: it is opened without waiting, and looked at before it is read.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const file = await handle.stat();
    if (!file.isFile()) return notRegular(fileName);
    if (file.size > LARGEST) return tooLarge(fileName, file.size);
    const content = await readAll(handle, file.size);
    if (content.length > LARGEST) return tooLarge(fileName, content.length);
    return readContent({ content, fileName, path, fileTime: file.mtime.toISOString() });
  } catch (error) {
    return systemProblem(fileName, error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Reads a file that may grow while it is read, one byte beyond the limit at most. */
async function readAll(handle: FileHandle, expected: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(LARGEST, expected) + 1);
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
export function readContent(original: {
  content: Uint8Array;
  fileName: string;
  path: string | null;
  fileTime: string | null;
  encoding?: string;
}): ArticleFile | Rejection {
  const { content, fileName, path, fileTime } = original;
  const reader = readerFor(fileName);
  if (reader === null) return unsupported(fileName);
  if (content.length === 0) return empty(fileName);
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
  } catch {
    return reject(
      'unreadable',
      `“${fileName}” is built so that no article can be found in it. Copy its text into a text file, and add that.`,
    );
  }
  if (read.text.trim() === '') return empty(fileName);
  return {
    ok: true,
    ...read,
    fileName,
    path,
    format: reader.format,
    encoding: decoded.encoding,
    fileTime,
    content,
    hash: createHash('sha256').update(content).digest('hex'),
  };
}

/** An article that was pasted as text. */
export function readPasted(text: string, fileName: string): ArticleFile | Rejection {
  const content = new TextEncoder().encode(text);
  if (content.length > LARGEST) return tooLarge(fileName, content.length);
  return readContent({ content, fileName, path: null, fileTime: null, encoding: 'utf-8' });
}

/** The encoding a page names in its first bytes. */
function declaredEncoding(content: Uint8Array): string | null {
  const head = Buffer.from(content.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})/i.exec(head)?.[1] ?? null;
}

function empty(name: string): Rejection {
  return reject('empty', `“${name}” holds no text. Check that it was saved, and add it again.`);
}

function notRegular(name: string): Rejection {
  return reject('not-regular', `“${name}” is no ordinary file (a device, pipe or socket). Add the article's own file.`);
}

function unsupported(name: string): Rejection {
  return reject(
    'unsupported',
    `“${name}” is of a kind that can't be read yet. Save the article as one of ${EXTENSIONS.join(', ')}, and add that.`,
  );
}

function tooLarge(name: string, size: number): Rejection {
  return reject(
    'too-large',
    `“${name}” is ${megabytes(size)} long, and ${megabytes(LARGEST)} is the most an article may have. Split it, and add the parts.`,
  );
}
