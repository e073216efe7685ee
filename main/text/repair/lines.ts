import { isDictionaryWord, isKnownWord, isPlainWord } from '../../lists/words';
import type { Edit } from './edits';
import { isLetter, isLower, wordEnd, wordStart } from './letters';

interface Line {
  /** Offset of the first character that is not white space, and the end without trailing white space. */
  from: number;
  to: number;
  indent: number;
  /** Characters up to `to`, the indent counted. */
  length: number;
}

// Widths at which people and machines wrap prose.
const NARROWEST = 40;
const WIDEST = 100;

/**
 * Joins the lines of prose that was wrapped at a fixed width. It is certain only when the article as a whole shows
 * it: no line is longer than a page is wide, most lines are as full as they can be, and most breaks fall inside
 * a sentence. Blank lines and indents go on separating paragraphs.
 */
export function wrappedLines(text: string): Edit[] {
  const lines = readLines(text);
  if (lines === null) return [];
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width < NARROWEST) return [];
  const joins: Line[] = [];
  let full = 0;
  let pairs = 0;
  let inside = 0;
  let separated = false;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined) continue;
    if (line.to === line.from || next.to === next.from || next.indent > line.indent) {
      separated = true;
      continue;
    }
    pairs++;
    const fits = line.length + 1 + firstWord(text, next) <= width - SLACK;
    const stops = STOPS.includes(text.charAt(line.to - 1));
    if (!fits) full++;
    if (!stops && isLower(text, next.from)) inside++;
    if (!fits && !startsBlock(text, next) && !(shouts(text, line) && !shouts(text, next))) joins.push(next);
  }
  if (pairs < 2 || (!separated && lines.length < 8) || full < pairs * 0.8 || inside < pairs * 0.3) return [];
  const edits: Edit[] = [];
  for (const next of joins) {
    const start = lineBreakBefore(text, next.from);
    if (!separated && STOPS.includes(text.charAt(start - 1))) continue;
    edits.push({ start, end: next.from, put: ' ', rule: 'wrapped-line' });
  }
  return edits;
}

// Wire copy is wrapped a little unevenly.
const SLACK = 4;
const STOPS = '.!?:”"’';

/** The lines of a text, or null as soon as one is too long for prose wrapped at a width. */
function readLines(text: string): Line[] | null {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    if (end - start > WIDEST + 20) return null;
    let from = start;
    while (from < end && text.charAt(from).trim() === '') from++;
    let to = end;
    while (to > from && text.charAt(to - 1).trim() === '') to--;
    if (to - start > WIDEST) return null;
    lines.push({ from, to, indent: from - start, length: to - start });
    start = end + 1;
  }
  return lines;
}

function firstWord(text: string, line: Line): number {
  let end = line.from;
  while (end < line.to && text.charAt(end).trim() !== '') end++;
  return end - line.from;
}

/** A bullet, a numbered point or a table row begins a line of its own. */
function startsBlock(text: string, line: Line): boolean {
  return /^(?:[-*•·–—]\s|\d{1,2}[.)]\s|\S+ {3,}\S)/.test(text.slice(line.from, Math.min(line.to, line.from + 40)));
}

function shouts(text: string, line: Line): boolean {
  const slice = text.slice(line.from, line.to);
  return slice === slice.toUpperCase() && slice !== slice.toLowerCase();
}

function lineBreakBefore(text: string, from: number): number {
  let start = from;
  while (start > 0 && text.charAt(start - 1).trim() === '') start--;
  return start;
}

const HYPHEN = /[-‐]\r?\n[ \t]{0,8}(?=\p{Ll})|-[ ](?=\p{Ll}{2})/gu;
const CONJUNCTIONS = new Set('and or to but nor as in at by for from of on than the with'.split(' '));

/** A word broken at a line's end: "govern-⏎ment" is one word, "long-⏎term" keeps its hyphen. */
export function hyphenatedBreaks(text: string): Edit[] {
  if (!/[-‐](?:\r?\n|(?<=\p{Ll}-) \p{Ll})/u.test(text)) return [];
  const edits: Edit[] = [];
  let elsewhere: ReadonlySet<string> | null = null;
  for (const match of text.matchAll(HYPHEN)) {
    if (!isLetter(text, match.index - 1)) continue;
    const start = wordStart(text, match.index);
    const after = match.index + match[0].length;
    const end = wordEnd(text, after);
    if (start < (edits.at(-1)?.end ?? 0)) continue;
    const left = text.slice(start, match.index);
    const right = text.slice(after, end);
    elsewhere ??= new Set(text.match(/\p{L}+(?:-\p{L}+)?/gu));
    const put = match[0].includes('\n') ? acrossLines(elsewhere, left, right) : withinLine(left, right);
    if (put !== null) edits.push({ start, end, put, rule: 'hyphen-break' });
  }
  return edits;
}

// They take a hyphen before whole words more often than not.
const PREFIXES = new Set(['non', 'anti', 'self', 'semi', 'multi', 'mid', 'well', 'half']);

/** @param elsewhere the words and hyphenated words the article has whole */
function acrossLines(elsewhere: ReadonlySet<string>, left: string, right: string): string | null {
  if (CONJUNCTIONS.has(right)) return null;
  const joined = left + right;
  const hyphenated = `${left}-${right}`;
  if (elsewhere.has(hyphenated) && !elsewhere.has(joined)) return hyphenated;
  if (PREFIXES.has(left.toLowerCase()) && isPlainWord(right)) return hyphenated;
  if (isDictionaryWord(joined.toLowerCase()) || elsewhere.has(joined)) return joined;
  if (isPlainWord(right) && isKnownWord(left.toLowerCase())) return hyphenated;
  return isKnownWord(joined.toLowerCase()) || !isKnownWord(right) ? joined : hyphenated;
}

/** The line break was already turned into a space: certain only when a half is no word and the whole is one. */
function withinLine(left: string, right: string): string | null {
  if (CONJUNCTIONS.has(right)) return null;
  const halves = [left.toLowerCase(), right].filter((half) => isDictionaryWord(half)).length;
  return halves < 2 && !isKnownWord(right) && isPlainWord((left + right).toLowerCase()) ? left + right : null;
}
