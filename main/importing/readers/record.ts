import { MONTH_ABBREVIATIONS, MONTHS } from '../../language/classes';
import { CannotRead, isoMoment, type Readable, type TextReader } from '../reader';

/** One article as a JSON object: a line of JSON lines, or of a table. */
export const recordReader: TextReader = { format: 'record', read };

/** The names under which tables of articles keep what we look for, as they write them. */
export const FIELDS = {
  title: ['title', 'headline', 'head'],
  text: ['text', 'body', 'content', 'article', 'full text', 'fulltext', 'article_text', 'story'],
  date: [
    'date',
    'published',
    'publication date',
    'publication_date',
    'published_at',
    'publisheddate',
    'pubdate',
    'day',
  ],
  source: ['source', 'outlet', 'publisher', 'publication', 'newspaper', 'paper', 'site'],
  byline: ['author', 'byline', 'authors', 'writer'],
} as const;

function read(content: string): Readable {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new CannotRead('is not JSON. Save it again as JSON, one object with “title” and “text”, and add that.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CannotRead('holds no article: one JSON object with “title” and “text” is read.');
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.trim().toLowerCase(), field]));
  const field = (names: readonly string[]): string | null => {
    for (const name of names) {
      const found: unknown = fields.get(name);
      if (typeof found === 'string' && found.trim() !== '') return found.replaceAll('\r\n', '\n').trim();
    }
    return null;
  };
  const text = field(FIELDS.text);
  if (text === null) throw new CannotRead('holds no article: it has no “text”.');
  return {
    text,
    title: field(FIELDS.title)?.slice(0, 500) ?? null,
    published: dayOf(field(FIELDS.date)),
    source: field(FIELDS.source)?.slice(0, 200) ?? null,
    byline: field(FIELDS.byline)?.slice(0, 200) ?? null,
  };
}

/**
 * A date as tables write it: ISO, or with its month in words and its year in four digits. "12/03/2026" can be read two ways,
 * and is left to the staff; so is what names no year, which would be made up.
 */
function dayOf(value: string | null): string | null {
  const iso = isoMoment(value) ?? isoMoment(value?.slice(0, 10));
  if (iso !== null || value === null || !YEAR.test(value) || !namesMonth(value)) return iso;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return null;
  if (/\d:\d/u.test(value)) return moment.toISOString();
  if (ZONE.test(value)) return moment.toISOString().slice(0, 10);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/u;

/** A day beside a zone is that zone's: read in the machine's own it would be another. */
const ZONE = /\b(?:GMT|UTC?|Z|[ECMP][SD]T)\b|\s[+-]\d{2}:?\d{2}\b/iu;

const namesMonth = (value: string): boolean =>
  value
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((word) => MONTHS.has(word) || MONTH_ABBREVIATIONS.has(word));
