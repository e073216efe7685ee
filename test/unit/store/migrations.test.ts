import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleQuery } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { addEdit, editsInForce, listActions } from '../../../main/store/actions';
import { articleFindings, articleSummary } from '../../../main/store/articles';
import { listBackups } from '../../../main/store/backups/list';
import { connect, type Connection } from '../../../main/store/database';
import { detailChanges } from '../../../main/store/details';
import { addDecision, decisionsOn } from '../../../main/store/decisions';
import { boundOf, compile, statement, type Sought } from '../../../main/store/finding/compile';
import { listArticles } from '../../../main/store/finding/list';
import { parseSearch } from '../../../main/store/finding/parse';
import { migrations, type Migration } from '../../../main/store/migrations';
import { closeLibrary, openLibrary } from '../../../main/store/open';
import { addTurn } from '../../../main/store/turns';
import { verifyLibrary } from '../../../main/store/verify';
import { add, folder, harmed, library, NOW, options } from './library';

const ALL: ArticleQuery = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 };
const soughtFor = (search: string): Sought => ({ all: parseSearch(search).all, outlets: new Map() });

test('are numbered without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('bring a library of the first form, with what is in it, to the newest', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 1) });
  const id = add(old, { title: 'Café réouvre', day: '2031-05-05', text: 'Café réouvre\n\nIt opened again.' });
  const before = { summary: articleSummary(old.db, id), findings: articleFindings(old.db, id) };
  closeLibrary(old);

  const now = library(old.path, { create: false });
  expect({ summary: articleSummary(now.db, id), findings: articleFindings(now.db, id) }).toEqual(before);
  expect(listArticles(now.db, { ...ALL, search: 'cafe reouvre' }).total).toBe(1);
  const key = { article: id, kind: 'role', phrase: 'mayor', nth: 0 } as const;
  addDecision(now.db, { key, verdict: 'accepted', patch: null, reason: '' }, NOW);
  expect(decisionsOn(now.db, id)).toHaveLength(1);
  expect(verifyLibrary(now.db)).toEqual({ articles: 1, problems: [] });
  expect(schemaOf(now.db)).toEqual(schemaOf(library().db));
});

test('take up who an older library’s articles name, and which briefings hold them', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 3) });
  const actor = {
    id: 'a1',
    kind: 'person',
    name: 'Idris Kell',
    acts: true,
    aliases: ['Kell'],
    roles: [],
    mentions: [],
  } as const;
  const id = add(old, {
    title: 'Named',
    findings: { actors: [{ ...actor, aliases: [...actor.aliases], roles: [], mentions: [] }] },
  });
  add(old, { title: 'Not named', text: 'Another.' });
  old.db.exec(`INSERT INTO briefing (first_day, last_day, version, title, closed, articles, document)
    VALUES ('2031-05-04', '2031-05-04', 1, 'Daily', '${NOW}', 1, '{"sources":[{"article":${id}}]}')`);
  closeLibrary(old);
  const { db } = library(old.path, { create: false });
  const found = (query: Partial<ArticleQuery>): number[] =>
    listArticles(db, { ...ALL, ...query }).articles.map((article) => article.id);
  expect(found({ search: 'actor:kell ' })).toEqual([id]);
  expect(found({ where: { briefed: true } })).toEqual([id]);
  expect(verifyLibrary(db).problems).toEqual([]);
});

test('index the titles that the staff of an older library gave', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 6) });
  const id = add(old, { title: 'Brigde shut', text: 'The crossing was shut.' });
  old.db.prepare("UPDATE article SET title = 'Viaduct shut', given_title = 'Viaduct shut' WHERE id = ?").run(id);
  closeLibrary(old);
  const { db } = library(old.path, { create: false });
  const found = (search: string): number => listArticles(db, { ...ALL, search }).total;
  expect(['viaduct', 'brigde', 'crossing'].map(found)).toEqual([1, 1, 1]);
  expect(verifyLibrary(db).problems).toEqual([]);
});

test('invent nobody for what an older library’s staff did, and keep who was known', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 8) });
  const id = add(old);
  const insert = old.db.prepare('INSERT INTO action (at, kind, first_day, last_day, content) VALUES (?, ?, ?, ?, ?)');
  const edit = { kind: 'story-title', story: id, title: 'One' };
  insert.run(NOW, 'edit', '2031-05-06', '2031-05-06', JSON.stringify({ edit }));
  const details = { articles: [{ id, given: {} }], patch: { source: 'Post' }, by: 'Ana Reyes' };
  insert.run(NOW, 'details', null, null, JSON.stringify(details));
  closeLibrary(old);
  const { db } = library(old.path, { create: false });
  expect(listActions(db).map(({ by }) => by)).toEqual(['Ana Reyes', null]);
  expect(editsInForce(db)).toMatchObject([{ by: null, edit }]);
  expect(detailChanges(db, id)).toEqual([{ by: 'Ana Reyes', at: NOW, fields: ['source'] }]);
  expect(() => db.exec("UPDATE action SET by = 'M. Orr'")).toThrow(/never changes/);
});

test('make the record anew as it was, with what points to it, and with its guards', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 9) });
  const id = add(old);
  const period = { from: '2031-05-06', to: '2031-05-06' };
  const edit = addEdit(old.db, { ...period, edit: { kind: 'story-title', story: id, title: 'One' } }, NOW, 'Ana Reyes');
  const key = { article: id, kind: 'role', phrase: 'mayor', nth: 0 } as const;
  addDecision(old.db, { key, verdict: 'accepted', patch: null, reason: '' }, NOW);
  addTurn(old.db, 'undo', edit.id, NOW, 'M. Orr');
  const record = old.db.prepare('SELECT * FROM action ORDER BY id').all();
  closeLibrary(old);

  const { db } = library(old.path, { create: false });
  expect(db.prepare('SELECT * FROM action ORDER BY id').all()).toEqual(record);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(decisionsOn(db, id)).toHaveLength(1);
  expect(() => db.exec('DELETE FROM action')).toThrow(/never deleted/);
  expect(() => db.exec("UPDATE action SET content = '{}'")).toThrow(/never changes/);
  expect(() => db.exec("INSERT INTO action (at, kind, of, content) VALUES ('', 'undo', 99, '{}')")).toThrow(
    /FOREIGN KEY/,
  );
});

test('take a backup of an older library first, which opens as it was', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 1) });
  add(old, { title: 'Kept in the copy' });
  closeLibrary(old);
  closeLibrary(library(old.path, { create: false }));
  const beside = readdirSync(dirname(old.path)).filter((name) => name !== basename(old.path));
  expect(beside).toEqual([`${basename(old.path)}.backups`]);
  const [backup] = listBackups(old.path);
  expect(backup).toMatchObject({ kind: 'before', form: 1, articles: 1, head: '', at: NOW });
  const copy = connect(backup?.path ?? '', { driver: driverHere(), readOnly: true, mustExist: true });
  expect(copy.pragma('user_version', { simple: true })).toBe(1);
  expect(copy.prepare('SELECT title FROM article').pluck().all()).toEqual(['Kept in the copy']);
  copy.close();
});

test('make no copy of a library that is up to date', () => {
  const made = library();
  closeLibrary(made);
  closeLibrary(library(made.path));
  expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
});

test('that fail leave the library as it was, and it opens again', () => {
  const made = library();
  const id = add(made);
  closeLibrary(made);
  const broken: Migration = {
    version: migrations.length + 1,
    name: 'broken',
    up: 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
  };
  expect(openLibrary(made.path, options({ migrations: [...migrations, broken] })).ok).toBe(false);
  const again = library(made.path, { create: false });
  expect(articleSummary(again.db, id).id).toBe(id);
  expect(schemaOf(again.db).some((line) => line.includes('half'))).toBe(false);
});

test('a kill in the middle of one leaves the library as it was before, and the next start migrates it', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 1) });
  const id = add(old, { title: 'Written before' });
  const { db } = old;
  // What lies on the disk in the middle of the transaction is what a kill leaves.
  db.pragma('cache_size = 1');
  db.exec('BEGIN IMMEDIATE');
  db.exec(migrations[1]?.up ?? '');
  db.exec('CREATE TABLE much (word TEXT) STRICT');
  db.exec(
    "INSERT INTO much WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT 'some words of no meaning ' || i FROM n",
  );
  const path = join(folder(), 'killed.daybrief');
  for (const log of ['', '-wal']) copyFileSync(`${old.path}${log}`, `${path}${log}`);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(500_000);
  db.exec('ROLLBACK');

  const again = library(path, { create: false });
  expect(again.db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(articleSummary(again.db, id).title).toBe('Written before');
  expect(schemaOf(again.db)).toEqual(schemaOf(library().db));
});

test('a broken library is not migrated: the copy can not be proven', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 1) });
  add(old);
  // A record that is cut off from its article, as only damage or another program can leave it.
  old.db.pragma('foreign_keys = OFF');
  old.db.exec("INSERT INTO withdrawal (article, at, withdrawn, reason) VALUES (999, '2031', 1, 'lost')");
  closeLibrary(old);
  expect(openLibrary(old.path, options())).toMatchObject({ ok: false, code: 'damaged-library' });
  expect(readFileSync(old.path).readUInt32BE(60)).toBe(1);
});

function schemaOf(db: Connection): string[] {
  return db.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').pluck().all();
}

function planOf(db: Connection, statement: string, parameters: object): string {
  const rows = db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all(parameters);
  return rows.map(({ detail }) => detail).join('; ');
}

test.each([
  ['all', null, null],
  ['all', '2031-05-01', '2031-05-31'],
  ['withdrawn', null, null],
  ['not-analysed', null, null],
] as const)('lists of %s from %s to %s walk an index in its order, without sorting', (filter, from, to) => {
  const { db } = library();
  const compiled = compile(soughtFor(''), { ...ALL, filter, from, to });
  const plan = planOf(db, `${statement(compiled, 'relevance')} LIMIT 50`, boundOf(compiled));
  expect(plan).toMatch(/USING (COVERING )?INDEX article_/);
  expect(plan).not.toContain('TEMP B-TREE');
});

test.each([
  [
    'same bytes or text',
    'SELECT id FROM article WHERE hash = @one UNION ALL SELECT id FROM article WHERE text_hash = @one',
    /sqlite_autoindex_article_1.*article_text_hash/,
  ],
  [
    'days',
    'SELECT day, count(*) FROM article WHERE day IS NOT NULL GROUP BY day ORDER BY day DESC LIMIT 60',
    /article_day/,
  ],
  ['decisions', 'SELECT * FROM decision WHERE article = @one ORDER BY id', /decision_article/],
  [
    'a period’s briefings',
    'SELECT max(version) FROM briefing WHERE first_day = @one AND last_day = @one',
    /sqlite_autoindex_briefing_1/,
  ],
  [
    'likeness',
    'SELECT article FROM likeness WHERE key IN (SELECT value FROM json_each(@one))',
    /SEARCH likeness USING PRIMARY KEY/,
  ],
])('looks up %s by an index', (_, statement, index) => {
  const { db } = library();
  const plan = planOf(db, statement, statement.includes('@one') ? { one: '[]' } : {});
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(/SCAN (article|decision|briefing|likeness)\b(?! USING)/);
});

test.each(['all', 'undated', 'withdrawn'] as const)('a search of %s asks the full-text index once', (filter) => {
  const { db } = library();
  const compiled = compile(soughtFor('word'), { ...ALL, filter, from: '2031-05-01' });
  const plan = planOf(db, statement(compiled, 'relevance'), boundOf(compiled));
  expect(plan).toMatch(/MATERIALIZE found; SCAN search VIRTUAL TABLE/);
  if (filter !== 'undated') expect(plan).toContain('SEARCH article USING INTEGER PRIMARY KEY');
});

test('who and where an article names is looked up by an index', () => {
  const { db } = library();
  const compiled = compile(soughtFor('actor:kell place:amrit '), ALL);
  const plan = planOf(db, statement(compiled, 'relevance'), boundOf(compiled));
  expect(plan).toContain('SEARCH naming USING PRIMARY KEY (name=?)');
  expect(plan).toContain('SCAN name_search VIRTUAL TABLE');
});

test('let an older library hold articles of forms it did not know, which stay what they are', () => {
  const old = library(join(folder(), 'news.daybrief'), { migrations: migrations.slice(0, 4) });
  const plain = old.db
    .prepare(
      `INSERT INTO article (file_name, format, encoding, bytes, hash, text_hash, imported, title, ambiguous_dates,
         language, analysed, words, quotes, casualties, repairs)
       VALUES ('a.md', 'markdown', 'utf-8', 1, ?, ?, ?, 'Before', '[]', 'en', 1, 1, 0, 0, 0)`,
    )
    .run('a'.repeat(64), 'b'.repeat(64), NOW).lastInsertRowid;
  closeLibrary(old);
  const now = harmed(old.path, { create: false });
  const word = add(now, { title: 'After', original: { format: 'docx' } });
  const formats = now.db.prepare('SELECT coalesce(reader, format) FROM article WHERE id IN (?, ?) ORDER BY id').pluck();
  expect(formats.all(plain, word)).toEqual(['markdown', 'docx']);
  expect(() => now.db.prepare("UPDATE article SET reader = 'pdf' WHERE id = ?").run(word)).toThrow('never changes');
  expect(() => now.db.prepare("UPDATE article SET reader = 'exe'").run()).toThrow();
});
