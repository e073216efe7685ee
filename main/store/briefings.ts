import type { Briefing, BriefingOptions, BriefingSummary, Day, Instant, Touched } from '../../preload/contract';
import { completed } from '../briefing/completed';
import { addClosing, editsInForce } from './actions';
import { alteredOf, isBriefingSound } from './chain/sound';
import { atomically, sql, type Connection } from './database';
import { refuse } from './failures';

/** The number the next closing of a period gets: 1 for the first. */
export function nextVersion(db: Connection, from: Day, to: Day): number {
  const query = 'SELECT coalesce(max(version), 0) + 1 AS version FROM briefing WHERE first_day = ? AND last_day = ?';
  return sql<[Day, Day], { version: number }>(db, query).get(from, to)?.version ?? 1;
}

/** Keeps a briefing for good, with who closed it. `id`, `version` and `closed` are set here, in the same transaction that numbers it. */
export function closeBriefing(db: Connection, draft: Briefing, by: string, now: Instant): Briefing {
  return atomically(db, () => {
    const { from, to, title, marking } = draft.options;
    const version = nextVersion(db, from, to);
    const id = sql<[], { id: number }>(db, 'SELECT coalesce(max(id), 0) + 1 AS id FROM briefing').get()?.id ?? 1;
    const closed: Briefing = { ...draft, id, version, closed: now, closedBy: by };
    const insert =
      'INSERT INTO briefing (id, first_day, last_day, version, title, marking, closed, articles, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    sql(db, insert).run(id, from, to, version, title, marking, now, closed.glance.articles, JSON.stringify(closed));
    addClosing(db, id, now, by);
    return closed;
  });
}

/** When a period was last closed; null when it never was. */
export function lastClosing(db: Connection, from: Day, to: Day): Instant | null {
  const query = 'SELECT max(closed) AS closed FROM briefing WHERE first_day = ? AND last_day = ?';
  return sql<[Day, Day], { closed: Instant | null }>(db, query).get(from, to)?.closed ?? null;
}

/**
 * The closed briefing that one of a period follows: the last version of the same period, else the newest that ends no later.
 * One whose document is damaged, or that was changed outside of the app, is passed over: it hinders no later draft.
 */
export function briefingBefore(db: Connection, from: Day, to: Day): Briefing | null {
  const query = `SELECT id, document FROM briefing WHERE last_day <= ?
    ORDER BY first_day = ? AND last_day = ? DESC, last_day DESC, id DESC`;
  type Row = { id: number; document: string };
  for (const { id, document } of sql<[Day, Day, Day], Row>(db, query).iterate(to, from, to)) {
    const briefing = isBriefingSound(db, id) ? whole(document) : null;
    if (briefing !== null) return briefing;
  }
  return null;
}

interface Row {
  id: number;
  title: string;
  first_day: string;
  last_day: string;
  closed: string;
  version: number;
  marking: string | null;
  articles: number;
}

/** All closed briefings, newest first. */
export function listBriefings(db: Connection): BriefingSummary[] {
  const altered = alteredOf(db, 'briefing');
  return sql<[], Row>(
    db,
    'SELECT id, title, first_day, last_day, closed, version, marking, articles FROM briefing ORDER BY id DESC',
  )
    .all()
    .map(({ first_day, last_day, ...row }) => ({
      ...row,
      from: first_day,
      to: last_day,
      ...(altered.has(String(row.id)) ? { altered: true } : {}),
    }));
}

export const holdsBriefing = (db: Connection, id: number): boolean =>
  sql<[number]>(db, 'SELECT id FROM briefing WHERE id = ?').get(id) !== undefined;

export function closedBriefing(db: Connection, id: number): Briefing {
  const row = sql<[number], { document: string }>(db, 'SELECT document FROM briefing WHERE id = ?').get(id);
  if (row === undefined) return refuse('not-found', `There is no closed briefing ${id} in this library.`);
  if (!isBriefingSound(db, id))
    return refuse(
      'damaged-library',
      `The closed briefing ${id} is not as it was closed: it was changed outside of Daybrief, or the disk has damaged it. It is not shown as if it were right. Verify, in Library, says what was changed; keep this library, and open a copy or a backup of it to read the briefing.`,
    );
  return (
    whole(row.document) ??
    refuse(
      'damaged-library',
      `What is kept of the closed briefing ${id} is damaged. Nothing was changed: keep this library, and open a copy or a backup of it to read the briefing.`,
    )
  );
}

/** A closed briefing; null where there is none of that number, or it is not as it was closed. */
export function closedIfSound(db: Connection, id: number): Briefing | null {
  const row = sql<[number], { document: string }>(db, 'SELECT document FROM briefing WHERE id = ?').get(id);
  return row === undefined || !isBriefingSound(db, id) ? null : whole(row.document);
}

/** A document as it was kept, or null when it is damaged. */
function whole(document: string): Briefing | null {
  try {
    return completed(JSON.parse(document));
  } catch {
    return null;
  }
}

/** So many closed briefings are looked through for how an event was told. */
const HISTORY = 40;

/** The closed briefings before one: earlier versions of its period and those that end no later, the newest first. */
export function closedBefore(db: Connection, { id, options }: Pick<Briefing, 'id' | 'options'>): Briefing[] {
  const query = `SELECT id, document FROM briefing WHERE last_day <= ? AND (? IS NULL OR id < ?)
    ORDER BY last_day DESC, id DESC LIMIT ${HISTORY}`;
  return sql<[Day, number | null, number | null], { id: number; document: string }>(db, query)
    .all(options.to, id, id)
    .flatMap((row) => (isBriefingSound(db, row.id) ? (whole(row.document) ?? []) : []));
}

/** The closed briefings an article stands in, and what was found in it. */
export function touchedBy(db: Connection, article: number): Omit<Touched, 'backups'> {
  const briefings = sql<[number], Pick<Row, 'id' | 'title' | 'first_day' | 'last_day' | 'version'>>(
    db,
    `SELECT id, title, first_day, last_day, version FROM briefing
       WHERE id IN (SELECT briefing FROM briefed WHERE article = ?)
       ORDER BY id DESC`,
  ).all(article);
  const counts = sql<[number], { quotes: number; casualties: number }>(
    db,
    'SELECT quotes, casualties FROM article WHERE id = ?',
  ).get(article);
  if (counts === undefined) return refuse('not-found', `There is no article ${article} in this library.`);
  return {
    briefings: briefings.map(({ first_day, last_day, ...row }) => ({ ...row, from: first_day, to: last_day })),
    ...counts,
  };
}

/**
 * The options of a period: those it was first used with, and what the staff changed of them since. An empty title says that
 * none were used yet.
 */
export function optionsOf(db: Connection, from: Day, to: Day): BriefingOptions {
  const said = editsInForce(db).findLast(
    (entry) => entry.edit.kind === 'briefing-options' && entry.from === from && entry.to === to,
  )?.edit;
  if (said?.kind === 'briefing-options') {
    const { title, marking, note } = said;
    return { from, to, title, marking, note };
  }
  const query = 'SELECT title, marking, note FROM briefing_options WHERE first_day = ? AND last_day = ?';
  const row = sql<[Day, Day], { title: string; marking: string | null; note: string }>(db, query).get(from, to);
  return { from, to, title: row?.title ?? '', marking: row?.marking ?? null, note: row?.note ?? '' };
}

/** Keeps the options a period is first used with; what is said of them later is an edit, and nothing is written over. */
export function rememberOptions(
  db: Connection,
  { from, to, title, marking, note }: BriefingOptions,
  now: Instant,
): void {
  const insert = `INSERT INTO briefing_options (first_day, last_day, title, marking, note, used) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (first_day, last_day) DO NOTHING`;
  atomically(db, () => sql(db, insert).run(from, to, title, marking, note, now));
}
