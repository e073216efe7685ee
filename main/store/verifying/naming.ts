import type { Problem } from '../../../preload/contract';
import { formatPeriod, formatUniversal } from '../../../preload/contract/wording/dates';
import { sql, type Connection } from '../database';

/** What a row is called for whoever reads of it, with the way to it where it is still there. */
export interface Called extends Pick<Problem, 'article' | 'briefing'> {
  name: string;
}

/** An article by its number, title and file; by its number alone where it is gone. */
export function articleCalled(db: Connection, id: string | number): Called {
  const query = 'SELECT id, title, file_name AS file FROM article WHERE id = ?';
  const row = sql<[string | number], { id: number; title: string; file: string }>(db, query).get(id);
  return row === undefined
    ? { name: `Article ${id}` }
    : { name: `Article ${id} (“${row.title}”, ${row.file})`, article: row.id };
}

function briefingCalled(db: Connection, id: string): Called {
  const query = 'SELECT id, title, first_day, last_day, version FROM briefing WHERE id = ?';
  interface Row {
    id: number;
    title: string;
    first_day: string;
    last_day: string;
    version: number;
  }
  const row = sql<[string], Row>(db, query).get(id);
  if (row === undefined) return { name: `The closed briefing ${id}` };
  const days = formatPeriod(row.first_day, row.last_day);
  return { name: `The closed briefing ${id} (“${row.title}”, ${days}, version ${row.version})`, briefing: row.id };
}

const within = (called: Called): string => called.name.replace(/^(?:Article|The)/u, (word) => word.toLowerCase());

/** A row of the chain, by its kind and key. */
export function rowCalled(db: Connection, what: string, row: string): Called {
  switch (what) {
    case 'article':
      return articleCalled(db, row);
    case 'reading': {
      const called = articleCalled(db, row);
      return { ...called, name: `${called.name}: what was read in it, its text or its findings` };
    }
    case 'signature': {
      const called = articleCalled(db, row);
      return { ...called, name: `${called.name}: what it is compared with others by` };
    }
    case 'withdrawal':
    case 'decision': {
      const query = `SELECT article FROM ${what} WHERE id = ?`;
      const of = sql<[string], { article: number }>(db, query).get(row);
      if (of === undefined) return { name: `The ${what} ${row}` };
      const article = articleCalled(db, of.article);
      return { ...article, name: `The ${what} ${row} on ${within(article)}` };
    }
    case 'action': {
      const query = 'SELECT at, by, kind FROM action WHERE id = ?';
      const done = sql<[string], { at: string; by: string | null; kind: string }>(db, query).get(row);
      if (done === undefined) return { name: `What was done as number ${row} of the record` };
      const by = done.by === null ? '' : `, ${done.by}`;
      return { name: `What was done as number ${row} of the record (${done.kind}, ${formatUniversal(done.at)}${by})` };
    }
    case 'briefing':
      return briefingCalled(db, row);
    case 'document': {
      const called = briefingCalled(db, row);
      return { ...called, name: `${called.name}: its content` };
    }
    case 'briefing_signature': {
      const called = briefingCalled(db, row);
      return { ...called, name: `The signature of ${within(called)}` };
    }
    case 'briefing_options': {
      const [from = row, to = from] = row.split(' ');
      return { name: `The options of the briefing of ${formatPeriod(from, to)}` };
    }
    case 'saved_search': {
      const kept = sql<[string], { name: string }>(db, 'SELECT name FROM saved_search WHERE id = ?').get(row);
      return { name: `The kept search ${kept === undefined ? row : `“${kept.name}”`}` };
    }
    case 'tombstone':
      return { name: `The tombstone of the purged article ${row}` };
    default:
      return { name: 'The library’s name or time zone' };
  }
}
