import { EXTENSIONS, extensionOf } from '../kinds';
import type { Reader } from '../reader';
import { docxReader } from './docx';
import { emailReader } from './email';
import { htmlReader } from './html';
import { markdownReader } from './markdown';
import { pdfReader } from './pdf';
import { recordReader } from './record';
import { rtfReader } from './rtf';
import { textReader } from './text';

const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  docxReader,
  pdfReader,
  rtfReader,
  emailReader,
  recordReader,
];

/** The reader for a file name, or null when no reader takes its ending. */
export function readerFor(fileName: string): Reader | null {
  const extension = extensionOf(fileName);
  return READERS.find(({ format }) => EXTENSIONS[format].includes(extension)) ?? null;
}
