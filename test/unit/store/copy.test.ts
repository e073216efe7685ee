import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { listArticles } from '../../../main/store/finding/list';
import { copyLibrary } from '../../../main/store/copy';
import { connect, type Connection } from '../../../main/store/database';
import { verifyLibrary } from '../../../main/store/verify';
import { add, folder, library } from './library';

test('writes a whole library over what stood there, and opens as one', () => {
  const made = library();
  for (let index = 0; index < 5; index++) add(made, { title: `Ferry ${index}` });
  const to = join(folder(), 'copy.daybrief');
  writeFileSync(to, 'something else');
  copyLibrary(made.db, made.path, to, driverHere());
  expect(readdirSync(dirname(to))).toEqual(['copy.daybrief']);
  const copy = library(to, { create: false });
  expect(verifyLibrary(copy.db)).toEqual({ articles: 5, problems: [] });
  expect(
    listArticles(copy.db, { search: 'ferry', from: null, to: null, filter: 'all', offset: 0, limit: 9 }).total,
  ).toBe(5);
});

test('leaves what stands at the target when the copy fails', () => {
  const made = library();
  const at = folder();
  const to = join(at, 'copy.daybrief');
  writeFileSync(to, 'something else');
  made.db.close();
  expect(() => copyLibrary(made.db, made.path, to, driverHere())).toThrow();
  expect(readFileSync(to, 'utf8')).toBe('something else');
  expect(readdirSync(at)).toEqual(['copy.daybrief']);
});

test('refuses to copy a library onto itself', () => {
  const made = library();
  expect(() => copyLibrary(made.db, made.path, join(dirname(made.path), '.', 'news.daybrief'), driverHere())).toThrow(
    /open library itself/,
  );
});

/** The same connection, but what it writes as a copy comes out with a fault. */
function faulty(db: Connection, fault: (path: string) => void): Connection {
  const prepare = (text: string): unknown =>
    text === 'VACUUM INTO ?'
      ? {
          run: (path: string) => {
            db.prepare(text).run(path);
            fault(path);
          },
        }
      : db.prepare(text);
  return new Proxy(db, {
    get(own, name) {
      if (name === 'prepare') return prepare;
      const value: unknown = Reflect.get(own, name);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

const byHand =
  (statements: string) =>
  (path: string): void => {
    const copy = connect(path, { driver: driverHere(), readOnly: false, mustExist: true });
    copy.pragma('foreign_keys = OFF');
    copy.exec(statements);
    copy.close();
  };

function cutPage(path: string): void {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(bytes.readUInt32BE(36) + 1, 36);
  writeFileSync(path, bytes);
}

test.each([
  ['whose pages do not fit together', cutPage],
  ['that lacks an article', byHand('DROP TRIGGER article_stays; DELETE FROM article WHERE id = 2')],
  ['of another version', byHand('PRAGMA user_version = 3')],
])('a copy %s is given up, and what stood there stays', (_name, fault) => {
  const made = library();
  for (const title of ['Ferry', 'Flood']) add(made, { title });
  const at = folder();
  const to = join(at, 'copy.daybrief');
  writeFileSync(to, 'something else');
  expect(() => copyLibrary(faulty(made.db, fault), made.path, to, driverHere())).toThrow(/could not be made whole/);
  expect(readFileSync(to, 'utf8')).toBe('something else');
  expect(readdirSync(at)).toEqual(['copy.daybrief']);
});

test('a library that is in use is not replaced by a copy', () => {
  const made = library();
  add(made);
  const at = folder();
  const other = library(join(at, 'other.daybrief'));
  add(other, { title: 'Theirs' });
  expect(() => copyLibrary(made.db, made.path, other.path, driverHere())).toThrow(/in use as a library/);
  expect(readdirSync(at).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(listArticles(other.db, { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 9 }).total).toBe(
    1,
  );
});
