import { expect, test } from '@playwright/test';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../preload/contract';
import { expectAccessible } from './support/accessible';
import { answerOpenDialog, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing, sizeWindow } from './support/desk-tools';
import { handOver } from './support/handed';
import { PICTURES } from './support/pdf';

// Offices put signed briefings into a folder on a share; an official's reader watches it, without a server.
test.describe.configure({ mode: 'serial' });

const place = freshFolder();
const share = join(place, 'share');
mkdirSync(share);
const [first, second] = [join(place, 'v1.daybrief-brief'), join(place, 'v2.daybrief-brief')];
let app: RunningApp;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const office = await startApp();
  await openDay(office);
  await closeBriefing(office, 'M. Orr');
  await handOver(office, first);
  await office.page.getByRole('button', { name: 'Open as it stands now' }).click();
  await closeBriefing(office, 'M. Orr');
  await expect(office.page.getByText(/version 2/).first()).toBeVisible();
  await handOver(office, second);
  await office.close();
  removeFolder(office.profile);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(place);
});

const handed = () => app.page.getByRole('region', { name: 'Handed over' });
const entry = (name: RegExp) => handed().getByRole('button', { name });

test('settings choose the folder, and it is said that nothing came yet', async () => {
  app = await startApp();
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  await answerOpenDialog(app, [share]);
  await page.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(page.getByText(`Watched: ${share}`)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'watch-settings.png') });
  await expectAccessible(page, 'settings with a watched folder');
  await page.keyboard.press('Escape');
  await expect(handed()).toContainText('Nothing has come yet');
});

test('a file that arrives is listed; half-copied it is arriving, whole it has a signer', async () => {
  const bytes = readFileSync(first);
  const path = join(share, 'Day.daybrief-brief');
  writeFileSync(path, bytes.subarray(0, 4000));
  await expect(entry(/arriving/)).toBeVisible();
  writeFileSync(path, bytes);
  await expect(entry(/^Day\.daybrief-brief M\. Orr, key not compared$/)).toBeVisible();
  await entry(/key not compared/).click();
  await app.page.getByRole('button', { name: /^It is the same/ }).click();
  await expect(app.page.getByText(/^Signed by M\. Orr, whose key is known/)).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(entry(/^Thursday 12 March 2026 Daily briefing, version 1\. M\. Orr$/)).toBeVisible();
});

test('a changed file stands there in red and opens as a stop', async () => {
  const text = readFileSync(first, 'utf8');
  const at = text.lastIndexOf('Soldiers cleared');
  writeFileSync(
    join(share, 'Other.daybrief-brief'),
    `${text.slice(0, at)}Soldiers blocked${text.slice(at + 'Soldiers cleared'.length)}`,
  );
  await expect(entry(/^Other\.daybrief-brief changed: stop$/)).toBeVisible();
  await app.page.screenshot({ path: join(PICTURES, 'watched.png') });
  await entry(/changed: stop/).click();
  await expect(app.page.getByRole('heading', { name: 'Stop: this is not what was signed' })).toBeVisible();
  await app.page.keyboard.press('Escape');
});

test('without a library of one’s own the window opens on the newest that is trusted', async () => {
  await app.close();
  app = await startApp({ profile: app.profile });
  await expect(app.page.getByText(/by M\. Orr, version 1/)).toBeVisible();
});

test('while one is read, a newer one is offered', async () => {
  copyFileSync(second, join(share, 'Day 2.daybrief-brief'));
  const newer = app.page.getByRole('button', { name: 'A newer briefing came: read it' });
  await expect(newer).toBeVisible();
  await app.page.screenshot({ path: join(PICTURES, 'watched-newer.png') });
  await expectAccessible(app.page, 'reading with a newer one');
  await newer.click();
  await expect(app.page.getByText(/by M\. Orr, version 2/)).toBeVisible();
  await expect(newer).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await expect(entry(/M\. Orr$/)).toHaveText([/version 2/, /version 1/]);
});

test('a folder that is gone says so, and is there again when it is', async () => {
  renameSync(share, `${share}-away`);
  await expect(handed()).toContainText('“share” is not there now');
  await expectAccessible(app.page, 'a folder that is gone');
  renameSync(`${share}-away`, share);
  await expect(entry(/version 2/)).toBeVisible({ timeout: 30_000 });
});

test('nothing was written there', () => {
  expect(readdirSync(share).toSorted()).toEqual(['Day 2.daybrief-brief', 'Day.daybrief-brief', 'Other.daybrief-brief']);
});

test('the list is clean in each theme and at 200 %', async () => {
  test.slow();
  const { page } = app;
  await sizeWindow(app, 900, 600);
  for (const theme of ['light', 'dark', 'contrast'] as const)
    for (const textSize of [100, 200]) {
      const change: Partial<Settings> = { theme, textSize };
      await page.evaluate(async (wanted) => {
        const kept = await window.daybrief.ask('settings:get');
        if (kept.ok) await window.daybrief.ask('settings:set', { ...kept.value, ...wanted });
      }, change);
      await page.reload();
      await page.getByRole('button', { name: 'To the desk' }).click();
      if (!(await handed().isVisible())) await page.getByRole('button', { name: 'Menu' }).first().click();
      await expect(entry(/version 2/)).toBeVisible();
      await page.screenshot({ path: join(PICTURES, `watched-${theme}-${textSize}.png`) });
      await expectAccessible(page, `watched, ${theme}, ${textSize}`);
    }
});

test('the folder is watched no longer when one wants', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Stop watching' }).click();
  await expect(page.getByRole('button', { name: 'Watch a folder…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(handed()).toHaveCount(0);
});
