import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../../preload/contract';
import { COLOUR_RULES, expectAccessible } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { failChannel } from './support/channels';
import { closeBriefing, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');
// Forty of them: axe-core reads every node, and more articles have no other kind of node. By name, so that a new case changes
// no screen.
const ARTICLES =
  `acronym-bound air-strike-conflicting-claims ambush-of-the-fleeing among-the-whole arabic-and-particle-names
  asian-names border-talks-no-harm briefing-spokeswoman-owner british-obituary-peers broken-quote-one-speaker
  burned-alive-in-bus bus-crash-range business-partners-and-shares cafe-tailor centenary-of-landings
  college-stormed-earlier-raids colon-cue-and-according commander-held-after-shooting consulate-blast-older-strike corrected-in-a-note
  court-sentencing-background cricket-injury-no-harm cull-and-swans-not-people damaged-wire-copy dates-anchored
  days-of-other-things deed-after-a-harm denied-polarity described-teller-without-comma digest-of-datelines
  earthquake-toll-rises election-no-harm ferry-fire-named-captain fever-two-counts fire-trial-years-later
  flood-two-sources food-poisoning-pupils football-no-casualties french-not-analysed governor-shot-with-others`
    .split(/\s+/)
    .map((slug) => join(FIXTURES, slug, 'source.txt'));

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
  await closing(running, rail, visit);
}

/** What a day is taken through once it is read: review, closing, what comes late, comparison, reading; and no library. */
async function closing(
  running: RunningApp,
  rail: (name: RegExp | string) => Promise<void>,
  visit: (screen: string) => Promise<void>,
): Promise<void> {
  const { page } = running;
  await rail(/12 March/);
  await page.getByRole('button', { name: /^Review…/ }).click();
  await expect(page.getByRole('navigation', { name: 'To review' })).toBeVisible();
  await visit('review');
  // Stepped to by key: in large type there is no room for the list. Warnings come before figures.
  const accept = page.getByRole('button', { name: 'Accept', exact: true });
  const item = page.getByRole('region', { name: /^\d+ of \d+$/ });
  while (!(await accept.isVisible())) {
    await expect(item.getByRole('heading', { level: 2 })).toBeFocused();
    const name = (await item.getAttribute('aria-label')) ?? '';
    await page.keyboard.press('n');
    await expect(item).not.toHaveAccessibleName(name);
    await expect(item.locator('.acts button').first()).toBeVisible();
  }
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Save correction' })).toBeVisible();
  await visit('review-correct');
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
  await closeBriefing(running);
  await expect(page.getByText(/^Closed/).first()).toBeVisible();
  await visit('closed');
  const folder = freshFolder();
  const late = join(folder, '2026-03-12 late.txt');
  writeFileSync(
    late,
    'Ferry sinks off Norr with 19 aboard\n\nNORR, 12 March (Island Mail) - Nineteen people drowned when a ferry sank off Norr on Thursday, the coast guard said.\n',
  );
  await dropFiles(running, [late]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  removeFolder(folder);
  await rail(/12 March/);
  await expect(page.getByRole('region', { name: 'Late articles' })).toBeVisible();
  await visit('late');
  await page.getByRole('button', { name: /^Take into version 2/ }).click();
  await page
    .getByRole('button', { name: /^History of the toll/ })
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'The newest first' })).toBeVisible();
  await visit('history');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page.getByRole('region', { name: 'Tolls' })).toBeVisible();
  await visit('compare');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Period…' }).click();
  await page.getByLabel('First day').fill('2026-02-01');
  await page.getByLabel('Last day').fill('2026-02-01');
  await visit('period');
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page.getByRole('heading', { name: 'No articles of this day' })).toBeVisible();
  await visit('empty-day');
  await command(running, 'read');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await visit('reading');
  await page
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Evidence' }).locator('mark').first()).toBeVisible();
  await visit('reading-evidence');
  await failChannel(running, 'library:info', 'The library’s folder is gone.');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  await visit('no-library');
}

async function look(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const settings = await window.daybrief.ask('settings:get');
    if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, ...wanted });
  }, change);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
}

// A theme is colours and nothing else, and no colour depends on the size of the type: on the same screens axe-core with all its
// rules in one theme at 100 and at 200 %, and with its rules of colour in the others, says what all six together would say.
for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe-core finds nothing on any screen, ${theme}`, async () => {
    test.slow();
    app = await startApp();
    await look(app.page, { theme });
    await everyScreen(app, async (screen) => {
      await app.page.screenshot({ path: join(PICTURES, `${screen}-${theme}.png`) });
      await expectAccessible(app.page, `${screen}, ${theme}`, theme === 'light' ? undefined : COLOUR_RULES);
    });
  });
}

test('at 200 % text and in the smallest window axe-core finds nothing and nothing is cut off sideways', async () => {
  test.slow();
  app = await startApp();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 620));
  await look(app.page, { theme: 'light', textSize: 200 });
  await everyScreen(app, async (screen) => {
    await app.page.screenshot({ path: join(PICTURES, `${screen}-large.png`) });
    const wider = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
    await expectAccessible(app.page, `${screen}, light, 200 %`);
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
