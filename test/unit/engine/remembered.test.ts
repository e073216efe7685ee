import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../main/store/database';
import { driverHere } from '../../../main/engine/driver';
import { desk, folder, value, type Desk } from './desk';

/** Works in a library as one session of the app does. */
async function session(path: string, seen: string | undefined, work: (of: Desk) => Promise<void>): Promise<void> {
  const one = desk({ sound: false, ...(seen === undefined ? {} : { seen }) });
  value(await one.service.ask('open', [path, true]));
  await work(one);
  value(await one.service.ask('close', []));
}

const add =
  (...names: string[]) =>
  async ({ service }: Desk): Promise<void> => {
    for (const name of names) {
      const text = `The ${name}\n\nThe ${name} was closed on Monday, its keeper said.\n`;
      value(await service.ask('importText', [text, { published: '2031-05-06' }]));
    }
  };

/** What is noticed when it is opened, and what is found in it. */
async function told(path: string, seen?: string): Promise<{ noticed: string | undefined; problems: string[] }> {
  const one = desk({ sound: false, ...(seen === undefined ? {} : { seen }) });
  const { noticed } = value(await one.service.ask('open', [path, false]));
  const { problems } = value(await one.service.ask('verify', []));
  value(await one.service.ask('close', []));
  return { noticed, problems: problems.map(({ words }) => words) };
}

const NOTHING = { noticed: undefined, problems: [] };

test('the newest rows taken out together with their entries are noticed where the library was seen before', async () => {
  const [path, seen, older] = [join(folder(), 'news.daybrief'), folder(), join(folder(), 'older.daybrief')];
  await session(path, seen, add('bridge'));
  copyFileSync(path, older);
  await session(path, seen, add('ferry', 'market'));
  expect(await told(path, seen)).toEqual(NOTHING);
  copyFileSync(older, path);
  // In itself it is sound, and a computer that never saw it can't tell.
  expect(await told(path)).toEqual(NOTHING);
  const found = await told(path, seen);
  expect(found.noticed).toMatch(
    /not as this computer saw it here on 6 May 2031, 08:00 \(UTC\): the last \d+ of the \d+ entries/u,
  );
  expect(found.problems).toEqual([expect.stringMatching(/^The chain had been seen up to entry \d+ on 6 May 2031/u)]);
  // It says so from then on, wherever it is verified, and is noticed once.
  await session(path, seen, add('tower'));
  expect(await told(path, seen)).toEqual({ noticed: undefined, problems: found.problems });
  expect((await told(path)).problems).toEqual(found.problems);
});

test('a chain that was rewritten behind what was seen is noticed though it is as long', async () => {
  const [path, seen, older] = [join(folder(), 'news.daybrief'), folder(), join(folder(), 'older.daybrief')];
  await session(path, seen, add('bridge'));
  copyFileSync(path, older);
  await session(path, seen, add('ferry'));
  copyFileSync(older, path);
  await session(path, undefined, add('market', 'tower', 'mill'));
  expect((await told(path, seen)).noticed).toMatch(/from entry \d+ or before it its chain is another one/u);
});

test('what another library holds is no loss of the one that lay there', async () => {
  const [path, seen] = [join(folder(), 'news.daybrief'), folder()];
  await session(path, seen, add('bridge'));
  const other = join(folder(), 'other.daybrief');
  await session(other, undefined, add('ferry'));
  copyFileSync(other, path);
  const found = await told(path, seen);
  expect(found.noticed).toMatch(/^This is another library than the one this computer saw here on 6 May 2031/u);
  expect(found.problems).toEqual([]);
});

test('nothing is told of what the app does itself', async () => {
  const [path, seen] = [join(folder(), 'news.daybrief'), folder()];
  await session(path, seen, async (one) => {
    await add('bridge')(one);
    const { taken } = value(await one.service.ask('takeBackup', []));
    await add('ferry')(one);
    const restored = value(await one.service.ask('restoreBackup', [null, taken?.name ?? '']));
    expect(restored.library.noticed).toBeUndefined();
  });
  expect(await told(path, seen)).toEqual(NOTHING);
  await session(path, seen, async ({ service }) => {
    value(await service.ask('purge', [{ article: 1, reason: 'private', by: 'M. Orr' }]));
  });
  expect(await told(path, seen)).toEqual(NOTHING);
  rmSync(path);
  await session(path, seen, add('tower'));
  expect(await told(path, seen)).toEqual(NOTHING);
});

test('it is kept while one works, not at the end alone, and holds no word of the library', async () => {
  const [path, seen] = [join(folder(), 'news.daybrief'), folder()];
  const one = desk({ seen });
  value(await one.service.ask('open', [path, true]));
  await add('bridge')(one);
  const [name = ''] = readdirSync(seen);
  const kept = readFileSync(join(seen, name), 'utf8');
  const db = connect(path, { driver: driverHere(), readOnly: true, mustExist: true });
  const head = db.prepare('SELECT max(id) AS id FROM chain').get();
  db.close();
  expect(JSON.parse(kept)).toEqual({
    first: expect.stringMatching(/^[0-9a-f]{64}$/u),
    entry: (head as { id: number }).id,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    at: expect.any(String),
  });
  expect(statSync(join(seen, name)).mode & 0o777).toBe(0o600);
});

test('what can’t be read of it is as if nothing had been seen', async () => {
  const [path, seen] = [join(folder(), 'news.daybrief'), folder()];
  await session(path, seen, add('bridge'));
  for (const name of readdirSync(seen)) writeFileSync(join(seen, name), '{"entry":');
  expect(await told(path, seen)).toEqual(NOTHING);
});
