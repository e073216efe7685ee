import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeFolder } from './support/app';
import { manyArticles } from './support/many';

const PROJECT = join(import.meta.dirname, '../..');
const PLAIN = join(PROJECT, 'out/main/cli.js');
const folder = freshFolder();
const first: string[] = JSON.parse(process.env['DAYBRIEF_ELECTRON_ARGS'] ?? '[]');

/** Both ways to run a command: in plain Node, and as the app itself is started with one. */
const STARTS = [
  ['plain Node', process.execPath, [PLAIN]],
  [
    'the app',
    process.env['DAYBRIEF_ELECTRON'] ?? '',
    [...first, PROJECT, `--user-data-dir=${join(folder, 'profile')}`],
  ],
] as const;

test.afterAll(() => removeFolder(folder));

for (const [name, program, before] of STARTS)
  test(`a command of ${name} whose reader has seen enough ends, and says nothing of it`, async () => {
    const library = join(folder, `${name}.daybrief`);
    const articles = join(folder, name);
    mkdirSync(articles);
    for (const [file, text] of Object.entries(manyArticles(20))) writeFileSync(join(articles, `${file}.txt`), text);
    const run = async (hear: boolean, ...command: string[]): Promise<{ code: unknown; told: string }> => {
      const child = spawn(program, [...before, ...command, '--library', library], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      if (hear) child.stdout.resume();
      else child.stdout.destroy();
      let told = '';
      child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part));
      const [code] = await once(child, 'exit');
      return { code, told };
    };
    expect(await run(true, 'import', articles)).toMatchObject({ code: 0 });
    const { code, told } = await run(false, 'list');
    expect(code).toBe(0);
    expect(told).not.toMatch(/EPIPE|\bat .*\.js|rror:/u);
  });

test('what a command of plain Node writes is its owner’s alone, whatever the usual rights', async () => {
  test.skip(process.platform === 'win32', 'skipped: files of Windows have the rights of their folder');
  const home = join(folder, 'home');
  mkdirSync(home);
  const article = join(folder, 'ferry.txt');
  writeFileSync(
    article,
    'Ferry sinks\n\nNORR, 12 March 2026 - Two people drowned off Norr on Thursday, police said.\n',
  );
  const out = join(folder, 'day.md');
  const before = process.umask(0);
  try {
    for (const command of [
      ['import', article],
      ['brief', '--date', '2026-03-12', '--out', out],
    ]) {
      const child = spawn(process.execPath, [PLAIN, ...command], {
        stdio: 'ignore',
        env: { ...process.env, XDG_CONFIG_HOME: home, HOME: home },
      });
      expect((await once(child, 'exit'))[0]).toBe(0);
    }
  } finally {
    process.umask(before);
  }
  const { library, folder: own } = places(home);
  expect([out, library, own].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['600', '600', '700']);
});

/** Where a command of this user keeps its library, and the folder of that. */
function places(home: string): { library: string; folder: string } {
  const own =
    process.platform === 'darwin' ? join(home, 'Library/Application Support/Daybrief') : join(home, 'Daybrief');
  return { library: join(own, 'Library.daybrief'), folder: own };
}
