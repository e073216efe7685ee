import type { Span } from '../../preload/contract/findings';
import { MONTHS } from '../language/classes';
import { BEFORE_FIGURE, BEFORE_NAME, CUES, INSIDE_NAME, STARTERS } from './abbreviations';

// What ends a sentence; the second group does without a space after it.
const ENDS = /[.!?…]|[。！？।]/g;
const CLOSERS = '.!?…"”’\')]»';

/**
 * Cuts one paragraph into sentences: every stop followed by white space proposes an end, then passes join what that
 * cuts wrongly (initials, abbreviations, a cue after a quote) and cut what it leaves whole (lost spaces, inline bullets,
 * all lower case). Written for news in English, it is faster than Intl.Segmenter, which knows no abbreviations and takes
 * "It sank. 12 people" for one sentence, and it does not change with the runtime's ICU.
 * @param text the whole text
 * @param paragraph the paragraph's span in it
 * @returns spans into `text`, in order, without the white space around them; together they cover all that is not white space
 */
export function splitSentences(text: string, [from, to]: Span): Span[] {
  const starts = proposed(text, from, to);
  for (const extra of [...lostSpaces(text, from, to), ...bullets(text, from, to)]) starts.push(extra);
  if (starts.length > 1) starts.sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = -1;
  for (let index = 0; index <= starts.length; index++) {
    const at = index < starts.length ? shiftPastClosing(text, starts[index] ?? to, to) : to;
    if (start >= 0 && at < to && joins(text, start, at, to)) continue;
    if (start >= 0) push(text, start, at, spans);
    start = at;
  }
  return spans;
}

function push(text: string, start: number, end: number, spans: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from++;
  while (to > from && isBlank(text, to - 1)) to--;
  if (to > from) spans.push([from, to]);
}

/** Offsets at which a sentence may begin: after an end with its closing marks and white space, and not in lower case. */
function proposed(text: string, from: number, to: number): number[] {
  const starts: number[] = [from];
  // Searched in the paragraph alone: a search of the whole text would run to its end for every line without a stop.
  const paragraph = text.slice(from, to);
  ENDS.lastIndex = 0;
  for (let match = ENDS.exec(paragraph); match !== null; match = ENDS.exec(paragraph)) {
    const stop = from + match.index;
    let end = stop + 1;
    if (match[0] > '\u2100' || match[0] === '।') {
      if (end < to) starts.push(end);
      continue;
    }
    let asks = match[0] === '?' || match[0] === '!';
    while (end < to && CLOSERS.includes(text.charAt(end))) {
      if (text.charAt(end) === '?' || text.charAt(end) === '!') asks = true;
      end++;
    }
    ENDS.lastIndex = end - from;
    let next = end;
    while (next < to && isBlank(text, next)) next++;
    if (next === end || next >= to) continue;
    if (/[-–—.]/.test(text.charAt(next)) || (isDigit(text, next) && isDigit(text, stop - 1) && !asks)) continue;
    if (asks || !continues(text, next, to)) starts.push(next);
  }
  return starts.length === 1 && to - from > 120 ? lowerCaseStarts(text, from, to) : starts;
}

/** After a stop a lower-case letter, behind an opening mark too, goes on with the sentence. */
function continues(text: string, next: number, to: number): boolean {
  let index = next;
  while (index < to && index - next < 4 && '“"‘\'([—–-'.includes(text.charAt(index))) index++;
  return isLowerLetter(text, index) || ',;:'.includes(text.charAt(index) || ' ');
}

/** A paragraph without one capital letter: every stop after a full word ends a sentence. */
function lowerCaseStarts(text: string, from: number, to: number): number[] {
  const starts = [from];
  const paragraph = text.slice(from, to);
  if (/\p{Lu}/u.test(paragraph)) return starts;
  for (const match of paragraph.matchAll(/(?<=[\p{Ll}\p{N}"”’)]{2}[.?!]["”’)]?)\s+(?=[\p{Ll}\p{N}"“‘])/gu))
    starts.push(from + match.index + match[0].length);
  return starts;
}

/**
 * Sentences whose space was lost: "ended.The talks", "on 6 May.“We", `here."We`. A word that likes to begin sentences
 * must stand there, unless a mark, a figure or dots show that no name or address goes on.
 */
function lostSpaces(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const paragraph = text.slice(from, to);
  for (let at = paragraph.indexOf('.'); at >= 0 && at < to - from - 2; at = paragraph.indexOf('.', at + 1)) {
    const stop = from + at;
    const next = text.charAt(stop + 1);
    if (next === '“' || next === '"') {
      if (!isUpper(text, stop + 2)) continue;
      starts.push(next === '“' || opensStraight(text, from, stop + 1) ? stop + 1 : stop + 2);
    } else if (next === '”') {
      if (isUpper(text, stop + 2)) starts.push(stop + 2);
    } else if (isUpper(text, stop + 1)) {
      const before = text.charAt(stop - 1);
      const sure = before === '.' || (isDigit(text, stop - 1) && isLowerLetter(text, stop + 2));
      if (
        sure ||
        (/[a-z]{3}$/.test(text.slice(Math.max(from, stop - 3), stop)) &&
          STARTERS.has(wordAfter(text, stop + 1, to).toLowerCase()) &&
          isBlank(text, stop + 1 + wordAfter(text, stop + 1, to).length))
      )
        starts.push(stop + 1);
    }
  }
  return starts;
}

/** Whether the straight mark at `at` opens a quote: an even number of them stands before it in the paragraph. */
function opensStraight(text: string, from: number, at: number): boolean {
  let count = 0;
  // A paragraph holds few quotes; the bound keeps one that holds thousands from costing their square.
  for (let mark = text.lastIndexOf('"', at - 1); mark >= from && count < 100; mark = text.lastIndexOf('"', mark - 1)) {
    count++;
    if (mark === 0) break;
  }
  return count % 2 === 0;
}

function bullets(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const paragraph = text.slice(from, to);
  for (let at = paragraph.indexOf('•'); at >= 0; at = paragraph.indexOf('•', at + 1))
    if (at > 0) starts.push(from + at);
  return starts;
}

/** A closing mark set off by a space belongs to the sentence before it. */
function shiftPastClosing(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && '”’»)]'.includes(text.charAt(end))) end++;
  if (end === at) return at;
  return end === to || isBlank(text, end) ? end : at;
}

/** Whether the text at `at` continues the sentence that began at `start`. */
function joins(text: string, start: number, at: number, to: number): boolean {
  let end = at;
  while (end > start && isBlank(text, end - 1)) end--;
  if (end === start) return true;
  let next = at;
  while (next < to && isBlank(text, next)) next++;
  if (next === to) return true;
  const last = text.charAt(end - 1);
  if (isBulletOnly(text, start, end)) return true;
  if (text.charAt(next) === '•') return false;
  if (last === '.') return afterStop(text, start, end, next, to);
  if ('”"’\''.includes(last)) return afterQuote(text, start, end, next, to);
  return (last === '?' || last === '!') && isLowerLetter(text, next);
}

/** "1.", "(b)", "-": what stands before a point of a list is part of it. */
function isBulletOnly(text: string, start: number, end: number): boolean {
  return end - start <= 4 && /^(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–—•*·])$/i.test(text.slice(start, end));
}

function afterStop(text: string, start: number, end: number, next: number, to: number): boolean {
  const word = wordBefore(text, start, end - 1);
  if (word === '') return false;
  const lower = word.toLowerCase();
  const digit = isDigit(text, next);
  if (digit) return BEFORE_FIGURE.has(lower);
  const time = lower === 'a.m' || lower === 'p.m';
  // "4 p.m. (1600 GMT)", "9:45 a.m. (GMT 3:45)"
  if (text.charAt(next) === '(')
    return time && (isDigit(text, next + 1) || TIMES.has(wordAfter(text, next + 1, to).toLowerCase()));
  const following = wordAfter(text, next, to);
  if (following === '') return false;
  if (lower === 'co') return COMPANIES.has(following.toLowerCase());
  const starter = STARTERS.has(following.toLowerCase());
  if (BEFORE_NAME.has(lower)) {
    // "no." ends a sentence as a word, "v." and "vs." stand between names, "St." after a name is a street.
    if (lower === 'no' || lower === 'al') return false;
    // "state of the art. Researchers", "in the rear. Police": in lower case it is a word.
    if (word === lower && !BETWEEN_NAMES.has(lower)) return false;
    return !(starter && NAMES_TOO.has(lower));
  }
  // "the Rising Sun. Police": a day or a month only before one.
  if (WORDS_TOO.has(lower)) return MONTHS.has(following.toLowerCase());
  if (INSIDE_NAME.has(lower)) return !starter;
  if (time) return TIMES.has(following.toLowerCase());
  // An initial: "J. Smith". Not "Plan B. The".
  if (word.length === 1 && word !== lower) return !starter;
  // Several initials: "J.K. Smith".
  return /^(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(word) && !starter;
}

const BETWEEN_NAMES = new Set(['vs', 'v', 'cf']);
/** Abbreviations that end a name as well: "on Main St.", "the late Sheikh." */
const NAMES_TOO = new Set(['st', 'sr', 'ch', 'sec', 'sheikh', 'ing', 'art', 'arts']);
/** Abbreviated days and months that are words. */
const WORDS_TOO = new Set(['sun', 'sat', 'wed', 'mon', 'mar']);

const COMPANIES = new Set(['ltd', 'inc', 'kg', 'llc', 'plc', 'limited']);
const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday gmt utc est edt cst cdt mst mdt pst pdt bst cet cest ist jst et pt local eastern central pacific'.split(
    ' ',
  ),
);

/** After a closing mark: a cue goes on in the same sentence. */
function afterQuote(text: string, start: number, end: number, next: number, to: number): boolean {
  let inner = end - 1;
  while (inner > start && '”"’\''.includes(text.charAt(inner))) inner--;
  const stop = text.charAt(inner);
  if (stop === ',') return true;
  if (isLowerLetter(text, next)) return true;
  if (stop !== '?' && stop !== '!') return false;
  let words = 0;
  for (const match of text.slice(next, Math.min(to, next + 80)).matchAll(/[\p{L}.'’-]+|[,;:?!“"]/gu)) {
    const word = match[0].replace(/\.$/, '').toLowerCase();
    if (!/\p{L}/u.test(word) || ++words > 5) return false;
    if (words > 1 && CUES.has(word)) return true;
    if (words === 1 ? STARTERS.has(word) && word !== 'the' : word === match[0] && words > 2) return false;
  }
  return false;
}

/** The word that ends before `end`, inner stops kept ("U.S", "p.m"); the empty string when there is none. */
function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && end - from < 12 && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, end);
}

function wordAfter(text: string, next: number, to: number): string {
  let end = next;
  while (end < to && end - next < 20 && /[\p{L}'’]/u.test(text.charAt(end))) end++;
  return text.slice(next, end);
}

function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && text.charAt(index).trim() === '');
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function isUpper(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
}

function isLowerLetter(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter !== letter.toUpperCase();
}
