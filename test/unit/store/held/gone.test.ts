import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../../main/engine/driver';
import { copyLibrary } from '../../../../main/store/copy';
import { lookAfter } from '../../../../main/store/held/keep';
import { closeLibrary, openLibrary, type Library } from '../../../../main/store/open';
import { verifyLibrary } from '../../../../main/store/verify';
import { add, folder, options } from '../library';

/** An open library of so many articles that some stand in the file and some in its log alone. */
function opened(articles = 80): Library {
  const made = openLibrary(join(folder(), 'news.daybrief'), options());
  if (!made.ok) throw new Error(made.message);
  for (let index = 0; index < articles; index++) {
    add(made.value, { title: `Bridge ${index} closed`, text: `Bridge ${index} closed. ${'More of it. '.repeat(300)}` });
    if (index === 60) made.value.db.pragma('wal_checkpoint(PASSIVE)');
  }
  return made.value;
}

/** What a file holds for whoever opens it next, and that it is sound. */
function holds(path: string): number {
  const again = openLibrary(path, options({ create: false }));
  if (!again.ok) throw new Error(again.message);
  const { articles, problems } = verifyLibrary(again.value.db);
  expect(problems).toEqual([]);
  expect(again.value.aside).toBeUndefined();
  expect(closeLibrary(again.value)).toBeNull();
  return articles;
}

const keptIn = (at: string): string[] => readdirSync(at).filter((name) => name.includes('(kept '));

test('moved in its folder: nothing more is written, and the moved file has all that was taken in', () => {
  const library = opened();
  const at = dirname(library.path);
  const to = join(at, 'Renamed.daybrief');
  renameSync(library.path, to);
  expect(() => add(library)).toThrow(`The library ${library.path} is no longer the file that was opened.`);
  const kept = library.held === undefined ? null : lookAfter(library.db, library.held);
  expect(kept).toEqual({
    words: `The library ${library.path} was moved to ${to} while it was open. All that was taken in is in ${to}, and nothing more is written. Open that file to go on.`,
    file: to,
  });
  closeLibrary(library);
  expect(readdirSync(at)).toEqual(['Renamed.daybrief']);
  expect(holds(to)).toBe(80);
});

test('moved with its folder, and noticed only at closing', () => {
  const library = opened();
  const at = dirname(library.path);
  const to = join(folder(), 'elsewhere');
  renameSync(at, to);
  const words = closeLibrary(library);
  expect(words).toContain(
    process.platform === 'linux'
      ? `was moved to ${join(to, 'news.daybrief')} while it was open`
      : 'its drive was removed',
  );
  expect(holds(join(to, 'news.daybrief'))).toBe(80);
});

test('deleted: what was taken in is kept beside it, over nothing', () => {
  const library = opened();
  const at = dirname(library.path);
  rmSync(library.path);
  expect(() => add(library)).toThrow('Nothing was written.');
  const words = closeLibrary(library) ?? '';
  const [kept = ''] = readdirSync(at);
  expect(words).toBe(
    `The library ${library.path} was deleted while it was open. All that was taken in is kept in ${join(at, kept)}, and nothing more is written. Open that file to go on.`,
  );
  expect(readdirSync(at)).toEqual([
    expect.stringMatching(/^news \(kept \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)\.daybrief$/u),
  ]);
  expect(holds(join(at, kept))).toBe(80);
});

test('replaced by a backup: the backup keeps every byte, and what was taken in is kept beside it', () => {
  const library = opened(20);
  const backup = join(folder(), 'backup.daybrief');
  copyLibrary(library.db, library.path, backup, driverHere());
  const bytes = readFileSync(backup);
  for (let index = 0; index < 5; index++) add(library, { title: `Quay ${index} flooded` });
  renameSync(backup, library.path);
  expect(() => add(library)).toThrow('is no longer the file that was opened');
  const words = closeLibrary(library) ?? '';
  expect(words).toContain('Another file was put in the place of the library');
  const at = dirname(library.path);
  expect(readFileSync(library.path).equals(bytes)).toBe(true);
  const [kept = ''] = keptIn(at);
  expect(words).toContain(join(at, kept));
  expect(readdirSync(at).toSorted()).toEqual([kept, 'news.daybrief']);
  expect([holds(library.path), holds(join(at, kept))]).toEqual([20, 25]);
});

test('its log removed: all is in the file, and nothing more is written until it is opened again', () => {
  const library = opened(20);
  rmSync(`${library.path}-wal`);
  expect(() => add(library)).toThrow('is no longer the file that was opened');
  expect(closeLibrary(library)).toContain('(its name with -wal) was removed or replaced');
  expect(holds(library.path)).toBe(20);
});

test('a log put in the place of its own is neither folded in nor removed at closing', () => {
  const library = opened(20);
  const other = opened(3);
  const log = readFileSync(`${other.path}-wal`);
  rmSync(`${library.path}-wal`);
  copyFileSync(`${other.path}-wal`, `${library.path}-wal`);
  closeLibrary(library);
  const at = dirname(library.path);
  const aside = readdirSync(at).find((name) => name.endsWith('.wal')) ?? '';
  expect(readFileSync(join(at, aside)).equals(log)).toBe(true);
  expect(holds(library.path)).toBe(20);
  closeLibrary(other);
});

test('what can’t be kept beside it is said, and tried again at closing', () => {
  const library = opened(5);
  const at = dirname(library.path);
  // Deleted with its folder: of one that was moved, some systems say where it went, and nothing has to be copied.
  rmSync(at, { recursive: true });
  const kept = library.held === undefined ? null : lookAfter(library.db, library.held);
  expect(kept).toMatchObject({ file: null, words: expect.stringContaining('Don’t close Daybrief') });
  mkdirSync(at);
  expect(closeLibrary(library)).toContain('is kept in');
});

test('a library that stands where it was opened is looked at and left alone', () => {
  const library = opened(3);
  expect(library.held === undefined ? 1 : lookAfter(library.db, library.held)).toBeNull();
  expect(closeLibrary(library)).toBeNull();
  expect(existsSync(`${library.path}-wal`)).toBe(false);
  expect(statSync(library.path).size).toBeGreaterThan(0);
});
