import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { articleSummary } from '../../../../main/store/articles';
import { copyLibrary } from '../../../../main/store/copy';
import { atomically, driverOf } from '../../../../main/store/database';
import { listArticles } from '../../../../main/store/finding/list';
import { migrations } from '../../../../main/store/migrations';
import { closeLibrary, openLibrary, type Library, type OpenOptions } from '../../../../main/store/open';
import { openToRead } from '../../../../main/store/reading-copy';
import { verifyLibrary } from '../../../../main/store/verify';
import { lock, noLocks, titled } from '../../../support/disks';
import { add, folder, library, options } from '../library';
import { filesIn, holding, PASSPHRASE } from './sealed';

const WORDS = ['Kestrelmouth ferry', 'thornbury', 'Thornbury', 'kestrelmouth'];
const unlock = { passphrase: PASSPHRASE };

function fill(made: Library): void {
  atomically(made.db, () => {
    for (let index = 0; index < 20; index++)
      add(made, {
        title: `Kestrelmouth ferry ${index}`,
        text: `Kestrelmouth ferry ${index}\n\n${'The Thornbury road was closed. '.repeat(60)}`,
        day: '2031-05-06',
      });
  });
}

/** A closed, encrypted library. */
function encrypted(more: Partial<OpenOptions> = {}): string {
  const made = library(undefined, { unlock, ...more });
  fill(made);
  closeLibrary(made);
  return made.path;
}

/** What opening says; a library that is opened all the same is closed again. */
function told(path: string, more: Partial<OpenOptions>): { code: string; message: string } {
  const opened = openLibrary(path, options({ create: false, ...more }));
  if (!opened.ok) return opened;
  closeLibrary(opened.value);
  return { code: 'opened', message: '' };
}

test('holds no plain word of an article: file, log, copy, backup before a migration, copy to be read', async () => {
  const older = migrations.slice(0, -1);
  const made = library(undefined, { unlock, migrations: older });
  const at = dirname(made.path);
  atomically(made.db, () => made.db.exec("UPDATE library SET name = 'Thornbury desk'"));
  const files = filesIn(at);
  expect(files.map((file) => file.slice(made.path.length)).sort()).toEqual(['', '-shm', '-wal']);
  expect(holding(WORDS, files)).toEqual([]);
  closeLibrary(made);

  // A backup is put beside it before the newest migration.
  const again = library(made.path, { unlock, create: false });
  fill(again);
  expect(filesIn(at).filter((file) => file.endsWith('.backup'))).toHaveLength(1);
  copyLibrary(again.db, again.path, join(at, 'copy.daybrief'), driverOf(again.db));
  const search = { search: 'thornbury road', from: null, to: null, filter: 'all', offset: 0, limit: 5 } as const;
  expect(listArticles(again.db, search).total).toBe(20);
  expect(again.db.pragma('temp_store', { simple: true })).toBe(2);
  const read = await openToRead(again.path, 'read-only', options({ unlock }));
  if (!read.ok) throw new Error(read.message);
  expect(holding(WORDS, [...filesIn(at), ...filesIn(read.value.reading?.folder ?? '')])).toEqual([]);
  expect(listArticles(read.value.db, search).total).toBe(20);
  closeLibrary(read.value);
});

test('the same look finds the words in a plain library, its log and its copy', () => {
  const made = library();
  fill(made);
  const at = dirname(made.path);
  copyLibrary(made.db, made.path, join(at, 'copy.daybrief'), driverOf(made.db));
  expect(
    holding(WORDS, filesIn(at))
      .map((file) => file.slice(at.length + 1))
      .sort(),
  ).toEqual(['copy.daybrief', 'news.daybrief-wal']);
});

test('opens with its passphrase however an accent was typed, and with its key', () => {
  const path = encrypted({ unlock: { passphrase: 'cinq hérons gris' } });
  const again = library(path, { create: false, unlock: { passphrase: 'cinq he\u0301rons gris' } });
  expect(articleSummary(again.db, 1).title).toBe('Kestrelmouth ferry 0');
  expect(verifyLibrary(again.db)).toEqual({ articles: 20, problems: [] });
  const key = Buffer.from(driverOf(again.db).key?.raw ?? '').toString('hex');
  closeLibrary(again);
  expect(driverOf(again.db).key?.raw.every((byte) => byte === 0)).toBe(true);
  expect(articleSummary(library(path, { create: false, unlock: { key } }).db, 1).title).toBe('Kestrelmouth ferry 0');
});

test('says that a passphrase is missing, wrong, too short, or of no use', () => {
  const path = encrypted();
  const before = readFileSync(path);
  expect(told(path, {})).toMatchObject({ code: 'locked', message: expect.stringContaining(path) });
  // Never another library over it.
  expect(told(path, { create: true })).toMatchObject({ code: 'locked' });
  const wrong = told(path, { unlock: { passphrase: 'seven tall herons fly' } });
  expect(wrong).toMatchObject({ code: 'wrong-passphrase', message: expect.stringContaining(path) });
  expect(wrong.message).not.toContain('herons');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(filesIn(dirname(path))).toEqual([path]);

  const plain = library();
  closeLibrary(plain);
  expect(told(plain.path, { unlock })).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('is not encrypted'),
  });
  const short = told(join(folder(), 'news.daybrief'), { create: true, unlock: { passphrase: 'heron' } });
  expect(short.code).toBe('bad-request');
  expect(short.message).not.toContain('heron');
});

test('tells a damaged file from a wrong passphrase, and leaves it as it is', () => {
  const path = encrypted();
  const bytes = readFileSync(path);
  const damagedCopy = (damage: (copy: Buffer) => void): string => {
    const to = join(folder(), 'news.daybrief');
    const copy = Buffer.from(bytes);
    damage(copy);
    writeFileSync(to, copy);
    return to;
  };
  const firstPage = damagedCopy((copy) => copy.fill(7, 200, 220));
  expect(told(firstPage, { unlock })).toMatchObject({ code: 'damaged-library' });
  const salt = damagedCopy((copy) => copy.fill(7, 6, 8));
  expect(told(salt, { unlock })).toMatchObject({
    code: 'wrong-passphrase',
    message: expect.stringContaining('first bytes may be damaged'),
  });
  const mark = damagedCopy((copy) => copy.fill(7, 0, 2));
  expect(told(mark, { unlock })).toMatchObject({ code: 'not-a-library' });
  expect(told(mark, {})).toMatchObject({ code: 'not-a-library' });
  const cut = damagedCopy(() => undefined);
  truncateSync(cut, bytes.length - 8192);
  expect(told(cut, { unlock })).toMatchObject({ code: 'damaged-library' });
  expect(readFileSync(firstPage)[210]).toBe(7);
  expect(readFileSync(cut).length).toBe(bytes.length - 8192);
});

test('notices a single changed bit anywhere in it', () => {
  const path = encrypted();
  const bytes = readFileSync(path);
  for (let at = 5000; at < bytes.length; at += 40_000) {
    const to = join(folder(), 'news.daybrief');
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
    writeFileSync(to, copy);
    const key = keyed(path);
    const opened = openLibrary(to, options({ create: false, unlock: { key } }));
    if (!opened.ok) {
      expect(opened.code).toBe('damaged-library');
      continue;
    }
    const report = ((): number => {
      try {
        return verifyLibrary(opened.value.db).problems.length;
      } catch {
        return 1;
      }
    })();
    opened.value.db.close();
    expect(report).toBeGreaterThan(0);
  }
});

/** The key of a library, so that a test need not make it each time. */
function keyed(path: string): string {
  keys.set(path, keys.get(path) ?? opensWith(path));
  return keys.get(path) ?? '';
}

const keys = new Map<string, string>();

function opensWith(path: string): string {
  const made = library(path, { create: false, unlock });
  const key = Buffer.from(driverOf(made.db).key?.raw ?? '').toString('hex');
  closeLibrary(made);
  return key;
}

test('a file from a newer version stays as it is', () => {
  const path = encrypted();
  const newer = join(folder(), 'news.daybrief');
  copyFileSync(path, newer);
  const made = library(newer, { create: false, unlock });
  made.db.pragma('user_version = 999');
  closeLibrary(made);
  const before = readFileSync(newer);
  expect(told(newer, { unlock })).toMatchObject({ code: 'newer-library' });
  expect(readFileSync(newer).equals(before)).toBe(true);
  expect(filesIn(dirname(newer))).toEqual([newer]);
});

test.skipIf(noLocks !== null)(
  titled('a file that can’t be written stays as it is, and is told as such', noLocks),
  () => {
    const path = encrypted();
    const before = readFileSync(path);
    onTestFinished(lock(dirname(path)));
    expect(told(path, { unlock })).toMatchObject({ code: 'read-only' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(filesIn(dirname(path))).toEqual([path]);
  },
);
