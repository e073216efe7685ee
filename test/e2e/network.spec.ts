import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type StartOptions } from './support/app';
import { leaving, missingTrace, traced } from './support/trace';

const PROJECT = resolve(import.meta.dirname, '../..');
const ARTICLES = ['earthquake-toll-rises', 'border-talks-no-harm'].map((slug) =>
  join(PROJECT, 'test/fixtures/articles', slug, 'source.txt'),
);

let folder: string;
test.beforeEach(() => {
  folder = freshFolder();
});
test.afterEach(() => removeFolder(folder));

/** Start, import, briefing on the screen, PDF, quit. */
async function workingDay(options: StartOptions): Promise<void> {
  const app = await startApp(options);
  const { page } = app;
  await dropFiles(app, ARTICLES);
  await page.getByLabel('Publication date').fill('2026-03-12');
  await page.getByRole('button', { name: 'Set date for these articles' }).click();
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/u }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await answerSaveDialog(app, join(folder, 'desk.pdf'));
  const printed = await page.evaluate(async () => {
    const draft = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return draft.ok ? window.daybrief.ask('export:briefing', { draft: draft.value }, 'pdf', 'full') : null;
  });
  expect(printed).toMatchObject({ ok: true });
  expect(statSync(join(folder, 'desk.pdf')).size).toBeGreaterThan(10_000);
  await app.close();
  removeFolder(app.profile);
}

/** The commands that touch a library, and those for which a hidden window is opened. @param program what starts a command */
async function commands(program: string, before: readonly string[]): Promise<void> {
  const library = join(folder, 'commands.daybrief');
  const pdf = join(folder, 'commands.pdf');
  const run = async (...command: string[]): Promise<void> => {
    const ended = new Promise<string | null>((settle) => {
      execFile(program, [...before, ...command, '--library', library], (error, _out, err) =>
        settle(error === null ? null : `${command.join(' ')}: ${String(error.code)} ${err}`),
      );
    });
    expect(await ended).toBeNull();
  };
  await run('import', ...ARTICLES, '--published', '2026-03-12');
  await run('list');
  await run('search', 'quake');
  await run('brief', '--date', '2026-03-12', '--out', join(folder, 'commands.md'));
  // Plain Node has no window to print with: the app's own start is asked for that.
  if (before.includes(PLAIN)) return;
  await run('brief', '--date', '2026-03-12', '--out', pdf);
  await run('verify', pdf);
  expect(existsSync(pdf)).toBe(true);
}

const PLAIN = join(PROJECT, 'out/main/cli.js');
const electron = (): string => process.env['DAYBRIEF_ELECTRON'] ?? '';
function electronBefore(...switches: string[]): string[] {
  const first: string[] = JSON.parse(process.env['DAYBRIEF_ELECTRON_ARGS'] ?? '[]');
  return [...first, PROJECT, `--user-data-dir=${join(folder, 'profile')}`, ...switches];
}

/** The app's own rule, that no host is found, left out: what would be seen without it must be nothing as well. */
const NO_RULE = '--host-resolver-rules=';

/** Whatever host the runtime itself looks up, its spell checker's dictionary among them, is this machine here. */
async function listener(): Promise<{ rule: string; reached: () => number; close: () => void }> {
  let reached = 0;
  const host = createServer((socket) => {
    reached++;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  // Narrowed by what was asked of it: listening on a port, not on a pipe.
  const { port } = host.address() as AddressInfo;
  return { rule: `--host-resolver-rules=MAP * 127.0.0.1:${port}`, reached: () => reached, close: () => host.close() };
}

test('start, import, briefing, printing and quitting reach no host, past the page and its requests too', async () => {
  const host = await listener();
  await workingDay({ args: [host.rule] });
  expect(host.reached()).toBe(0);
  host.close();
});

test('the command line reaches no host, with a hidden window or without', async () => {
  const host = await listener();
  await commands(electron(), electronBefore(host.rule));
  expect(host.reached()).toBe(0);
  host.close();
});

test('no process of the app asks the system for a way off the machine', async () => {
  const missing = missingTrace();
  test.skip(missing !== null, missing ?? '');
  test.setTimeout(300_000);
  const trace = traced(electron(), folder);
  await workingDay({ executablePath: trace.program, args: [NO_RULE] });
  // Playwright itself speaks to the app on this machine: were that not seen, nothing would be.
  const lines = trace.lines();
  expect(lines.filter((line) => line.includes('127.0.0.1')).length).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBeGreaterThan(3);
  expect(leaving(lines)).toEqual([]);
});

test('no process of the command line asks the system for a way off the machine', async () => {
  const missing = missingTrace();
  test.skip(missing !== null, missing ?? '');
  test.setTimeout(300_000);
  const trace = traced(electron(), folder);
  await commands(trace.program, electronBefore(NO_RULE));
  expect(trace.lines().length).toBeGreaterThan(0);
  expect(leaving(trace.lines())).toEqual([]);
  mkdirSync(join(folder, 'node'));
  const plain = traced(process.execPath, join(folder, 'node'));
  removeFolder(join(folder, 'commands.daybrief'));
  await commands(plain.program, [PLAIN]);
  expect(leaving(plain.lines())).toEqual([]);
});

test('the trace itself notices a way off the machine, from a process further down', async () => {
  const missing = missingTrace();
  test.skip(missing !== null, missing ?? '');
  // Naming an address of documentation to a datagram socket sends nothing.
  const script = (address: string, kind: string): string =>
    `require('node:dgram').createSocket('${kind}').on('error', () => process.exit()).connect(9, '${address}', () => process.exit())`;
  const trace = traced('sh', folder);
  const run = (address: string, kind: string): Promise<unknown> =>
    new Promise((settle) => {
      execFile(trace.program, ['-c', `"${process.execPath}" -e "${script(address, kind)}" && true`], settle);
    });
  await run('127.0.0.1', 'udp4');
  await run('::1', 'udp6');
  // A datagram socket is bound to every address of the machine before it names one.
  const named = (): string[] => leaving(trace.lines()).filter((line) => line.includes('connect('));
  expect(named()).toEqual([]);
  await run('192.0.2.1', 'udp4');
  await run('2001:db8::1', 'udp6');
  expect(named().join('\n')).toMatch(/192\.0\.2\.1[^]*2001:db8::1/u);
});
