import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { takeBackup } from '../../../../main/store/backups/take';
import { giveKey } from '../../../../main/store/cipher/change';
import { newKey, unlockFor, type Unlock } from '../../../../main/store/cipher/key';
import { copyLibrary } from '../../../../main/store/copy';
import { connect, driverOf, type Connection } from '../../../../main/store/database';
import { lookAfter, type Kept } from '../../../../main/store/held/keep';
import { isOverwritten } from '../../../../main/store/held/overwritten';
import { closeLibrary, openLibrary, type Library } from '../../../../main/store/open';
import { purgeArticle } from '../../../../main/store/purge';
import { verifyAt, verifyLibrary } from '../../../../main/store/verify';
import { PASSPHRASE } from '../cipher/sealed';
import { add, folder, NOW, options } from '../library';

const KINDS: [string, Unlock | null][] = [
  ['a plain library', null],
  ['an encrypted one', { passphrase: PASSPHRASE }],
];

let filled = 0;

/** Takes in so many articles, none like another. */
function fill(library: Library, articles: number): void {
  for (let index = 0; index < articles; index++) {
    const title = `Bridge ${filled++} closed`;
    add(library, { title, text: `${title}. ${`More of ${title}. `.repeat(200)}` });
  }
}

/** An empty, closed library of each kind, and what opens it: to make a key takes its time. */
const made = KINDS.map(([, unlock]) => {
  const library = openLibrary(join(mkdtempSync(join(tmpdir(), 'daybrief-')), 'news.daybrief'), options({ unlock }));
  if (!library.ok) throw new Error(library.message);
  const opens = unlockFor(driverOf(library.value.db));
  closeLibrary(library.value);
  return { path: library.value.path, opens };
});
afterAll(() => {
  for (const { path } of made) rmSync(dirname(path), { recursive: true });
});

function opened(unlock: Unlock | null, articles: number): Library {
  const empty = made[unlock === null ? 0 : 1];
  if (empty === undefined) throw new Error('There is none.');
  const path = join(folder(), 'news.daybrief');
  copyFileSync(empty.path, path);
  const library = openLibrary(path, options({ create: false, unlock: empty.opens }));
  if (!library.ok) throw new Error(library.message);
  fill(library.value, articles);
  onTestFinished(() => {
    if (library.value.db.open) closeLibrary(library.value);
  });
  return library.value;
}

/** What a file holds for whoever opens it next, and that it is sound. */
function holds(path: string, unlock: Unlock | null): number {
  const again = openLibrary(path, options({ create: false, unlock }));
  if (!again.ok) throw new Error(again.message);
  const { articles, problems } = verifyLibrary(again.value.db);
  expect(problems).toEqual([]);
  expect(again.value.aside).toBeUndefined();
  expect(closeLibrary(again.value)).toBeNull();
  return articles;
}

/** The bytes of another library, of the same key. */
function another(unlock: Unlock | null, articles: number): Buffer {
  const other = opened(unlock, articles);
  closeLibrary(other);
  return readFileSync(other.path);
}

const looked = ({ db, held }: Library): Kept | null => (held === undefined ? null : lookAfter(db, held));

const fold = ({ db }: Library): unknown => db.pragma('wal_checkpoint(TRUNCATE)');

/** What of a file is no longer in the connection's memory it reads from the disk. */
function forget({ db }: Library): void {
  db.pragma('cache_size = 1');
  db.pragma('shrink_memory');
}

describe.each(KINDS)('%s', (_kind, unlock) => {
  const again = (library: Library): Unlock | null => unlockFor(driverOf(library.db));

  const BYTES: [string, (size: number) => Buffer][] = [
    ['another library', () => another(unlock, 3)],
    ['another program’s bytes', () => Buffer.from('Minutes of the meeting. '.repeat(400))],
    ['zeros', (size) => Buffer.alloc(size)],
    ['nothing', () => Buffer.alloc(0)],
  ];

  test.each(BYTES)(
    '%s written over it: that stays as it is, and all that is still in memory is kept',
    (_what, make) => {
      const library = opened(unlock, 20);
      const key = again(library);
      // Every page was read, and is in the connection's memory.
      expect(verifyLibrary(library.db).problems).toEqual([]);
      expect(looked(library)).toBeNull();
      const bytes = make(readFileSync(library.path).length);
      writeFileSync(library.path, bytes);
      expect(() => add(library)).toThrow(`The library ${library.path} is no longer the file that was opened.`);
      const kept = looked(library);
      expect(kept?.words).toBe(
        `The library ${library.path} was written over by another program while it was open. All that was taken in is kept in ${kept?.file}, and nothing more is written. Open that file to go on.`,
      );
      expect(() => add(library)).toThrow('Nothing was written.');
      expect(closeLibrary(library)).toBe(kept?.words);
      expect(readFileSync(library.path).equals(bytes)).toBe(true);
      expect(holds(kept?.file ?? '', key)).toBe(20);
    },
  );

  test.each(BYTES)('%s written over it, and noticed at closing: its log is kept, and not folded in', (_what, make) => {
    const library = opened(unlock, 20);
    const log = readFileSync(`${library.path}-wal`);
    forget(library);
    const bytes = make(readFileSync(library.path).length);
    writeFileSync(library.path, bytes);
    expect(closeLibrary(library)).toContain('was written over by another program while it was open.');
    expect(readFileSync(library.path).equals(bytes)).toBe(true);
    const logs = readdirSync(dirname(library.path)).filter((name) => name.includes('(log kept '));
    // Of one that the log holds whole, a copy can be made all the same.
    if (readdirSync(dirname(library.path)).some((name) => name.includes('(kept '))) expect(logs).toEqual([]);
    else expect(logs.map((name) => readFileSync(join(dirname(library.path), name)).equals(log))).toEqual([true]);
  });

  test('an older copy of itself, made while its log held more: noticed, and never mixed with what came later', () => {
    const library = opened(unlock, 5);
    const key = again(library);
    library.db.pragma('wal_checkpoint(PASSIVE)');
    const older = readFileSync(library.path);
    fill(library, 5);
    // All is in the file, and in the log as well until that is begun anew.
    library.db.pragma('wal_checkpoint(PASSIVE)');
    expect(looked(library)).toBeNull();
    writeFileSync(library.path, older);
    expect(() => add(library)).toThrow('Nothing was written.');
    const kept = looked(library);
    closeLibrary(library);
    expect(readFileSync(library.path).equals(older)).toBe(true);
    expect(holds(kept?.file ?? '', key)).toBe(10);
    expect(holds(library.path, key)).toBe(5);
  });

  test.each([
    ['a day older', 5],
    ['one transaction older', 1],
  ])('a copy of itself, %s, over one whose log is empty is noticed at closing at the latest', (_what, later) => {
    const library = opened(unlock, 5);
    const key = again(library);
    fold(library);
    const copy = readFileSync(library.path);
    fill(library, later);
    fold(library);
    expect(looked(library)).toBeNull();
    writeFileSync(library.path, copy);
    expect(closeLibrary(library)).toContain('was written over by another program while it was open.');
    expect(readFileSync(library.path).equals(copy)).toBe(true);
    expect(holds(library.path, key)).toBe(5);
  });

  test('what can’t be proven to be all of it is not kept as if it were: its log is, and a backup is the way on', () => {
    const library = opened(unlock, 40);
    fold(library);
    const older = readFileSync(library.path);
    fill(library, 40);
    fold(library);
    fill(library, 2);
    expect(looked(library)).toBeNull();
    const log = readFileSync(`${library.path}-wal`);
    forget(library);
    writeFileSync(library.path, older);
    const kept = looked(library);
    expect(kept?.file).toBeNull();
    expect(kept?.words).toContain('could not be kept whole.');
    expect(kept?.words).toContain('restore the newest backup, in Library');
    const at = dirname(library.path);
    const name = readdirSync(at).find((each) => each.includes('(log kept ')) ?? '';
    expect(kept?.words).toContain(join(at, name));
    expect(readFileSync(join(at, name)).equals(log)).toBe(true);
    expect(readdirSync(at).filter((each) => each.includes('(kept '))).toEqual([]);
    expect(closeLibrary(library)).toBe(kept?.words);
    expect(readFileSync(library.path).equals(older)).toBe(true);
  });

  test('an older copy of itself that reads as a whole library is not kept as what was taken in', () => {
    const library = opened(unlock, 10);
    fold(library);
    const older = readFileSync(library.path);
    fill(library, 5);
    fold(library);
    expect(looked(library)).toBeNull();
    forget(library);
    writeFileSync(library.path, older);
    expect(looked(library)).toMatchObject({ file: null, words: expect.stringContaining('could not be kept whole.') });
    expect(readdirSync(dirname(library.path)).filter((each) => each.includes('kept '))).toEqual([]);
  });

  test('another program that wrote, and then another library over it: still noticed', () => {
    const library = opened(unlock, 3);
    const bytes = another(unlock, 2);
    beside(library, (other) => other.exec(`UPDATE library SET name = 'Other'`));
    writeFileSync(library.path, bytes);
    expect(looked(library)?.words).toContain('was written over');
  });
});

/** Another connection to an open library, as another program has one. */
function beside<T>(library: Library, work: (other: Connection) => T): T {
  const other = connect(library.path, { driver: driverOf(library.db), readOnly: false, mustExist: true });
  try {
    return work(other);
  } finally {
    other.close();
  }
}

/** The same, by the app's other process. */
function byCommandLine(library: Library, work: (other: Library) => void): void {
  const other = openLibrary(library.path, options({ create: false, unlock: unlockFor(driverOf(library.db)) }));
  if (!other.ok) throw new Error(other.message);
  work(other.value);
  expect(closeLibrary(other.value)).toBeNull();
}

/** What is done to a library by right, while it is open. */
const BY_RIGHT: [string, (library: Library) => void][] = [
  ['its own log is folded in', (library) => library.db.pragma('wal_checkpoint(PASSIVE)')],
  ['its log is emptied', fold],
  ['it is touched', ({ path }) => utimesSync(path, new Date(0), new Date())],
  ['it is made readable for a group', ({ path }) => chmodSync(path, 0o640)],
  ['its own bytes are written over it', ({ path }) => writeFileSync(path, readFileSync(path))],
  ['a copy is made', ({ db, path }) => copyLibrary(db, path, join(folder(), 'copy.daybrief'), driverOf(db))],
  [
    'a backup is taken',
    ({ db, path }) => void takeBackup({ library: path, driver: driverOf(db), now: NOW, limit: 1e9 }),
  ],
  ['it is verified beside', ({ db, path }) => void verifyAt(path, driverOf(db), [])],
  [
    'an article is purged, and it is packed anew',
    (library) => {
      fill(library, 1);
      const [article = 0] = library.db.prepare('SELECT id FROM article').pluck().all() as number[];
      purgeArticle(library, { article, reason: 'As asked', by: 'Ada' }, NOW);
    },
  ],
  ['it is packed anew, into its log', ({ db }) => db.exec('VACUUM')],
  [
    'another program folds its log in',
    (library) => beside(library, (other) => other.pragma('wal_checkpoint(PASSIVE)')),
  ],
  [
    'another program empties its log',
    (library) => beside(library, (other) => other.pragma('wal_checkpoint(TRUNCATE)')),
  ],
  [
    'another program writes, and empties its log',
    (library) =>
      beside(library, (other) => other.exec(`UPDATE library SET name = 'Other'; PRAGMA wal_checkpoint(TRUNCATE)`)),
  ],
  [
    'another program packs it anew, and empties its log',
    (library) =>
      beside(library, (other) =>
        other.exec(
          `CREATE TABLE bulk (x BLOB); INSERT INTO bulk VALUES (zeroblob(90000)); DROP TABLE bulk; DROP TABLE IF EXISTS none; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)`,
        ),
      ),
  ],
  ['another program packs it anew, into its log', (library) => beside(library, (other) => other.exec('VACUUM'))],
  ['the command line takes an article in', (library) => byCommandLine(library, (other) => fill(other, 1))],
  [
    'the command line takes articles in, and empties its log',
    (library) =>
      byCommandLine(library, (other) => {
        fill(other, 1);
        fold(other);
        fill(other, 2);
        fold(other);
      }),
  ],
  [
    'the command line purges an article, which packs it anew',
    (library) =>
      byCommandLine(library, (other) => {
        fill(other, 2);
        const [article = 0] = other.db.prepare('SELECT id FROM article').pluck().all() as number[];
        purgeArticle(other, { article, reason: 'As asked', by: 'Ada' }, NOW);
      }),
  ],
  [
    'the command line takes articles in, which are folded in bit by bit as somebody reads',
    (library) => {
      const { held } = library;
      byCommandLine(library, (other) => {
        fill(other, 1);
        beside(library, (reader) => {
          reader.exec('BEGIN');
          reader.prepare('SELECT count(*) FROM article').get();
          fill(other, 1);
          other.db.pragma('wal_checkpoint(PASSIVE)');
          expect(held === undefined || isOverwritten(held)).toBe(false);
        });
        fold(library);
      });
    },
  ],
  [
    'a new passphrase is refused, as another program has it open',
    (library) =>
      beside(library, (other) => {
        other.prepare('SELECT count(*) FROM library').get();
        expect(() => giveKey(library, newKey('one grey heron sleeps'))).toThrow('Another program has');
      }),
  ],
];

describe.each(KINDS)('no false alarm: %s', (_kind, unlock) => {
  test.each(BY_RIGHT)('%s', (_what, work) => {
    const library = opened(unlock, 8);
    const { held } = library;
    if (held === undefined) throw new Error('It is not held.');
    // On a file with a full log, and on one with an empty one; looked at between, and not.
    for (const round of [0, 1, 2]) {
      work(library);
      if (round !== 1) expect(isOverwritten(held, round === 2)).toBe(false);
      expect(looked(library)).toBeNull();
      fill(library, 1);
      if (round === 1) fold(library);
    }
    expect(closeLibrary(library)).toBeNull();
    expect(existsSync(`${library.path}-wal`)).toBe(false);
  });

  test('a new passphrase, and then on with it', () => {
    const library = opened(unlock, 8);
    const next = newKey('one grey heron sleeps');
    const key = { key: Buffer.from(next.raw).toString('hex') };
    giveKey(library, next);
    const anew = openLibrary(library.path, options({ create: false, unlock: key }));
    if (!anew.ok) throw new Error(anew.message);
    fill(anew.value, 1);
    fold(anew.value);
    expect(looked(anew.value)).toBeNull();
    expect(closeLibrary(anew.value)).toBeNull();
  });
});
