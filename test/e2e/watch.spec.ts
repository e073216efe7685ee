import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { DAY_ARTICLES, openDay } from './support/desk-day';
import { failChannel, mendChannel } from './support/channels';
import { PICTURES } from './support/pdf';

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  app = await startApp();
  folder = join(freshFolder(), 'more');
  mkdirSync(folder);
  await openDay(app);
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const LATE = {
  'arden-returns': `Arden returns to court in Ostrel

OSTREL, 13 March (Ostrel Times) - Pavel Arden returned to the court of Ostrel on Friday to hear the charges. "I have nothing to hide," Arden said.`,
  'market-day': `Market of Tarsk opens under a new roof

TARSK, 13 March (Tarsk Herald) - The market of Tarsk opened under a new roof on Friday after a year of work, its keeper said.`,
};

async function bring(articles: Record<string, string>): Promise<void> {
  const files = Object.entries(articles).map(([name, text]) => {
    const path = join(folder, `2026-03-13 ${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await dropFiles(app, files);
  await expect(app.page.getByText(`${files.length} files judged`)).toBeVisible({ timeout: 60_000 });
}

test('a pasted list of names is watched: new hits are flagged at import, in the rail and in the library', async () => {
  const { page } = app;
  const rail = page.getByRole('navigation', { name: 'Desk' });
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Watch names…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.type('Ministers');
  await dialog.getByLabel('Names').fill('1. Pavel Arden\n2. Lena Maro\n3. pavel arden\n');
  await expect(dialog.getByText('2 names')).toBeVisible();
  await expectAccessible(page, 'the watch-list’s dialog');
  await dialog.getByRole('button', { name: 'Watch them' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Ministers', level: 1 })).toBeVisible();
  const rows = page.getByRole('region', { name: 'Articles' }).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.getByText('new', { exact: true })).toHaveCount(0);
  await expect(rail.getByRole('button', { name: 'Ministers 2 articles' })).toBeVisible();

  // What could not be asked is said, and asked for again.
  await failChannel(app, 'saved:hits', 'The disk does not answer.');
  await bring(LATE);
  const unknown = page.getByRole('alert').filter({ hasText: 'Whether names of your watch-lists came in is not known' });
  await expect(unknown).toContainText('The disk does not answer.');
  await expectAccessible(page, 'an import whose watched names are not known');
  await mendChannel(app, 'saved:hits');
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(unknown).toHaveCount(0);
  await expect(page.getByText('1 article of this import holds names of your watch-lists: Ministers.')).toBeVisible();
  await page.getByRole('button', { name: 'What became of each file' }).press('Enter');
  // The batch before, still listed, holds one as well.
  await expect(page.getByText('On watch-list “Ministers”: Pavel Arden')).toHaveCount(2);
  await expect(rail.getByRole('button', { name: 'Ministers 1 new' })).toBeVisible();
  await expectAccessible(page, 'an import with watched names');
  await page.screenshot({ path: join(PICTURES, 'import-watched.png') });

  await rail.getByRole('button', { name: 'Ministers 1 new' }).press('Enter');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ has: page.getByText('new', { exact: true }) })).toHaveText([/Arden returns to court/]);
  await expect(rows.first().locator('mark').first()).toHaveText('Pavel Arden');
  await expect(rail.getByRole('button', { name: 'Ministers 3 articles' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'library-watched.png') });

  await page.getByRole('button', { name: 'Remove…' }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(rail.getByRole('button', { name: /Ministers/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: “Ministers” removed from what is kept.')).toBeVisible();
  await expect(rail.getByRole('button', { name: 'Ministers 3 articles' })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(rail.getByRole('button', { name: /Ministers/ })).toHaveCount(0);
});

test('a search is kept with its filters, found again after a restart and by its name', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+F');
  await page.getByLabel('Search title and text').fill('thursday');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Has casualties/ }).check();
  const rows = page.getByRole('region', { name: 'Articles' }).getByRole('listitem');
  const casualties = Object.values(DAY_ARTICLES).filter((text) => /killed/.test(text)).length;
  await expect(rows).toHaveCount(casualties);
  await page.getByRole('button', { name: 'Keep search…' }).press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toHaveValue('thursday, Has casualties');
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Harm on Thursday');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Harm on Thursday', level: 1 })).toBeVisible();

  await app.close();
  app = await startApp({ profile: app.profile });
  const again = app.page;
  await expect(
    again
      .getByRole('navigation', { name: 'Desk' })
      .getByRole('button', { name: `Harm on Thursday ${casualties} articles` }),
  ).toBeVisible();
  await expect(again.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await again.keyboard.press('Control+k');
  await again.getByRole('combobox').fill('harm thu');
  await expect(again.getByRole('option', { name: /Harm on Thursday/ })).toBeVisible();
  await again.keyboard.press('Enter');
  await expect(again.getByRole('heading', { name: 'Harm on Thursday', level: 1 })).toBeVisible();
  await expect(again.getByLabel('Search title and text')).toHaveValue('thursday ');
  await expect(again.getByRole('checkbox', { name: /^Has casualties/ })).toBeChecked();
  await expect(again.getByText(`${casualties} articles found`)).toBeVisible();
});
