import type { Edit } from './edits';

// Apostrophe-like marks that two of stand for one double mark; a third is a nested single mark.
const RUN = /(['‘’`´])\1\1?/g;
const OPENS_BEFORE = /[\s([—–-]/;
const CLOSES_AFTER = /[\s.,;:!?)\]—–-]/;

/**
 * A double mark that was typed or converted as two single ones: `''We won,'' she said`. Only marks that pair within
 * their paragraph are mended, so that inches and stray marks stay.
 */
export function doubledMarks(text: string): Edit[] {
  const edits: Edit[] = [];
  if (!/(['‘’`´])\1/.test(text)) return edits;
  let open: Edit | null = null;
  for (const { 0: run, index: at } of text.matchAll(RUN)) {
    const end = at + run.length;
    if (open !== null && text.slice(open.end, at).includes('\n')) open = null;
    const before = text.charAt(at - 1);
    const after = text.charAt(end);
    const opens = (at === 0 || OPENS_BEFORE.test(before)) && after !== '' && !/\s/.test(after);
    const closes = at > 0 && !/\s/.test(before) && (after === '' || CLOSES_AFTER.test(after));
    if (opens && !closes) open = { start: at, end: at + 2, put: '"', rule: 'doubled-mark' };
    else if (closes && open !== null) {
      edits.push(open, { start: end - 2, end, put: '"', rule: 'doubled-mark' });
      open = null;
    }
  }
  return edits;
}
