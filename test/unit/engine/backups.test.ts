import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { BackupEntry } from '../../../preload/contract';
import { doChore, type Keeper } from '../../../main/engine/keeper/chores';
import { createSchedule } from '../../../main/engine/keeper/schedule';
import { driverHere } from '../../../main/engine/driver';
import { connect } from '../../../main/store/database';
import { takeBackup } from '../../../main/store/backups/take';
import { listBackups } from '../../../main/store/backups/list';
import type { Unlock } from '../../../main/store/cipher/key';
import { filesIn, holding, PASSPHRASE } from '../store/cipher/sealed';
import { add, harmed, library } from '../store/library';
import { desk, event, folder, value, type Desk } from './desk';
import { keeperHere } from './keeper-here';

const text = (name: string): string => `${name}\n\nThe ${name} was closed on Monday, the keeper of it said.`;

async function made(
  sound = true,
  unlock: Unlock | null = null,
): Promise<Desk & { path: string; addOne(name: string): Promise<void> }> {
  const { service, events } = desk({ sound });
  const path = join(folder(), 'news.daybrief');
  value(await service.ask('open', [path, true, unlock]));
  return {
    service,
    events,
    path,
    async addOne(name) {
      value(await service.ask('importText', [text(name), { published: '2031-05-06' }]));
    },
  };
}

test('a backup is taken, listed and restored; what was replaced is kept beside it', async () => {
  const { service, path, addOne } = await made();
  await addOne('bridge');
  const first = value(await service.ask('takeBackup', []));
  expect(first.taken).toMatchObject({ state: 'sound', articles: 1 });
  expect(first.backups).toEqual([first.taken]);
  expect(value(await service.ask('takeBackup', [])).taken).toBeNull();
  await addOne('ferry');
  const restored = value(await service.ask('restoreBackup', [null, first.taken?.name ?? '']));
  expect(restored.library.articles).toBe(1);
  expect(restored.backup.name).toBe(first.taken?.name);
  expect(readdirSync(dirname(path)).toSorted()).toEqual(
    [
      'news.daybrief',
      'news.daybrief-shm',
      'news.daybrief-wal',
      'news.daybrief.backups',
      basename(restored.kept ?? ''),
    ].toSorted(),
  );
  // The replaced one has both articles, and the backup is where it was.
  expect(value(await service.ask('backups', [null])).backups).toHaveLength(1);
  expect(value(await service.ask('open', [restored.kept ?? '', false])).articles).toBe(2);
});

test('backups of an encrypted library are encrypted, open with its passphrase, and are restored while it is open', async () => {
  const { service, path, addOne } = await made(true, { passphrase: PASSPHRASE });
  await addOne('Thornbury bridge');
  const first = value(await service.ask('takeBackup', [])).taken;
  expect(first).toMatchObject({ state: 'sound', articles: 1 });
  await addOne('Thornbury ferry');
  const restored = value(await service.ask('restoreBackup', [null, first?.name ?? '']));
  expect(restored.library).toMatchObject({ articles: 1, encrypted: true });
  expect(holding(['Thornbury', 'thornbury'], filesIn(dirname(path)))).toEqual([]);
  value(await service.ask('close', []));
  const kept = restored.kept ?? '';
  expect(await service.ask('open', [kept, false])).toMatchObject({ ok: false, code: 'locked' });
  expect(value(await service.ask('open', [kept, false, { passphrase: PASSPHRASE }])).articles).toBe(2);
});

test('what is saved of an encrypted library that is open and damaged is encrypted as well', async () => {
  const { service, path, addOne } = await made(true, { passphrase: PASSPHRASE });
  await addOne('Thornbury bridge');
  const to = join(dirname(path), 'saved.daybrief');
  expect(value(await service.ask('salvage', [null, to]))).toMatchObject({ articles: 1, lost: [] });
  // Its report names the library, and no article that is whole.
  expect(holding(['Thornbury', 'thornbury'], filesIn(dirname(path)))).toEqual([]);
  expect(value(await service.ask('open', [to, false, { passphrase: PASSPHRASE }])).articles).toBe(1);
});

test('a backup is read through once for the list, and once more when it is restored', async () => {
  const { service, path, addOne } = await made();
  await addOne('bridge');
  const name = value(await service.ask('takeBackup', [])).taken?.name ?? '';
  const file = join(`${path}.backups`, name);
  const when = new Date('2031-05-06T08:00:00.000Z');
  const list = async (): Promise<BackupEntry[]> => value(await service.ask('backups', [null])).backups;
  utimesSync(file, when, when);
  expect(await list()).toMatchObject([{ state: 'sound' }]);
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 4;
  writeFileSync(file, bytes);
  utimesSync(file, when, when);
  expect(await list()).toMatchObject([{ state: 'sound' }]);
  expect(await service.ask('restoreBackup', [null, name])).toMatchObject({ ok: false, code: 'damaged-library' });
  // Written to since, it is read again.
  const later = new Date('2031-05-06T08:01:00.000Z');
  utimesSync(file, later, later);
  expect(await list()).toMatchObject([{ state: 'damaged' }]);
});

test('one that is damaged is replaced by its newest whole backup, without being opened', async () => {
  const { service, path, addOne } = await made();
  await addOne('bridge');
  value(await service.ask('takeBackup', []));
  await addOne('ferry');
  // An hour later: of one hour the last alone is kept.
  const { backup } = takeBackup({ library: path, driver: driverHere(), now: '2031-05-06T09:30:00.000Z', limit: 1e9 });
  value(await service.ask('close', []));
  truncateSync(path, 9_000);
  const damaged = readFileSync(path);
  // The newest backup is damaged as well.
  const newest = backup?.path ?? '';
  const bytes = readFileSync(newest);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 4;
  writeFileSync(newest, bytes);
  expect(await service.ask('open', [path, false])).toMatchObject({ ok: false, code: 'damaged-library' });
  expect(value(await service.ask('backups', [path])).backups[0]).toMatchObject({ state: 'damaged', articles: 2 });
  expect(await service.ask('restoreBackup', [path, backup?.name ?? ''])).toMatchObject({
    ok: false,
    code: 'damaged-library',
  });
  expect(readFileSync(path).equals(damaged)).toBe(true);
  const { library, kept } = value(await service.ask('restoreBackup', [path, null]));
  expect(library.articles).toBe(1);
  expect(readFileSync(kept ?? '').equals(damaged)).toBe(true);
});

test('a copy that an older app put beside a library is found and restored', async () => {
  const { service, path, addOne } = await made();
  await addOne('bridge');
  const old = join(dirname(path), 'news.daybrief.v11-2031-05-06T08-00-00-000Z.backup');
  value(await service.ask('copy', [old]));
  await addOne('ferry');
  expect(value(await service.ask('backups', [null])).backups).toMatchObject([{ state: 'before', articles: null }]);
  expect(value(await service.ask('restoreBackup', [null, basename(old)])).library.articles).toBe(1);
});

test('one that another program has open is not replaced, and stays open here', async () => {
  const { service, path, addOne } = await made();
  await addOne('bridge');
  value(await service.ask('takeBackup', []));
  await addOne('ferry');
  const other = connect(path, { driver: driverHere(), readOnly: false, mustExist: true });
  onTestFinished(() => void other.close());
  other.prepare('SELECT count(*) FROM article').get();
  const refused = await service.ask('restoreBackup', [null, null]);
  expect(refused).toMatchObject({ ok: false, code: 'refused', message: expect.stringContaining('another program') });
  expect(value(await service.ask('info', [])).articles).toBe(2);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('replac'))).toEqual([]);
});

test('where there is no backup, that is said', async () => {
  const { service, path } = await made();
  expect(value(await service.ask('backups', [null]))).toMatchObject({ library: path, backups: [] });
  expect(await service.ask('restoreBackup', [null, null])).toMatchObject({ ok: false, code: 'not-found' });
  expect(await service.ask('restoreBackup', [null, '../news.daybrief'])).toMatchObject({
    ok: false,
    code: 'not-found',
  });
  expect(existsSync(`${path}.backups`)).toBe(false);
});

test('backups are taken soon after a library is opened and then again and again, and only where something was written', async () => {
  const made = library();
  add(made);
  const rounds = [event(), event(), event()];
  const keeper: Keeper = {
    async run(name, asked, about) {
      const done = doChore(name, asked, about);
      rounds.shift()?.happen();
      return Promise.resolve(done);
    },
    stop: () => undefined,
  };
  const [first, second, third] = rounds;
  const told: (string | null)[] = [];
  const schedule = createSchedule({
    keeper,
    now: () => new Date().toISOString(),
    library: () => made,
    tell: (problem) => told.push(problem),
    times: { first: 1, hour: 1 },
  });
  onTestFinished(() => schedule.stop());
  schedule.follow({ on: true, limit: 100 });
  await first?.happened;
  await second?.happened;
  expect(listBackups(made.path)).toHaveLength(1);
  add(made, { title: 'Ferry sails again' });
  await third?.happened;
  schedule.follow({ on: false, limit: 100 });
  expect(listBackups(made.path)[0]?.articles).toBe(2);
  expect(told).toEqual([]);
});

test('the first is taken a minute after a library was opened, and then one each hour', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const made = library();
  let asked = 0;
  const schedule = createSchedule({
    keeper: {
      ...keeperHere,
      run(name, wanted, about) {
        asked += 1;
        return keeperHere.run(name, wanted, about);
      },
    },
    now: () => new Date().toISOString(),
    library: () => made,
    tell: () => undefined,
  });
  onTestFinished(() => schedule.stop());
  schedule.follow({ on: true, limit: 100 });
  const counts: number[] = [];
  for (const milliseconds of [59_999, 1, 3_599_999, 1, 3_600_000]) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    counts.push(asked);
  }
  expect(counts).toEqual([0, 1, 1, 2, 3]);
});

test('a backup that fails is told once, and once more when it is taken again', async () => {
  const made = harmed();
  add(made);
  writeFileSync(`${made.path}.backups`, 'a file where the folder would be');
  const { service, events } = desk();
  value(await service.ask('open', [made.path, false]));
  const refused = await service.ask('takeBackup', []);
  expect(refused).toMatchObject({ ok: false });
  // The name of the folder may hold such letters by chance.
  expect(refused.ok ? '' : refused.message.replaceAll(made.path, '')).not.toMatch(/\bE[A-Z]{4,}/u);
  const told: (string | null)[] = [];
  const rounds = [event(), event(), event()];
  const [, , third] = rounds;
  const schedule = createSchedule({
    keeper: {
      ...keeperHere,
      async run(name, asked, about) {
        const done = await keeperHere.run(name, asked, about);
        rounds.shift()?.happen();
        return done;
      },
    },
    now: () => new Date().toISOString(),
    library: () => made,
    tell: (problem) => told.push(problem),
    times: { first: 1, hour: 1 },
  });
  onTestFinished(() => schedule.stop());
  schedule.follow({ on: true, limit: 100 });
  await third?.happened;
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^No backup could be taken, and the library itself is as it was\. /u);
  expect(events.backups).toEqual([]);
  // Work goes on.
  value(await service.ask('importText', [text('ferry'), { published: null }]));
});

test('a backup of an encrypted library that is not open is restored with its passphrase, and without nothing is touched', async () => {
  const { service, path, addOne } = await made(false, { passphrase: PASSPHRASE });
  await addOne('Thornbury bridge');
  value(await service.ask('takeBackup', []));
  await addOne('Thornbury ferry');
  value(await service.ask('close', []));
  // Its first bytes are lost: no passphrase opens it now, and the backup tells which is right.
  const bytes = readFileSync(path);
  bytes.fill(7, 4, 1_000);
  writeFileSync(path, bytes);
  const there = readdirSync(dirname(path)).toSorted();
  expect(await service.ask('restoreBackup', [path, null])).toMatchObject({ ok: false, code: 'locked' });
  const wrong = { passphrase: `${PASSPHRASE}!` };
  expect(await service.ask('restoreBackup', [path, null, wrong])).toMatchObject({
    ok: false,
    code: 'wrong-passphrase',
  });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path)).toSorted()).toEqual(there);
  const restored = value(await service.ask('restoreBackup', [path, null, { passphrase: PASSPHRASE }]));
  expect(restored.library).toMatchObject({ articles: 1, encrypted: true });
  expect(readFileSync(restored.kept ?? '').equals(bytes)).toBe(true);
  expect(holding(['Thornbury', 'thornbury'], filesIn(dirname(path)))).toEqual([]);
});

test('what is saved of an encrypted library that is not open is encrypted with its key', async () => {
  const { service, path, addOne } = await made(false, { passphrase: PASSPHRASE });
  await addOne('Thornbury bridge');
  value(await service.ask('close', []));
  const to = join(dirname(path), 'saved.daybrief');
  expect(await service.ask('salvage', [path, to])).toMatchObject({ ok: false, code: 'locked' });
  const wrong = { passphrase: `${PASSPHRASE}!` };
  expect(await service.ask('salvage', [path, to, wrong])).toMatchObject({ ok: false, code: 'wrong-passphrase' });
  expect(existsSync(to)).toBe(false);
  expect(value(await service.ask('salvage', [path, to, { passphrase: PASSPHRASE }]))).toMatchObject({ articles: 1 });
  expect(holding(['Thornbury', 'thornbury'], filesIn(dirname(path)))).toEqual([]);
  expect(value(await service.ask('open', [to, false, { passphrase: PASSPHRASE }])).articles).toBe(1);
});

test('a key that the keyring kept opens a backup of the same passphrase; one of another passphrase asks for that', async () => {
  const { service, path, addOne } = await made(false, { passphrase: PASSPHRASE });
  await addOne('Thornbury bridge');
  const { name } = value(await service.ask('takeBackup', [])).taken ?? { name: '' };
  const key = async (): Promise<Unlock> => ({ key: value(await service.ask('libraryKey', []))?.key ?? '' });
  const old = await key();
  value(await service.ask('passphrase', [PASSPHRASE, 'one grey heron sleeps']));
  const since = await key();
  value(await service.ask('close', []));
  const bytes = readFileSync(path);
  const refused = await service.ask('restoreBackup', [path, name, since]);
  expect(refused).toMatchObject({ ok: false, code: 'locked', message: expect.stringContaining('of its time') });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  value(await service.ask('restoreBackup', [path, name, { passphrase: PASSPHRASE }]));
  value(await service.ask('close', []));
  const restored = value(await service.ask('restoreBackup', [path, name, old]));
  expect(restored.library).toMatchObject({ articles: 1, encrypted: true });
});

test('a plain backup of a library that was encrypted since is restored plain', async () => {
  const { service, addOne } = await made();
  await addOne('bridge');
  const name = value(await service.ask('takeBackup', [])).taken?.name ?? '';
  value(await service.ask('passphrase', ['', PASSPHRASE]));
  expect(value(await service.ask('backups', [null])).backups).toMatchObject([{ name, encrypted: false }]);
  const restored = value(await service.ask('restoreBackup', [null, name]));
  expect(restored.library).toMatchObject({ articles: 1, encrypted: false });
});
