import type { Header, Span } from '../../../preload/contract/findings';
import { splitParagraphs } from '../paragraphs';
import { monthAndDay, readDateline, type MonthDay } from './dateline';
import { isDateLine, statedDay, type StatedDay } from './days';
import { readByline, type Byline } from './byline';
import { readDatedLine } from './dated-line';
import { isPersonName } from './names';
import { isSection, publisher, signingHouse, type Publisher } from './outlet';
import { agencyName, WORLD_AGENCIES } from './agencies';
import { looksLikeTitle, sameTitle, splitTitle } from './title';

export { nameDate, type StatedDay } from './days';
export { latestUpTo, monthAndDay, type MonthDay } from './dateline';

export interface ReadHeader {
  header: Header;
  title: Span | null;
  byline: Span | null;
  dateline: Span | null;
  /** Publication day the text itself states (`YYYY-MM-DD`), or null. */
  published: string | null;
  /** Numeric dates the text gives that can be read two ways ("03/07/2025"), as written. */
  ambiguousDates: string[];
  /** Day and month of a dateline that leaves the year out ("GENEVA, July 3 (Agency) -"), or null. */
  partialDate: MonthDay | null;
}

// The body of an article begins within its first lines; what follows is not searched.
const HEADER_LINES = 10;

// A longer line is prose: no headline, writer, outlet or day stands in it by itself. An address may be long.
const LONGEST_LINE = 500;

const LABEL =
  /^(title|headline|source|agency|outlet|author|byline|published|posted|publication date|date|first published|updated|last updated|last modified|dateline|this story is from)(?: on| at)?\s{0,2}(?::|\s(?=.{0,12}\d{1,2}.{1,12}\d{4}))\s{0,3}(?=\S)/i;
const URL_LINE = /^https?:\/\/([^\s/]{3,100})(\/\S{0,400})?$/i;
const SOURCE_TAIL = /^(?:source|via)\s?:\s?(\p{Lu}[^.!?;]{1,60})\.?$/iu;
const AGENCY_TAIL = /^[([—–-]{0,2}\s?([\p{L} .-]{2,30}?)\s?[)\]]?\.?$/u;

interface State {
  header: Header;
  title: Span | null;
  byline: Span | null;
  dateline: Span | null;
  published: StatedDay | null;
  updated: StatedDay | null;
  linked: StatedDay | null;
  host: string | null;
}

/**
 * Reads title, source, agency, syndicator, byline, dateline and the stated publication day from a repaired article.
 * Nothing is guessed: what the text does not state stays null, and a text that begins with its body has no title.
 * @param given a title that came beside the text (it is not in the text), or null
 */
export function readHeader(text: string, given: string | null): ReadHeader {
  const state: State = {
    header: { title: null, source: null, syndicator: null, agency: null, byline: null, dateline: null },
    title: null,
    byline: null,
    dateline: null,
    published: null,
    updated: null,
    linked: null,
    host: null,
  };
  const paragraphs = splitParagraphs(text);
  for (let index = 0; index < Math.min(HEADER_LINES, paragraphs.length); index++) {
    const span = paragraphs[index];
    if (span === undefined || !readLine(text, span, [paragraphs[index + 1], paragraphs[index + 2]], state)) break;
  }
  readTail(text, paragraphs, state);
  if (given !== null && given.trim() !== '') {
    const parts = splitTitle(given.trim().replace(/\s+/g, ' '));
    // A first line unlike the given headline is a caption or a kicker, not the headline.
    if (state.header.title !== null && !sameTitle(state.header.title, parts.title)) state.title = null;
    state.header.title = parts.title;
    credit(parts.publisher, state);
  }
  state.header.source ??= state.host;
  const days = [state.published, state.updated, state.linked].filter((day) => day !== null);
  const ambiguous = days.filter((day) => day.ambiguous !== null);
  return {
    header: state.header,
    title: state.title,
    byline: state.byline,
    dateline: state.dateline,
    published: days.find((day) => day.day !== null)?.day ?? settled(text, ambiguous),
    ambiguousDates: [...new Set(ambiguous.flatMap((day) => day.ambiguous ?? []))],
    partialDate: monthAndDay(state.header.dateline),
  };
}

/** A date readable two ways is settled when the article writes out exactly one of the two days. */
function settled(text: string, ambiguous: readonly StatedDay[]): string | null {
  const [first] = ambiguous;
  if (first === undefined) return null;
  const written = new Set<string>();
  for (const match of text
    .slice(0, 20_000)
    .matchAll(/\b(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}\b/g)) {
    const day = statedDay(match[0])?.day;
    if (day !== undefined && day !== null && first.readings.includes(day)) written.add(day);
  }
  return written.size === 1 ? ([...written][0] ?? null) : null;
}

/**
 * Takes office and outlet off an author as a file's own data name one: "By Jane Roe, Example News".
 * @returns what is no byline in form as it is; `byline` is null where only a house signs
 */
export function readAuthor(written: string): { byline: string | null; outlet: string | null } {
  const read = readByline(`By ${written.trim().replace(/^by:?\s+/i, '')}`);
  if (read === null) return { byline: written, outlet: null };
  return { byline: read.names === '' ? null : read.names, outlet: read.outlet };
}

function credit(found: Publisher | null, { header }: State): void {
  if (found?.kind === 'agency') header.agency ??= found.name;
  else if (found !== null) header.source ??= found.name;
}

/**
 * Reads one line of the header.
 * @param following the two lines after it, as far as there are any
 * @returns false when the line is the body's first
 */
function readLine(text: string, span: Span, following: readonly (Span | undefined)[], state: State): boolean {
  const [start, end] = span;
  if (end - start > LONGEST_LINE) {
    takeDateline(text, span, state);
    return false;
  }
  const line = text.slice(start, end);
  const [next = '', second = ''] = following.map((other) =>
    other === undefined ? '' : text.slice(other[0], Math.min(other[1], other[0] + 400)),
  );
  const url = URL_LINE.exec(line);
  if (url !== null) {
    state.host ??= (url[1] ?? '')
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/:\d+$/, '');
    state.linked ??= statedDay((url[2] ?? '').slice(0, 120));
    return true;
  }
  const label = LABEL.exec(line);
  if (label !== null && end - start <= 200) return readLabel(line, start, end, label, state);
  if (isDateLine(line)) {
    state.published ??= statedDay(line);
    return true;
  }
  if (readDated(line, span, state)) return true;
  readGluedStamp(line, state);
  const byline = state.byline === null && next !== '' ? readByline(line) : null;
  if (byline !== null) {
    sign(byline, span, state);
    return true;
  }
  if (takeDateline(text, span, state)) return false;
  const [after] = following;
  const apart = after !== undefined && text.slice(end, after[0]).split('\n').length > 2;
  if (readMasthead(line, next, second, apart, state)) return true;
  if (state.title === null && state.byline === null && looksLikeTitle(line, end - start, next)) {
    const parts = splitTitle(line);
    state.title = [start, start + parts.title.length];
    state.header.title = parts.title;
    credit(parts.publisher, state);
    return true;
  }
  if (
    state.title !== null &&
    state.byline === null &&
    isPersonName(line) &&
    (isDated(next) || (publisher(next) !== null && isDated(second)))
  ) {
    sign({ names: line, outlet: null, day: null }, span, state);
    return true;
  }
  // A short line between headline and byline: a summary, a section, a caption.
  return state.title !== null && end - start <= 120 && !/[.!?]["”’]?$/.test(line) && next !== '';
}

/** Takes the dateline a body's first line begins with. @returns whether it has one */
function takeDateline(text: string, span: Span, state: State): boolean {
  const dateline = readDateline(text, span);
  if (dateline === null) return false;
  state.dateline = dateline.span;
  state.header.dateline = dateline.text;
  state.header.agency ??= dateline.agency;
  if (dateline.text !== null) state.published ??= statedDay(dateline.text);
  return true;
}

function sign({ names, outlet, day }: Byline, span: Span, state: State): void {
  state.byline ??= span;
  if (names !== '') state.header.byline ??= names;
  if (outlet !== null) credit(signingHouse(outlet) ?? { kind: 'outlet', name: outlet }, state);
  state.published ??= day;
}

/** Reads a line of a day and names. Before the headline every name in it must be a publisher: a headline may hold a date. */
function readDated(line: string, span: Span, state: State): boolean {
  const dated = readDatedLine(line);
  if (dated === null) return false;
  if (state.title === null && !dated.names.every((name) => publisher(name) !== null)) return false;
  state.published ??= dated.day;
  readNames(dated.names, span, state);
  return true;
}

/** Names beside a day: publishers, writers after "By", a person beside a publisher. Others may be places and say nothing. */
function readNames(names: readonly string[], span: Span, state: State): void {
  const publishers = names.map(publisher);
  for (const [index, name] of names.entries()) {
    const found = publishers[index] ?? null;
    credit(found, state);
    // "By Jane Roe, John Doe, 12 March": the day parts them from nobody.
    if (found === null && state.byline === span && state.header.byline !== null && isPersonName(name))
      state.header.byline += `, ${name}`;
    if (found !== null || state.byline !== null) continue;
    const signed =
      readByline(name) ??
      (publishers.some((other) => other !== null) && isPersonName(name)
        ? { names: name, outlet: null, day: null }
        : null);
    if (signed !== null) sign(signed, span, state);
  }
}

/**
 * Reads the outlet or the section that stands alone above a headline, and the outlet alone below one.
 * @param apart whether an empty line follows; without one, a line under the headline may be the first of a wrapped body
 */
function readMasthead(line: string, next: string, second: string, apart: boolean, state: State): boolean {
  if (line.length > 60 || next === '') return false;
  const found = publisher(line.replace(/ (?:staff )?(?:writer|correspondent|reporter|staff)s?$/i, ''));
  if (state.title !== null) {
    if (found === null || !(apart || state.byline !== null || state.published !== null || isDated(next))) return false;
    credit(found, state);
    return true;
  }
  if (found === null && !isSection(line)) return false;
  if (!looksLikeTitle(next, next.length, second) && !(found !== null && isDated(next))) return false;
  credit(found, state);
  return true;
}

function isDated(line: string): boolean {
  return (
    line.length <= 120 &&
    (isDateLine(line) || readDatedLine(line) !== null || (LABEL.test(line) && statedDay(line) !== null))
  );
}

/** "Truck rams market Updated: 2016-07-15 13:14 By Agencies": a page's stamp glued to the headline told again. */
const GLUED_STAMP = /\s(?:(?:first |last )?(?:updated|published|posted)): ?(\S.{5,60})$/i;

function readGluedStamp(line: string, state: State): void {
  const stamp = state.title === null ? null : GLUED_STAMP.exec(line);
  if (stamp !== null) state.updated ??= statedDay(stamp[1] ?? '');
}

function readLabel(line: string, start: number, end: number, label: RegExpExecArray, state: State): boolean {
  const name = (label[1] ?? '').toLowerCase();
  const value = line.slice(label[0].length).trim();
  if (name === 'title' || name === 'headline') {
    if (state.title !== null) return false;
    const parts = splitTitle(value);
    const from = start + line.indexOf(value, label[0].length);
    state.title = [from, from + parts.title.length];
    state.header.title = parts.title;
    credit(parts.publisher, state);
  } else if (name === 'source' || name === 'outlet') {
    state.header.source ??= value.replace(/\.$/, '');
  } else if (name === 'agency') {
    state.header.agency ??= agencyName(value);
  } else if (name === 'author' || name === 'byline') {
    state.byline ??= [start, end];
    const { byline, outlet } = readAuthor(value);
    state.header.byline ??= byline;
    if (outlet !== null) credit(signingHouse(outlet), state);
  } else if (name === 'dateline') {
    state.dateline ??= [start, end];
    state.header.dateline ??= value;
  } else {
    const day = statedDay(value.slice(0, 60));
    if (day === null) return name === 'date';
    if (name.includes('updated') || name.includes('modified')) state.updated ??= day;
    else state.published ??= day;
    const dated = readDatedLine(line);
    if (dated !== null && dated.day.day !== day.day) state.published ??= dated.day;
    readNames(dated?.names ?? [], [start, end], state);
  }
  return true;
}

/** What is stated under an article: its source, its agency, its day. */
function readTail(text: string, paragraphs: readonly Span[], state: State): void {
  for (const [start, end] of paragraphs.slice(Math.max(1, paragraphs.length - 3))) {
    if (end - start > 120) continue;
    const line = text.slice(start, end);
    const source = SOURCE_TAIL.exec(line);
    if (source?.[1] !== undefined) state.header.source ??= source[1].trim();
    const agency = AGENCY_TAIL.exec(line)?.[1]?.trim().toLowerCase();
    if (agency !== undefined && WORLD_AGENCIES.has(agency)) state.header.agency ??= agencyName(agency);
    const label = LABEL.exec(line);
    if (label !== null && /^(?:published|posted|first published)/i.test(line))
      state.published ??= statedDay(line.slice(label[0].length, label[0].length + 60));
  }
}
