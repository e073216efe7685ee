import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createSyntax, readModel, type SyntaxModel } from '../../../main/syntax/index';
import { readDocument } from '../../../main/text/document';

/** The weights as they lie in the project, unpacked. */
export const weights = (): Uint8Array =>
  gunzipSync(readFileSync(resolve(import.meta.dirname, '../../../main/syntax/weights/english.bin.gz')));

let model: SyntaxModel | null = null;

export function theModel(): SyntaxModel {
  if (model !== null) return model;
  const read = readModel(weights());
  if (!read.ok) throw new Error(read.message);
  return (model = read.model);
}

const FRAME = { published: null, title: null, byline: null, dateline: null };

/** Each token of a text's first sentence as "word/tag <-label- head". */
export function arcs(text: string): string[] {
  const document = readDocument(text, FRAME);
  const known = theModel();
  const { from, to, heads, labels, tags } = createSyntax(document, known).tree(0);
  return document.tokens.slice(from, to).map(({ text: word }, at) => {
    const head = heads[at] ?? -1;
    const over = head < 0 ? 'ROOT' : document.tokens[head]?.text;
    return `${word}/${(known.tags[tags[at] ?? 0] ?? '').split('-')[0]} <-${known.labels[labels[at] ?? 0]}- ${over}`;
  });
}

export function documentOf(text: string): ReturnType<typeof readDocument> {
  return readDocument(text, FRAME);
}
