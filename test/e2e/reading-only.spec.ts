import { expect, test } from '@playwright/test';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock, networkFolder, noLocks, noNetwork } from '../support/disks';
import { expectAccessibleInAll } from './support/accessible';
import {
  answerOpenDialog,
  answerSaveDialog,
  dropFiles,
  freshFolder,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { openDay } from './support/desk-day';
import { PICTURES } from './support/pdf';

let app: RunningApp;
let folder: string;
const ends: (() => void)[] = [];
test.beforeEach(() => {
  folder = freshFolder();
});
test.afterEach(async () => {
  await app.close();
  for (const end of ends.splice(0).toReversed()) end();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** The library of a day as it lies in a folder of its own, with what is in its log alone. */
async function libraryOfDay(): Promise<string> {
  app = await startApp();
  await openDay(app);
  const own = readdirSync(app.profile).find((name) => name.endsWith('.daybrief')) ?? '';
  const at = join(folder, 'away');
  mkdirSync(at);
  for (const part of ['', '-wal']) copyFileSync(join(app.profile, `${own}${part}`), join(at, `News.daybrief${part}`));
  return at;
}

const open = async (path: string): Promise<void> => {
  const { page } = app;
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.getByRole('button', { name: 'Open another…' }).click();
};

test('a library that can’t be written is read, briefed and exported from, and the way on is a copy', async () => {
  test.skip(noLocks !== null, noLocks ?? '');
  const at = await libraryOfDay();
  ends.push(lock(at));
  const before = readdirSync(at).map((name) => readFileSync(join(at, name)));
  const { page } = app;
  await open(join(at, 'News.daybrief'));
  const line = page.getByRole('region', { name: 'Reading only' });
  await expect(line).toContainText('Opened for reading only: its file or folder can’t be written.');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  for (const name of ['Add articles…', 'Options…', 'Close briefing', /^Review/u, /^Edit lead/u])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await expectAccessibleInAll(page, 'a library opened for reading only');
  await page.screenshot({ path: join(PICTURES, 'reading-only.png') });

  // The evidence is shown, and nothing is decided.
  await page.locator('.brief a.ref').first().click();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Accept/u })).toHaveCount(0);
  await page.getByRole('button', { name: 'Whole article' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['Edit data…', 'Withdraw…', 'Purge…', 'Add a finding…'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);

  // What is tried all the same says why.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert').filter({ hasText: 'Copy the library, and work in the copy.' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await dropFiles(app, [join(at, '..', 'away')]);
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();

  // Searched, and exported elsewhere.
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('quay');
  await expect(page.getByText('1 article found')).toBeVisible();
  await page.getByRole('button', { name: /^Thu 12 March/u }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  const out = join(folder, 'Brief.md');
  await answerSaveDialog(app, out);
  const exported = await page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, 'md', 'full') : options;
  });
  expect(exported).toMatchObject({ ok: true });
  expect(readFileSync(out, 'utf8')).toContain('Port Lind');

  // The way on.
  const copy = join(folder, 'Copy.daybrief');
  await answerSaveDialog(app, copy);
  await line.getByRole('button', { name: 'Copy it and work in the copy…' }).press('Enter');
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add articles…' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close briefing' })).toBeVisible();
  expect(existsSync(copy)).toBe(true);
  expect(readdirSync(at).map((name) => readFileSync(join(at, name)))).toEqual(before);
  const { pid } = app.electron.process();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`daybrief-reading-${pid}-`))).toEqual([]);
});

test('a library in a network folder is refused for work, read in a copy, and none is made there', async () => {
  test.skip(noNetwork !== null, noNetwork ?? '');
  const { at, end } = await networkFolder(await libraryOfDay());
  ends.push(end);
  const { page } = app;
  await open(join(at, 'News.daybrief'));
  const line = page.getByRole('region', { name: 'Reading only' });
  await expect(line).toContainText('it lies in a network folder');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'network-folder.png') });
  await answerSaveDialog(app, join(at, 'New.daybrief'));
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.getByRole('button', { name: 'New library…' }).click();
  await page.getByRole('button', { name: 'Choose its place…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'keep it on this computer’s own disk' })).toBeVisible();
});
