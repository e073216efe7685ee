import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnFile } from '../../../../main/importing/kinds';
import { listBackups, isWhole, type Backup } from '../../../../main/store/backups/list';
import { backupFolder } from '../../../../main/store/backups/names';
import { takeBackup, type Taken } from '../../../../main/store/backups/take';
import { driverHere } from '../../../../main/engine/driver';
import { verifyLibrary } from '../../../../main/store/verify';
import { UNGUARDED, changeByHand } from '../../engine/real-library';
import { add, folder, harmed, library } from '../library';

const GIGABYTE = 1024 ** 3;

const take = (path: string, now: string, limit = GIGABYTE): Taken =>
  takeBackup({ library: path, driver: driverHere(), now, limit });

const hour = (index: number): string => new Date(Date.UTC(2031, 4, 6, 8 + index)).toISOString();

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** One that was taken. */
const taken = (path: string, now: string, limit?: number): Backup => {
  const { backup } = take(path, now, limit);
  if (backup === null) throw new Error('none was taken');
  return backup;
};

test('a backup is a whole library, beside the library it is of and its owner’s alone', () => {
  const made = library();
  for (let index = 0; index < 5; index++) add(made, { title: `Ferry ${index}` });
  const backup = taken(made.path, hour(0));
  expect(dirname(backup.path)).toBe(`${made.path}.backups`);
  expect(backup).toMatchObject({ articles: 5, kind: 'usual', at: hour(0), order: 1 });
  expect(listBackups(made.path)).toEqual([backup]);
  expect(isWhole(backup)).toBe(true);
  expect(isOwnFile(backup.name)).toBe(true);
  // What was written after the log was last folded in is in it as well.
  expect(statSync(`${made.path}-wal`).size).toBeGreaterThan(0);
  if (process.platform !== 'win32') {
    expect(statSync(backupFolder(made.path)).mode & 0o777).toBe(0o700);
    expect(statSync(backup.path).mode & 0o777).toBe(0o600);
  }
  const copy = library(backup.path, { create: false });
  expect(verifyLibrary(copy.db)).toEqual({ articles: 5, problems: [] });
});

test('none is taken where nothing was written since, and nothing lies there but whole ones', () => {
  const made = library();
  add(made);
  taken(made.path, hour(0));
  expect(take(made.path, hour(1))).toEqual({ backup: null, removed: [], damaged: [] });
  add(made, { title: 'Ferry sails again' });
  expect(taken(made.path, hour(2)).order).toBe(2);
  expect(readdirSync(backupFolder(made.path))).toHaveLength(2);
  for (const name of readdirSync(backupFolder(made.path))) expect(name).toMatch(/\.backup$/u);
});

test('of two in one hour the later stays, once it was read', () => {
  const made = library();
  add(made);
  const first = taken(made.path, '2031-05-06T08:10:00.000Z');
  add(made, { title: 'Ferry sails again' });
  const { backup, removed } = take(made.path, '2031-05-06T08:50:00.000Z');
  expect(removed).toEqual([first.name]);
  expect(listBackups(made.path)).toEqual([backup]);
});

test('one in which a bit flipped counts no more: the good one that it stood for is not removed', () => {
  const made = library();
  add(made);
  const good = taken(made.path, '2031-05-06T08:10:00.000Z');
  const newer = { ...good, name: good.name.replace(/^0001-(.{14})10/u, '0002-$150') };
  writeFileSync(join(backupFolder(made.path), newer.name), readFileSync(good.path));
  flipBit(join(backupFolder(made.path), newer.name));
  expect(listBackups(made.path).map(isWhole)).toEqual([false, true]);
  expect(take(made.path, hour(0))).toEqual({ backup: null, removed: [], damaged: [newer.name] });
  expect(listBackups(made.path)).toEqual([good]);
  // It is kept under another name.
  expect(existsSync(join(backupFolder(made.path), newer.name.replace(/backup$/u, 'damaged')))).toBe(true);
});

test('a library that can’t be read whole gives no backup, and those before it stay', () => {
  const made = harmed();
  for (let index = 0; index < 40; index++)
    add(made, { title: `Ferry ${index}`, text: `${index} ${'words '.repeat(900)}` });
  taken(made.path, hour(0));
  add(made, { title: 'One more' });
  made.db.pragma('wal_checkpoint(TRUNCATE)');
  made.db.close();
  const bytes = readFileSync(made.path);
  bytes.fill(0x5a, 40 * 4096, 60 * 4096);
  writeFileSync(made.path, bytes);
  expect(() => take(made.path, hour(1))).toThrow();
  expect(listBackups(made.path)).toHaveLength(1);
  expect(readdirSync(backupFolder(made.path))).toHaveLength(1);
});

test('of a library that was changed by hand it says that it is doubted, and keeps the good ones', () => {
  const made = harmed();
  const id = add(made);
  const good = taken(made.path, hour(0));
  changeByHand(made.path, `${UNGUARDED} UPDATE article SET title = 'Forged' WHERE id = ${id};`);
  add(made, { title: 'Ferry sails again' });
  const doubted = taken(made.path, hour(1));
  expect(doubted.kind).toBe('doubted');
  expect(listBackups(made.path)).toEqual([doubted, good]);
  expect(take(made.path, hour(1), 1).removed).toEqual([]);
});

test('what is not the app’s own in that folder is passed over and stays', () => {
  const made = library();
  add(made);
  const backup = taken(made.path, hour(0));
  for (const name of ['notes.txt', 'news.daybrief', '0001-2031.daybrief.backup', 'x.backup'])
    writeFileSync(join(backupFolder(made.path), name), 'mine');
  appendFileSync(join(dirname(made.path), 'news.daybrief.v3-2031-05-06T08-00-00-000Z.backup'), 'old');
  expect(listBackups(made.path).map(({ order, form, at }) => [order, form, at])).toEqual([
    [1, backup.form, hour(0)],
    [0, 3, '2031-05-06T08:00:00.000Z'],
  ]);
  take(made.path, hour(1), 1);
  expect(readdirSync(backupFolder(made.path))).toHaveLength(5);
});

test('a library without a place lists none', () => {
  expect(listBackups(join(folder(), 'none.daybrief'))).toEqual([]);
});
