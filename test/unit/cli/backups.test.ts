import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BackupList } from '../../../preload/contract';
import { place } from './place';

const article = (at: string, name: string): string => {
  const file = join(at, `${name}.txt`);
  writeFileSync(file, `${name} closed\n\nThe ${name} was closed on Tuesday, its master said.`);
  return file;
};

test('library backups takes and lists them, and library restore brings back the newest whole one', async () => {
  const { at, run } = place();
  const library = join(at, 'news.daybrief');
  const at2 = ['--library', library];
  await run('import', article(at, 'ferry'), ...at2);
  expect(await run('library', 'backups', ...at2)).toMatchObject({
    code: 0,
    out: `There are no backups in ${library}.backups.\n`,
  });
  const { code, out } = await run('library', 'backups', '--take', ...at2);
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^sound {5}6 May 2031, 08:00 \(UTC\) +1 +0\.\d MB {2}0001-.*\.backup\n$/u),
  ]);
  expect(await run('library', 'backups', '--take', ...at2)).toMatchObject({
    code: 0,
    err: 'Nothing was written since the last backup: none was taken.\n',
  });
  await run('import', article(at, 'bridge'), ...at2);
  truncateSync(library, 5_000);
  expect((await run('list', ...at2)).code).toBe(1);
  const restored = await run('library', 'restore', ...at2);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toMatch(/1 article.*\n.*is kept as .*news \(replaced .*\)\.daybrief\.\n$/u);
  expect((await run('list', ...at2)).out).toContain('ferry closed');
});

test('a damaged backup stands on standard error and ends with 1; it is not restored', async () => {
  const { at, run } = place();
  const library = join(at, 'news.daybrief');
  await run('import', article(at, 'ferry'), '--library', library);
  const list: BackupList = JSON.parse((await run('library', 'backups', '--take', '--json', '--library', library)).out);
  const name = list.backups[0]?.name ?? '';
  truncateSync(join(list.folder, name), 8_192);
  expect(await run('library', 'backups', '--library', library)).toMatchObject({
    code: 1,
    out: '',
    err: `damaged   ${name}\n`,
  });
  const before = readFileSync(library);
  expect(await run('library', 'restore', name, '--library', library)).toMatchObject({
    code: 1,
    err: expect.stringContaining('is damaged'),
  });
  expect(await run('library', 'restore', '--library', library)).toMatchObject({
    code: 1,
    err: expect.stringContaining('no whole backup'),
  });
  expect(readFileSync(library).equals(before)).toBe(true);
});

test('library salvage brings what can be read into a new library, and names the rest', async () => {
  const { at, run } = place();
  const [library, out] = [join(at, 'news.daybrief'), join(at, 'saved.daybrief')];
  await run('import', article(at, 'ferry'), article(at, 'bridge'), '--library', library);
  const bytes = readFileSync(library);
  bytes.fill(0, 0, 100);
  writeFileSync(library, bytes);
  expect((await run('list', '--library', library)).code).toBe(1);
  const saved = await run('library', 'salvage', '--library', library, '--out', out);
  expect(saved).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 articles') });
  expect(readFileSync(`${out}.report.txt`, 'utf8')).toContain('Nothing is known to be missing.');
  expect(readFileSync(library).equals(bytes)).toBe(true);
  expect((await run('list', '--library', out)).out).toContain('bridge closed');
  expect(await run('verify', '--library', out)).toMatchObject({
    code: 0,
    out: expect.stringContaining('was salvaged from'),
  });
  expect(await run('library', 'salvage', '--library', library)).toMatchObject({ code: 2 });
  expect(await run('library', 'salvage', '--library', library, '--out', out)).toMatchObject({ code: 1 });
});

test('what is to be done must be said', async () => {
  const { at, run } = place();
  mkdirSync(join(at, 'data'));
  expect(await run('library')).toMatchObject({ code: 2, err: expect.stringContaining('backups') });
  expect(await run('library', 'burn')).toMatchObject({ code: 2 });
  expect(await run('library', 'restore', 'a', 'b')).toMatchObject({ code: 2 });
});
