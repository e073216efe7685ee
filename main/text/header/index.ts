import type { Header, Span } from '../../../preload/contract/findings';
import { splitParagraphs } from '../paragraphs';
import { agencyName, readDateline } from './dateline';
import { isDateLine, statedDay, type StatedDay } from './days';
import { readByline } from './byline';
import { WORLD_AGENCIES } from './agencies';
import { looksLikeTitle, sameTitle, splitTitle } from './title';

export { nameDate, type StatedDay } from './days';

export interface ReadHeader {
  header: Header;
  title: Span | null;
  byline: Span | null;
  dateline: Span | null;
  /** Publication day the text itself states (`YYYY-MM-DD`), or null. */
  published: string | null;
  /** Numeric dates the text gives that can be read two ways ("03/07/2025"), as written. */
  ambiguousDates: string[];
}

// The body of an article begins within its first lines; what follows is not searched.
const HEADER_LINES = 10;

const LABEL = /^(title|headline|source|agency|outlet|author|byline|published|posted|publication date|date|first published|updated|last updated|last modified|dateline|this story is from)(?: on| at)?\s{0,2}(?::|\s(?=.{0,12}\d{1,2}.{1,12}\d{4}))\s{0,3}(?=\S)/i;
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
    title: null, byline: null, dateline: null, published: null, updated: null, linked: null, host: null,
  };
  const paragraphs = splitParagraphs(text);
  for (let index = 0; index < Math.min(HEADER_LINES, paragraphs.length); index++) {
    const span = paragraphs[index];
    if (span === undefined || !readLine(text, span, paragraphs[index + 1] ?? null, state)) break;
  }
  readTail(text, paragraphs, state);
  if (given !== null && given.trim() !== '') {
    const parts = splitTitle(given.trim().replace(/\s+/g, ' '));
    // A first line unlike the given headline is a caption or a kicker, not the headline.
    if (state.header.title !== null && !sameTitle(state.header.title, parts.title)) state.title = null;
    state.header.title = parts.title;
    state.header.source ??= parts.source;
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
  };
}

/** A date readable two ways is settled when the article writes out exactly one of the two days. */
function settled(text: string, ambiguous: readonly StatedDay[]): string | null {
  const [first] = ambiguous;
  if (first === undefined) return null;
  const written = new Set<string>();
  for (const match of text.slice(0, 20_000).matchAll(/\b(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}\b/g)) {
    const day = statedDay(match[0])?.day;
    if (day !== undefined && day !== null && first.readings.includes(day)) written.add(day);
  }
  return written.size === 1 ? ([...written][0] ?? null) : null;
}

/** Reads one line of the header. @returns false when the line is the body's first */
function readLine(text: string, span: Span, next: Span | null, state: State): boolean {
  const [start, end] = span;
  const line = text.slice(start, Math.min(end, start + 500));
  const url = URL_LINE.exec(line);
  if (url !== null) {
    state.host ??= (url[1] ?? '').toLowerCase().replace(/^www\./, '').replace(/:\d+$/, '');
    state.linked ??= statedDay((url[2] ?? '').slice(0, 120));
    return true;
  }
  const label = LABEL.exec(line);
  if (label !== null && end - start <= 200) return readLabel(line, start, end, label, state);
  if (isDateLine(line)) {
    state.published ??= statedDay(line);
    return true;
  }
  const byline = readByline(line);
  if (byline !== null && state.byline === null && next !== null) {
    state.byline = [start, end];
    state.header.byline = byline.names;
    if (byline.outlet !== null) {
      if (WORLD_AGENCIES.has(byline.outlet.toLowerCase())) state.header.agency ??= agencyName(byline.outlet);
      else state.header.source ??= byline.outlet;
    }
    state.published ??= byline.day;
    return true;
  }
  const dateline = readDateline(text, span);
  if (dateline !== null) {
    state.dateline = dateline.span;
    state.header.dateline = dateline.text;
    state.header.agency ??= dateline.agency;
    if (dateline.text !== null) state.published ??= statedDay(dateline.text);
    return false;
  }
  if (state.title === null && state.byline === null && looksLikeTitle(line, end - start, next === null ? '' : text.slice(next[0], Math.min(next[1], next[0] + 400)))) {
    const parts = splitTitle(line);
    state.title = [start, start + parts.title.length];
    state.header.title = parts.title;
    state.header.source ??= parts.source;
    return true;
  }
  // A short line between headline and byline: a summary, a section, a caption.
  return state.title !== null && end - start <= 120 && !/[.!?]["”’]?$/.test(line) && next !== null;
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
    state.header.source ??= parts.source;
  } else if (name === 'source' || name === 'outlet') {
    state.header.source ??= value.replace(/\.$/, '');
  } else if (name === 'agency') {
    state.header.agency ??= agencyName(value);
  } else if (name === 'author' || name === 'byline') {
    state.byline ??= [start, end];
    state.header.byline ??= value.replace(/^by\s+/i, '');
  } else if (name === 'dateline') {
    state.dateline ??= [start, end];
    state.header.dateline ??= value;
  } else {
    const day = statedDay(value.slice(0, 60));
    if (day === null) return name === 'date';
    if (name.includes('updated') || name.includes('modified')) state.updated ??= day;
    else state.published ??= day;
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
    if (label !== null && /^(?:published|posted|first published)/i.test(line)) state.published ??= statedDay(line.slice(label[0].length, label[0].length + 60));
  }
}
