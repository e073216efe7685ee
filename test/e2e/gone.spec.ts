import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

test('a library written over while it is open is told of, and a backup leads on', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Library file' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Library' });
  await dialog.getByRole('button', { name: 'Back up now' }).click();
  await expect(dialog.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const own = join(app.profile, libraries().find((name) => name.endsWith('.daybrief')) ?? '');
  const bytes = Buffer.from('Minutes of the meeting. '.repeat(4000));
  writeFileSync(own, bytes);
  await page.evaluate(() => window.daybrief.ask('library:rename', 'Ours'));
  const line = page.getByRole('region', { name: 'Library written over' });
  await expect(line).toContainText('was written over by another program while it was open.');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'library-written-over.png') });
  await expectAccessibleInAll(page, 'a library that was written over');

  await line.getByRole('button', { name: 'Choose a backup…' }).press('Enter');
  await dialog.getByRole('button', { name: /^Restore the backup of/u }).click();
  const asked = page.getByRole('alertdialog', { name: 'Restore this backup?' });
  await asked.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText(/^The library is as it was .* is kept as /u)).toBeVisible();
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add articles…' }).first()).toBeVisible();
  const kept = libraries().find((name) => name.includes('(replaced ') && name.endsWith('.daybrief')) ?? '';
  expect(readFileSync(join(app.profile, kept)).equals(bytes)).toBe(true);
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
