import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { driverHere } from '../../main/engine/driver';
import { noteBegun, noteBegunIn } from '../../main/files/begun';
import { isWhole, listBackups } from '../../main/store/backups/list';
import { endReplacing } from '../../main/store/backups/replace';
import { connect, sql, type Connection } from '../../main/store/database';
import { closeLibrary, openLibrary } from '../../main/store/open';
import { verifyLibrary } from '../../main/store/verify';
import type { Errand, Said } from './errands';
import { OLD_ARTICLES } from './prepared';

/** What was acknowledged so far, and so must be there. */
export interface State {
  /** SHA-256 of the articles' bytes. */
  articles: Set<string>;
  decisions: string[];
  closings: string[];
  purged: string[];
  /** What may stand in a file that is written: what stood there, or what was about to. */
  may: Map<string, Set<string>>;
  /** Articles of the last copy that was acknowledged; null where none was. */
  copied: number | null;
}

export const beginState = (): State => ({
  articles: new Set(),
  decisions: [],
  closings: [],
  purged: [],
  may: new Map(),
  copied: null,
});

const shaOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Looks through what a killed process left, as the next start finds it.
 * @param said what it acknowledged, in order
 * @returns a line for each thing that is not as it must be
 */
export function afterKill({ what, folder }: Errand, said: readonly Said[], state: State, killed: boolean): string[] {
  const faults: string[] = [];
  for (const [word, which] of said) acknowledge(word, which, state);
  const has = (word: Said[0]): boolean => said.some(([other]) => other === word);
  if (!killed && !has('done')) faults.push('it was not killed, and did not come to its end');
  const news = join(folder, 'news.daybrief');
  // As opening it does.
  endReplacing(news);
  faults.push(...leftovers(folder));
  faults.push(...looked(news, (db) => [...missing(db, state), ...(has('reread') ? unread(db, said) : [])]));
  for (const [name, may] of state.may) {
    const hash = existsSync(join(folder, 'out', name)) ? shaOf(readFileSync(join(folder, 'out', name))) : null;
    if (hash === null ? has('written') : !may.has(hash)) faults.push(`${name} is neither the old file nor the new one`);
  }
  const copy = join(folder, 'out', 'copy.daybrief');
  if (existsSync(copy) || state.copied !== null)
    faults.push(...looked(copy, (db) => (articlesIn(db) < (state.copied ?? 0) ? ['the copy lacks articles'] : [])));
  if (what === 'backup' || what === 'restore') faults.push(...backedUp(news, said));
  if (what === 'restore') faults.push(...restored(news, said));
  if (what === 'migrate') faults.push(...migrated(folder, has('opened')));
  if (what === 'create') faults.push(...created(folder, said));
  return faults;
}

function acknowledge(word: Said[0], which: string, state: State): void {
  const [name = '', hash = ''] = which.split(' ');
  switch (word) {
    case 'article':
      state.articles.add(shaOf(readFileSync(which)));
      return;
    case 'decision':
      state.decisions.push(which);
      return;
    case 'closing':
      state.closings.push(which);
      return;
    case 'purged':
      state.purged.push(which);
      return;
    case 'writing':
      state.may.set(name, new Set([...(state.may.get(name) ?? []), hash]));
      return;
    case 'written':
      state.may.set(name, new Set([hash]));
      return;
    case 'copied':
      state.copied = Number(which);
      return;
    default:
      return;
  }
}

/** What a start removes is gone after it, and nothing but what is known lies about. */
function leftovers(folder: string): string[] {
  noteBegun(join(folder, 'own'));
  noteBegunIn(null);
  const begun = join(folder, 'own', 'begun');
  const noted = existsSync(begun) ? readdirSync(begun).map((name) => `the note ${name}`) : [];
  const parts = ['', 'out', 'own', 'news.daybrief.backups'].flatMap((name) =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name)).filter((file) => file.includes('.part') || file.includes('.replacing-'))
      : [],
  );
  return [...noted, ...parts].map((name) => `${name} is left after the next start`);
}

/** Opens a copy of a library as a start would, and looks into it: what was left is there for the next one to meet. */
function looked(path: string, look: (db: Connection) => string[]): string[] {
  const name = basename(path);
  const at = join(dirname(path), 'looked');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  try {
    for (const more of ['', '-wal', '-journal'])
      if (existsSync(`${path}${more}`)) copyFileSync(`${path}${more}`, join(at, `${name}${more}`));
    const now = new Date().toISOString();
    const opened = openLibrary(join(at, name), { create: false, driver: driverHere(), now, timeZone: 'UTC' });
    if (!opened.ok) return [`${name} does not open: ${opened.message}`];
    try {
      const { problems } = verifyLibrary(opened.value.db);
      return [
        ...problems.map(({ words }) => `${name}: ${words}`),
        ...look(opened.value.db).map((one) => `${name}: ${one}`),
      ];
    } finally {
      closeLibrary(opened.value);
    }
  } catch (error) {
    return [`${name} can’t be looked into: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

const articlesIn = (db: Connection): number =>
  sql<[], { count: number }>(db, 'SELECT count(*) AS count FROM article').get()?.count ?? 0;

/** What was acknowledged and is not there. */
function missing(db: Connection, { articles, decisions, closings, purged }: State): string[] {
  const lacks = (query: string, of: string): boolean => sql<[string]>(db, query).get(of) === undefined;
  const title = (closing: string): string => closing.slice(closing.indexOf(' ') + 1);
  return [
    ...[...articles]
      .filter((hash) => lacks('SELECT 1 FROM article WHERE hash = ?', hash))
      .map((hash) => `article ${hash} is lost`),
    ...decisions.filter((one) => lacks('SELECT 1 FROM decision WHERE reason = ?', one)).map((one) => `${one} is lost`),
    ...closings
      .filter((one) => lacks('SELECT 1 FROM briefing WHERE title = ?', title(one)))
      .map((one) => `the closing ${one} is lost`),
    ...purged
      .filter(
        (one) =>
          lacks('SELECT 1 FROM tombstone WHERE article = ?', one) || !lacks('SELECT 1 FROM article WHERE id = ?', one),
      )
      .map((one) => `article ${one} was purged, and is there`),
  ];
}

function unread(db: Connection, said: readonly Said[]): string[] {
  const engine = said.find(([word]) => word === 'reread')?.[1] ?? '';
  const query = 'SELECT count(*) AS count FROM reading WHERE engine <> ?';
  const count = sql<[string], { count: number }>(db, query).get(engine)?.count ?? 0;
  return count === 0 ? [] : [`${count} articles were not read again`];
}

/** What was said to be backed up is, and each backup is to the bit what was written. */
function backedUp(news: string, said: readonly Said[]): string[] {
  const backups = listBackups(news);
  const taken = said.filter(([word]) => word === 'backup').map(([, name]) => name);
  return [
    ...taken
      .filter((name) => !backups.some((one) => one.name === name))
      .map((name) => `the backup ${name} is not there`),
    ...backups.filter((one) => isWhole(one) !== true).map(({ name }) => `the backup ${name} is not whole`),
  ];
}

/** A library that was replaced is kept whole: what was taken in after the backup is in the one or in the other. */
function restored(news: string, said: readonly Said[]): string[] {
  const late = said.filter(([word]) => word === 'replaced').map(([, file]) => shaOf(readFileSync(file)));
  const has = (db: Connection): boolean =>
    late.every((hash) => sql<[string]>(db, 'SELECT 1 FROM article WHERE hash = ?').get(hash) !== undefined);
  const kept = readdirSync(dirname(news)).filter((name) => /^news \(replaced .*\)\.daybrief$/u.test(name));
  const faults: string[] = [];
  let found = false;
  for (const path of [news, ...kept.map((name) => join(dirname(news), name))])
    faults.push(
      ...looked(path, (db) => {
        found ||= has(db);
        return [];
      }),
    );
  if (!found) faults.push('what was taken in after the backup is neither in the library nor in the one it replaced');
  const named = said.find(([word]) => word === 'restored')?.[1];
  if (named !== undefined && !existsSync(named)) faults.push(`${named} was to be kept, and is not there`);
  clear(dirname(news), 'news (replaced ');
  return faults;
}

function migrated(folder: string, opened: boolean): string[] {
  const faults = looked(join(folder, 'old.daybrief'), (db) =>
    articlesIn(db) === OLD_ARTICLES ? [] : [`it has ${articlesIn(db)} articles`],
  );
  const kept = join(folder, 'old.daybrief.backups');
  const backups = existsSync(kept) ? readdirSync(kept).filter((name) => name.endsWith('.daybrief.backup')) : [];
  if (opened && backups.length === 0) faults.push('the older library was changed without a copy beside it');
  for (const name of backups) {
    const db = connect(join(kept, name), { driver: driverHere(), readOnly: true, mustExist: true });
    try {
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok' || articlesIn(db) !== OLD_ARTICLES)
        faults.push(`${name} is not whole`);
    } catch (error) {
      faults.push(`${name} is not whole: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      db.close();
    }
  }
  clear(folder, 'old.daybrief');
  return faults;
}

function created(folder: string, said: readonly Said[]): string[] {
  const path = join(folder, 'new.daybrief');
  const opened = said.filter(([word]) => word === 'opened');
  const faults = existsSync(path)
    ? looked(path, (db) => (articlesIn(db) < opened.length - 1 ? ['its article is lost'] : []))
    : opened.length > 0
      ? ['a library that was made is not there']
      : [];
  clear(folder, 'new.daybrief');
  return faults;
}

function clear(folder: string, name: string): void {
  for (const file of readdirSync(folder)) if (file.startsWith(name)) rmSync(join(folder, file), { recursive: true });
}
