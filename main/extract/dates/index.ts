import type { DateFinding } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import { latestUpTo, monthAndDay } from '../../text/header/dateline';
import { format, parseDay } from './calendar';
import { PARSERS_OF } from './parsers/index';
import { numericOrder, parseMidYear, parseNumber } from './parsers/numbers';
import { anchorOf, type Anchor, resolve } from './refiners/resolve';
import { widen } from './refiners/widen';
import type { Candidate, Parser, Reading } from './types';

const NONE: readonly Parser[] = [];

/**
 * Every calendar expression of the document whose value can be told, in the order of the text, nothing overlapping.
 * Values are resolved against the publication day; without it only what is written out in full has one. A week or a
 * weekend is given by its first day, a season by its year, a decade by its first year, each with precision `period`;
 * a numeric date that can be read two ways keeps its year, with precision `unknown`.
 */
export function extractDates(document: Document): DateFinding[] {
  const { tokens } = document;
  const reading: Reading = { document, tokens, published: dayOfTelling(document), dayFirst: null };
  const triggers = findTriggers(document);
  reading.dayFirst = numericOrder(tokens, triggers);

  const findings: DateFinding[] = [];
  let anchor: Anchor | null = null;
  let floor = 0;
  for (const index of triggers) {
    if (index < floor) continue;
    const candidate = parseAt(reading, index, floor);
    if (candidate === null) continue;
    const resolved = resolve(reading, candidate, anchor);
    if (resolved === null) continue;
    const from = widen(tokens, candidate.from, floor);
    floor = candidate.to;
    const [first, last] = [tokens[from], tokens[candidate.to - 1]];
    if (first === undefined || last === undefined) continue;
    findings.push({ start: first.start, end: last.end, value: format(resolved.value), precision: resolved.precision });
    anchor = anchorOf(resolved, last.sentence, anchor);
  }
  return findings;
}

/** A report is printed at most so many days after it was sent. */
const ON_ITS_WAY = 3;

/**
 * The day that "today" and "yesterday" look from: that of the dateline where the report has one, which a morning paper prints a
 * day later; else the day of publication.
 * @returns a day number, or null when the text was published on no known day
 */
function dayOfTelling({ text, published, dateline, reports }: Document): number | null {
  const printed = parseDay(published);
  if (printed === null || published === null || dateline === null || reports.length > 1) return printed;
  const [start, end] = dateline;
  const told = monthAndDay(text.slice(start, end).replace(TAIL, ''));
  const sent = told === null ? null : parseDay(latestUpTo(told, published));
  return sent !== null && printed - sent <= ON_ITS_WAY ? sent : printed;
}

/** What a dateline has behind its day: agency and dash. */
const TAIL = /\s*(?:\([^)]*\))?\s*(?:[-–—:.]{1,2})?\s*$/u;

/** Indices of the tokens at which an expression can stand. */
function findTriggers({ tokens }: Document): number[] {
  const at: number[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === 'number') {
      const length = token.end - token.start;
      if (length >= 4 || tokens[index + 1]?.spaced === false) at.push(index);
    } else if (
      token.kind === 'word' &&
      SIEVE[place(token.lower)] === 1 &&
      (PARSERS_OF.has(token.lower) || isMid(token.lower))
    )
      at.push(index);
  }
  return at;
}

/** Where a word falls in the sieve: by its first two letters and its length. */
function place(lower: string): number {
  return (lower.charCodeAt(0) * 61 + lower.charCodeAt(1) * 17 + lower.length * 5) & 4095;
}

/** 1 where a trigger falls. Nine words in ten fall beside and need no look-up. */
const SIEVE = sieve();

function sieve(): Uint8Array {
  const table = new Uint8Array(4096);
  for (const name of PARSERS_OF.keys()) table[place(name)] = 1;
  for (const head of ['mid-', 'end-', 'late-', 'early-'])
    for (let length = 7; length <= 15; length++) table[place(head.padEnd(length))] = 1;
  return table;
}

function isMid(lower: string): boolean {
  return (
    lower.length >= 7 &&
    lower.length <= 15 &&
    (lower.startsWith('mid') || lower.startsWith('end-') || lower.startsWith('early-') || lower.startsWith('late-'))
  );
}

function parseAt(reading: Reading, index: number, floor: number): Candidate | null {
  const token = reading.tokens[index];
  if (token === undefined) return null;
  const parsers = PARSERS_OF.get(token.lower) ?? NONE;
  for (const parser of parsers) {
    const candidate = parser(reading, index);
    if (candidate !== null && candidate.from >= floor) return candidate;
  }
  const candidate =
    token.kind === 'number' ? parseNumber(reading, index) : parsers.length === 0 ? parseMidYear(reading, index) : null;
  return candidate !== null && candidate.from >= floor ? candidate : null;
}
