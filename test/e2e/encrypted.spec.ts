import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessibleInAll } from './support/accessible';
import { expectReachable } from './support/dialogs';
import {
  answerOpenDialog,
  answerSaveDialog,
  freshFolder,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { openDay } from './support/desk-day';
import { command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

const FIRST = 'seven tall herons wade';
const SECOND = 'one grey heron sleeps';
/** Of the day's articles, and as the search index has them. */
const WORDS = ['Ustel', 'ustel', 'earthquake struck', 'Tarsk', 'tarsk', 'helicopters', FIRST, SECOND];

let app: RunningApp;
const folder = freshFolder();
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** Files in these folders, and within, that hold such a word in the clear. */
function holding(...folders: string[]): string[] {
  const sought = WORDS.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return folders.flatMap((at) =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      // A browser's own sockets and links are no files.
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) return holding(path);
      if (stat?.isFile() !== true) return [];
      const bytes = readFileSync(path);
      return sought.some((word) => bytes.includes(word)) ? [path] : [];
    }),
  );
}

test('a library is made encrypted, locked, unlocked, given another passphrase, and holds no plain word', async () => {
  app = await startApp();
  const path = join(folder, 'News.daybrief');
  let { page } = app;
  // The first one is there already: before anything is in it a passphrase can be given.
  const offer = page.getByRole('button', { name: 'Encrypt this library…' });
  await page.screenshot({ path: join(PICTURES, 'welcome.png') });
  await offer.click();
  const first = page.getByRole('dialog', { name: 'Encrypt this library' });
  await expect(first.getByText('Nobody can open the library without its passphrase')).toBeVisible();
  await first.getByLabel('New passphrase').fill(FIRST);
  await first.getByLabel('The same again').fill(FIRST);
  await first.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByText('The library is encrypted.')).toBeVisible();
  await expect(offer).toHaveCount(0);
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.getByRole('button', { name: 'New library…' }).click();
  const making = page.getByRole('dialog', { name: 'New library' });
  await making.getByLabel(/^Encrypted with a passphrase/u).check();
  await making.getByLabel('New passphrase').fill(FIRST);
  await making.getByLabel('The same again').fill('another one');
  await expect(making.getByText('The two are not the same.')).toBeVisible();
  await expect(making.getByRole('button', { name: 'Choose its place…' })).toBeDisabled();
  await expect(making.getByText('Nobody can open the library without its passphrase')).toBeVisible();
  await expectAccessibleInAll(page, 'a new library, encrypted');
  await page.screenshot({ path: join(PICTURES, 'new-encrypted.png') });
  await making.getByLabel('The same again').fill(FIRST);
  await making.getByRole('button', { name: 'Choose its place…' }).click();
  await expect(making).toHaveCount(0);
  await expect(page.locator('.library-name')).toHaveText('News');
  const brief = await openDay(app);
  await expect(brief).toContainText('Ustel');
  expect(holding(app.profile, folder)).toEqual([]);

  // Locked, the window begins anew and holds nothing of it.
  // Where the system has no keyring, that is said wherever one would be offered.
  await app.electron.evaluate(({ safeStorage }) => {
    safeStorage.isEncryptionAvailable = () => false;
  });
  const none = page.getByText('This computer has no keyring that could open it: the passphrase is needed each time.');
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Library' }).locator(none)).toBeVisible();
  await page.keyboard.press('Escape');
  const anew = page.waitForEvent('load');
  await command(app, 'lock');
  await anew;
  await expect(page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  await expect(page.getByText('Ustel')).toHaveCount(0);
  expect(await page.evaluate(() => window.daybrief.ask('briefing:list'))).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual(['News.daybrief']);
  await expect(none).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /keyring/u })).toHaveCount(0);
  await expectAccessibleInAll(page, 'a locked library');
  await page.screenshot({ path: join(PICTURES, 'locked.png') });
  await page.getByLabel('Passphrase').fill(SECOND);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This is not the passphrase' })).toBeVisible();
  await page.getByLabel('Passphrase').fill(FIRST);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');

  // Another passphrase.
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.screenshot({ path: join(PICTURES, 'library-encrypted.png') });
  await page.getByRole('button', { name: 'Change passphrase…' }).click();
  const changing = page.getByRole('dialog', { name: 'Change the passphrase' });
  await changing.getByLabel('Passphrase now').fill('not this one');
  await changing.getByLabel('New passphrase').fill(SECOND);
  await changing.getByLabel('The same again').fill(SECOND);
  await changing.getByRole('button', { name: 'Change it' }).click();
  await expect(changing.getByRole('alert')).toContainText('This is not the passphrase');
  await changing.getByLabel('Passphrase now').fill(FIRST);
  await changing.getByRole('button', { name: 'Change it' }).click();
  // It closes when the new one holds, and stays with what went wrong.
  await expect(changing).toHaveCount(0);

  // Opened anew it is locked, and only the new one opens it. A screen that is locked locks it as well.
  const { profile } = app;
  await app.close();
  expect(holding(profile, folder)).toEqual([]);
  app = await startApp({ profile });
  ({ page } = app);
  await page.getByLabel('Passphrase').fill(FIRST);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This is not the passphrase' })).toBeVisible();
  await page.getByLabel('Passphrase').fill(SECOND);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  await expect(page.getByText('Ustel')).toHaveCount(0);

  // From another library it is unlocked in a dialog; until then that one stays.
  await answerSaveDialog(app, join(folder, 'Plain.daybrief'));
  await page.getByRole('button', { name: 'New library…' }).click();
  await page.getByRole('dialog', { name: 'New library' }).getByRole('button', { name: 'Choose its place…' }).click();
  await expect(page.locator('.library-name')).toHaveText('Plain');
  await answerOpenDialog(app, [path]);
  await page.getByRole('button', { name: 'Library file' }).first().click();
  await page.getByRole('button', { name: 'Open another…' }).click();
  const unlocking = page.getByRole('dialog', { name: 'Unlock the library' });
  await expect(unlocking).toBeVisible();
  await expectReachable(page, 'unlock');
  await expectAccessibleInAll(page, 'unlock');
  await expect(page.locator('.library-name')).toHaveText('Plain');
  await unlocking.getByLabel('Passphrase').fill(SECOND);
  await page.keyboard.press('Enter');
  await expect(page.locator('.library-name')).toHaveText('News');
});
