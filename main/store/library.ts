import type { Day, LibraryInfo, Published } from '../../preload/contract';
import { atomically, driverOf, sql, type Connection } from './database';
import { dayIn } from './days';
import { nameOf, type Library } from './open';

/** Days told of in a library's info: those of ten years. */
const DAYS = 3660;

interface Counts {
  undated: number;
  briefings: number;
  stale: number;
}

/** @param engine name of the engine whose readings are current */
export function libraryInfo({ db, path }: Library, engine: string): Omit<LibraryInfo, 'readOnly' | 'goOn' | 'noticed'> {
  const settings = sql<[], { name: string | null; time_zone: string }>(db, 'SELECT name, time_zone FROM library').get();
  const counts = sql<[string, string], Counts>(
    db,
    `SELECT
       (SELECT count(*) FROM article WHERE day IS NULL AND withdrawn_at IS NULL) AS undated,
       (SELECT count(*) FROM briefing) AS briefings,
       (SELECT count(*) FROM reading WHERE engine < ? OR engine > ?) AS stale`,
  ).get(engine, engine);
  const { days, articles } = daysIn(db);
  return {
    name: settings?.name ?? nameOf(path),
    path,
    articles,
    undated: counts?.undated ?? 0,
    briefings: counts?.briefings ?? 0,
    stale: counts?.stale ?? 0,
    days,
    timeZone: timeZoneOf({ db, path }),
    encrypted: driverOf(db).key !== null,
  };
}

/**
 * The days of articles that were not withdrawn, and how many each has; and how many articles there are, whatever their day. All of
 * it is answered by two indexes of days alone: to tell of each article whether it was withdrawn would read all of them, and to count
 * them apart would walk over the index of their hashes, which is ten times as large.
 */
function daysIn(db: Connection): Pick<LibraryInfo, 'days' | 'articles'> {
  interface Counted {
    day: Day | null;
    articles: number;
  }
  const count = (which: string): Counted[] =>
    sql<[], Counted>(db, `SELECT day, count(*) AS articles FROM article ${which} GROUP BY day ORDER BY day DESC`).all();
  const withdrawn = new Map(count('WHERE withdrawn_at IS NOT NULL').map(({ day, articles }) => [day, articles]));
  const all = count('');
  return {
    articles: all.reduce((sum, { articles }) => sum + articles, 0),
    days: all
      .flatMap(({ day, articles }) => (day === null ? [] : { day, articles: articles - (withdrawn.get(day) ?? 0) }))
      .filter(({ articles }) => articles > 0)
      .slice(0, DAYS),
  };
}

/** How many articles wait for a date. */
export const undatedIn = (db: Connection): number =>
  sql<[], { undated: number }>(
    db,
    'SELECT count(*) AS undated FROM article WHERE day IS NULL AND withdrawn_at IS NULL',
  ).get()?.undated ?? 0;

export function timeZoneOf({ db }: Library): string {
  return sql<[], { time_zone: string }>(db, 'SELECT time_zone FROM library').get()?.time_zone ?? 'UTC';
}

/** Names a library; an empty name gives it back its file's. */
export function renameLibrary({ db }: Library, name: string): void {
  atomically(db, () => sql(db, 'UPDATE library SET name = ?').run(name.trim() === '' ? null : name.trim()));
}

/** Marks a reading as nobody's, so that it is made again. */
const NO_ENGINE = '';

/**
 * Moves a library to another time zone. Articles whose day was cut from a moment (a file's time, a date with its hour)
 * move with it; since phrases like "yesterday" are told from that day, they are marked to be read again.
 */
export function moveTimeZone({ db }: Library, timeZone: string): void {
  atomically(db, () => {
    sql(db, 'UPDATE library SET time_zone = ?').run(timeZone);
    const query = "SELECT id, day, stated FROM article WHERE stated IS NOT NULL AND basis <> 'given'";
    for (const { id, day, stated } of sql<[], { id: number; day: Day | null; stated: string }>(db, query).all()) {
      const moved = dayIn(stated, timeZone);
      if (moved === day) continue;
      sql(db, 'UPDATE article SET published = ?, day = ? WHERE id = ?').run(moved, moved, id);
      sql(db, 'UPDATE reading SET engine = ? WHERE article = ?').run(NO_ENGINE, id);
    }
  });
}

/** The date an article has, with the moment it was cut from. */
export function datingOf({ db }: Library, id: number): { published: Published | null; stated: string | null } {
  const query = 'SELECT published, basis, stated FROM article WHERE id = ?';
  const row = sql<[number], { published: string | null; basis: Published['basis'] | null; stated: string | null }>(
    db,
    query,
  ).get(id);
  const published =
    row === undefined || row.published === null || row.basis === null
      ? null
      : { value: row.published, basis: row.basis };
  return { published, stated: row?.stated ?? null };
}
