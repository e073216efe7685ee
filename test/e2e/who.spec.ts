import { expect, test, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

// Who made an edit is asked once, kept with it, and shown; nobody is invented.
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
let brief: Locator;
test.beforeAll(async () => {
  app = await startApp();
  brief = await openDay(app);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

const ask = (): Locator => app.page.getByRole('button', { name: 'Say who you are…' });

async function note(lead: RegExp, text: string): Promise<void> {
  const { page } = app;
  await choose(page, lead, /^(Add a|Change the) note/);
  const dialog = page.getByRole('dialog', { name: 'Note of the staff' });
  await dialog.getByLabel('Note').fill(text);
  await dialog.getByRole('button', { name: 'Save note' }).click();
  await expect(brief.locator('.item-note').getByText(text).first()).toBeVisible();
}

/** Opens one of the day's articles from the library. */
async function openFire(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Library/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Fire on quay of Port Lind kills six dockers' }).click();
}

test('nobody is asked before anything was done; after the first edit a button beside what was said asks', async () => {
  const { page } = app;
  await expect(ask()).toHaveCount(0);
  await note(/^Edit lead 1: /, 'Ask first.');
  await expect(brief.getByText('note of the staff, unsigned').first()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'who-asked.png') });
  await ask().click();
  const dialog = page.getByRole('dialog', { name: 'Who is at this desk?' });
  await expectAccessible(page, 'the question who is at the desk');
  await page.screenshot({ path: join(PICTURES, 'who-dialog.png') });
  await dialog.getByLabel('Your name').fill('Ana Reyes');
  await dialog.getByRole('button', { name: 'Keep the name' }).click();
  await expect(ask()).toHaveCount(0);
});

test('the list of all edits, an article’s history and a note say who, and that nobody said', async () => {
  const { page } = app;
  await note(/^Edit lead 2: /, 'Ask again.');
  await expect(brief.getByText('note of the staff, by Ana Reyes').first()).toBeVisible();
  await page.getByRole('button', { name: 'Edits', exact: true }).click();
  const record = page.getByRole('dialog', { name: 'Edits of the staff' });
  const lines = record.getByRole('listitem');
  await expect(lines.nth(0)).toContainText('by Ana Reyes');
  await expect(lines.nth(1)).toContainText('by somebody unknown');
  await expect(record.getByText('What is done now is kept as done by Ana Reyes.')).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'who-record.png') });
  await expectAccessible(page, 'the record of edits with who made them');
  await page.keyboard.press('Escape');
  await openFire(page);
  await page.getByRole('button', { name: 'Set date…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Published on').fill('2026-03-11');
  await dialog.getByRole('button', { name: 'Set date' }).click();
  await expect(page.getByText(/^date, by Ana Reyes/)).toBeVisible();
});

test('a note on an article stands at it, in the library and among the sources, with who wrote it, over a restart', async () => {
  const library = async (): Promise<Locator> => {
    await app.page
      .getByRole('button', { name: /^Library/ })
      .first()
      .click();
    return app.page.getByRole('listitem').filter({ hasText: 'Talks on lake border adjourn' });
  };
  const write = async (text: string): Promise<void> => {
    const dialog = app.page.getByRole('dialog', { name: 'Note of the staff' });
    await dialog.getByLabel('Note').fill(text);
    await dialog.getByRole('button', { name: 'Save note' }).click();
  };
  const row = await library();
  await row.getByRole('button', { name: 'Add a note' }).press('Enter');
  await write('Ask the **embassy**. <img src=x onerror="document.title=`run`">');
  await expect(row.locator('.item-note strong')).toHaveText('embassy');
  await expect(row.locator('.item-note img')).toHaveCount(0);
  await expect(row.getByText('note of the staff, by Ana Reyes')).toBeVisible();
  await expectAccessible(app.page, 'the library with a note');
  await app.page.screenshot({ path: join(PICTURES, 'note-library.png') });
  await row.getByRole('button', { name: /^Talks on lake border/ }).click();
  const noted = (): Locator => app.page.getByRole('article').locator('.item-note strong').first();
  await expect(noted()).toHaveText('embassy');
  await app.page.getByRole('button', { name: 'Change the note…' }).click();
  await write('Ask the **consul**.');
  await expect(noted()).toHaveText('consul');
  await expectAccessible(app.page, 'an article with a note');
  await app.page.screenshot({ path: join(PICTURES, 'note-article.png') });
  await app.close();
  app = await startApp({ profile: app.profile });
  brief = app.page.getByRole('article', { name: 'Daily briefing' });
  await (await library()).getByRole('button', { name: /^Talks on lake border/ }).click();
  await expect(noted()).toHaveText('consul');
  await command(app, 'undo');
  await expect(noted()).toHaveText('embassy');
  await command(app, 'redo');
  await expect(noted()).toHaveText('consul');
  const { page } = app;
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  const source = brief.getByRole('region', { name: 'Sources' }).getByRole('listitem').filter({ hasText: 'Talks on' });
  await expect(source.locator('.item-note strong')).toHaveText('consul');
  await choose(page, /^Edit source S\d+: Talks on lake border/, /^Change the note/);
  await write('Ask **both**.');
  await expect(source.locator('.item-note strong')).toHaveText('both');
  await source.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'note-source.png') });
  await expectAccessible(page, 'a draft with a note on a source');
  await page.getByRole('button', { name: 'Edits', exact: true }).click();
  const line = page.getByRole('dialog', { name: 'Edits of the staff' }).getByRole('listitem').first();
  await expect(line).toContainText(/a note on an article: “Ask \*\*both\*\*.”.*by Ana Reyes/);
  await page.keyboard.press('Escape');
  await openFire(page);
});

test('what was read as the date is shown and given back in one step; a withdrawal says by whom', async () => {
  const { page } = app;
  const facts = page.locator('.facts');
  await expect(page.getByText(/11 March 2026 \(date given by the staff\)/).first()).toBeVisible();
  await expect(facts).toContainText(/Read as date12 March 2026 \(date from/);
  await page.getByRole('button', { name: 'Set date…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publication date' });
  await expect(dialog).toContainText(/Read as: 12 March 2026 \(date from/);
  await expectAccessible(page, 'the date of an article');
  await dialog.getByRole('button', { name: 'As it was read' }).click();
  await expect(page.getByText(/11 March 2026/)).toHaveCount(0);
  await expect(facts).not.toContainText('Read as date');
  await page.getByRole('button', { name: 'Set date…' }).click();
  await expect(dialog.getByRole('button', { name: 'As it was read' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  await page.getByRole('alertdialog').getByLabel('Reason').fill('a hoax');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(facts).toContainText(/Withdrawnby Ana Reyes, .*: a hoax/);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(facts.getByText(/^restored, by Ana Reyes/)).toBeVisible();
  await expect(facts.getByText(/^withdrawn, by Ana Reyes/)).toBeVisible();
});

test('another name is said in the settings, and nobody is asked again after a restart', async () => {
  await app.close();
  app = await startApp({ profile: app.profile });
  const { page } = app;
  brief = page.getByRole('article', { name: 'Daily briefing' });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel('Who is at this desk')).toHaveValue('Ana Reyes');
  await page.getByRole('dialog').getByLabel('Who is at this desk').fill('');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await note(/^Edit lead 2: /, 'Nobody’s word.');
  await expect(brief.getByText('note of the staff, unsigned').first()).toBeVisible();
  await expect(ask()).toHaveCount(0);
});
