import { doubledMarks } from '../doubled';
import { splitParagraphs } from '../paragraphs';
import type { Edit } from './edits';

/** Quotation marks a table's export wrote twice, and the two it set around the line: `""so,"" he said` or `"he said ""so"""`. */
export function doubledQuotationMarks(text: string): Edit[] {
  if (!text.includes('""')) return [];
  return splitParagraphs(text).flatMap(([start, end]) => {
    const found = doubledMarks(text.slice(start, end));
    return found === null
      ? []
      : editsOf(text, found.wrapped ? start + 1 : start, found.wrapped ? end - 1 : end, start, end);
  });
}

function editsOf(text: string, from: number, to: number, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  const put = (first: number, past: number, mark: string): void => {
    edits.push({ start: first, end: past, put: mark, rule: 'doubled-mark' });
  };
  let opens = true;
  let at = text.indexOf('""', from);
  // The mark around the line touches the first of its own, or stands alone.
  if (from > start && at !== from) put(start, from, '');
  for (; at >= 0 && at < to; at = text.indexOf('""', at + 2)) {
    let first = at === from ? start : at;
    let past = at + 2 === to ? end : at + 2;
    if (opens) while (text.charAt(past) === ' ') past++;
    else while (text.charAt(first - 1) === ' ') first--;
    put(first, past, '"');
    opens = !opens;
  }
  if (end > to && edits.at(-1)?.end !== end) put(to, end, '');
  return edits;
}
