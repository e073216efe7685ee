import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { dropFiles, freshFolder, sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

// Quotes and actors are put right by hand; what is said of names holds for tomorrow's articles.
test.describe.configure({ mode: 'serial' });

let brief: Locator;
const app = sharedApp(async (opened) => {
  brief = await openDay(opened);
});

const actors = (): Locator => brief.getByRole('region', { name: 'Key actors' });
const card = (name: string): Locator =>
  actors()
    .locator('.card')
    .filter({ has: app.page.getByRole('heading', { name, exact: true }) });
const quotes = (name: string): Locator => brief.getByRole('region', { name, exact: true });
const cards = (): Promise<string[]> => actors().getByRole('heading', { level: 3 }).allTextContents();

test('a quote is printed in the annex, in the body, or where the machine puts it, with a note', async () => {
  const { page } = app;
  const words = 'We will not sign a border';
  await expect(quotes('Quotes').getByText(words)).toBeVisible();
  await choose(page, /^Edit quote of Lena Maro/, /^Print in the annex/);
  await expect(quotes('All other quotes').getByText(words)).toBeVisible();
  await expect(quotes('Quotes').getByText(words)).toHaveCount(0);
  await expect(quotes('All other quotes').getByText('put here by the staff')).toBeVisible();
  await choose(page, /^Edit quote of Lena Maro/, /^Print in the body/);
  await expect(quotes('Quotes').getByText('chosen by the staff')).toBeVisible();
  await choose(page, /^Edit quote of Lena Maro/, /^As the machine chooses/);
  await expect(quotes('Quotes').getByText('chosen by the staff')).toHaveCount(0);
  await choose(page, /^Edit quote of Lena Maro/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Said in **Tarsk**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(quotes('Quotes').locator('.item-note strong')).toHaveText('Tarsk');
});

test('whoever states a figure and whoever speaks in a sentence leads to a page', async () => {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const back = page.getByRole('button', { name: 'Back', exact: true });
  const claimant = 'Observatory for Civil Harm';
  await brief
    .getByRole('region', { name: 'Casualty table' })
    .getByRole('button', { name: claimant, exact: true })
    .click();
  await expect(heading).toHaveText(claimant);
  await back.click();
  await quotes('Quotes').getByText('We will not sign a border').first().click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('button', { name: 'Lena Maro', exact: true }).first().click();
  await expect(heading).toHaveText('Lena Maro');
  await back.click();
  await expect(brief).toBeVisible();
});

test('a name in an article leads to its page: from the list of names, from the words selected, from any sentence', async () => {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const back = page.getByRole('button', { name: 'Back', exact: true });
  await brief.getByText('accepted the resignation the same evening').first().click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.getByRole('heading', { name: 'Named in this sentence' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'named-in-evidence.png') });
  await evidence.getByRole('button', { name: 'Ida Brenn', exact: true }).first().click();
  await expect(heading).toHaveText('Ida Brenn');
  await back.click();
  await quotes('Quotes').getByText('We will not sign a border').first().click();
  await evidence.getByRole('button', { name: 'Whole article' }).click();
  const article = page.getByRole('article');
  const names = article.getByText(/^\d names?, each with a page$/);
  await names.focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'an article with its names');
  await page.screenshot({ path: join(PICTURES, 'article-names.png') });
  await article.getByRole('button', { name: 'Lena Maro', exact: true }).press('Enter');
  await expect(heading).toHaveText('Lena Maro');
  await back.click();
  await expect(article.locator('.article-text')).toContainText('Maro said');
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.querySelector('.article-text') ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const at = node.nodeValue?.indexOf('Maro said') ?? -1;
      if (at < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + 'Maro'.length);
      return;
    }
  });
  await page.screenshot({ path: join(PICTURES, 'article-selected.png') });
  await article.getByRole('button', { name: 'Page of Lena Maro' }).click();
  await expect(heading).toHaveText('Lena Maro');
  await back.click();
  await back.click();
  await expect(brief).toBeVisible();
});

test('a note stands beside a deed', async () => {
  const { page } = app;
  await choose(page, /^Edit deed of Pavel Arden/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Successor not named.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(quotes('Decisions and moves').locator('.item-note')).toContainText('Successor not named.');
});

test('a note stands beside a claim', async () => {
  const { page } = app;
  const table = brief.getByRole('region', { name: 'Casualty table' });
  await choose(page, /^Edit claim of (the )?Observatory/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Counts **from afar**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  const row = table.getByRole('row').filter({ hasText: 'Observatory for Civil Harm' });
  await expect(row.locator('.item-note strong')).toHaveText('from afar');
});

test('a card is pinned, taken away, and brought back', async () => {
  const { page } = app;
  const last = (await cards()).at(-1) ?? '';
  await choose(page, new RegExp(`^Edit actor: ${last}`), /^Pin the card/);
  await expect(card(last).getByText('pinned by the staff')).toBeVisible();
  await expect(actors().getByRole('heading', { level: 3 }).first()).toHaveText(last);
  await choose(page, new RegExp(`^Edit actor: ${last}`), /^No longer pinned/);
  await expect(card(last).getByText('pinned by the staff')).toHaveCount(0);
  await choose(page, /^Edit actor: Lena Maro/, /^No card in this briefing/);
  await expect(card('Lena Maro')).toHaveCount(0);
  const edits = page.getByRole('region', { name: 'Edits of this draft' });
  await edits.getByText('1 actor without a card by the staff').click();
  await edits.getByRole('button', { name: 'Bring back Lena Maro' }).click();
  await expect(card('Lena Maro')).toBeVisible();
});

test('a role is forbidden and a name is given, with the reason; the card says so', async () => {
  const { page } = app;
  await expect(card('Pavel Arden')).toContainText('Justice Minister');
  await choose(page, /^Edit actor: Pavel Arden/, /^Pin or forbid a role/);
  const roles = page.getByRole('dialog', { name: 'Pin or forbid a role' });
  await roles.getByRole('radio', { name: 'Never print it' }).check();
  await roles.getByLabel('Reason').fill('resigned');
  await expectAccessible(page, 'the form of a role');
  await roles.getByRole('button', { name: 'Forbid the role' }).click();
  await expect(card('Pavel Arden')).not.toContainText('Justice Minister');
  await choose(page, /^Edit actor: Lena Maro/, /^Rename/);
  const rename = page.getByRole('dialog', { name: 'Rename this actor' });
  await rename.getByLabel('Name', { exact: true }).fill('Lena Maro-Ruiz');
  await rename.getByLabel('Reason').fill('her full name');
  await page.screenshot({ path: join(PICTURES, 'edit-actor-rename.png') });
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(card('Lena Maro-Ruiz').getByText('name by the staff')).toBeVisible();
  await expect(card('Lena Maro-Ruiz').locator('dl')).toContainText('Lena Maro');
  await expect(quotes('Quotes').getByRole('button', { name: 'Lena Maro-Ruiz', exact: true })).toBeVisible();
  await card('Lena Maro-Ruiz').scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'edit-actors.png') });
});

test('two names are put together, and taken apart again', async () => {
  const { page } = app;
  await choose(page, /^Edit actor: Tomas Quill/, /^Put together with another name/);
  const merge = page.getByRole('dialog', { name: 'Put together with another name' });
  await merge.getByLabel('Other name').fill('Ida Brenn');
  await merge.getByLabel('Reason').fill('for the test');
  await merge.getByRole('button', { name: 'Put together' }).click();
  await expect(card('Tomas Quill').getByText('names put together by the staff')).toBeVisible();
  await expect(card('Ida Brenn')).toHaveCount(0);
  await choose(page, /^Edit actor: Tomas Quill/, /^Take a name apart/);
  const split = page.getByRole('dialog', { name: 'Take a name apart' });
  await split.getByRole('radio', { name: 'Ida Brenn' }).check();
  await split.getByRole('button', { name: 'Take apart' }).click();
  await expect(card('Tomas Quill').getByText('Ida Brenn')).toHaveCount(0);
  await command(app, 'undo');
  await expect(card('Tomas Quill').getByText('Ida Brenn').first()).toBeVisible();
  await command(app, 'undo');
  await expect(card('Tomas Quill').getByText('by the staff')).toHaveCount(0);
});

test('the page of an actor tells of every day, leads to sentence and article, and takes edits of names back', async () => {
  const { page } = app;
  const next = join(freshFolder(), '2026-03-13 lake.txt');
  writeFileSync(
    next,
    'Maro signs fishing accord on Lake Orin\n\nTARSK, 13 March (Tarsk Herald) - Prime Minister Lena Maro signed a fishing accord on Friday. "Our boats will be back on the lake by summer," Maro said.',
  );
  await dropFiles(app, [next]);
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await card('Lena Maro-Ruiz').getByRole('button', { name: 'Lena Maro-Ruiz', exact: true }).click();
  const shown = page.getByRole('article', { name: 'Lena Maro-Ruiz' });
  await expect(shown.getByRole('region', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  const said = shown.getByRole('region', { name: 'Quotes' }).getByRole('listitem');
  await expect(said).toHaveText([
    /^“Our boats will be back on the lake by summer” Tarsk Herald, 13 March/,
    /^her government would return .*in the paper’s words/,
    /^“We will not sign a border/,
  ]);
  const roles = shown.getByRole('region', { name: 'Roles' });
  await expect(roles.getByRole('listitem')).toHaveText([
    /Prime Minister.*Tarsk Herald, 13 March/,
    /Foreign Minister.*Tarsk Herald, 12 March/,
  ]);
  await expect(shown.getByRole('region', { name: 'Decisions and moves' })).toContainText(
    /^Decisions and moves 1Prime Minister Lena Maro signed a fishing accord on Friday\./,
  );
  await page.screenshot({ path: join(PICTURES, 'actor-page.png') });
  await expectAccessible(page, 'the page of an actor');
  await said
    .first()
    .getByRole('button', { name: /Our boats/ })
    .click();
  await expect(page.getByRole('complementary', { name: /Evidence/ })).toContainText('Our boats will be back');
  await page.keyboard.press('Escape');
  await said
    .first()
    .getByRole('button', { name: /Tarsk Herald/ })
    .click();
  await expect(page.getByRole('heading', { name: /Maro signs fishing accord/ }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Back/ }).first().click();
  const edits = shown.getByRole('region', { name: 'What the staff says' });
  await expect(edits).toContainText('Lena Maro is called Lena Maro-Ruiz');
  await expect(edits).toContainText('her full name');
  await edits.getByRole('button', { name: /^Take back: Lena Maro is called/ }).click();
  await expect(page.getByText('No article of the library names Lena Maro-Ruiz')).toBeVisible();
  await command(app, 'undo');
  await expect(shown.getByRole('region', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: /^Back/ }).first().click();
  await expect(card('Lena Maro-Ruiz')).toBeVisible();
});

test('the record lists what was done, and ends an edit of another day', async () => {
  const { page } = app;
  await page
    .getByRole('button', { name: /13 March/ })
    .first()
    .click();
  await expect(card('Lena Maro-Ruiz')).toBeVisible();
  await page.getByRole('button', { name: 'Edits', exact: true }).click();
  const record = page.getByRole('dialog', { name: 'Edits of the staff' });
  await expect(record.getByText('import of 1 article')).toBeVisible();
  await expect(record.getByText(/in the briefing of .*12 March 2026: her full name/)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'edit-record.png') });
  await expectAccessible(page, 'the record of edits');
  await record.getByRole('button', { name: /^Take back: Lena Maro is called/ }).click();
  await expect(record.getByText(/her full name, taken back/)).toBeVisible();
  await expect(record.getByText('taken back: Lena Maro is called Lena Maro-Ruiz').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card('Lena Maro')).toBeVisible();
  await command(app, 'undo');
  await expect(card('Lena Maro-Ruiz')).toBeVisible();
});

test('a note stands beside a warning, beside what is ahead and beside what is not counted', async () => {
  const { page } = app;
  const path = join(freshFolder(), '2026-03-12 orlen.txt');
  writeFileSync(
    path,
    'Parliament of Orlen to vote as storm nears\n\nORLEN, 12 March (Orlen Gazette) - The weather service issued a tsunami warning for the coast of Orlen on Thursday. Parliament will vote on the border treaty on 20 March, the speaker said. As many as 300 people could have died in such a wave, the service said.',
  );
  await dropFiles(app, [path]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await choose(page, /^Edit warning: /, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Lifted **at noon**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(brief.locator('.front-warnings .item-note strong').first()).toHaveText('at noon');
  await choose(page, /^Edit what is ahead: .*treaty/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Ask the embassy.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(quotes('Ahead').locator('.item-note')).toContainText('Ask the embassy.');
  await choose(page, /^Edit what is not counted: As many as 300/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('A *guess*.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(quotes('Not counted, and why').locator('.item-note em')).toHaveText('guess');
  await expectAccessible(page, 'a draft with notes of every kind');
  await page.screenshot({ path: join(PICTURES, 'edit-notes.png') });
});
