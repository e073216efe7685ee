import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { WatchedFile, WatchedFolder } from '../../../preload/contract';
import { createHandedFiles } from '../../../main/handover/files';
import * as outcome from '../../../main/handover/outcome';
import { createWatch } from '../../../main/handover/watch';
import { forgetSigner, keepSigner } from '../../../main/keys/known';
import { folder } from '../engine/desk';
import { fileOf, someKey } from './handed';

const orr = someKey();
const NOW = '2031-05-07T08:00:00.000Z';

/** A reader who knows M. Orr and watches a folder. `until` waits for a state of it that is told, never for a time. */
async function reader({ every = 25, still = 25 } = {}) {
  const profile = folder();
  const share = join(folder(), 'share');
  mkdirSync(share);
  const keys = { signing: join(profile, 'key.json'), known: join(profile, 'known.json') };
  await keepSigner(keys.known, { name: 'M. Orr', publicKey: orr.publicKey }, NOW);
  const told: WatchedFolder[] = [];
  let wake = (): void => undefined;
  const files = createHandedFiles();
  const watch = createWatch({
    files,
    keys,
    every,
    still,
    changed: (now) => {
      told.push(now);
      wake();
    },
  });
  onTestFinished(() => watch.stop());
  const until = async (fits: (now: WatchedFolder) => boolean): Promise<WatchedFolder> => {
    const first = await watch.now();
    for (;;) {
      const now = told.at(-1) ?? first;
      if (fits(now)) return now;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const state = (name: string, wanted: WatchedFile['state']) =>
    until(({ files: all }) => all.some(({ file, state: is }) => file === name && is === wanted));
  return { share, keys, watch, told, until, state, files };
}

const put = (share: string, name: string, bytes: Buffer): string => {
  const path = join(share, name);
  writeFileSync(path, bytes);
  return path;
};
/** As if it had lain there for a day. */
const OLD = new Date(Date.now() - 86_400_000);

test('files are told with signer and state, the newest of the known first', async () => {
  const { share, watch, until } = await reader();
  put(share, 'a.daybrief-brief', fileOf(orr));
  put(share, 'b.daybrief-brief', fileOf(someKey(), 'Ana Reyes'));
  put(share, 'c.daybrief-brief', fileOf(someKey(), 'M. Orr'));
  put(share, 'd.daybrief-brief', Buffer.from(fileOf(orr).toString('utf8').replace('river', 'rivet')));
  put(share, 'e.daybrief-brief', Buffer.from('Dear all,\n\nnothing.\n'));
  put(share, 'notes.txt', Buffer.from('not looked at'));
  put(share, '.hidden.daybrief-brief', fileOf(orr));
  mkdirSync(join(share, 'folder.daybrief-brief'));
  watch.follow(share);
  const { files } = await until(({ files: all }) => all.length === 5 && all.every((one) => one.state !== 'arriving'));
  const by = Object.fromEntries(files.map((one) => [one.file[0], one]));
  expect(by['a']).toMatchObject({ state: 'known', signer: { name: 'M. Orr' }, about: { title: 'Harbour day' } });
  expect(by['b']).toMatchObject({ state: 'first', signer: { name: 'Ana Reyes' }, about: null });
  expect(by['c']).toMatchObject({ state: 'stop', problem: expect.stringContaining('another key') });
  expect(by['d']).toMatchObject({ state: 'stop', problem: expect.stringContaining('Changed since') });
  expect(by['e']).toMatchObject({ state: 'unreadable' });
});

test('a file that arrives is told, also where the system tells of nothing but the slow look', async () => {
  const { share, watch, state } = await reader();
  watch.follow(share);
  await watch.now();
  put(share, 'day.daybrief-brief', fileOf(orr));
  await state('day.daybrief-brief', 'known');
});

test('a half-copied file is arriving until it is whole, and is never told as changed meanwhile', async () => {
  const { share, watch, state, told } = await reader();
  const bytes = fileOf(orr);
  watch.follow(share);
  await watch.now();
  const path = put(share, 'day.daybrief-brief', bytes.subarray(0, 900));
  await state('day.daybrief-brief', 'arriving');
  appendFileSync(path, bytes.subarray(900));
  await state('day.daybrief-brief', 'known');
  expect(told.flatMap(({ files }) => files.map((one) => one.state))).not.toContain('stop');
});

test('a file that was cut off waits, and says how much is missing', async () => {
  const { share, watch, until } = await reader();
  const path = put(share, 'day.daybrief-brief', fileOf(orr).subarray(0, -10));
  utimesSync(path, OLD, OLD);
  watch.follow(share);
  const { files } = await until((now) => now.files.some(({ problem }) => problem !== null));
  expect(files[0]).toMatchObject({ state: 'arriving', problem: expect.stringContaining('10 of') });
});

test('each state of a file is read once, however often it is looked at', async () => {
  const { share, watch, state } = await reader();
  const read = vi.spyOn(outcome, 'outcomeOf');
  onTestFinished(() => read.mockRestore());
  const path = put(share, 'day.daybrief-brief', fileOf(orr));
  watch.follow(share);
  await state('day.daybrief-brief', 'known');
  for (let look = 0; look < 20; look++) await watch.look();
  expect(read).toHaveBeenCalledTimes(1);
  writeFileSync(path, fileOf(orr, 'M. Orr', { version: 3 }));
  await state('day.daybrief-brief', 'arriving');
  await state('day.daybrief-brief', 'known');
  expect(read).toHaveBeenCalledTimes(2);
});

test('a key that is kept or forgotten changes what its files are, without reading them again', async () => {
  const { share, watch, state, keys } = await reader();
  put(share, 'day.daybrief-brief', fileOf(orr));
  watch.follow(share);
  const known = await state('day.daybrief-brief', 'known');
  await forgetSigner(keys.known, known.files[0]?.signer?.fingerprint ?? '');
  await watch.look();
  expect((await watch.now()).files[0]).toMatchObject({ state: 'first', about: null });
});

test('a folder that is gone says so, and is found again', async () => {
  const { share, watch, until, state } = await reader();
  put(share, 'day.daybrief-brief', fileOf(orr));
  watch.follow(share);
  await state('day.daybrief-brief', 'known');
  renameSync(share, `${share}-away`);
  const gone = await until(({ problem }) => problem !== null);
  expect(gone).toMatchObject({
    folder: share,
    files: [],
    problem: expect.stringContaining('“share” is not there now'),
  });
  renameSync(`${share}-away`, share);
  const back = await state('day.daybrief-brief', 'known');
  expect(back.problem).toBeNull();
  // The system's events were of the folder that went: what comes now is found as well.
  put(share, 'next.daybrief-brief', fileOf(orr));
  await state('next.daybrief-brief', 'known');
});

test('the system’s events are enough where there are some, also of a folder that was made anew', async () => {
  const { share, watch, until, state } = await reader({ every: 600_000, still: 25 });
  watch.follow(share);
  await watch.now();
  put(share, 'day.daybrief-brief', fileOf(orr));
  await state('day.daybrief-brief', 'known');
  rmSync(share, { recursive: true });
  await watch.look();
  await until(({ problem }) => problem !== null);
  mkdirSync(share);
  await watch.look();
  await until(({ problem }) => problem === null);
  put(share, 'next.daybrief-brief', fileOf(orr));
  await state('next.daybrief-brief', 'known');
});

test('a file that goes is told no longer, and another folder takes the place of the first', async () => {
  const { share, watch, state, until } = await reader();
  const path = put(share, 'day.daybrief-brief', fileOf(orr));
  watch.follow(share);
  await state('day.daybrief-brief', 'known');
  rmSync(path);
  await until(({ files }) => files.length === 0);
  watch.follow(null);
  expect(await watch.now()).toEqual({ folder: null, problem: null, files: [] });
  // With none a look finds nothing, and stands in the way of none that comes.
  await watch.look();
  put(share, 'next.daybrief-brief', fileOf(orr));
  watch.follow(share);
  await state('next.daybrief-brief', 'known');
});

test('nothing is written into the folder', async () => {
  const { share, watch, state } = await reader();
  put(share, 'day.daybrief-brief', fileOf(orr));
  chmodSync(share, 0o555);
  onTestFinished(() => chmodSync(share, 0o755));
  watch.follow(share);
  await state('day.daybrief-brief', 'known');
  expect(readdirSync(share)).toEqual(['day.daybrief-brief']);
});
