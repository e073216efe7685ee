import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { PICTURES } from './support/pdf';

// Where one was stays where one was.
test.describe.configure({ mode: 'serial' });

const ARTICLES = 150;

let app: RunningApp;
let folder: string;
test.beforeAll(async () => {
  app = await startApp();
  folder = join(freshFolder(), 'articles');
  mkdirSync(folder);
  for (let index = 0; index < ARTICLES; index++) {
    const day = String(1 + (index % 28)).padStart(2, '0');
    writeFileSync(
      join(folder, `2026-03-${day} bridge ${index}.txt`),
      `Bridge ${index} of the river opens\n\nTARSK (Tarsk Herald) - Bridge number ${index} was opened by the mayor of ward ${index}.`,
    );
  }
  await dropFiles(app, [folder]);
  await expect(app.page.getByText(`${ARTICLES} files judged`)).toBeVisible({ timeout: 60_000 });
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const list = (): Locator => app.page.getByRole('region', { name: 'Articles' });

/** The row in the middle of the list, and how far it stands from the list's top. */
const middle = (): Promise<{ title: string; top: number }> =>
  list().evaluate((region) => {
    const { top, height } = region.getBoundingClientRect();
    for (const row of region.querySelectorAll('[data-index]')) {
      const at = row.getBoundingClientRect();
      if (at.top <= top + height / 2 && at.bottom > top + height / 2)
        return { title: row.querySelector('.name')?.textContent ?? '', top: at.top - top };
    }
    return { title: '', top: 0 };
  });

test('a paste leaves the library as it was: the words sought, the place in the list and what is selected', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Library \d/ }).click();
  await page.getByLabel('Search title and text').fill('bridge');
  await expect(page.getByText(`${ARTICLES} articles found`)).toBeVisible();
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await list().evaluate((region) => region.scrollTo(0, region.scrollHeight * 0.75));
  await expect.poll(async () => (await middle()).title).toMatch(/^Bridge \d+ of/);
  const ticks = list().getByRole('checkbox');
  await ticks.nth(8).check();
  await ticks.nth(9).check();
  const before = await middle();
  // It is found by the same words and, of the newest day, stands above all.
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'New bridge planned\n\nTARSK, 30 March 2026 (Tarsk Herald) - The bridge is planned.');
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByText(/^1 (file|text) judged/)).toBeVisible();
  await page.getByRole('button', { name: /^Library \d/ }).click();
  await expect(page.getByText(`${ARTICLES + 1} articles found`)).toBeVisible();
  await expect(page.getByLabel('Search title and text')).toHaveValue('bridge');
  await expect.poll(async () => (await middle()).title).toBe(before.title);
  expect(Math.abs((await middle()).top - before.top)).toBeLessThan(80);
  await expect(page.getByRole('button', { name: 'Set date for these 2 articles' })).toBeVisible();
  await expect(list().getByRole('checkbox', { checked: true })).toHaveCount(2);
  // Kept once: opened again from elsewhere it is whole.
  await page.getByRole('button', { name: /^Briefings/ }).click();
  await page.getByRole('button', { name: /^Library \d/ }).click();
  await expect(page.getByLabel('Search title and text')).toHaveValue('');
});

test('the days of a period are chosen each by itself, and what cannot be is said', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Briefings/ }).click();
  await page.getByRole('button', { name: 'Brief a day or period…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Day or period' });
  const first = dialog.getByLabel('First day');
  const last = dialog.getByLabel('Last day');
  await first.fill('2026-03-28');
  await last.fill('2026-03-28');
  await first.fill('2026-03-20');
  await expect(last).toHaveValue('2026-03-28');
  await first.fill('2026-03-28');
  await first.fill('2026-03-30');
  await expect(last).toHaveValue('2026-03-28');
  await expect(dialog.getByText('It is before the first day.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open the draft' })).toBeDisabled();
  await expectAccessible(page, 'the period dialog');
  await first.fill('2026-03-20');
  await dialog.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page.getByRole('heading', { name: /20.*28 March 2026/ }).first()).toBeVisible();
});

test('over the window, files are told of what kinds may be dropped', async () => {
  const { electron, page } = app;
  const session = await electron.context().newCDPSession(page);
  const at = {
    x: 400,
    y: 300,
    data: { items: [], files: [join(folder, '2026-03-01 bridge 0.txt')], dragOperationsMask: 1 },
  };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  const target = page.getByTestId('drop-target');
  for (const kind of ['text', 'Markdown', 'HTML', 'Word', 'PDF', 'RTF', 'e-mail', 'tables', 'ZIP', 'folders'])
    await expect(target).toContainText(kind);
  await page.screenshot({ path: join(PICTURES, 'drop.png') });
});
