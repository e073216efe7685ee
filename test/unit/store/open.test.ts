import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { articleSummary } from '../../../main/store/articles';
import { atomically, connect } from '../../../main/store/database';
import { APPLICATION_ID, closeLibrary, openLibrary } from '../../../main/store/open';
import { add, folder, library, options } from './library';

const LONG_AGO = new Date('2020-01-02T03:04:05.000Z');

/** The file's bytes and time, and everything that lies beside it. */
function stateOf(path: string): { bytes: string; modified: number; beside: string[] } {
  return {
    bytes: createHash('sha256').update(readFileSync(path)).digest('hex'),
    modified: statSync(path).mtimeMs,
    beside: readdirSync(dirname(path)).sort(),
  };
}

/** Opens a file that must be refused, and shows that nothing at all was done to it. */
function refused(path: string, create = false): string {
  utimesSync(path, LONG_AGO, LONG_AGO);
  const before = stateOf(path);
  const opened = openLibrary(path, options({ create }));
  expect(stateOf(path)).toEqual(before);
  if (opened.ok) {
    closeLibrary(opened.value);
    throw new Error('it was opened');
  }
  expect(opened.message).toContain(path);
  return opened.code;
}

function raw(path: string): ReturnType<typeof connect> {
  return connect(path, { driver: driverHere(), readOnly: false, mustExist: false });
}

function closedLibrary(articles = 1): string {
  const made = library();
  atomically(made.db, () => {
    for (let index = 0; index < articles; index++)
      add(made, { title: `Bridge ${index} closed`, text: `Bridge ${index} closed. ${'More of it. '.repeat(500)}` });
  });
  closeLibrary(made);
  return made.path;
}

test('makes a library, closes it into one file and opens it again with what was in it', () => {
  const made = library();
  const id = add(made, { title: 'Ferry sails again' });
  closeLibrary(made);
  expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
  const again = library(made.path, { create: false });
  expect(articleSummary(again.db, id).title).toBe('Ferry sails again');
});

test('commits wait for the disk, foreign keys are on and reading never waits for writing', () => {
  const { db } = library();
  const pragma = (name: string): unknown => db.pragma(name, { simple: true });
  expect([
    pragma('journal_mode'),
    pragma('synchronous'),
    pragma('foreign_keys'),
    pragma('busy_timeout'),
    pragma('trusted_schema'),
  ]).toEqual(['wal', 2, 1, 2000, 0]);
});

test('makes nothing where nothing is, unless asked to', () => {
  const path = join(folder(), 'none.daybrief');
  expect(openLibrary(path, options({ create: false }))).toMatchObject({ ok: false, code: 'not-found' });
  expect(existsSync(path)).toBe(false);
  expect(openLibrary(join(folder(), 'no', 'folder.daybrief'), options())).toMatchObject({
    ok: false,
    code: 'not-found',
  });
});

test('refuses a database of another program, even one with a version of its own', () => {
  const path = join(folder(), 'other.sqlite');
  const other = raw(path);
  other.exec('CREATE TABLE note (text TEXT); PRAGMA user_version = 2');
  other.close();
  expect(refused(path)).toBe('not-a-library');
  expect(refused(path, true)).toBe('not-a-library');
});

test.each([
  ['text', 'The bridge was closed on Monday. '.repeat(20)],
  ['short text', 'closed'],
  ['nothing', ''],
])('refuses a file of %s', (_, content) => {
  const path = join(folder(), 'article.txt');
  writeFileSync(path, content);
  expect(refused(path)).toBe('not-a-library');
});

test('refuses a folder', () => {
  const path = join(folder(), 'folder.daybrief');
  mkdirSync(path);
  expect(openLibrary(path, options())).toMatchObject({ ok: false, code: 'not-a-library' });
});

test('refuses a library from a newer version without touching it', () => {
  const path = closedLibrary();
  const newer = raw(path);
  newer.pragma('user_version = 999');
  newer.close();
  expect(refused(path)).toBe('newer-library');
  expect(refused(path, true)).toBe('newer-library');
});

test('refuses a newer library that was killed, with its log still beside it, and leaves both as they are', () => {
  const from = closedLibrary();
  const newer = raw(from);
  newer.pragma('journal_mode = WAL');
  newer.pragma('user_version = 999');
  const path = join(folder(), 'killed.daybrief');
  copyFileSync(from, path);
  copyFileSync(`${from}-wal`, `${path}-wal`);
  newer.close();
  const log = readFileSync(`${path}-wal`);
  const bytes = readFileSync(path);
  expect(openLibrary(path, options())).toMatchObject({ ok: false, code: 'newer-library' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readFileSync(`${path}-wal`).equals(log)).toBe(true);
});

test('takes up what a killed library left in its log', () => {
  const from = library();
  const id = add(from, { title: 'Written before the end' });
  const path = join(folder(), 'killed.daybrief');
  copyFileSync(from.path, path);
  copyFileSync(`${from.path}-wal`, `${path}-wal`);
  expect(articleSummary(library(path, { create: false }).db, id).title).toBe('Written before the end');
});

test.each([0.9, 0.5, 0.1])('says that a library cut to %d of its length is damaged, and leaves it', (share) => {
  const path = closedLibrary(40);
  truncateSync(path, Math.floor(statSync(path).size * share));
  expect(refused(path)).toBe('damaged-library');
  expect(refused(path, true)).toBe('damaged-library');
});

test('says that a library with a broken schema is damaged, and leaves its bytes', () => {
  const path = closedLibrary(5);
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 100, 4096);
  writeFileSync(path, bytes);
  expect(openLibrary(path, options({ create: false }))).toMatchObject({ ok: false, code: 'damaged-library' });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('opens a library with bytes added at its end', () => {
  const path = closedLibrary();
  appendFileSync(path, Buffer.alloc(4096));
  library(path, { create: false });
});

test('writes its name into the file', () => {
  const path = closedLibrary();
  expect(readFileSync(path).readUInt32BE(68)).toBe(APPLICATION_ID);
  expect(readFileSync(path).toString('latin1', 68, 72)).toBe('Dayb');
});
