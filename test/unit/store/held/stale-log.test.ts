import { closeSync, copyFileSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../../main/engine/driver';
import { copyLibrary } from '../../../../main/store/copy';
import { logFit, type Fit } from '../../../../main/store/held/tie';
import { migrations } from '../../../../main/store/migrations';
import { closeLibrary, openLibrary, type Library } from '../../../../main/store/open';
import { verifyLibrary } from '../../../../main/store/verify';
import { add, folder, library, options } from '../library';

/** What a kill leaves of an open library, under another name or beside another file. */
function left(file: string, log: string): string {
  const at = join(folder(), 'left');
  mkdirSync(at);
  const path = join(at, 'left.daybrief');
  copyFileSync(file, path);
  copyFileSync(`${log}-wal`, `${path}-wal`);
  return path;
}

function fit(path: string): Fit {
  const file = openSync(path, 'r');
  try {
    return logFit(file, `${path}-wal`);
  } finally {
    closeSync(file);
  }
}

function filled(articles: number, more: Parameters<typeof library>[1] = {}): Library {
  const made = library(undefined, more);
  for (let index = 0; index < articles; index++)
    add(made, { title: `Bridge ${index} closed`, text: `Bridge ${index} closed. ${'More of it. '.repeat(300)}` });
  return made;
}

/** Opens it, and counts what is in it; the log's new name where one was put aside. */
function opens(path: string): { articles: number; aside: string | null } {
  const opened = openLibrary(path, options({ create: false }));
  if (!opened.ok) throw new Error(opened.message);
  const { articles, problems } = verifyLibrary(opened.value.db);
  expect(problems).toEqual([]);
  closeLibrary(opened.value);
  return { articles, aside: opened.value.aside ?? null };
}

test('the log of the very file is taken in, at every state of it', () => {
  const made = filled(3);
  expect(fit(made.path)).toBe('fits');
  expect(opens(left(made.path, made.path))).toEqual({ articles: 3, aside: null });
  made.db.pragma('wal_checkpoint(PASSIVE)');
  expect(opens(left(made.path, made.path))).toEqual({ articles: 3, aside: null });
  // The log begins anew.
  add(made, { title: 'Quay flooded' });
  expect(fit(made.path)).toBe('fits');
  expect(opens(left(made.path, made.path))).toEqual({ articles: 4, aside: null });
  made.db.pragma('wal_checkpoint(TRUNCATE)');
  expect(fit(made.path)).toBe('nothing');
});

test('a backup put in the place of a library is not ruined by the log that was left there', () => {
  const made = filled(10);
  const backup = join(folder(), 'backup.daybrief');
  copyLibrary(made.db, made.path, backup, driverHere());
  for (let index = 0; index < 5; index++) add(made, { title: `Quay ${index} flooded` });
  const path = left(backup, made.path);
  const log = readFileSync(`${path}-wal`);
  const { articles, aside } = opens(path);
  expect(articles).toBe(10);
  expect(basename(aside ?? '')).toMatch(/^left \(log put aside \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)\.wal$/u);
  expect(readFileSync(aside ?? '').equals(log)).toBe(true);
  expect(readdirSync(dirname(path)).toSorted()).toEqual([basename(aside ?? ''), 'left.daybrief']);
});

test('nor is another library, or the same at an earlier time, ruined by it', () => {
  const made = filled(2);
  closeLibrary(made);
  const early = join(folder(), 'early.daybrief');
  copyFileSync(made.path, early);
  const later = library(made.path, { create: false });
  add(later, { title: 'Quay flooded' });
  later.db.pragma('wal_checkpoint(TRUNCATE)');
  add(later, { title: 'Rail cut' });
  expect(opens(left(early, later.path))).toMatchObject({ articles: 2, aside: expect.any(String) });

  const other = filled(4);
  expect(opens(left(other.path, later.path))).toMatchObject({ aside: expect.any(String) });
});

test('a log without marks is held against its file whole', () => {
  const older = { migrations: migrations.slice(0, 11) };
  const made = filled(20, older);
  expect(fit(made.path)).toBe('unknown');
  expect(opens(left(made.path, made.path))).toEqual({ articles: 20, aside: null });
  made.db.pragma('wal_checkpoint(TRUNCATE)');
  const backup = join(folder(), 'backup.daybrief');
  made.db.prepare('VACUUM INTO ?').run(backup);
  for (let index = 0; index < 5; index++) add(made, { title: `Quay ${index} flooded` });
  expect(opens(left(backup, made.path))).toMatchObject({ articles: 20, aside: expect.any(String) });
});
