import { createHash } from 'node:crypto';
import { collectFiles } from '../importing/collect';
import { readArticleFile, readContent, readPasted, type ArticleFile } from '../importing/file';
import type { Rejection } from '../importing/rejection';
import { normalisedWords } from '../importing/similarity';
import type { Source } from './batch';
import type { ReadOutcome, RereadJob } from './jobs';

export async function readFile(path: string): Promise<ReadOutcome> {
  return outcomeOf(await readArticleFile(path));
}

/** Decodes an original of the library as it was decoded when it came in. */
export function readStored({ content, fileName, path, fileTime, encoding }: RereadJob['original']): ReadOutcome {
  return outcomeOf(readContent({ content, fileName, path, fileTime, encoding }));
}

export function pasted(text: string, fileName: string): Source {
  const outcome = outcomeOf(readPasted(text, fileName));
  return 'refused' in outcome ? { file: fileName, refused: outcome.refused } : { pasted: outcome.read };
}

function outcomeOf(file: ArticleFile | Rejection): ReadOutcome {
  return file.ok ? { read: file } : { refused: { reason: file.reason, message: file.message } };
}

/** Turns files and folders into what is to be taken in, in order. */
export async function collect(paths: readonly string[]): Promise<Source[]> {
  const found = await collectFiles(paths);
  return found.map(({ path, refused }) => (refused === null ? { path } : { file: path, refused }));
}

/** The same for texts of the same words, whatever their encoding, case, marks and line width. */
export function textHash(text: string): string {
  const words = normalisedWords(text);
  return createHash('sha256')
    .update(words.length === 0 ? text : words.join(' '))
    .digest('hex');
}
