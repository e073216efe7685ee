import { isPlainWord } from '../../lists/words';
import type { Edit } from './edits';

// Misreadings that are no words of their own.
const WORDS: Record<string, string> = {
  tbe: 'the',
  tbat: 'that',
  tbis: 'this',
  tbey: 'they',
  tbeir: 'their',
  tbere: 'there',
  witb: 'with',
  wbich: 'which',
  wben: 'when',
  wbere: 'where',
  wbo: 'who',
  bave: 'have',
  tban: 'than',
};
const WORD = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${Object.keys(WORDS).join('|')})(?![\\p{L}\\p{N}'’-])`, 'gu');
const DIGIT = /(?<![\p{L}\p{N}@/._-])\p{Ll}{1,20}[01]\p{Ll}{1,20}(?![\p{L}\p{N}@/_-])/gu;
// "l am", "| was": a stroke for the pronoun, sure only before a verb that nothing but "I" takes there.
const PRONOUN =
  /(?<=^|[.!?“"‘(]\s?|[,;]\s|\n)[l|](?= (?:am|was|have|had|will|would|think|do|don['’]t|can|can['’]t|could|know|never|said|told|want|believe)(?!\p{L}))/gu;

const STROKES = ['| ', ' l ', '\nl ', '“l ', '"l ', '‘l '];

/** What a scanner reads wrongly and no writer writes: "tbe", "kil1ed", "l am". */
export function misread(text: string): Edit[] {
  const edits: Edit[] = [];
  if (['tb', 'wb', 'witb', 'bave'].some((letters) => text.includes(letters))) {
    for (const match of text.matchAll(WORD)) edits.push(edit(match.index, match[0], WORDS[match[0]] ?? match[0]));
  }
  if (/[01][a-z]/.test(text)) {
    for (const match of text.matchAll(DIGIT)) {
      const found = [match[0].replace('0', 'o').replace('1', 'l'), match[0].replace('0', 'o').replace('1', 'i')].filter(
        (word) => word.length >= 5 && isPlainWord(word),
      );
      if (new Set(found).size === 1) edits.push(edit(match.index, match[0], found[0] ?? match[0]));
    }
  }
  if (text.startsWith('l ') || STROKES.some((stroke) => text.includes(stroke))) {
    for (const match of text.matchAll(PRONOUN)) edits.push(edit(match.index, match[0], 'I'));
  }
  return edits.sort((a, b) => a.start - b.start);
}

function edit(start: number, was: string, put: string): Edit {
  return { start, end: start + was.length, put, rule: 'misread-letter' };
}
