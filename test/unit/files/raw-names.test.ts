import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foundPaths, pathOf, rawArguments, shownPath, systemPath } from '../../../main/files/raw-names';
import { titled } from '../../support/disks';
import { desk, folder, value } from '../engine/desk';

const raw = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  ['caf\u00e9.txt', 'caf[0xE9].txt'],
  ['\u00e9\u00e8', '[0xE9][0xE8]'],
  // The beginning of a character that never comes, and a surrogate written as one.
  ['a\u00e2\u0082z', 'a[0xE2][0x82]z'],
  ['\u00ed\u00b3\u00a9', '[0xED][0xB3][0xA9]'],
])('a name of the bytes %j is held, shown and led back to', (bytes, shown) => {
  const path = pathOf(raw(bytes));
  expect(shownPath(path)).toBe(shown);
  expect(Buffer.from(systemPath(path)).equals(raw(bytes))).toBe(true);
});

test('a name in UTF-8 is itself', () => {
  for (const name of ['café.txt', '\u{feff}mark', 'q\u{1f600}', 'lost \u{fffd}'])
    expect([pathOf(Buffer.from(name)), systemPath(name), shownPath(name)]).toEqual([name, name, name]);
});

/** Some disks take no such names. */
const refused = process.platform === 'linux' ? null : 'this system’s names are text';

/** A folder of articles, one in UTF-8 and some in another encoding, in a folder whose name is in it as well. */
function articles(): string {
  const at = folder();
  const inner = Buffer.concat([Buffer.from(`${at}/`), raw('pr\u00e9s')]);
  mkdirSync(inner);
  for (const [name, words] of [
    ['ferry.txt', 'The ferry sailed'],
    ['caf\u00e9.txt', 'The cafe opened'],
    ['caf\u00e8.txt', 'The cafe closed'],
    ['quai \u00e0 Lind.txt', 'The quay was flooded'],
  ] as const)
    writeFileSync(
      Buffer.concat([inner, Buffer.from('/'), raw(name)]),
      `${words}\n\n${words} on Tuesday, the mayor said.`,
    );
  return at;
}

const names = ['[0xE8]', '[0xE9]'].map((byte) => `caf${byte}.txt`);
const options = { published: '2031-05-06' };

test.skipIf(refused !== null)(
  titled('a folder of such names is taken in whole, each shown by its bytes', refused),
  async () => {
    const at = articles();
    const { service } = desk();
    value(await service.ask('open', [join(folder(), 'news.daybrief'), true]));
    const { verdicts } = value(await service.ask('importPaths', [[at], options]));
    const under = (name: string): string => join(at, 'pr[0xE9]s', name);
    expect(verdicts.map(({ file, verdict }) => [file, verdict])).toEqual(
      [...names.toReversed(), 'ferry.txt', 'quai [0xE0] Lind.txt']
        .toSorted()
        .map((name) => [under(name), expect.not.stringMatching('rejected')]),
    );
    const article = value(await service.ask('article', [verdicts[0]?.article ?? 0]));
    expect(article).toMatchObject({ fileName: 'caf[0xE8].txt', path: under('caf[0xE8].txt') });
    // Taken in again it is the same.
    const again = value(await service.ask('importPaths', [[at], options]));
    expect(new Set(again.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['already-here']));
  },
);

test.skipIf(refused !== null)(
  titled('a path that lost its bytes on the way is found by how it reads', refused),
  async () => {
    const at = articles();
    const lost = (name: string): string => join(at, 'pr\u{fffd}s', name);
    expect(foundPaths([lost('quai \u{fffd} Lind.txt')]).map((path) => shownPath(path ?? ''))).toEqual([
      join(at, 'pr[0xE9]s', 'quai [0xE0] Lind.txt'),
    ]);
    // Two read alike: both are meant where both are named, and none is guessed.
    const one = lost('caf\u{fffd}.txt');
    expect(foundPaths([one])).toEqual([null]);
    expect(foundPaths([one, one]).map((path) => shownPath(path ?? ''))).toEqual(
      names.map((name) => join(at, 'pr[0xE9]s', name)),
    );
    expect(foundPaths([join(at, 'nowhere \u{fffd}')])).toEqual([join(at, 'nowhere \u{fffd}')]);

    const { service } = desk();
    value(await service.ask('open', [join(folder(), 'news.daybrief'), true]));
    const { verdicts } = value(await service.ask('importPaths', [[one, lost('quai \u{fffd} Lind.txt')], options]));
    expect(verdicts).toMatchObject([
      { verdict: 'rejected', message: expect.stringContaining('Add their folder') },
      { verdict: 'new' },
    ]);
  },
);

test.skipIf(refused !== null)(titled('arguments of a process keep their bytes', refused), () => {
  const script = `process.stdout.write(JSON.stringify([process.argv.slice(1), require('fs').readFileSync('/proc/self/cmdline').toString('hex')]))`;
  // Node hands over text alone: a shell makes the bytes.
  const printed = execFileSync(
    'sh',
    ['-c', `exec "$0" -e "$1" -- import "$(printf 'caf\\351.txt')" plain.txt`, process.execPath, script],
    { encoding: 'utf8' },
  );
  const [args, line]: [string[], string] = JSON.parse(printed);
  expect(args.slice(-2)).toEqual(['caf\u{fffd}.txt', 'plain.txt']);
  const kept = rawArguments(args.slice(-3), () => Buffer.from(line, 'hex'));
  expect(kept.map(shownPath)).toEqual(['import', 'caf[0xE9].txt', 'plain.txt']);
  expect(rawArguments(args.slice(-3), () => Buffer.from('elsewhere\0'))).toEqual(args.slice(-3));
});
