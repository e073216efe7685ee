import type { Reader } from '../reader';
import { htmlReader } from './html';
import { markdownReader } from './markdown';
import { textReader } from './text';

const READERS: readonly Reader[] = [textReader, markdownReader, htmlReader];

/** Endings of file names that can be read, for dialogs and messages. */
export const EXTENSIONS: readonly string[] = READERS.flatMap((reader) => reader.extensions);

/** The reader for a file name, or null when no reader takes its ending. */
export function readerFor(fileName: string): Reader | null {
  const stop = fileName.lastIndexOf('.');
  const extension = stop < 0 ? '' : fileName.slice(stop).toLowerCase();
  return READERS.find((reader) => reader.extensions.includes(extension)) ?? null;
}
