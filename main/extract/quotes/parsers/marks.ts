import type { Document } from '../../../text/document';
import { doubledMarks } from '../../../text/doubled';
import { VERBS } from '../lexicon';
import {
  CLOSES_AFTER,
  DOUBLE,
  DOUBLED,
  EXPORTED,
  type Family,
  OPENS_BEFORE,
  SINGLE,
  isApostrophe,
  isSpace,
  settle,
} from './families';
import { endOfPiece, reopens } from './together';

/** One stretch between quotation marks inside one paragraph. */
export interface Quoted {
  /** Offsets of what stands between the marks, without white space at its ends. */
  readonly start: number;
  readonly end: number;
  /** Token range from the opening mark (or the first word where none stands) to past the closing one. */
  readonly first: number;
  readonly past: number;
  readonly paragraph: number;
  /** No closing mark in this paragraph. */
  readonly unclosed: boolean;
  /** Runs on from the paragraph before. */
  readonly runsOn: boolean;
  /** Between double marks written as two single ones each. */
  readonly doubled: boolean;
}

// Deeper nesting than this is damage, not English.
const DEEPEST = 6;

// A quote whose mark is not repeated at each paragraph runs over at most so many.
const LONGEST_RUN = 8;

interface Open {
  token: number;
  /** How many finished spans stood when it opened. */
  count: number;
  /** It goes on with what the mark before opened: paragraphs of one quote that were run together. */
  goesOn: boolean;
}

/**
 * Finds what stands between quotation marks, outermost marks only, one entry for each paragraph it runs through.
 * Double marks of every shape (straight, curly, low, guillemets, mixed); single ones where the article has no double ones.
 * Marks that do not pair are read as running on, as lost at a sentence's end, or dropped.
 * @returns spans in the order of the text, nothing overlapping
 */
export function findQuoted(document: Document): Quoted[] {
  const double = pair(document, DOUBLE).filter((span) => !isNickname(document, span));
  const doubled = /['’‘`]{2}/.test(document.text)
    ? pair(document, DOUBLED).filter((span) => !span.unclosed && !span.runsOn)
    : [];
  const marked = doubled.length === 0 ? double : merge(double, doubled);
  const title = document.title?.[1] ?? -1;
  const inBody = marked.filter((span) => span.start > title);
  if (inBody.length > 0 && !/[‘']/.test(document.text)) return marked;
  const single = pair(document, SINGLE).filter((span) => span.start > title);
  if (inBody.length === 0) return single.some((span) => endsAsSpeech(document, span)) ? single : marked;
  const speech = single.filter(
    (span) => endsAsSpeech(document, span, '') && !inBody.some((outer) => holds(outer, span)),
  );
  // A paper that quotes between single marks and sets a word or two between double ones.
  return speech.length > inBody.length ? merge(single, inBody) : marked;
}

const holds = (outer: Quoted, inner: Quoted): boolean => outer.first <= inner.first && outer.past >= inner.past;

/** Both lists in the order of the text; where two overlap the first stays. */
function merge(double: readonly Quoted[], doubled: readonly Quoted[]): Quoted[] {
  const all = [...double, ...doubled].sort((a, b) => a.first - b.first);
  const kept: Quoted[] = [];
  for (const span of all) {
    if (span.first >= (kept[kept.length - 1]?.past ?? 0)) kept.push(span);
  }
  return kept;
}

/** A word or two between two parts of a name: Ann “Sunny” Miller. */
function isNickname(document: Document, span: Quoted): boolean {
  const before = document.tokens[span.first - 1];
  const after = document.tokens[span.past];
  if (before === undefined || after === undefined || span.past - span.first > 4 || before.sentence !== after.sentence)
    return false;
  if (!/^\p{L}[\p{L} -]*$/u.test(document.text.slice(span.start, span.end))) return false;
  return (
    before.kind === 'word' &&
    before.capital &&
    after.kind === 'word' &&
    after.capital &&
    !VERBS.has(before.lower) &&
    !VERBS.has(after.lower)
  );
}

/** A single mark after a stop or comma is a closing mark, never an apostrophe. */
function endsAsSpeech({ text }: Document, span: Quoted, after = text.charAt(span.end + 1)): boolean {
  return span.past - span.first > 4 && /[.,!?]/.test(text.charAt(span.end - 1) + after);
}

function pair(document: Document, family: Family): Quoted[] {
  const spans: Quoted[] = [];
  let running = 0;
  for (let paragraph = 0; paragraph < document.paragraphs.length; paragraph++) {
    const [start, end] = document.paragraphs[paragraph] ?? [0, 0];
    const exported = family === DOUBLE ? doubledMarks(document.text.slice(start, end)) : null;
    running = pairParagraph(document, exported === null ? family : EXPORTED, paragraph, running, spans);
  }
  return spans;
}

/**
 * Pairs the marks of one paragraph; takes and returns for how many paragraphs a quote has been running.
 * @param together paragraphs of one quote may have been run together here: a mark that opens a sentence goes on with it
 */
function pairParagraph(
  document: Document,
  family: Family,
  paragraph: number,
  running: number,
  spans: Quoted[],
  together = false,
): number {
  const { tokens, text } = document;
  const from = document.firstToken[document.firstSentence[paragraph] ?? 0] ?? 0;
  const to = document.firstToken[document.firstSentence[paragraph + 1] ?? 0] ?? tokens.length;
  const base = spans.length;
  const stack: Open[] = [];
  let seen = false;
  let opened = false;
  const keep = (first: number, past: number, start: number, end: number, unclosed: boolean, runsOn: boolean): void => {
    let a = start;
    let b = end;
    while (a < b && isSpace(text.charAt(a))) a++;
    while (b > a && isSpace(text.charAt(b - 1))) b--;
    if (b > a) spans.push({ start: a, end: b, first, past, paragraph, unclosed, runsOn, doubled: family.doubled });
  };
  // Of three marks at its start the first is the export's own.
  const begin = family === EXPORTED && text.startsWith('"""', tokens[from]?.start) ? from + 1 : from;
  let left = text.slice(tokens[begin]?.start, tokens[to - 1]?.end).split('"').length - 1;
  for (let index = begin; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'mark') continue;
    if (token.text === '"') left--;
    const mixed = family === DOUBLE && stack.length > 0 && closesMixed(document, index, to, left);
    const nature = mixed ? 'close' : family.roleOf(token.text);
    if (nature === null) continue;
    const width = mixed ? 2 : family.width;
    const second = width === 2 ? tokens[index + 1] : token;
    if (
      second === undefined ||
      (family.width === 2 && (second.text !== token.text || second.start !== token.end || index + 1 >= to))
    )
      continue;
    const before = text.charAt(token.start - 1);
    const after = text.charAt(second.end);
    const outerBefore = isSpace(before) || before === '=' || OPENS_BEFORE.has(before);
    const outerAfter = isSpace(after) || CLOSES_AFTER.has(after);
    // "the court''s order": an apostrophe written twice.
    if (family.width === 2 && !outerBefore && !outerAfter) {
      index++;
      continue;
    }
    const role = settle(nature, outerBefore, outerAfter, stack.length > 0);
    if (family.single && isApostrophe(document, index, role, stack.length > 0)) continue;
    // The value of an attribute in markup that was left in the text.
    if (before === '=' && role === 'open') {
      index = pastAttribute(document, index, to);
      continue;
    }
    if (role === 'open') {
      if (index === from) opened = true;
      const open = stack[0];
      const goesOn = together && open !== undefined && reopens(text, token.start, second.end);
      // "… at the scene “She was kind.” X said: “No.": what was open ended unseen.
      const ended =
        together &&
        open !== undefined &&
        spans.length > open.count &&
        /:\s$/.test(text.slice(token.start - 2, token.start));
      if (goesOn || ended) {
        // "X said: “One. “Two.”": each paragraph is told by itself.
        // Other marks than the quote's own hold words inside it; with its own, somebody else's or a later paragraph's end it.
        const inner = spans.splice(open.count).filter(({ first }) => tokens[first]?.text === tokens[open.token]?.text);
        const past = endOfPiece(document, open.token, inner[0]?.first ?? index);
        const opening = tokens[open.token + family.width - 1];
        // What is furniture has no tokens: a credit behind the words is none of them.
        const end = tokens[past - 1]?.end ?? token.start;
        if (opening !== undefined)
          keep(open.token, past, opening.end, end, true, open.goesOn || (running > 0 && open.token === from));
        spans.push(...inner);
        stack.length = 0;
      }
      if (stack.length < DEEPEST) stack.push({ token: index, count: spans.length, goesOn });
    } else {
      const open = stack.pop();
      if (open !== undefined) {
        const opening = tokens[open.token + family.width - 1];
        if (opening !== undefined) {
          // Outermost marks only: what was nested inside goes.
          spans.length = Math.max(base, open.count);
          const runsOn = open.goesOn || (running > 0 && open.token === from);
          keep(open.token, index + width, opening.end, token.start, false, runsOn);
        }
      } else if (family.width === 1 && !seen && (running > 0 || saidAfter(document, index + 1, to))) {
        const first = tokens[from];
        if (first !== undefined) keep(from, index + 1, first.start, token.start, false, running > 0);
      }
    }
    seen = true;
    index += width - 1;
    // Four single marks in a row close once.
    if (family.width === 2 && role === 'close')
      while (tokens[index + 1]?.text === token.text && tokens[index + 1]?.start === tokens[index]?.end) index++;
  }
  const open = stack[0];
  const last = tokens[to - 1];
  if (open !== undefined && last !== undefined) {
    const opening = tokens[open.token];
    const inner = spans.length > open.count;
    if ((inner || stack.length > 1) && !together && !family.single) {
      spans.length = base;
      return pairParagraph(document, family, paragraph, running, spans, true);
    }
    if (opening === undefined || (inner && open.token !== from)) return 0;
    if (inner) return 1;
    const atStart = open.token === from;
    const whole = atStart || opensNext(document, family, paragraph) || leadsIn(document, open.token);
    if (family.single && !whole) return 0;
    const past = whole ? to : (document.firstToken[opening.sentence + 1] ?? to);
    const end = tokens[past - 1]?.end ?? last.end;
    keep(open.token, past, opening.end, end, true, running > 0 && atStart);
    return whole ? 1 : 0;
  }
  // A quote still open runs on only into paragraphs without a mark of their own.
  if (running > 0 && !seen && running < LONGEST_RUN && closesLater(document, family, paragraph)) {
    const first = tokens[from];
    if (first !== undefined && last !== undefined) keep(from, to, first.start, last.end, true, true);
    return running + 1;
  }
  return opened && stack.length > 0 ? 1 : 0;
}

/**
 * Two single marks close what one double mark opened: "so it is,''.
 * @param left the straight double marks behind them in the paragraph
 */
function closesMixed({ tokens, text }: Document, index: number, to: number, left: number): boolean {
  const [one, two] = [tokens[index], tokens[index + 1]];
  if (one === undefined || two === undefined || index + 1 >= to || !/^['’]$/.test(one.text)) return false;
  if (two.text !== one.text || two.start !== one.end || one.spaced) return false;
  const after = text.charAt(two.end);
  // With its own closing mark still to come the paragraph has an odd number left.
  if (left > 0 && !/[,.!?]/.test(text.charAt(one.start - 1))) return false;
  return left % 2 === 0 && (isSpace(after) || CLOSES_AFTER.has(after));
}

/** Index of the mark that closes an attribute's value, or of the mark at `index` when none follows soon. */
function pastAttribute(document: Document, index: number, to: number): number {
  const mark = document.tokens[index]?.text;
  for (let at = index + 1; at < Math.min(index + 60, to); at++) if (document.tokens[at]?.text === mark) return at;
  return index;
}

/** Whether a reporting verb follows soon: the mark before was a closing one whose opening is lost. */
function saidAfter(document: Document, index: number, to: number): boolean {
  const previous = document.text.charAt((document.tokens[index - 1]?.start ?? 0) - 1);
  if (!/[,.!?]/.test(previous)) return false;
  for (let at = index; at < Math.min(index + 6, to); at++) {
    const token = document.tokens[at];
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) return false;
    const verb = VERBS.get(token.lower);
    if (verb !== undefined && verb.form === 'finite') return true;
  }
  return false;
}

function opensNext(document: Document, family: Family, paragraph: number): boolean {
  const next = document.paragraphs[paragraph + 1];
  if (next === undefined) return false;
  const role = family.roleOf(document.text.charAt(next[0]));
  return role === 'open' || role === 'either';
}

/** A colon or comma before the opening mark: what follows is a whole utterance. */
function leadsIn(document: Document, index: number): boolean {
  const before = document.tokens[index - 1];
  return before !== undefined && (before.text === ':' || before.text === ',');
}

/** Whether the next paragraph with a mark begins with a closing one. */
function closesLater(document: Document, family: Family, paragraph: number): boolean {
  const last = Math.min(paragraph + LONGEST_RUN, document.paragraphs.length);
  for (let at = paragraph + 1; at < last; at++) {
    const from = document.firstToken[document.firstSentence[at] ?? 0] ?? 0;
    const to = document.firstToken[document.firstSentence[at + 1] ?? 0] ?? from;
    for (let index = from; index < to; index++) {
      const token = document.tokens[index];
      if (token === undefined || token.kind !== 'mark' || family.roleOf(token.text) === null) continue;
      return index > from && !token.spaced;
    }
  }
  return false;
}
