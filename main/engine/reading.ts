import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { shownPath } from '../files/raw-names';
import { wordsFor } from '../files/trouble';
import { collectFiles } from '../importing/collect';
import { readFileOfArticles } from '../importing/containers/index';
import { readArticleFile, readContent, readPasted, type ArticleFile } from '../importing/file';
import { containerOf } from '../importing/kinds';
import { SELECTION } from '../importing/readers/html';
import type { Rejection } from '../importing/rejection';
import { normalisedWords } from '../importing/similarity';
import type { Source } from './batch';
import type { Analysts, Outcomes, Pasted, ReadOutcome, RereadJob } from './jobs';

export async function readFile(path: string): Promise<ReadOutcome> {
  return outcomeOf(await readArticleFile(path));
}

/** What was copied out of somewhere, at a moment. @param html whether it is a page, or a part of one */
export function copied(text: string, html: boolean, at: string): Pasted {
  const when = at.slice(0, 16).replace('T', ' ').replace(':', '.');
  return html
    ? { text: `${SELECTION}${text}`, fileName: `Pasted page ${when}.html` }
    : { text, fileName: `Pasted text ${when}.txt` };
}

export async function readPaste({ text, fileName }: Pasted): Promise<ReadOutcome> {
  return outcomeOf(await readPasted(text, fileName));
}

/** All articles of a file that holds several. */
export async function unpackFile(path: string): Promise<Outcomes['unpack']> {
  const all = await readFileOfArticles(path);
  return all.map((one) =>
    one.ok ? { read: one } : { file: one.file, refused: { reason: one.reason, message: one.message } },
  );
}

/** Decodes an original of the library as it was decoded when it came in. */
export async function readStored({
  content,
  fileName,
  path,
  fileTime,
  encoding,
}: RereadJob['original']): Promise<ReadOutcome> {
  return outcomeOf(await readContent({ content, fileName, path, fileTime, encoding }));
}

function outcomeOf(file: ArticleFile | Rejection): ReadOutcome {
  return file.ok ? { read: file } : { refused: { reason: file.reason, message: file.message } };
}

/** Turns files and folders into what is to be taken in, in order; what holds several articles is unpacked. */
export async function collect(
  paths: readonly string[],
  analysts: Analysts,
  cancelled: () => boolean,
): Promise<Source[]> {
  const found = await collectFiles(paths);
  const sources: Source[] = [];
  for (const { path, refused } of found) {
    if (refused !== null) sources.push({ file: shownPath(path), refused });
    else if (containerOf(path) === null || cancelled()) sources.push({ path });
    else sources.push(...(await unpacked(path, analysts)));
  }
  return sources;
}

async function unpacked(path: string, analysts: Analysts): Promise<Source[]> {
  try {
    const all = await analysts.run({ kind: 'unpack', path });
    return all.map((one): Source => ('read' in one ? { read: one.read } : one));
  } catch (error) {
    const why = wordsFor(error);
    const message = `${shownPath(basename(path))} could not be unpacked: ${why}. Unpack it yourself, and add what is in it.`;
    return [{ file: shownPath(path), refused: { reason: 'failed', message } }];
  }
}

/** The same for texts of the same words, whatever their encoding, case, marks and line width. */
export function textHash(text: string): string {
  const words = normalisedWords(text);
  return createHash('sha256')
    .update(words.length === 0 ? text : words.join(' '))
    .digest('hex');
}
