import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { createKeeper } from '../../../main/engine/keeper/keeper';
import { beginPart, noteBegunIn } from '../../../main/files/begun';
import { backupFolder } from '../../../main/store/backups/names';
import { closeLibrary } from '../../../main/store/open';
import { add, folder, library, NOW } from '../store/library';
import { bundled } from './bundle';

const bundle = bundled({ halfway: 'test/unit/engine/halfway-worker.ts', keeper: 'main/engine/keeper/worker.ts' });

/** Where it is noted what is begun. */
function notes(): string {
  const at = join(folder(), 'begun');
  noteBegunIn(at);
  onTestFinished(() => noteBegunIn(null));
  return at;
}

/** The path of the file that a chore about a place has begun. */
async function begunBeside(place: string): Promise<string> {
  const channel = new BroadcastChannel(place);
  try {
    return await new Promise((resolve) => {
      channel.addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
    });
  } finally {
    channel.close();
  }
}

test('what a chore had half made when it was ended goes with its thread, and nothing else does', async () => {
  const noted = notes();
  const at = folder();
  const keeper = createKeeper(bundle.url('halfway'));
  const ours = beginPart(join(at, 'export'));
  writeFileSync(ours.path, 'ours');
  const asked = { library: '', known: new Set<string>() };
  const stop = new AbortController();
  const [one, two] = [join(at, 'one'), join(at, 'two')];
  const begun = [begunBeside(one), begunBeside(two)] as const;
  const first = keeper.run('list', asked, one, stop.signal);
  const second = keeper.run('list', asked, two);
  const [firstPart, secondPart] = (await Promise.all(begun)).map((path) => basename(path));

  // Another process has a thread of the same number.
  const elsewhere = beginPart(join(at, 'elsewhere'));
  writeFileSync(elsewhere.path, 'theirs');
  const noteOf = (part = ''): string =>
    join(noted, `${process.pid}_${part.slice('.daybrief-'.length, -'.part'.length)}`);
  const itsNote = readFileSync(noteOf(firstPart), 'utf8');
  writeFileSync(
    noteOf(basename(elsewhere.path)),
    JSON.stringify({ ...JSON.parse(itsNote), process: process.ppid, path: elsewhere.path }),
  );

  expect(readdirSync(at)).toHaveLength(6);
  stop.abort();
  expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
  const stay = [basename(ours.path), basename(elsewhere.path)];
  expect(readdirSync(at).sort()).toEqual([...stay, secondPart, `${secondPart}-journal`].sort());
  keeper.stop();
  expect(await second).toMatchObject({ ok: false, code: 'failed' });
  expect(readdirSync(at).sort()).toEqual(stay.sort());
  expect(readdirSync(noted)).toHaveLength(2);
});

test('a backup that is ended while it is written leaves nothing half made', async () => {
  const noted = notes();
  const path = join(folder(), 'news.daybrief');
  const made = library(path);
  for (let index = 0; index < 8; index++)
    add(made, { title: `Ferry ${index}`, text: `${index} ${'A word of the ferry. '.repeat(100_000)}` });
  closeLibrary(made);
  const backups = backupFolder(path);
  mkdirSync(backups);
  const watched = watch(backups);
  onTestFinished(() => watched.close());
  const begun = once(watched, 'change');
  const keeper = createKeeper(bundle.url('keeper'));
  const taken = keeper.run('take', { library: path, driver: driverHere(), now: NOW, limit: 1e9 }, path);
  await begun;
  keeper.stop();
  // Had it been faster than this thread, there would be a whole backup, and still nothing half made.
  await taken;
  expect(readdirSync(backups).filter((name) => !name.endsWith('.backup'))).toEqual([]);
  expect(readdirSync(noted)).toEqual([]);
});
