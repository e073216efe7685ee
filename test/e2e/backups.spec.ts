import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expectAccessible } from './support/accessible';
import { expectReachable } from './support/dialogs';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';

const article = (slug: string): string => resolve(import.meta.dirname, '../fixtures/articles', slug, 'source.txt');

let app: RunningApp;
let folder: string;
test.beforeEach(() => {
  folder = freshFolder();
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

test('a damaged library: its backup is restored in one click, or what can be read of it is saved', async () => {
  app = await startApp();
  await dropFiles(app, [article('ferry-fire-named-captain')]);
  await expect(app.page.getByText('1 file judged')).toBeVisible();
  // From the library's own dialog.
  await app.page.getByRole('button', { name: 'Library file' }).first().click();
  const dialog = app.page.getByRole('dialog', { name: 'Library' });
  await expect(dialog.getByText('None was taken yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Back up now' }).focus();
  await app.page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: 'Backups' }).getByRole('listitem')).toHaveCount(1);
  // What it was pressed with stays where the keys go.
  await expect(dialog.getByRole('button', { name: 'Back up now' })).toBeFocused();
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await app.page.getByRole('button', { name: 'Library file' }).first().click();
  await expect(dialog.getByRole('list', { name: 'Backups' })).toContainText('1 article');
  await dialog.getByRole('button', { name: /^Restore the backup of/u }).click();
  const asked = app.page.getByRole('alertdialog', { name: 'Restore this backup?' });
  await expect(asked).toContainText('Nothing is deleted');
  await asked.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(app.page.getByText(/^The library is as it was .* is kept as /u)).toBeVisible();
  const { profile } = app;
  await app.close();

  const library = join(profile, 'Library.daybrief');
  const whole = readFileSync(library);
  truncateSync(library, Math.floor(statSync(library).size / 2));
  const damaged = readFileSync(library);
  app = await startApp({ profile });
  await expect(app.page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  const button = app.page.getByRole('button', { name: /^Restore the backup of/u });
  await expect(button).toBeVisible();
  await expectAccessible(app.page, 'a library that could not be opened');
  await button.click();
  await expect(app.page.getByText(/^The library is as it was/u)).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Library 1/u })).toBeVisible();
  const kept = readdirSync(profile).filter((name) => name.startsWith('Library (replaced'));
  expect(kept.some((name) => readFileSync(join(profile, name)).equals(damaged))).toBe(true);
  await app.close();

  // Its header is written over: it is read all the same.
  const broken = Buffer.from(whole);
  broken.fill(0x20, 0, 100);
  writeFileSync(library, broken);
  app = await startApp({ profile });
  const saved = join(folder, 'Saved.daybrief');
  await answerSaveDialog(app, saved);
  await app.page.getByRole('button', { name: 'Save what can be read…' }).click();
  const report = app.page.getByRole('dialog', { name: 'What could be read' });
  await expect(report).toContainText('The new library holds 1 article');
  await expect(report).toContainText('Nothing is known to be missing');
  await expectReachable(app.page, 'what could be read');
  await expectAccessible(app.page, 'what could be read');
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(app.page.getByRole('button', { name: /^Library 1/u })).toBeVisible();
  expect(existsSync(`${saved}.report.txt`)).toBe(true);
  expect(readFileSync(library).equals(broken)).toBe(true);
});
