import { expect, test } from '@playwright/test';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { closeBriefing } from './support/desk-tools';
import { missingPdfTools, pdfFonts, pdfInfo, pdfText, picturePages, PICTURES } from './support/pdf';

// One working day, from the dropped file to the restart: each step stands on the one before it.
test.describe.configure({ mode: 'serial' });

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');
const article = (slug: string): string => join(FIXTURES, slug, 'source.txt');
const folder = freshFolder();
const pdf = join(folder, 'Briefing.pdf');
let app: RunningApp;
/** Every address the pages of this day asked for. */
const asked: string[] = [];
const listen = (running: RunningApp): void => {
  running.page.on('request', (request) => asked.push(request.url()));
};

test.beforeAll(async () => {
  app = await startApp();
  listen(app);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

test('dropped files get a verdict each', async () => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible();
  await dropFiles(app, [
    article('earthquake-toll-rises'),
    article('air-strike-conflicting-claims'),
    article('border-talks-no-harm'),
  ]);
  await expect(page.getByText('3 files judged')).toBeVisible();
  const verdicts = page.getByRole('region', { name: 'Files and their verdicts' });
  await expect(verdicts.getByRole('heading', { name: 'New, 3' })).toBeVisible();
  await expect(verdicts.getByText(/date assumed from the file’s time/).first()).toBeVisible();
});

test('the batch is given its date', async () => {
  const { page } = app;
  await page.getByLabel('Publication date').fill('2026-03-12');
  await page.getByRole('button', { name: 'Set date for these articles' }).click();
  await expect(page.getByText(/12 March 2026 \(date given by the staff\)/)).toHaveCount(3);
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/ }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
});

test('the day’s briefing says who says how many, where and when', async () => {
  const brief = app.page.getByRole('article', { name: 'Daily briefing' });
  const front = brief.getByRole('region', { name: 'Front page' });
  await expect(
    front.getByRole('heading', { name: 'Quake toll climbs to 28 in mountain province, ministry says' }),
  ).toBeVisible();
  await expect(front.getByRole('row').filter({ hasText: 'Sarvan' })).toContainText(/E\d.*28/);
  const table = brief.getByRole('region', { name: 'Casualty table' });
  await expect(table.getByRole('row').filter({ hasText: 'Sarvan' }).first()).toContainText(/28/);
  await expect(table.getByText('Observatory for Civil Harm')).toBeVisible();
  const quotes = brief.getByRole('region', { name: 'Quotes', exact: true });
  await expect(quotes.getByText('Idris Kell')).toBeVisible();
  // Five words say too little to stand in the body.
  await expect(
    brief.getByRole('region', { name: 'All other quotes' }).getByText('The number will go up.'),
  ).toBeVisible();
  await expect(
    brief.getByRole('region', { name: 'Key actors' }).getByRole('heading', { name: 'Lena Maro' }),
  ).toBeVisible();
});

test('a figure leads to its sentence, marked', async () => {
  const { page } = app;
  const table = page.getByRole('region', { name: 'Casualty table' });
  await table.getByRole('link', { name: 'at least 17' }).first().click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.locator('mark').filter({ hasText: 'at least 17 civilians' })).toBeVisible();
  await expect(evidence.getByText('Observatory for Civil Harm').first()).toBeVisible();
  await evidence.getByRole('button', { name: 'Whole article' }).click();
  await expect(page.getByRole('heading', { name: 'Air strike hits market in northern town' }).first()).toBeVisible();
  await expect(page.locator('.article-text mark').filter({ hasText: 'at least 17 civilians' })).toBeInViewport();
});

test('the briefing is exported as a PDF that can be trusted', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const { page } = app;
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await answerSaveDialog(app, pdf);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: /^Full/ }).check();
  await page.getByRole('radio', { name: /^PDF/ }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(/Briefing\.pdf/)).toBeVisible({ timeout: 60_000 });
  expect(existsSync(pdf)).toBe(true);

  const info = pdfInfo(pdf);
  expect(info.get('Tagged')).toBe('yes');
  expect(info.get('Title')).toBe('Daily briefing, Thursday 12 March 2026');
  expect(info.get('Author')).toBe('Daybrief');
  expect(info.get('Page size')).toContain('A4');
  const fonts = pdfFonts(pdf);
  expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  expect(fonts.some(({ name }) => name.includes('SourceSerif4'))).toBe(true);
  expect(fonts.some(({ name }) => name.includes('Inter'))).toBe(true);

  const text = pdfText(pdf);
  expect(text).toContain('At least 28 people have been confirmed dead');
  expect(text).toContain('Observatory for Civil Harm');
  expect(text).toContain('The number will go up.');
  expect(text).toMatch(/Page 1 of \d+/);
  expect(text).toMatch(/engine 1\.\d+\.\d+/);
  expect(text).toMatch(/[0-9a-f]{16}/);
  picturePages(pdf, 'journey-page');
});

test('closing freezes the briefing', async () => {
  const { page } = app;
  await closeBriefing(app);
  await expect(page.getByText(/Closed/).first()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'closed-briefing.png') });
});

test('a restart finds everything', async () => {
  const { profile } = app;
  await app.close();
  app = await startApp({ profile });
  listen(app);
  const { page } = app;
  await expect(page.getByRole('button', { name: /Library 3/ })).toBeVisible();
  await page.getByRole('button', { name: /Briefings 1/ }).click();
  await expect(page.getByText(/Daily briefing/).first()).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
});

test('a cancelled export leaves no half file', async () => {
  const { page } = app;
  const target = join(folder, 'Cancelled.pdf');
  await answerSaveDialog(app, target);
  const info = await page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    if (!options.ok) return null;
    const exporting = window.daybrief.ask('export:briefing', { draft: options.value }, 'pdf', 'full');
    const started = new Promise<void>((done) => {
      const stop = window.daybrief.on('export:progress', () => {
        stop();
        done();
      });
    });
    await started;
    await window.daybrief.ask('export:cancel');
    return exporting;
  });
  expect(info).toMatchObject({ ok: false, code: 'cancelled' });
  expect(existsSync(target)).toBe(false);
});

test('a folder that can’t be written gives a message and keeps what was there', async () => {
  const { page } = app;
  const target = join(folder, 'not-a-folder', 'x.md');
  writeFileSync(join(folder, 'not-a-folder'), 'a file stands here');
  await answerSaveDialog(app, target);
  const answer = await page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, 'md', 'full') : null;
  });
  expect(answer).toMatchObject({ ok: false, code: 'disk' });
  expect(statSync(join(folder, 'not-a-folder')).isFile()).toBe(true);
});

test('over the whole day nothing was asked of anywhere but the app itself', async () => {
  await app.page.reload();
  await expect(app.page.getByRole('navigation', { name: 'Desk' })).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.startsWith('daybrief://app/'))).toEqual([]);
});
