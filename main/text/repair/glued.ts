import { isPlainWord } from '../../lists/words';
import { BE, COORDINATORS, HAVE, PREPOSITIONS, union } from '../../language/classes';
import { STARTERS } from '../abbreviations';
import type { Edit } from './edits';
import { isDigit, isLetter, isSpace, wordEnd, wordStart } from './letters';

// What stands behind the stop of an address, in the capital some writers give it.
const ADDRESS = new Set('com org net gov edu info biz tv io co uk eu us me ai app'.split(' '));
// What a file's name ends in as often as a sentence begins with it: "report.Final by the board" is a file, "Final results" are not.
const FILE = new Set('final draft copy backup new old doc docx pdf txt zip html'.split(' '));
const AFTER_FILE = union(PREPOSITIONS, BE, HAVE, COORDINATORS);
const GLUED = /[.?!](?=\p{Lu})/gu;

/**
 * Two sentences without the space between them: "in Osmark.The talks", "the tests.Researchers ran", "Who knew?It sank".
 * Certain where the second begins with a word that likes to begin sentences, or where a plain word in lower case stands
 * before the stop and a capitalised one behind it: names, addresses, initials and codes never look so.
 */
export function gluedSentences(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(GLUED)) {
    const next = match.index + 1;
    const from = wordStart(text, match.index);
    const to = wordEnd(text, next);
    if (!opensSentence(text, next, to) || !endsSentence(text, from, match.index, text.slice(next, to))) continue;
    if (FILE.has(text.slice(next, to).toLowerCase()) && AFTER_FILE.has(wordAfter(text, to))) continue;
    edits.push({ start: next, end: next, put: ' ', rule: 'glued-sentences' });
  }
  return edits;
}

function wordAfter(text: string, at: number): string {
  return text.slice(at + 1, wordEnd(text, at + 1));
}

/** A capitalised word with another word after it. */
function opensSentence(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}\p{Ll}*$/u.test(text.slice(start, end))) return false;
  const after = text.charAt(end) === ',' ? end + 1 : end;
  return after < text.length && isSpace(text, after) && text.charAt(after) !== '\n';
}

/** @param from where the letters before the stop begin, @param stop where it stands, @param next the word behind it */
function endsSentence(text: string, from: number, stop: number, next: string): boolean {
  const word = text.slice(from, stop);
  const starter = STARTERS.has(next.toLowerCase());
  if (word === '') return starter && next.length > 1 && isDigit(text, stop - 1) && isDigit(text, stop - 2);
  // A part of an address, a code or several initials.
  if (from > 0 && !isSpace(text, from - 1) && !'“"‘\'(-–—’'.includes(text.charAt(from - 1))) return false;
  if (!/\p{Ll}{3}$/u.test(word)) return false;
  if (starter) return next.length > 1 || isSpace(text, stop + 2);
  return (
    text.charAt(stop) === '.' &&
    next.length >= 3 &&
    !ADDRESS.has(next.toLowerCase()) &&
    word === word.toLowerCase() &&
    isLetter(text, from) &&
    isPlainWord(word)
  );
}
