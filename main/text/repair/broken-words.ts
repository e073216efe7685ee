import { isKnownWord, isPlainWord } from '../../lists/words';
import type { Edit } from './edits';
import { isLetter, wordEnd, wordStart } from './letters';

const LIGATURES = ['fi', 'fl', 'ff', 'ffi', 'ffl'];
const PAIR = /(?<![\p{L}\p{N}'’.@/_-])(\p{Ll}{1,20})[ \u00A0](?=(\p{Ll}{1,20})(?![\p{L}\p{N}'’@/_-]))/gu;
// A letter alone that is no word: the sign of a page whose letters were set apart one by one.
const ORPHAN = /(?:^|[ \n])[b-hj-npqt-wyz] (?=[a-z]{2})/;

/**
 * Words torn by a stray space ("govern ment") or by a ligature that was dropped ("con ict", "con\uFFFDict").
 * Costly to look for, so only in an article that shows damage elsewhere.
 * @param damaged an earlier pass found something
 */
export function brokenWords(text: string, damaged: boolean): Edit[] {
  const replaced = /[\uFFFD\u0002-\u0006\u000B\u000C\u001B-\u001F]/.test(text) ? droppedLigatures(text) : [];
  if (replaced.length > 0) return replaced;
  if (!damaged && !ORPHAN.test(text)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(PAIR)) {
    const [, left, right] = match;
    if (left === undefined || right === undefined || match.index < (edits.at(-1)?.end ?? 0)) continue;
    const whole = mend(left, right);
    if (whole !== null)
      edits.push({
        start: match.index,
        end: match.index + match[0].length + right.length,
        put: whole,
        rule: whole.length === left.length + right.length ? 'stray-space' : 'lost-ligature',
      });
  }
  return edits;
}

function mend(left: string, right: string): string | null {
  if (left.length < 2 || right.length < 2) return null;
  const leftStands = isKnownWord(left);
  const rightStands = isKnownWord(right);
  if (leftStands && rightStands) return null;
  const joined = left + right;
  if (joined.length >= (leftStands || rightStands ? 6 : 5) && isPlainWord(joined)) return joined;
  // A letter pair was dropped with the space put in: the second part is then no word ("con ict").
  if (rightStands || joined.length < 4) return null;
  const found = LIGATURES.map((ligature) => left + ligature + right).filter(
    (word) => word.length >= (leftStands ? 7 : 6) && isPlainWord(word),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const DROPPED = /(?<=\p{Ll})[\uFFFD\u0002-\u0006\u000B\u000C\u001B-\u001F](?=\p{Ll})/gu;

/** A character no font knew stands where the ligature was. */
function droppedLigatures(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(DROPPED)) {
    const start = wordStart(text, match.index);
    const end = wordEnd(text, match.index + 1);
    if (start < (edits.at(-1)?.end ?? 0) || !isLetter(text, start)) continue;
    const left = text.slice(start, match.index);
    const right = text.slice(match.index + 1, end);
    const found = LIGATURES.filter((ligature) => isPlainWord((left + ligature + right).toLowerCase()));
    if (found.length === 1) edits.push({ start, end, put: `${left}${found[0] ?? ''}${right}`, rule: 'lost-ligature' });
  }
  return edits;
}
