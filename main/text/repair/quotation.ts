import { isPlainWord } from '../../lists/words';
import { splitParagraphs } from '../paragraphs';
import type { Edit } from './edits';
import { isDigit, isLetter, isSpace, wordEnd, wordStart } from './letters';

/** The space a converter lost outside a quotation mark: `not“give up”on`, `breakthrough.“Our`. */
export function quotationSpaces(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!text.includes('“') && !text.includes('”')) return edits;
  for (const { index: at } of text.matchAll(/[“”]/g)) {
    const edit = text.charAt(at) === '“' ? opening(text, at) : closing(text, at);
    if (edit === null) continue;
    const last = edits.at(-1);
    if (last !== undefined && edit.start < last.end) {
      edit.put = edit.put.slice(last.end - edit.start);
      edit.start = last.end;
    }
    edits.push(edit);
  }
  return edits;
}

function opening(text: string, at: number): Edit | null {
  const before = text.charAt(at - 1);
  const starts = isLetter(text, at + 1) || isDigit(text, at + 1) || "‘'[(…$£€".includes(text.charAt(at + 1) || ' ');
  if (!starts || isSpace(text, at - 1)) return null;
  if (!(isLetter(text, at - 1) || isDigit(text, at - 1) || ',.;:!?%)]”’'.includes(before))) return null;
  const from = isLetter(text, at - 1) ? wordStart(text, at) : at - 1;
  return { start: from, end: at + 1, put: `${text.slice(from, at)} “`, rule: 'quotation-space' };
}

function closing(text: string, at: number): Edit | null {
  if (
    isSpace(text, at - 1) ||
    !(isLetter(text, at + 1) || isDigit(text, at + 1) || '“($£€'.includes(text.charAt(at + 1) || ' '))
  )
    return null;
  if (text.charAt(at + 1) === '“') return null;
  const to = isLetter(text, at + 1) ? wordEnd(text, at + 1) : at + 2;
  if (to - at === 2 && text.charAt(at + 1) === 's') return null;
  return { start: at, end: to, put: `” ${text.slice(at + 1, to)}`, rule: 'quotation-space' };
}

/**
 * The same for straight marks, which don't say whether they open or close: their order does, where every mark of the
 * paragraph agrees with it.
 */
export function straightQuotationSpaces(text: string): Edit[] {
  let at = text.indexOf('"');
  while (at >= 0 && !glued(text, at)) at = text.indexOf('"', at + 1);
  if (at < 0) return [];
  const edits: Edit[] = [];
  for (const [start, end] of splitParagraphs(text)) {
    const marks: number[] = [];
    for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) marks.push(at);
    if (marks.length < 2 || marks.length % 2 !== 0 || !agree(text, marks)) continue;
    for (const [index, at] of marks.entries()) {
      if (!glued(text, at)) continue;
      const opens = index % 2 === 0;
      edits.push({ start: at, end: at + 1, put: opens ? ' "' : '" ', rule: 'quotation-space' });
    }
  }
  return edits;
}

/** Opening marks touch what follows, closing ones what goes before, and a glued mark has a whole word on its far side. */
function agree(text: string, marks: readonly number[]): boolean {
  return marks.every((at, index) => {
    const opens = index % 2 === 0;
    if (isSpace(text, opens ? at + 1 : at - 1)) return false;
    if (!glued(text, at))
      return opens ? isSpace(text, at - 1) || "([—–-‘“'".includes(text.charAt(at - 1)) : !isLetter(text, at + 1);
    return wordEnd(text, at + 1) - at > 2 || text.charAt(at + 1) === 'I' || text.charAt(at + 1) === 'a';
  });
}

function glued(text: string, at: number): boolean {
  return (
    isLetter(text, at + 1) &&
    (isLetter(text, at - 1) || ('.,;:!?'.includes(text.charAt(at - 1)) && isLetter(text, at - 2)))
  );
}

const SINGLE = /(?<=\p{L}{2})‘(?=\p{L}{2})|(?<=\p{L}{2}[.,!?])’(?=\p{L}{2})/gu;

/** Single curly marks, which are apostrophes too: an opening one between two whole words, a closing one after a stop. */
export function singleQuotationSpaces(text: string): Edit[] {
  if (!text.includes('‘')) return [];
  const edits: Edit[] = [];
  for (const { index: at, 0: mark } of text.matchAll(SINGLE)) {
    const before = text.slice(wordStart(text, at), at).toLowerCase();
    const after = text.slice(at + 1, wordEnd(text, at + 1)).toLowerCase();
    if (!isPlainWord(after) || (mark === '‘' && !isPlainWord(before)) || CLITICS.has(after)) continue;
    edits.push({ start: at, end: at + 1, put: mark === '‘' ? ' ‘' : '’ ', rule: 'quotation-space' });
  }
  return edits;
}

const CLITICS = new Set(['ll', 're', 've', 'em', 'tis', 'twas', 'til', 'cause', 'bout', 'round']);
