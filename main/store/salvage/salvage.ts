import { basename } from 'node:path';
import { type Findings, type Instant, type Lost, type Salvaged } from '../../../preload/contract';
import { formatSpan } from '../../../preload/contract/wording/figures';
import { beginPart, putNew } from '../../files/begun';
import { appender, NOTED } from '../chain/entries';
import { KINDS } from '../chain/kinds';
import { atomically, connect, sql, type Connection, type Driver } from '../database';
import { startOf } from '../cipher/header';
import { refuse, StoreError } from '../failures';
import { migrations } from '../migrations';
import { closeLibrary, openLibrary } from '../open';
import { salvageArticles } from './articles';
import { copyToRead } from './readable';
import { columnsOf, put, TABLES } from './tables';
import { rowsByKey, rowsByNumber, type Gap } from './walk';

/** What a salvage needs to know. */
export interface Salvage {
  /** Path of the damaged library: it is only read. */
  from: string;
  /** Path of the new one, where nothing is. */
  to: string;
  driver: Driver;
  now: Instant;
  /** Given to the new library where the old one's can't be read. */
  timeZone: string;
  /** The findings of an article that was not analysed. */
  nothing: Omit<Findings, 'id' | 'text'>;
}

/**
 * Brings what can be read of a damaged library into a new one, row by row, with a list of what could not. The new library's
 * chain begins anew, and says so.
 * @throws StoreError where nothing can be read, or the new library can't be written
 */
export function salvageLibrary({ from, to, driver, now, timeZone, nothing }: Salvage): Salvaged {
  const work = beginPart(to);
  const part = beginPart(to);
  let source: Connection | null = null;
  try {
    const encrypted = startOf(from).kind === 'encrypted';
    if (encrypted && driver.key === null)
      refuse(
        'locked',
        `The library ${from} is encrypted, and can’t be read page by page without its passphrase. It was not touched: restore a backup.`,
      );
    copyToRead(from, work.path, encrypted);
    source = openSource(work.path, driver, from);
    const opened = openLibrary(part.path, { create: true, driver, now, timeZone });
    if (!opened.ok) throw new StoreError(opened);
    const { db } = opened.value;
    let counted: Pick<Salvaged, 'articles' | 'briefings' | 'decisions' | 'actions'>;
    let lost: Lost[];
    const damaged = source;
    try {
      lost = atomically(db, () => bringOver(damaged, db, { now, nothing }));
      atomically(db, () => appender(db)(NOTED.salvaged, basename(from), null));
      counted = counts(db);
    } finally {
      closeLibrary(opened.value);
    }
    if (counted.articles + counted.briefings + counted.decisions === 0)
      refuse(
        'damaged-library',
        `Nothing that is worth keeping could be read of ${from}. It was not touched: keep it, and look for a backup or a copy of it.`,
      );
    if (!putNew(part.path, to)) refuse('refused', `There is a file ${to} already. Choose another name.`);
    return { library: to, from, ...counted, lost };
  } finally {
    source?.close();
    part.end();
    work.end();
  }
}

function openSource(path: string, driver: Driver, from: string): Connection {
  try {
    const db = connect(path, { driver, readOnly: false, mustExist: true });
    db.pragma('trusted_schema = OFF');
    // What is wrong in the list of tables is no reason not to read those that are right.
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    if (Number(db.pragma('user_version', { simple: true })) > (migrations.at(-1)?.version ?? 0))
      refuse(
        'newer-library',
        `${from} was written by a newer version of Daybrief: update Daybrief to save what can be read of it.`,
      );
    const found = sql(
      db,
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name IN ('article', 'original', 'reading')",
    ).all();
    if (found.length > 0) return db;
    db.close();
  } catch (error) {
    if (error instanceof StoreError) throw error;
  }
  return refuse(
    'damaged-library',
    `The list of what is in ${from} is destroyed, so nothing can be read of it. It was not touched: keep it, and look for a backup or a copy of it.`,
  );
}

function bringOver(from: Connection, to: Connection, { now, nothing }: Pick<Salvage, 'now' | 'nothing'>): Lost[] {
  const lost: Lost[] = [];
  const told = new Set<string>();
  const say: Say = (what, kept, why, title = null) => {
    if (told.has(what)) return;
    told.add(what);
    lost.push({ what, ...(title === null ? {} : { title }), kept, why });
  };
  const gap =
    (called: string): Gap =>
    (first, last) =>
      say(
        last === first
          ? `${called} ${first}`
          : `${called}: ${last === null ? `from number ${first} on` : `numbers ${formatSpan(first, last)}`}`,
        'lost',
        'it could not be read',
      );
  settings(from, to, say);
  salvageArticles(from, to, {
    now,
    nothing,
    gap: (table) =>
      gap(table === 'article' ? 'articles' : table === 'original' ? 'bytes of articles' : 'what was read in articles'),
    tell: (article, title, kept, why) => say(`article ${article}`, kept, why, title),
  });
  for (const { name, called, key } of TABLES) {
    const columns = columnsOf(from, to, name);
    // An older form has fewer tables; of a destroyed one the chain below says what was in it.
    if (columns.length === 0) continue;
    if (key === null)
      for (const row of rowsByNumber(from, name, columns, gap(called))) {
        const refused = put(to, name, columns, row);
        if (refused !== null && name !== 'signature') say(`${called} ${String(row['row number'])}`, 'lost', refused);
      }
    else {
      const { rows, whole } = rowsByKey(from, name, columns, key);
      for (const row of rows) put(to, name, columns, row);
      if (!whole && name !== 'likeness') say(called, 'part', 'some of them could not be read');
    }
  }
  missingFromChain(from, to, say);
  const signatures = columnsOf(from, to, 'briefing_signature').length === 0 ? [] : rowsOrNone(from);
  if (signatures.length > 0)
    say('signatures of closed briefings', 'lost', 'they were made over the old library’s chain, and hold for it alone');
  return lost;
}

type Say = (what: string, kept: Lost['kept'], why: string, title?: string | null) => void;

function rowsOrNone(from: Connection): unknown[] {
  try {
    return sql(from, 'SELECT briefing FROM briefing_signature').all();
  } catch {
    return [];
  }
}

/** Name, time zone and day of making. */
function settings(from: Connection, to: Connection, say: Say): void {
  try {
    const row = sql<[], { name: string | null; time_zone: string; created: string }>(
      from,
      'SELECT name, time_zone, created FROM library',
    ).get();
    if (row !== undefined) {
      atomically(to, () =>
        sql(to, 'UPDATE library SET name = ?, time_zone = ?, created = ?').run(row.name, row.time_zone, row.created),
      );
      return;
    }
  } catch {
    // Told below.
  }
  say('the library’s name and time zone', 'lost', 'they could not be read: look at the time zone, in Library');
}

/** What the old chain names and the new library has not; where no page of it can be read, the gaps above are all that is known. */
function missingFromChain(from: Connection, to: Connection, say: Say): void {
  const columns = ['what', 'row', 'digest'];
  if (columnsOf(from, to, 'chain').length === 0) return;
  const there = new Map<string, boolean>();
  for (const { what, row, digest } of rowsByNumber(from, 'chain', columns, () => undefined))
    there.set(`${String(what)} ${String(row)}`, digest !== null);
  for (const { what, table, key } of KINDS) {
    const called = TABLES.find(({ name }) => name === what)?.called ?? (what === 'article' ? 'article' : null);
    if (called === null || what === 'signature') continue;
    const kept = new Set(sql<[], string>(to, `SELECT CAST(${key} AS TEXT) FROM ${table}`).pluck().all());
    for (const [entry, stands] of there) {
      const [kind = '', ...row] = entry.split(' ');
      if (kind === what && stands && !kept.has(row.join(' ')))
        say(`${called} ${row.join(' ')}`, 'lost', 'it could not be read');
    }
  }
}

function counts(db: Connection): Pick<Salvaged, 'articles' | 'briefings' | 'decisions' | 'actions'> {
  const of = (table: string): number => sql<[], { n: number }>(db, `SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;
  return { articles: of('article'), briefings: of('briefing'), decisions: of('decision'), actions: of('action') };
}
