import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleQuery } from '../../../preload/contract';
import { driverHere } from '../../../main/engine/driver';
import { connect } from '../../../main/store/database';
import { migrations } from '../../../main/store/migrations';
import { isRemoteVolume, isShare, mountType } from '../../../main/store/network';
import { closeLibrary, openLibrary } from '../../../main/store/open';
import { openToRead } from '../../../main/store/reading-copy';
import { lock, networkFolder, noLocks, noNetwork, titled } from '../../support/disks';
import { place } from '../cli/place';
import { desk, folder, value } from './desk';

const ALL: ArticleQuery = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 500 };
const DAY = '2031-05-06';
const OPTIONS = { from: DAY, to: DAY, title: 'Morning', marking: null, note: '' };
const texts = {
  'ferry.txt':
    'Ferry sails again\n\nThe ferry crossed the sound on Tuesday for the first time in a year, its master said.',
  'quay.txt': 'Fire on quay\n\nA fire on the quay of Orlen killed two people on Tuesday, the mayor said.',
};

/** The copies that are read, of this process alone. */
const copies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`daybrief-reading-${process.pid}-`));

/**
 * A library that nobody may write; the second article stands in its log alone.
 * @param part whether the whole folder is locked, or the library's file alone
 */
async function locked(part: 'folder' | 'file' = 'folder'): Promise<{ path: string; bytes: () => Buffer[] }> {
  const made = desk();
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(at, name), text);
    value(await made.service.ask('importPaths', [[join(at, name)], { published: DAY }]));
  }
  const to = join(at, 'locked');
  mkdirSync(to);
  for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, join(to, `news.daybrief${end}`));
  expect(statSync(join(to, 'news.daybrief-wal')).size).toBeGreaterThan(0);
  onTestFinished(lock(part === 'file' ? join(to, 'news.daybrief') : to));
  const bytes = (): Buffer[] =>
    readdirSync(to)
      .sort()
      .map((name) => readFileSync(join(to, name)));
  return { path: join(to, 'news.daybrief'), bytes };
}

test.skipIf(noLocks !== null).each(['folder', 'file'] as const)(
  titled(
    'a library whose %s can’t be written is listed, searched, briefed from and verified, its log with it',
    noLocks,
  ),
  async (part) => {
    const { path, bytes } = await locked(part);
    const before = bytes();
    const { service } = desk({ engine: 'newer' });
    const info = value(await service.ask('open', [path, false]));
    expect(info).toMatchObject({
      path,
      name: 'news',
      articles: 2,
      readOnly: expect.stringContaining('for reading only'),
    });
    expect(value(await service.ask('articles', [ALL])).total).toBe(2);
    expect(value(await service.ask('articles', [{ ...ALL, search: 'quay' }])).total).toBe(1);
    // What another engine read is read again for it, and the options are remembered: elsewhere.
    const draft = value(await service.ask('draft', [OPTIONS]));
    expect(draft).toMatchObject({ engine: 'newer', glance: { articles: 2 } });
    expect(value(await service.ask('verify', []))).toMatchObject({ articles: 2, problems: [] });
    const copy = join(folder(), 'copy.daybrief');
    value(await service.ask('copy', [copy]));
    expect(value(await service.ask('open', [copy, false]))).toMatchObject({ articles: 2, readOnly: null });
    expect(bytes()).toEqual(before);
    expect(copies()).toEqual([]);
  },
);

test.skipIf(noLocks !== null)(
  titled('what would write to it is refused with the way on, and nothing is written', noLocks),
  async () => {
    const { path, bytes } = await locked();
    const before = bytes();
    const { service } = desk();
    value(await service.ask('open', [path, false]));
    const refused = {
      ok: false,
      code: 'read-only',
      message: expect.stringMatching(/^Nothing was changed\..*work in the copy\.$/u),
    };
    expect(await service.ask('rename', ['Ours'])).toMatchObject(refused);
    expect(await service.ask('importText', ['Words', { published: null }])).toMatchObject(refused);
    expect(await service.ask('withdraw', [1, 'wrong'])).toMatchObject(refused);
    expect(await service.ask('undo', [])).toMatchObject(refused);
    expect(await service.ask('closeBriefing', [OPTIONS, { by: 'M. Orr', seen: '' }])).toMatchObject(refused);
    expect(copies()).toHaveLength(1);
    await service.stop();
    expect(copies()).toEqual([]);
    expect(bytes()).toEqual(before);
  },
);

test.skipIf(noLocks !== null)(
  titled('an older library that can’t be written is brought up in the copy, and stays as it is', noLocks),
  async () => {
    const at = join(folder(), 'older');
    mkdirSync(at);
    const path = join(at, 'older.daybrief');
    const options = { create: true, driver: driverHere(), now: `${DAY}T08:00:00.000Z`, timeZone: 'UTC' };
    const older = openLibrary(path, { ...options, migrations: migrations.slice(0, 5) });
    if (!older.ok) throw new Error(older.message);
    closeLibrary(older.value);
    const before = readFileSync(path);
    onTestFinished(lock(at));
    const { service } = desk();
    expect(value(await service.ask('open', [path, false]))).toMatchObject({
      articles: 0,
      readOnly: expect.any(String),
    });
    expect(value(await service.ask('saved', []))).toEqual([]);
    await service.stop();
    expect([readdirSync(at), copies()]).toEqual([['older.daybrief'], []]);
    expect(readFileSync(path).equals(before)).toBe(true);
  },
);

test.skipIf(noLocks !== null)(titled('a newer library that can’t be written is refused', noLocks), async () => {
  const at = join(folder(), 'newer');
  mkdirSync(at);
  const { path } = await locked();
  const newer = join(at, 'newer.daybrief');
  for (const part of ['', '-wal']) copyFileSync(`${path}${part}`, `${newer}${part}`);
  const db = connect(newer, { readOnly: false, mustExist: true, driver: driverHere() });
  db.pragma('user_version = 9999');
  db.close();
  onTestFinished(lock(at));
  const { service } = desk();
  expect(await service.ask('open', [newer, false])).toMatchObject({ ok: false, code: 'newer-library' });
  expect(copies()).toEqual([]);
});

test('no library is made or worked in on another machine, but one there is read', async () => {
  const at = folder();
  const path = join(at, 'news.daybrief');
  const options = { create: true, driver: driverHere(), now: `${DAY}T08:00:00.000Z`, timeZone: 'UTC' };
  const remote = { ...options, isRemote: (of: string) => of === at };
  expect(openLibrary(path, remote)).toMatchObject({
    ok: false,
    code: 'network-folder',
    message: expect.stringContaining('own disk'),
  });
  expect(readdirSync(at)).toEqual([]);
  const made = openLibrary(path, options);
  if (!made.ok) throw new Error(made.message);
  closeLibrary(made.value);
  const before = readFileSync(path);
  expect(openLibrary(path, remote)).toMatchObject({ ok: false, code: 'network-folder' });
  const read = await openToRead(path, 'network-folder', options);
  if (!read.ok) throw new Error(read.message);
  expect(read.value).toMatchObject({ path, reading: { why: 'network-folder' } });
  closeLibrary(read.value);
  expect([readdirSync(at), copies()]).toEqual([['news.daybrief'], []]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.skipIf(noLocks !== null)(
  titled('a damaged library that can’t be written is told by its own name', noLocks),
  async () => {
    const at = join(folder(), 'locked');
    mkdirSync(at);
    const { path } = await locked();
    const broken = readFileSync(path);
    broken.fill(7, 4096, 8192);
    writeFileSync(join(at, 'broken.daybrief'), broken);
    onTestFinished(lock(at));
    const { service } = desk();
    const answer = await service.ask('open', [join(at, 'broken.daybrief'), false]);
    expect(answer).toMatchObject({ ok: false, code: 'damaged-library' });
    expect(!answer.ok && answer.message).toContain(join(at, 'broken.daybrief'));
    expect(!answer.ok && answer.message).not.toContain('reading');
    expect(copies()).toEqual([]);
  },
);

test.skipIf(noLocks !== null)(
  titled('the command line lists, searches, briefs and verifies it, and says so', noLocks),
  async () => {
    const { path, bytes } = await locked();
    const before = bytes();
    const { at, run } = place();
    const says = /Opened for reading only: .*copy the file to a folder of your own\./u;
    const listed = await run('list', '--library', path);
    expect(listed).toMatchObject({ code: 0, err: expect.stringMatching(says) });
    expect(listed.out.trim().split('\n')).toHaveLength(2);
    expect((await run('search', 'quay', '--library', path)).out).toContain('Fire on quay');
    expect(await run('verify', '--library', path)).toMatchObject({ code: 0, out: expect.stringContaining('sound') });
    const out = join(at, 'brief.md');
    expect(await run('brief', '--library', path, '--date', DAY, '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toContain('quay');
    writeFileSync(join(at, 'new.txt'), 'New\n\nA new article.');
    expect(await run('import', join(at, 'new.txt'), '--library', path)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nothing was changed.'),
    });
    expect(bytes()).toEqual(before);
    expect(copies()).toEqual([]);
  },
);

test.skipIf(noNetwork !== null)(
  titled('a library in a mounted network folder is read, and none is made there', noNetwork),
  async () => {
    const { path, bytes } = await locked();
    const { at, end } = await networkFolder(join(path, '..'));
    onTestFinished(end);
    const { service } = desk();
    const there = join(at, 'news.daybrief');
    const info = value(await service.ask('open', [there, false]));
    expect(info).toMatchObject({ path: there, articles: 2, readOnly: expect.stringContaining('network folder') });
    expect(await service.ask('importText', ['Words', { published: null }])).toMatchObject({
      ok: false,
      code: 'read-only',
    });
    expect(await service.ask('open', [join(at, 'new.daybrief'), true])).toMatchObject({
      ok: false,
      code: 'network-folder',
    });
    expect(bytes()).toHaveLength(2);
  },
);

test('a folder of another machine is told by its type', () => {
  const mounts = [
    '22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
    '36 22 0:31 / /home/mira/desk\\040share rw,nosuid - fuse.sshfs mira@press:/news rw',
    '37 22 8:1 / /media/stick rw - fuseblk /dev/sda1 rw',
  ].join('\n');
  expect(mountType('/home/mira/desk share/2031', mounts)).toBe('fuse.sshfs');
  expect(mountType('/home/mira/desk shared', mounts)).toBe('ext4');
  expect(mountType('/media/stick', mounts)).toBe('fuseblk');
  const mac = [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '//mira@press/news on /Volumes/News (desk) (smbfs, nodev, nosuid, mounted by mira)',
  ].join('\n');
  expect(isRemoteVolume('/Volumes/News (desk)/2031', mac)).toBe(true);
  expect(isRemoteVolume('/Users/mira', mac)).toBe(false);
  expect(['\\\\press\\news', '\\\\?\\UNC\\press\\news', 'C:\\news', '\\\\?\\C:\\news'].map(isShare)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
