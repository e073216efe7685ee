import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { answerSaveDialog, freshFolder, removeFolder, sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { missingPdfTools, pdfText, pdfWords, picturePages, PICTURES } from './support/pdf';

// A day of little: everything stands on its front page, nothing is ahead, and no article names its outlet.
test.describe.configure({ mode: 'serial' });

const ARTICLES = {
  roof: `Roof falls on school in Orlen

ORLEN, 12 March - Fourteen pupils were killed on Thursday when a roof fell on a school in Orlen, police said. "Nobody had looked at that roof for years," Mayor Lena Maro said.`,
  bus: `Bus plunges into ravine near Torvik, 11 dead

TORVIK, 12 March - Eleven passengers were killed when a bus plunged into a ravine near Torvik on Thursday, police said. "We asked for a railing every single winter," Governor Halim Destan said.`,
  talks: `President of Ostrel ends talks on prison

OSTREL, 12 March - President Ida Brenn ended the talks on the prison of Ostrel on Thursday. "The state failed to guard those it had sentenced," President Ida Brenn said.`,
};

const app = sharedApp((opened) => openDay(opened, ARTICLES));
const folder = freshFolder();
test.afterAll(() => removeFolder(folder));

/** The executive edition as a PDF. */
async function executive(): Promise<string> {
  const { page } = app;
  const file = join(folder, 'executive.pdf');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: /^Executive/ }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('executive.pdf')).toBeVisible({ timeout: 60_000 });
  return file;
}

test('what was said alone has the whole width of the page, and no table is a head without rows', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const file = await executive();
  picturePages(file, 'small-day');
  const front = pdfWords(file).filter(({ page }) => page === 1);
  const left = (word: string): number => front.find(({ text }) => text === word)?.left ?? NaN;
  const columns = ['“Nobody', '“We', '“The'].map(left);
  expect(columns.every((at) => at > 0)).toBe(true);
  expect(Math.max(...columns) - Math.min(...columns)).toBeGreaterThan(150);
  const text = pdfText(file);
  expect(text.split('Who says so')).toHaveLength(2);
  expect(text).not.toMatch(/^ *casualties *$/im);
});

test('sources are counted where articles name them, and else not spoken of', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Close briefing' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('version 1, with 3 articles.');
  await page.screenshot({ path: join(PICTURES, 'small-day-close.png') });
});
