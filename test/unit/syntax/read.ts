import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readWeights } from '../../../main/engine/weights';
import { createSyntax, type ModelOrTrouble, type Syntax, type SyntaxModel } from '../../../main/syntax/index';
import { readDocument, type Document } from '../../../main/text/document';

/** The packed weights as they lie in the project. */
export const WEIGHTS = new URL('../../../main/syntax/weights/english.bin.gz', import.meta.url);

/** The same, unpacked. */
export const weights = (): Uint8Array => gunzipSync(readFileSync(WEIGHTS));

let known: ModelOrTrouble | null = null;

/** As the worker has them: read once. */
export const theWeights = (): ModelOrTrouble => (known ??= readWeights(WEIGHTS));

export function theModel(): SyntaxModel {
  const read = theWeights();
  if (!read.ok) throw new Error(read.message);
  return read.model;
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

/** A document's syntax, with the weights of the project. */
export const syntaxOf = (document: Document): Syntax => createSyntax(document, theModel());

export function documentOf(text: string): Document {
  return readDocument(text, FRAME);
}
