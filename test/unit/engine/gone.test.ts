import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, folder, value } from './desk';

const files = (at: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const path = join(at, `post-${index}.txt`);
    writeFileSync(
      path,
      `Post ${index} stays open\n\nPost ${index * 17} stayed calm, the keeper of post ${index} said.`,
    );
    return path;
  });

async function opened(): Promise<ReturnType<typeof desk> & { path: string; at: string }> {
  // What `verify` says of it is a part of the tests.
  const made = desk({ sound: false });
  const at = folder();
  const path = join(at, 'news.daybrief');
  value(await made.service.ask('open', [path, true]));
  value(await made.service.ask('importPaths', [files(folder(), 8), { published: '2031-05-06' }]));
  return { ...made, path, at };
}

test('a library deleted while it was open is refused for writing, read on, told of, and gone on with', async () => {
  const { service, events, path, at } = await opened();
  rmSync(path);
  const refused = await service.ask('rename', ['Ours']);
  const [kept = ''] = readdirSync(at);
  const words = `The library ${path} was deleted while it was open. All that was taken in is kept in ${join(at, kept)}, and nothing more is written. Open that file to go on.`;
  expect(refused).toEqual({ ok: false, code: 'library-gone', message: words });
  expect(events.gone).toEqual([words]);
  expect(events.changed.at(-1)).toMatchObject({ articles: 8, readOnly: words, goOn: join(at, kept) });
  const all = { search: '', from: null, to: null, filter: 'all', offset: 0, limit: 50 } as const;
  expect(value(await service.ask('articles', [all])).total).toBe(8);
  const options = { from: '2031-05-06', to: '2031-05-06', title: 'Morning', marking: null, note: '' };
  expect(value(await service.ask('draft', [options])).sources).toHaveLength(8);
  expect(value(await service.ask('verify', [])).problems).toEqual([{ words }]);
  expect(await service.ask('importText', ['Words', { published: null }])).toMatchObject({ code: 'library-gone' });
  expect(events.gone).toHaveLength(1);

  const now = value(await service.ask('open', [join(at, kept), false]));
  expect(now).toMatchObject({ articles: 8, readOnly: null });
  expect(now.goOn).toBeUndefined();
  expect(value(await service.ask('verify', [])).problems).toEqual([]);
  value(await service.ask('importText', ['Quay flooded\n\nThe quay stood under water.', { published: null }]));
});

test('a library replaced while articles are taken in stops the import, and what was acknowledged is kept', async () => {
  const at = folder();
  const path = join(at, 'news.daybrief');
  const other = join(at, 'other.daybrief');
  let acknowledged = 0;
  const { service, events } = desk({
    sound: false,
    listen(name) {
      if (name !== 'progress' || acknowledged > 0) return;
      acknowledged = events.progress.at(-1)?.done ?? 0;
      if (acknowledged > 0) renameSync(other, path);
    },
  });
  value(await service.ask('open', [other, true]));
  value(await service.ask('open', [path, true]));
  const bytes = readFileSync(other);
  const report = await service.ask('importPaths', [files(folder(), 60), { published: '2031-05-06' }]);
  expect(report).toMatchObject({ ok: false, code: 'library-gone' });
  expect(acknowledged).toBeGreaterThan(0);
  expect(readFileSync(path).equals(bytes)).toBe(true);

  // What stands in the place is another library, and opens as it is.
  expect(value(await service.ask('open', [path, false]))).toMatchObject({ articles: 0, readOnly: null });
  const kept = readdirSync(at).find((name) => name.includes('(kept ')) ?? '';
  const { articles } = value(await service.ask('open', [join(at, kept), false]));
  expect(articles).toBe(events.progress.at(-1)?.done);
});

test('a library moved away is told of at the end at the latest', async () => {
  const { service, events, path } = await opened();
  const to = join(folder(), 'moved.daybrief');
  renameSync(path, to);
  await service.stop();
  expect(events.gone).toEqual([expect.stringContaining(`The library ${path} was moved`)]);
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith('news.daybrief'))).toEqual([]);
});

test('another name of the open file is no other library', async () => {
  const { service, path, at } = await opened();
  const info = value(await service.ask('open', [join(at, '.', 'news.daybrief'), false]));
  expect(info).toMatchObject({ path, articles: 8 });
});

test('a library written over while it was open, of which nothing is left to read, is told of, and a backup leads on', async () => {
  const { service, events, path, at } = await opened();
  value(await service.ask('takeBackup', []));
  value(await service.ask('importText', ['Quay flooded\n\nThe quay stood under water.', { published: null }]));
  value(await service.ask('info', []));
  const bytes = Buffer.from('Minutes of the meeting. '.repeat(4000));
  writeFileSync(path, bytes);
  const refused = await service.ask('rename', ['Ours']);
  expect(refused).toMatchObject({ ok: false, code: 'library-gone' });
  const [words = ''] = events.gone;
  expect(words).toContain(`The library ${path} was written over by another program while it was open.`);
  expect(events.changed.at(-1)).toMatchObject({ path, readOnly: words });
  // What lies there now is never taken for a state of the library.
  expect(await service.ask('takeBackup', [])).toMatchObject({ ok: false, code: 'library-gone', message: words });
  expect(value(await service.ask('backups', [null])).backups).toHaveLength(1);
  const { goOn } = value(await service.ask('info', []));
  if (goOn !== undefined) expect(value(await service.ask('open', [goOn, false])).articles).toBe(9);

  const restored = value(await service.ask('restoreBackup', [path, null]));
  expect(restored.library).toMatchObject({ path, articles: 8, readOnly: null });
  expect(readFileSync(restored.kept ?? '').equals(bytes)).toBe(true);
  expect(readdirSync(at).some((name) => name.includes(goOn === undefined ? '(log kept ' : '(kept '))).toBe(true);
  value(await service.ask('importText', ['Ferry delayed\n\nThe ferry was late.', { published: null }]));
  expect(value(await service.ask('verify', [])).problems).toEqual([]);
});
