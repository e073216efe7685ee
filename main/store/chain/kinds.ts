/** A kind of row that stands in the chain: its table and what an entry is made of. */
export interface Kind {
  /** The table, or for a part of it that is read by itself the name of that part. */
  what: string;
  table: string;
  /** What tells one row from another, as SQL over its columns. */
  key: string;
  /** All columns that are shown or used. */
  columns: readonly string[];
  /** Whether a row is written once and never again. */
  once: boolean;
}

const kind = (table: string, key: string, columns: string, once: boolean, what = table): Kind => ({
  what,
  table,
  key,
  columns: columns.split(/[\s,]+/u),
  once,
});

/**
 * Every row that matters. An original has no entry of its own: its hash stands in its article's. What is told from these rows
 * (the indexes of words and names, which briefing holds what) has none either; `verify` holds it against them.
 */
export const KINDS: readonly Kind[] = [
  kind('library', 'id', 'name, time_zone, created', false),
  kind(
    'article',
    'id',
    `file_name, path, format, reader, encoding, bytes, hash, text_hash, file_time, imported,
    title, source, syndicator, agency, byline, given_title, given_source, given_agency, given_dateline,
    published, basis, stated, day, ambiguous_dates, language, analysed, words, quotes, casualties, repairs,
    kin_relation, kin_article, withdrawn_at, withdrawn_reason`,
    false,
  ),
  kind('reading', 'article', 'engine, read_at, title, text, findings', false),
  kind('signature', 'article', 'content', false),
  kind('withdrawal', 'id', 'article, at, withdrawn, reason', true),
  kind('decision', 'id', 'article, kind, phrase, nth, verdict, patch, reason, at, action', true),
  kind('action', 'id', 'at, by, kind, of, first_day, last_day, content', false),
  kind('briefing', 'id', 'first_day, last_day, version, title, marking, closed, articles', true),
  // By itself, so that a list of briefings is checked without their documents.
  kind('briefing', 'id', 'document', true, 'document'),
  kind('briefing_signature', 'briefing', 'entry, by, public_key, signature', true),
  kind('briefing_options', `first_day || ' ' || last_day`, 'title, marking, note, used', true),
  kind('saved_search', 'id', 'kind, name, content, created, seen', false),
  kind('tombstone', 'article', 'hash, at, by, reason', true),
];

/** The kind of a name. @throws when there is none: the names are written in the code */
export function kindOf(what: string): Kind {
  const found = KINDS.find((one) => one.what === what);
  if (found === undefined) throw new Error(`Nothing in the chain is called ${what}.`);
  return found;
}

/** The key of a row with its table's alias before each of its columns. */
export const keyIn = ({ key }: Kind, alias: string): string =>
  key.replace(/\b(?:id|article|briefing|first_day|last_day)\b/gu, (column) => `${alias}."${column}"`);

/** The columns of a row with its table's alias before each. */
export const columnsIn = ({ columns }: Kind, alias: string): string =>
  columns.map((column) => `${alias}."${column}"`).join(', ');
