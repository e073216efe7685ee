import { expect, test } from '@playwright/test';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expectAccessibleInAll } from './support/accessible';
import { freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { PICTURES } from './support/pdf';

let app: RunningApp;
const folder = freshFolder();
test.beforeEach(async () => {
  app = await startApp();
  await openDay(app);
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
});
test.afterAll(() => removeFolder(folder));

const libraries = (): string[] => readdirSync(app.profile).filter((name) => name.includes('.daybrief'));

test('a library deleted while it is open is noticed, kept beside its place, and gone on with', async () => {
  const { page } = app;
  const own = libraries().find((name) => name.endsWith('.daybrief')) ?? '';
  rmSync(join(app.profile, own));
  // What is to be written is refused, and says where all of it is.
  await page.evaluate(() => window.daybrief.ask('library:rename', 'Ours'));
  const line = page.getByRole('region', { name: 'Library not in its place' });
  await expect(line).toContainText('was deleted while it was open. All that was taken in is kept in');
  await expect(page.getByRole('button', { name: 'Add articles…' })).toHaveCount(0);
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'library-gone.png') });
  await expectAccessibleInAll(page, 'a library that was deleted');

  await line.getByRole('button', { name: 'Open that file' }).press('Enter');
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add articles…' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Thu 12 March/u })).toBeVisible();
  expect(libraries().filter((name) => name.includes('(kept '))).not.toEqual([]);
});

test('a library renamed while it is open is found under its new name, and told of at quitting', async () => {
  const own = libraries().find((name) => name.endsWith('.daybrief')) ?? '';
  const to = join(app.profile, 'Renamed.daybrief');
  const told = await app.electron.evaluate(({ dialog }) => {
    const shown: string[] = [];
    dialog.showMessageBoxSync = (...args: unknown[]) => {
      shown.push(JSON.stringify(args));
      process.stdout.write(`told ${JSON.stringify(args)}\n`);
      return 0;
    };
    return shown.length;
  });
  expect(told).toBe(0);
  let printed = '';
  app.electron.process().stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  renameSync(join(app.profile, own), to);
  await app.close();
  expect(printed).toContain(`was moved to ${to}`);
  expect(libraries()).toEqual([basename(to)]);
});
