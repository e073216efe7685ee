import type { Edit } from './edits';

const ANY = /[\u00AD\u180E\u200B-\u200D\u2060\uFEFF]/;
// A soft hyphen at a line's end stands for the break itself. The others do harm only inside a word; beside a space they
// are left alone, and joiners are real letters of some scripts.
const FIND =
  /\u00AD(?:\r?\n)?|(?<=[\p{L}\p{N}][\u180E\u200B\u2060\uFEFF]{0,3})[\u180E\u200B\u2060\uFEFF](?=[\u180E\u200B\u2060\uFEFF]{0,3}[\p{L}\p{N}])|(?<=\p{Script=Latin})[\u200C\u200D](?=\p{Script=Latin})/gu;

/** Characters nobody sees, which break words apart for every reader that is not a person. */
export function invisible(text: string): Edit[] {
  if (!ANY.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(FIND)) {
    edits.push({
      start: match.index,
      end: match.index + match[0].length,
      put: '',
      rule: match[0].startsWith('\u00AD') ? 'soft-hyphen' : 'zero-width',
    });
  }
  return edits;
}
