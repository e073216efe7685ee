import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../../preload/contract';
import { expectAccessible } from './support/accessible';
import { dropFiles, removeFolder, startApp, type RunningApp } from './support/app';
import { PICTURES } from './support/pdf';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');
const ARTICLES = readdirSync(FIXTURES).map((slug) => join(FIXTURES, slug, 'source.txt'));

let app: RunningApp;
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
});

/** Walks every screen of the desk; `visit` is called on each with its name. */
async function everyScreen(running: RunningApp, visit: (screen: string) => Promise<void>): Promise<void> {
  const { page } = running;
  // Where there is little room the rail hides behind a button.
  const rail = async (name: RegExp | string): Promise<void> => {
    const link = page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name });
    if (!(await link.isVisible())) await page.getByRole('button', { name: 'Menu' }).first().click();
    await link.click();
  };
  await visit('welcome');
  await dropFiles(running, ARTICLES);
  await expect(page.getByText(`${ARTICLES.length} files judged`)).toBeVisible({ timeout: 60_000 });
  await visit('import');
  await page.getByLabel('Publication date').fill('2026-03-12');
  await page.getByRole('button', { name: 'Set date for these articles' }).click();
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/ }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await visit('briefing');
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this page' }).fill('killed');
  await visit('find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Command, day/ }).fill('e');
  await expect(page.getByRole('group', { name: 'Actors' })).toBeVisible();
  await visit('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Casualty table' }).getByRole('link').first().click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toBeVisible();
  await visit('evidence');
  await evidence.getByRole('button', { name: 'Correct' }).click();
  await visit('correct');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Check…/ }).click();
  await visit('checks');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export…' }).click();
  await visit('export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close briefing' }).click();
  await visit('close-dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Key actors' }).locator('.actor-name').first().click();
  await expect(page.getByRole('region', { name: 'Articles' })).toBeVisible();
  await visit('actor');
  await rail(/^Library \d/);
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await visit('library');
  await page.getByRole('button', { name: 'Watch names…' }).click();
  await page.getByRole('dialog').getByLabel('Names').fill('Lena Maro\nIdris Kell');
  await visit('watch-names');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('checkbox', { name: /^Has casualties/ }).check();
  await visit('library-filters');
  await page.getByRole('button', { name: /^Take away/ }).click();
  await page.getByLabel('Search title and text').fill('quake');
  await page.getByText('Quake toll climbs to 28').first().click();
  await expect(page.getByText('source.txt').first()).toBeVisible();
  await visit('article');
  for (const [button, name] of [
    ['Edits', 'edits'],
    ['Signatures', 'signatures'],
    ['Settings', 'settings'],
    ['Keys', 'keys'],
    ['About', 'about'],
    ['Library file', 'library-file'],
  ] as const) {
    await rail(button);
    await expect(page.getByRole('dialog')).toBeVisible();
    await visit(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await rail(/^Briefings/);
  await visit('briefings');
}

async function look(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const settings = await window.daybrief.ask('settings:get');
    if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, ...wanted });
  }, change);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe-core finds nothing on any screen, ${theme}`, async () => {
    test.slow();
    app = await startApp();
    await look(app.page, { theme });
    await everyScreen(app, async (screen) => {
      await app.page.screenshot({ path: join(PICTURES, `${screen}-${theme}.png`) });
      await expectAccessible(app.page, `${screen}, ${theme}`);
    });
  });
}

test('at 200 % text and in the smallest window nothing is cut off sideways', async () => {
  test.slow();
  app = await startApp();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 620));
  await look(app.page, { textSize: 200 });
  await everyScreen(app, async (screen) => {
    await app.page.screenshot({ path: join(PICTURES, `${screen}-large.png`) });
    const wider = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
  });
});

test('the whole way is walked by keyboard', async () => {
  app = await startApp();
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible();
  await dropFiles(app, ARTICLES.slice(0, 6));
  await expect(page.getByText('6 files judged')).toBeVisible();
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  const tabTo = async (label: RegExp): Promise<void> => {
    for (let step = 0; step < 80; step++) {
      if (label.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${String(label)}`);
  };
  await tabTo(/Skip to the content/);
  await tabTo(/^Read /);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await tabTo(/^Reference 1$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toHaveCount(0);
  expect(await focused()).toMatch(/Reference 1|^1$/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(
    page
      .getByRole('searchbox')
      .or(page.getByLabel(/[Ss]earch/))
      .first(),
  ).toBeFocused();
});
