import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync, lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../../main/engine/driver';
import { copyAcross } from '../../../../main/store/cipher/across';
import { giveKey } from '../../../../main/store/cipher/change';
import type { LibraryKey } from '../../../../main/store/cipher/header';
import { cipherId, newKey } from '../../../../main/store/cipher/key';
import { atomically, connect, driverOf } from '../../../../main/store/database';
import { listArticles } from '../../../../main/store/finding/list';
import { closeLibrary, openLibrary, type Library } from '../../../../main/store/open';
import { verifyLibrary } from '../../../../main/store/verify';
import { bundled } from '../../engine/bundle';
import { add, folder, library, options } from '../library';
import { filesIn, holding, PASSPHRASE } from './sealed';

const bundle = bundled({ child: 'test/unit/store/cipher/change-child.ts' });
const unlock = { passphrase: PASSPHRASE };
const ARTICLES = 30;

function filled(made: Library): Library {
  atomically(made.db, () => {
    for (let index = 0; index < ARTICLES; index++)
      add(made, {
        title: `Kestrelmouth ferry ${index}`,
        text: `Kestrelmouth ferry ${index}\n\n${'The Thornbury road was closed. '.repeat(60)}`,
        day: '2031-05-06',
      });
  });
  return made;
}

const hex = ({ raw }: LibraryKey): string => Buffer.from(raw).toString('hex');

function expectWhole(path: string, key: LibraryKey): void {
  const again = library(path, { create: false, unlock: { key: hex(key) } });
  expect(verifyLibrary(again.db)).toEqual({ articles: ARTICLES, problems: [] });
  const search = { search: 'thornbury', from: null, to: null, filter: 'all', offset: 0, limit: 5 } as const;
  expect(listArticles(again.db, search).total).toBe(ARTICLES);
  expect(again.db.pragma('journal_mode', { simple: true })).toBe('wal');
  closeLibrary(again);
}

test('an encrypted library gets another passphrase: the new one opens it and the old one no longer does', () => {
  const made = filled(library(undefined, { unlock }));
  const before = cipherId(made.path);
  const link = join(folder(), 'link.daybrief');
  symlinkSync(made.path, link);
  const next = newKey('one grey heron sleeps');
  giveKey({ ...made, path: link }, next);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(cipherId(made.path)).toBe(Buffer.from(next.header).toString('hex'));
  expect(cipherId(made.path)).not.toBe(before);
  expect(filesIn(dirname(made.path))).toEqual([made.path]);
  expect(openLibrary(made.path, options({ create: false, unlock }))).toMatchObject({ code: 'wrong-passphrase' });
  expectWhole(made.path, next);
});

test('a plain library is encrypted with all that is in it, and nothing of it lies there in the clear', () => {
  const made = filled(library());
  const next = newKey(PASSPHRASE);
  giveKey(made, next);
  expect(filesIn(dirname(made.path))).toEqual([made.path]);
  expect(holding(['Thornbury', 'thornbury', 'Kestrelmouth', 'CREATE TABLE'], [made.path])).toEqual([]);
  expectWhole(made.path, next);
});

test('what is written across is the same to the row and to the schema', () => {
  const made = filled(library());
  const to = connect(join(folder(), 'to.db'), { driver: driverHere(), readOnly: false, mustExist: false });
  copyAcross(made.db, to);
  const told = (of: Library['db']): unknown => [
    of.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
    of.prepare('SELECT rowid, * FROM article ORDER BY rowid').all(),
    of.prepare('SELECT * FROM sqlite_schema WHERE rootpage = 0').all().length,
  ];
  expect(told(to)).toEqual(told(made.db));
  to.close();
});

test('nothing is changed while another program has it open, and work goes on', () => {
  const made = filled(library(undefined, { unlock }));
  const bytes = cipherId(made.path);
  const other = connect(made.path, { driver: driverOf(made.db), readOnly: false, mustExist: true });
  other.prepare('SELECT count(*) FROM article').get();
  expect(() => giveKey(made, newKey('one grey heron sleeps'))).toThrow(/Another program has/u);
  expect(cipherId(made.path)).toBe(bytes);
  add(made, { title: 'Bridge open again', text: 'Bridge open again. It was.' });
  expect(other.prepare('SELECT count(*) AS articles FROM article').get()).toEqual({ articles: ARTICLES + 1 });
  other.close();
  expect(filesIn(dirname(made.path)).some((file) => file.endsWith('.part'))).toBe(false);
});

test('a kill in between leaves a library that opens with the one key or the other', async () => {
  const made = filled(library(undefined, { unlock }));
  const { key } = driverOf(made.db);
  if (key === null) throw new Error('it is not encrypted');
  const [one, other] = [
    { raw: Buffer.from(key.raw), header: Buffer.from(key.header) },
    newKey('one grey heron sleeps'),
  ];
  closeLibrary(made);
  let changed = 0;
  for (let kill = 0; kill < 12; kill++) {
    const at = cipherId(made.path) === one.header.toString('hex') ? [one, other] : [other, one];
    const child = spawn(
      process.execPath,
      [
        bundle.file('child'),
        made.path,
        driverHere().plain ?? '',
        driverHere().ciphers ?? '',
        ...at.map((each) => hex(each) + each.header.toString('hex')),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // Each kill a little later: in the first change, or in one that follows.
    for (let begun = 0; begun <= kill % 3;) begun += String((await once(child.stdout, 'data'))[0]).length;
    await new Promise((resolve) => setTimeout(resolve, kill * 9));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const now = cipherId(made.path);
    const opens = [one, other].find(({ header }) => header.toString('hex') === now);
    if (opens === undefined) throw new Error('the library has neither key');
    if (opens !== at[0]) changed += 1;
    expectWhole(made.path, opens);
    expect(holding(['Thornbury'], filesIn(dirname(made.path)))).toEqual([]);
  }
  expect(readFileSync(made.path).length).toBeGreaterThan(0);
  expect(changed).toBeGreaterThan(0);
});
