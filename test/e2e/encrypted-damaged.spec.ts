import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments, Asked, Value } from '../../preload/contract';
import { expectAccessible, expectAccessibleInAll } from './support/accessible';
import {
  answerOpenDialog,
  answerSaveDialog,
  freshFolder,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { expectReachable } from './support/dialogs';
import { PICTURES } from './support/pdf';

const FIRST = 'seven tall herons wade';
const SECOND = 'one grey heron sleeps';

let app: RunningApp;
let folder: string;
let library: string;
test.beforeEach(() => {
  folder = freshFolder();
  library = join(folder, 'News.daybrief');
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** As the page asks; a refusal fails the test. */
async function done<C extends Asked>(page: Page, channel: C, ...args: Arguments<C>): Promise<Value<C>> {
  const answer = await page.evaluate(([name, given]) => window.daybrief.ask(name, ...(given as never)), [
    channel,
    args,
  ] as const);
  if (!answer.ok) throw new Error(`${channel}: ${answer.message}`);
  return answer.value;
}

const takeIn = (page: Page, place: string): Promise<unknown> =>
  done(page, 'import:text', `${place} bridge closed\n\nThe ${place} bridge was closed on Monday, the keeper said.`);

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** A new library with the first passphrase, in which one article stands and is backed up. */
async function backedUp(): Promise<Page> {
  app = await startApp();
  const { page } = app;
  await answerSaveDialog(app, library);
  await done(page, 'library:create', FIRST);
  await takeIn(page, 'Ustel');
  await done(page, 'backups:take');
  return page;
}

/** Ends the app, damages the library and starts it again. @returns the damaged bytes */
async function damage(change: (bytes: Buffer) => Buffer): Promise<Buffer> {
  const { profile } = app;
  await app.close();
  const damaged = change(readFileSync(library));
  writeFileSync(library, damaged);
  app = await startApp({ profile });
  await expect(app.page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  return damaged;
}

/** Replaced libraries that are kept, by their bytes. */
const kept = (): Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('News (replaced'))
    .map((name) => readFileSync(join(folder, name)));

/** Files that hold words of the articles in the clear. */
const holding = (): string[] =>
  [folder, `${library}.backups`, app.profile].flatMap((at) =>
    readdirSync(at, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /Ustel|Tarsk/iu.test(readFileSync(join(at, entry.name), 'latin1')))
      .map((entry) => join(at, entry.name)),
  );

test('a damaged encrypted library: its backup is restored with the passphrase, or what can be read of it is saved', async () => {
  let page = await backedUp();
  await takeIn(page, 'Tarsk');

  // Cut: what is left of it goes to a new library, which has its passphrase.
  const damaged = await damage((bytes) => bytes.subarray(0, bytes.length - 8_192));
  ({ page } = app);
  await unlock(page, FIRST);
  await expect(page.getByRole('heading', { name: 'This library is damaged' })).toBeVisible();
  const said = page.getByRole('alert').filter({ hasText: 'The passphrase is right.' });
  await expect(said).toContainText(`${library} is damaged`);
  await expect(said).toBeFocused();
  await expect(page.getByRole('button', { name: /^Restore the backup of/u })).toBeVisible();
  await expectAccessibleInAll(page, 'a damaged encrypted library');
  await page.screenshot({ path: join(PICTURES, 'damaged-encrypted.png') });
  const saved = join(folder, 'Saved.daybrief');
  await answerSaveDialog(app, saved);
  await page.getByRole('button', { name: 'Save what can be read…' }).click();
  const report = page.getByRole('dialog', { name: 'What could be read' });
  await expect(report).toContainText(/The new library holds [12] article/u);
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.library-name')).toHaveText('Saved');
  expect(await done(page, 'library:info')).toMatchObject({ encrypted: true, path: saved });
  expect(readFileSync(library).equals(damaged)).toBe(true);

  // From another library it is restored in a dialog.
  await answerOpenDialog(app, [library]);
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.getByRole('button', { name: 'Open another…' }).click();
  await unlock(page, FIRST);
  const dialog = page.getByRole('dialog', { name: 'This library is damaged' });
  const restore = dialog.getByRole('button', { name: /^Restore the backup of/u });
  await expect(restore).toBeVisible();
  await expectReachable(page, 'a damaged encrypted library');
  await page.screenshot({ path: join(PICTURES, 'damaged-encrypted-dialog.png') });
  await restore.click();
  await expect(page.getByText(/^The library is as it was .* is kept as /u)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.library-name')).toHaveText('News');
  await expect(page.getByRole('button', { name: /^Library 1/u })).toBeVisible();
  expect(await done(page, 'library:info')).toMatchObject({ articles: 1, encrypted: true, path: library });
  expect(await done(page, 'library:protection')).toMatchObject({ locked: null });
  expect(kept().some((bytes) => bytes.equals(damaged))).toBe(true);
  expect(holding()).toEqual([]);
});

test('where the first bytes are damaged the way to the backups is open all the same, with the passphrase of their time', async () => {
  let page = await backedUp();
  await done(page, 'library:passphrase', FIRST, SECOND);
  const damaged = await damage((bytes) => bytes.fill(7, 6, 8));
  ({ page } = app);
  await expect(page.getByRole('button', { name: 'Restore a backup…' })).toHaveCount(0);
  await unlock(page, SECOND);
  await expect(page.getByRole('alert').filter({ hasText: 'This is not the passphrase' })).toBeVisible();
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(page.getByRole('heading', { name: 'Restore a backup of this library' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save what can be read…' })).toHaveCount(0);
  const restore = page.getByRole('button', { name: /^Restore the backup of/u });
  await expect(restore).toBeVisible();
  await expectAccessible(page, 'the backups of a library that is locked');
  await page.screenshot({ path: join(PICTURES, 'locked-backups.png') });
  await restore.click();
  const asked = page.getByRole('dialog', { name: 'Its passphrase' });
  await expect(asked.getByRole('alert')).toContainText('the one the library had when it was taken');
  await expectReachable(page, 'the passphrase of a backup');
  await page.screenshot({ path: join(PICTURES, 'backup-passphrase.png') });
  await asked.getByLabel('Passphrase').fill('no heron at all');
  await page.keyboard.press('Enter');
  await expect(asked.getByLabel('Passphrase')).toHaveValue('');
  await expect(asked.getByRole('alert')).toContainText('This is not the passphrase');
  expect(readFileSync(library).equals(damaged)).toBe(true);
  await asked.getByLabel('Passphrase').fill(FIRST);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The library is as it was .* is kept as /u)).toBeVisible();
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Briefings', level: 1 })).toBeVisible();
  expect(await done(page, 'library:info')).toMatchObject({ articles: 1, encrypted: true, path: library });
  expect(kept().some((bytes) => bytes.equals(damaged))).toBe(true);
});
