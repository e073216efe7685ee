import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible, expectAccessibleInAll } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { closeBriefing } from './support/desk-tools';
import { PICTURES } from './support/pdf';

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  app = await startApp();
  folder = join(freshFolder(), 'articles');
  mkdirSync(folder);
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

function write(day: string, number: number): void {
  const text = `Bridge ${number} of Torvik reopens\n\nTORVIK (Hill Post) - Bridge ${number} reopened after ${number + 3} weeks of repairs, its keeper Nora Field said. "Visitor ${number} came first," Field said of gate ${number * 7}.\n`;
  writeFileSync(join(folder, `${day} bridge-${number}.txt`), text);
}

async function bring(days: string[]): Promise<void> {
  for (const [number, day] of days.entries()) write(day, number);
  await dropFiles(app, [folder]);
  await expect(app.page.getByText(`${days.length} files judged`)).toBeVisible({ timeout: 60_000 });
}

test('an import opens its fullest day and lists every day it touched', async () => {
  const { page } = app;
  await bring([
    '2026-03-12',
    '2026-03-10',
    '2026-03-10',
    '2026-03-10',
    '2026-03-08',
    '2026-03-07',
    '2026-03-06',
    '2025-12-31',
  ]);
  // The day itself, with what came in above it; the screen that tells of each file is one step away.
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Tuesday 10 March 2026');
  const arrived = page.getByRole('region', { name: 'Newly taken in' });
  await expect(arrived.getByRole('status')).toHaveText('8 files judged');
  await expect(arrived.getByRole('listitem')).toHaveText([
    'Thursday 12 March 2026 (1)',
    'Sunday 8 March 2026 (1)',
    'Saturday 7 March 2026 (1)',
    'Friday 6 March 2026 (1)',
    'Wednesday 31 December 2025 (1)',
  ]);
  await expectAccessibleInAll(page, 'the day an import opened');
  await page.screenshot({ path: join(PICTURES, 'import-opened.png') });
  await arrived.getByRole('button', { name: 'Thursday 12 March' }).press('Enter');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Thursday 12 March 2026');
  await expect(arrived.getByRole('button', { name: 'Tuesday 10 March 2026 (3)' })).toBeVisible();
  await arrived.getByRole('button', { name: 'What became of each file' }).press('Enter');
  await expect(page.locator('.button.primary', { hasText: 'Read' })).toHaveText('Read Tuesday 10 March 2026 (3)');
  const others = page.getByRole('region', { name: 'Other days' });
  await expect(others.getByRole('heading')).toHaveText('5 more days');
  await expect(others.getByRole('button')).toHaveText([
    'Read Thursday 12 March 2026 (1)',
    'Read Sunday 8 March 2026 (1)',
    'Read Saturday 7 March 2026 (1)',
    'Read Friday 6 March 2026 (1)',
    'Read Wednesday 31 December 2025 (1)',
  ]);
  await expectAccessible(page, 'an import of many days');
  await page.screenshot({ path: join(PICTURES, 'import-days.png') });
  await others.getByRole('button').last().press('Enter');
  await expect(page.getByText('Wednesday 31 December 2025').first()).toBeVisible();
  await arrived.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await expect(arrived).toHaveCount(0);

  // The months of that day stay open when it is left, and are called by their names alone.
  const rail = page.getByRole('navigation', { name: 'Desk' });
  await rail.getByRole('button', { name: /^Library \d/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await expect(rail.getByRole('button', { name: 'Wed 31 December 1 article' })).toBeVisible();
  await expect(rail.getByRole('button', { name: '2025 1 article', exact: true })).toHaveCount(1);
  await expect(rail).toMatchAriaSnapshot(`
    - button "2025 1 article" [expanded]
    - button "December 2025 1 article" [expanded]
  `);
});

test('what of an import was rejected or is without a date is told above its day, until the import is undone', async () => {
  const { page } = app;
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'undated.txt'),
    'Ferry of Lind rests\n\nThe ferry of Lind rests for a week, its owner said.\n',
  );
  for (const number of [1, 2]) write('2026-03-12', number);
  await dropFiles(app, [folder]);
  const arrived = page.getByRole('region', { name: 'Newly taken in' });
  await expect(arrived.getByRole('status')).toHaveText('4 files judged; 1 rejected; 1 without a certain date');
  await expectAccessibleInAll(page, 'the day of an import with rejected files');
  await page.screenshot({ path: join(PICTURES, 'import-opened-rejected.png') });
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: import of 3/)).toBeVisible();
  await expect(arrived).toHaveCount(0);
});

test('the rail groups days by month and year, its foot stays in reach, and a closed version is told from the draft', async () => {
  const { page } = app;
  const days = Array.from({ length: 28 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
  await bring([...days, '2026-02-10', '2025-12-31', '2025-12-30']);
  const rail = page.getByRole('navigation', { name: 'Desk' });
  await expect(rail.getByRole('button', { name: 'March 2026 28 articles' })).toHaveAttribute('aria-expanded', 'true');
  await expect(rail.getByRole('button', { name: 'February 2026 1 article' })).toHaveAttribute('aria-expanded', 'false');
  await expect(rail.getByRole('button', { name: /December/ })).toHaveCount(0);
  await rail.getByRole('button', { name: '2025 2 articles' }).press('Enter');
  await rail.getByRole('button', { name: 'December 2025 2 articles' }).press('Enter');
  await expect(rail.getByRole('button', { name: 'Wed 31 December 1 article' })).toBeVisible();
  await rail.getByRole('button', { name: 'December 2025 2 articles' }).press('Enter');
  await expect(rail.getByRole('button', { name: /31 December/ })).toHaveCount(0);
  await expect(rail.getByRole('button', { name: 'Settings' })).toBeInViewport();

  await rail.getByRole('button', { name: 'Sat 28 March 1 article' }).press('Enter');
  await closeBriefing(app);
  await expect(page.locator('.bar .state')).toHaveText(/^Closed .*version 1/);
  const day = rail.getByRole('button', { name: 'Sat 28 March v1 closed, 1 article' });
  await expect(day).toBeVisible();
  const versions = rail.getByRole('list', { name: 'Versions of Sat 28 March' });
  await expect(versions.getByRole('button')).toHaveText([/^Draft of version 2$/, /^Version 1, closed/]);
  await expect(versions.locator('[aria-current="page"]')).toHaveText(/^Version 1/);
  await expectAccessible(page, 'the rail with versions');
  await page.screenshot({ path: join(PICTURES, 'rail-versions.png') });
  await versions.getByRole('button', { name: 'Draft of version 2' }).press('Enter');
  await expect(page.locator('.bar').getByText('Draft of version 2')).toBeVisible();
  await expect(versions.locator('[aria-current="page"]')).toHaveText('Draft of version 2');
});
