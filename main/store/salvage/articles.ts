import { createHash } from 'node:crypto';
import type { Findings, Instant } from '../../../preload/contract';
import { sql, type Connection } from '../database';
import { columnsOf, put } from './tables';
import { rowsByNumber, type Gap, type Row } from './walk';

/** What is told of an article that is not wholly there. */
export type Tell = (article: number, title: string | null, kept: 'lost' | 'part', why: string) => void;

const sha = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const text = (row: Row | undefined, column: string): string | null => {
  const value = row?.[column];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** So many in a row are told one by one. */
const MANY = 10_000;

/** An engine of no name: what it read is read again, from the original, when the library is opened. */
const NO_ENGINE = '';

/**
 * Brings the articles over: the row that lists one, the bytes that were taken in, and what was read in them. Each of the three
 * makes good for another that is lost, as far as it can.
 * @param nothing the findings of an article that was not analysed
 */
export function salvageArticles(
  from: Connection,
  to: Connection,
  {
    now,
    nothing,
    gap,
    tell,
  }: { now: Instant; nothing: Omit<Findings, 'id' | 'text'>; gap: (table: string) => Gap; tell: Tell },
): void {
  const brought = new Set<number>();
  const numbers = new Set<number>();
  const missing = new Set<number>();
  const columns = { article: columnsOf(from, to, 'article'), reading: columnsOf(from, to, 'reading') };
  // Only where they are: what they hold is read one by one.
  for (const [name, key] of [
    ['article', 'id'],
    ['original', 'article'],
    ['reading', 'article'],
  ] as const) {
    const lost: Gap = (first, last) => {
      if (last === null || last - first > MANY) gap(name)(first, last);
      else for (let number = first; number <= last; number++) missing.add(number);
    };
    if (columnsOf(from, to, name).includes(key))
      for (const row of rowsByNumber(from, name, [key], lost)) numbers.add(Number(row[key]));
  }
  const kin: [article: number, relation: Row[string], of: number][] = [];

  const bring = (id: number): void => {
    const content = rowOf(from, 'original', 'article', ['content'], id)?.['content'];
    const original = content instanceof Uint8Array ? content : null;
    const listed = rowOf(from, 'article', 'id', columns.article, id);
    const reading = rowOf(from, 'reading', 'article', columns.reading, id);
    const title = text(listed, 'title') ?? text(reading, 'title');
    const read = text(reading, 'text');
    const bytes = original ?? (read === null ? null : Buffer.from(read));
    if (bytes === null) {
      tell(id, title, 'lost', 'neither its bytes nor its text could be read');
      return;
    }
    const hash = sha(bytes);
    const whys: string[] = [];
    let made = listed;
    if (original !== null && listed !== undefined && listed['hash'] !== hash)
      whys.push('its bytes are no longer those that were taken in');
    if (listed === undefined || listed['hash'] !== hash) {
      if (original === null) whys.push('its bytes could not be read: what was read in them is kept in their place');
      else if (listed === undefined) whys.push('its name, its date and what the staff said of it could not be read');
      made = anew(id, bytes, read, title, now, original === null ? 'text' : null, listed);
    }
    if (made === undefined) return;
    const relation = made['kin_article'];
    if (typeof relation === 'number') kin.push([id, made['kin_relation'] ?? null, relation]);
    const refused = put(to, 'article', Object.keys(made), { ...made, kin_article: null, kin_relation: null });
    if (refused !== null) {
      tell(
        id,
        title,
        'lost',
        refused === 'it is not as Daybrief writes it' ? 'the same bytes are another article’s' : refused,
      );
      return;
    }
    brought.add(id);
    put(to, 'original', ['article', 'content'], { article: id, content: bytes });
    const kept = reading === undefined ? 'lost' : put(to, 'reading', columns.reading, reading);
    if (kept !== null) {
      whys.push('what was read in it could not be read: it is read again');
      put(to, 'reading', ['article', 'engine', 'read_at', 'title', 'text', 'findings'], {
        article: id,
        engine: NO_ENGINE,
        read_at: now,
        title: title ?? `Article ${id}`,
        text: bytes.includes(0) ? '' : Buffer.from(bytes).toString('utf8'),
        findings: JSON.stringify({ ...nothing, id: hash, text: '' }),
      });
    }
    if (whys.length > 0) tell(id, title, 'part', whys.join('; '));
  };

  for (const id of numbers) bring(id);
  for (const id of missing) if (!numbers.has(id)) tell(id, null, 'lost', 'nothing of it could be read');
  for (const [id, relation, of] of kin)
    if (brought.has(id) && brought.has(of))
      try {
        sql(to, 'UPDATE article SET kin_relation = ?, kin_article = ? WHERE id = ?').run(relation, of, id);
      } catch {
        // It stands without: what it was like is lost.
      }
}

/** The row of an article whose own is lost, or is of other bytes. */
function anew(
  id: number,
  bytes: Uint8Array,
  read: string | null,
  title: string | null,
  now: Instant,
  as: 'text' | null,
  listed: Row | undefined,
): Row {
  return {
    id,
    file_name: `Article ${id}`,
    path: null,
    ...formOf(bytes),
    encoding: 'utf-8',
    file_time: null,
    imported: now,
    title: title ?? firstLine(read ?? Buffer.from(bytes.subarray(0, 2_000)).toString('utf8')) ?? `Article ${id}`,
    ambiguous_dates: '[]',
    language: 'und',
    analysed: 0,
    words: 0,
    quotes: 0,
    casualties: 0,
    repairs: 0,
    ...listed,
    ...(as === null ? {} : { format: as, reader: null, encoding: 'utf-8' }),
    bytes: bytes.byteLength,
    hash: sha(bytes),
    text_hash: sha(read ?? bytes),
  };
}

/** Undefined where it can't be read. */
function rowOf(db: Connection, name: string, key: string, columns: readonly string[], id: number): Row | undefined {
  if (columns.length === 0) return undefined;
  const names = columns.map((column) => `"${column}"`).join(', ');
  try {
    return sql<[number], Row>(db, `SELECT ${names} FROM "${name}" NOT INDEXED WHERE "${key}" = ?`).get(id);
  } catch {
    return undefined;
  }
}

function formOf(bytes: Uint8Array): { format: string; reader: string | null } {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart();
  if (start.startsWith('%PDF')) return { format: 'text', reader: 'pdf' };
  if (start.startsWith('{\\rtf')) return { format: 'text', reader: 'rtf' };
  if (start.startsWith('PK')) return { format: 'text', reader: 'docx' };
  return { format: start.startsWith('<') ? 'html' : 'text', reader: null };
}

function firstLine(words: string): string | null {
  const line = words
    .split('\n')
    .find((one) => one.trim() !== '')
    ?.trim()
    .slice(0, 200);
  return line === undefined || line === '' || line.includes('\u0000') || line.includes('\uFFFD') ? null : line;
}
