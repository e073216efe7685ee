import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { sizeWindow } from './support/desk-tools';
import { PICTURES } from './support/pdf';

const ARTICLES: Record<string, string> = {
  '2026-03-12 ferry': `Ferry sinks off Port Lind, nine dead

PORT LIND, 12 March (Coast Daily) - Nine passengers were killed when a ferry sank off Port Lind on Thursday, harbour master Nora Field said. "The sea was calm," Field said.`,
  '2026-03-12 rail': `Rail line to Torvik opens after two years

TORVIK, 12 March (Hill Post) - The rail line to Torvik opened on Thursday after two years of work, Transport Minister Pavel Arden said. The ferry across the lake will stop in May.`,
  '2026-03-13 inquiry': `Inquiry into the lost boat begins

PORT LIND, 13 March (Coast Daily) - Prosecutor Idris Kell opened an inquiry into the loss of the boat on Friday. "We shall hear every witness," Kell said.`,
  '2026-04-02 talks': `Lake talks adjourn

TARSK, 2 April (Tarsk Herald) - Foreign Minister Lena Maro left Tarsk on Thursday without an agreement on the lake. "There is time," Maro said.`,
};

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  app = await startApp();
  folder = join(freshFolder(), 'articles');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, `${name}.txt`), text);
  await dropFiles(app, [folder]);
  await expect(app.page.getByText('4 files judged')).toBeVisible({ timeout: 60_000 });
  await app.page.getByRole('button', { name: /^Library \d/ }).click();
  await expect(rows()).toHaveCount(4);
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const rows = (): Locator => app.page.getByRole('region', { name: 'Articles' }).getByRole('listitem');
const field = (): Locator => app.page.getByLabel('Search title and text');
const titles = async (): Promise<string[]> => rows().locator('.name').allTextContents();

test('the search language is understood as it is typed, and what is not is said', async () => {
  const { page } = app;
  await field().pressSequentially('fer');
  await expect(rows()).toHaveCount(2);
  await expect(rows().first().locator('.name mark')).toHaveText('Ferry');
  for (const [typed, found] of [
    ['ferry OR boat', 3],
    ['ferry -rail', 1],
    ['"two years"', 1],
    ['lak*', 2],
    ['actor:kell', 1],
    ['place:"port lind"', 2],
    ['source:"coast daily"', 2],
    ['after:2026-04', 1],
    ['before:2026-04 ferry', 2],
    ['file:inquiry', 1],
  ] as const) {
    await field().fill(typed);
    await expect(page.getByText(`${found} ${found === 1 ? 'article' : 'articles'} found`), typed).toBeVisible();
  }
  await field().fill('ferry after:soon');
  await expect(page.getByText('“soon” is no day: write it like 2026-03-12, 2026-03 or 2026.')).toBeVisible();
  await expect(page.getByText('2 articles found')).toBeVisible();
  await expect(field()).toHaveAccessibleDescription(/“soon” is no day/);
  await expectAccessible(page, 'the search with a note');
  await page.screenshot({ path: join(PICTURES, 'library-search.png') });
  await page.getByRole('button', { name: 'How to search' }).click();
  await expect(page.getByRole('heading', { name: 'How to search the library' })).toBeVisible();
});

test('filters say what they leave, are kept through an article, and an empty list says which to loosen', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Outlet').selectOption({ label: 'Coast Daily (2)' });
  await expect(rows()).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Has casualties (1)' }).check();
  await expect(rows()).toHaveCount(1);
  await page.getByLabel('Sort by').selectOption('Title');
  await expectAccessible(page, 'the filters');
  await rows().first().locator('.name').press('Enter');
  await expect(page.getByRole('heading', { name: 'Ferry sinks off Port Lind, nine dead' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(rows()).toHaveCount(1);
  await expect(rows().locator('.name')).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /^Has casualties/ })).toBeChecked();
  await expect(page.getByLabel('Sort by')).toHaveValue('title');
  await expect(page.getByRole('list', { name: 'Narrowed by' }).getByRole('button')).toHaveCount(2);

  await page.getByLabel('Actor').fill('Lena Maro');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  const loosen = page.getByRole('list', { name: 'Loosen' });
  await expect(loosen.getByRole('button')).toHaveText(['Without “Actor: Lena Maro”: 1 article']);
  await page.getByRole('button', { name: 'Take away “Has casualties”' }).press('Enter');
  await expect(loosen.getByRole('button')).toHaveText([
    'Without “Outlet: Coast Daily”: 1 article',
    'Without “Actor: Lena Maro”: 2 articles',
  ]);
  await expectAccessible(page, 'the empty list');
  await page.screenshot({ path: join(PICTURES, 'library-nothing.png') });
  await loosen.getByRole('button', { name: /Outlet/ }).press('Enter');
  await expect(rows()).toHaveCount(1);
  expect(await titles()).toEqual(['Lake talks adjourn']);
});

test('the list is sorted by day, import, outlet and title', async () => {
  const { page } = app;
  for (const [sort, first] of [
    ['Newest day', 'Lake talks adjourn'],
    ['Oldest day', 'Ferry sinks off Port Lind, nine dead'],
    ['Outlet', 'Inquiry into the lost boat begins'],
    ['Title', 'Ferry sinks off Port Lind, nine dead'],
    ['Last taken in', 'Lake talks adjourn'],
  ] as const) {
    await page.getByLabel('Sort by').selectOption(sort);
    await expect(rows().first().locator('.name'), sort).toHaveText(first);
  }
});

test('in large type what is counted of an article stands right below what it is, and its note beside them', async () => {
  const { page } = app;
  await page.evaluate(async () => {
    const settings = await window.daybrief.ask('settings:get');
    if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, textSize: 200 });
  });
  await sizeWindow(app, 1100, 800);
  await page.reload();
  await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe('200%');
  await page.getByRole('button', { name: 'Menu' }).first().click();
  await page.getByRole('button', { name: /^Library \d/ }).click();
  const box = async (part: string): Promise<DOMRect> =>
    rows()
      .first()
      .locator(part)
      .evaluate((element) => element.getBoundingClientRect().toJSON());
  await expect(rows().first()).toBeVisible();
  const [what, counted, note] = [await box('.what'), await box('.figures'), await box('.item-menu')];
  expect(counted.top - what.bottom).toBeLessThan(16);
  expect(note.left).toBeGreaterThan(what.left + what.width / 2);
  expect(note.bottom).toBeLessThanOrEqual(counted.bottom + 1);
});
