import { expect, test, type Locator } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

// What the staff put right is what the library is searched by.
test.describe.configure({ mode: 'serial' });

let brief: Locator;
const app = sharedApp(async (opened) => {
  brief = await openDay(opened);
});

const to = (name: RegExp): Promise<void> => app.page.getByRole('button', { name }).first().click();
/** Undo, or redo, of what was done and not of what was typed. */
async function turn(name: 'undo' | 'redo', said: RegExp): Promise<void> {
  await app.page.getByRole('button', { name: 'Select', exact: true }).focus();
  await command(app, name);
  await expect(app.page.getByText(said)).toBeVisible();
}
/** The titles that a search finds, when so many are found. */
async function expectFound(search: string, titles: RegExp[]): Promise<void> {
  const { page } = app;
  await page.getByLabel('Search title and text').fill(search);
  const rows = page.locator('.entry .name');
  await expect(rows).toHaveCount(titles.length);
  for (const title of titles) await expect(rows.filter({ hasText: title })).toHaveCount(1);
}

test('an article is found by the title and the outlet given to it, and by those that were read', async () => {
  const { page } = app;
  await to(/^Library/);
  await page.getByRole('button', { name: 'Fire on quay of Port Lind kills six dockers' }).click();
  await page.getByRole('button', { name: 'Edit data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data of the article' });
  await dialog.getByLabel('Title').fill('Blaze on the harbour wall');
  await dialog.getByLabel('Outlet').fill('Lighthouse Weekly');
  await dialog.getByLabel('Changed by').fill('Ana Reyes');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await to(/^Library/);
  await expectFound('blaze', [/^Blaze on the harbour wall$/]);
  await expect(page.locator('.entry .name mark')).toHaveText('Blaze');
  await page.screenshot({ path: join(PICTURES, 'find-given.png') });
  await expectAccessible(page, 'what is found by a given title');
  await expectFound('source:lighthouse ', [/^Blaze/]);
  await expectFound('source:"coast daily" ', [/^Blaze/]);
  await expectFound('kills dockers', [/^Blaze/]);
  await turn('undo', /^Undone: data/);
  await expectFound('blaze', []);
  await turn('redo', /^Done again: data/);
  await expectFound('blaze', [/^Blaze/]);
});

test('an article is found by the place and the names that were put right', async () => {
  const { page } = app;
  await to(/12 March/);
  await expect(brief).toBeVisible();
  await choose(page, /^Edit event E\d: Torvik/, /^Correct place/);
  const facts = page.getByRole('dialog', { name: 'Place, day and kind of this event' });
  await facts.getByLabel('Place').fill('Osmark');
  await facts.getByRole('button', { name: 'Correct' }).click();
  await expect(brief.getByText(/place by the staff/).first()).toBeVisible();
  await choose(page, /^Edit actor: Lena Maro/, /^Rename/);
  const rename = page.getByRole('dialog', { name: 'Rename this actor' });
  await rename.getByLabel('Name', { exact: true }).fill('Helena Voss');
  await rename.getByRole('button', { name: 'Rename' }).click();
  await expect(brief.getByText('name by the staff').first()).toBeVisible();
  await to(/^Library/);
  await expectFound('place:osmark ', [/^Bus plunges/]);
  await expectFound('actor:voss ', [/^Talks on lake/]);
  await expectFound('actor:"lena maro" ', [/^Talks on lake/]);
  await turn('undo', /^Undone: name of an actor/);
  await expectFound('actor:voss ', []);
  await turn('undo', /^Undone: place, day or kind/);
  await expectFound('place:osmark ', []);
});
