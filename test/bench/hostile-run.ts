import { extract } from '../../main/extract/engine';
import type { SyntaxModel } from '../../main/syntax/index';
import { readDocument } from '../../main/text/document';
import { readHeader } from '../../main/text/header/index';
import { detectLanguage } from '../../main/text/language';
import { repair } from '../../main/text/repair/index';

export { readWeights } from '../../main/engine/weights';
export { HOSTILE } from './hostile';

/** Every step over a text, whatever its language turns out to be. */
export function readWhole(raw: string, model: SyntaxModel): void {
  const { text } = repair(raw);
  detectLanguage(text);
  const { title, byline, dateline } = readHeader(text, null);
  extract(readDocument(text, { published: '2001-06-15', title, givenTitle: null, byline, dateline }), model);
}

const PARAGRAPHS = [
  'Heavy rain swept away a bridge near Oldford on Tuesday, killing at least 12 people and injuring 30, officials said.',
  '“We have never seen water like this,” said Mayor Anna Bergström, who leads the district council. “We will rebuild.”',
  'The interior minister, Tomás Ibarra, told reporters that the army had been sent to the valley and that two villages were cut off.',
  'Three days earlier, a landslide had killed four hikers in the same province. The toll from the floods has now risen to 31 since June.',
  'According to the Red Cross, more than 2,000 residents of Kessany were moved to schools overnight; “nobody slept”, one of them said.',
];

/** One article of about the given length: invented paragraphs over and over, each with a number of its own. */
export function LARGE(length: number): string {
  const parts: string[] = [];
  for (let size = 0, count = 0; size < length; count++) {
    const paragraph = `${PARAGRAPHS[count % PARAGRAPHS.length] ?? ''} This was report ${count}.`;
    parts.push(paragraph);
    size += paragraph.length + 2;
  }
  return parts.join('\n\n');
}
