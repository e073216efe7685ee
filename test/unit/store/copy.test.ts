import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { listArticles } from '../../../main/store/finding/list';
import { copyLibrary } from '../../../main/store/copy';
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
