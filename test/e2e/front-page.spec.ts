import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { closeBriefing, sizeWindow } from './support/desk-tools';
import { SIXTY } from './support/sixty';
import { PICTURES, missingPdfTools, pdfInfo, pdfSizes, pdfText, pdfWords, picturePages } from './support/pdf';

// A day of many articles: the front page holds what fits, the editions hold what they promise.
test.describe.configure({ mode: 'serial' });

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');
const folder = freshFolder();
let app: RunningApp;

test.beforeAll(async () => {
  app = await startApp();
  const day = join(folder, 'day');
  mkdirSync(day);
  for (const slug of SIXTY)
    writeFileSync(join(day, `2026-03-12 ${slug}.txt`), readFileSync(join(FIXTURES, slug, 'source.txt')));
  await dropFiles(
    app,
    SIXTY.map((slug) => join(day, `2026-03-12 ${slug}.txt`)),
  );
  await expect(app.page.getByText(`${SIXTY.length} files judged`)).toBeVisible({ timeout: 60_000 });
  await app.page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await app.page.getByRole('region', { name: 'Newly taken in' }).getByRole('button', { name: 'Dismiss' }).click();
  await expect(frontPage(app.page)).toBeVisible();
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const frontPage = (page: Page) => page.getByRole('region', { name: 'Front page' });

/** How far the front page goes beyond the screen that scrolls it, in pixels. */
const beyond = (page: Page): Promise<number> =>
  frontPage(page).evaluate((front) => front.scrollHeight - (front.closest('.scroll')?.clientHeight ?? 0));

test('the front page is one screen, and holds more where there is more room', async () => {
  const { page } = app;
  await sizeWindow(app, 1280, 800);
  await expect.poll(() => beyond(page)).toBeLessThan(0);
  const lines = (): Promise<number> => frontPage(page).locator('li, tbody tr, blockquote').count();
  const few = await lines();
  expect(few).toBeGreaterThan(6);
  await sizeWindow(app, 1800, 1300);
  await expect.poll(lines).toBeGreaterThan(few);
  await expect.poll(() => beyond(page)).toBeLessThan(0);
});

test('five leads are in sight on a small laptop, and beside the evidence nothing of the page is covered', async () => {
  const { page } = app;
  await sizeWindow(app, 1280, 800);
  await expect.poll(() => beyond(page)).toBeLessThan(0);
  await expect(frontPage(page).locator('.front-leads li')).toHaveCount(5);
  const last = frontPage(page).locator('.front-leads li a.ref').last();
  await last.click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toBeVisible();
  const right = (of: Locator): Promise<number> => of.evaluate((element) => element.getBoundingClientRect().right);
  const left = (await evidence.boundingBox())?.x ?? 0;
  for (const part of await frontPage(page).locator('table, blockquote, p, h2').all())
    expect(await right(part)).toBeLessThanOrEqual(left);
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
  await expect(last).toBeFocused();
});

test('in the smallest window, in large type too, it is read by scrolling one page, and every tool is reached', async () => {
  const { page } = app;
  const type = async (textSize: number): Promise<void> => {
    await page.evaluate(async (size) => {
      const settings = await window.daybrief.ask('settings:get');
      if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, textSize: size });
    }, textSize);
    await page.reload();
    await expect(frontPage(page)).toBeVisible();
  };
  await sizeWindow(app, 900, 600);
  await expect(frontPage(page).locator('.front-leads li')).toHaveCount(5);
  await expect(page.getByRole('button', { name: 'Close briefing' })).toBeInViewport({ ratio: 1 });
  await type(200);
  // Nothing between the page and the window scrolls but one.
  const scrollers = await frontPage(page).evaluate((front) => {
    let count = 0;
    for (let up = front.parentElement; up !== null; up = up.parentElement)
      if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight) count++;
    return count;
  });
  expect(scrollers).toBe(1);
  const close = page.getByRole('button', { name: 'Close briefing' });
  await close.scrollIntoViewIfNeeded();
  await expect(close).toBeInViewport({ ratio: 1 });
  expect(await page.locator('div.bar').evaluate((bar) => bar.scrollHeight - bar.clientHeight)).toBeLessThanOrEqual(0);
  // Nothing of the page reaches beyond its side in a larger window, the tools of a story neither.
  await sizeWindow(app, 1280, 800);
  const sideways = (): Promise<number> =>
    page.locator('.scroll').evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth);
  await expect
    .poll(() =>
      page
        .locator('.story > .item-menu')
        .first()
        .evaluate((tool) => tool.clientWidth),
    )
    .toBeGreaterThan(0);
  expect(await sideways()).toBe(0);
  await type(100);
});

test('the outline leads to each part, says where one is, and is not there without room', async () => {
  const { page } = app;
  await sizeWindow(app, 1280, 800);
  const outline = page.getByRole('navigation', { name: 'Parts of this briefing' });
  const here = outline.locator('[aria-current="location"]');
  for (const name of ['Front page', 'Leads', 'Stories', 'Casualties', 'Quotes', 'Key actors', 'Sources'])
    await expect(outline.getByRole('link', { name, exact: true })).toHaveCount(1);
  await outline.getByRole('link', { name: 'Quotes', exact: true }).press('Enter');
  const quotes = page.getByRole('heading', { name: 'Quotes', exact: true });
  await expect(quotes).toBeFocused();
  await expect(quotes).toBeInViewport();
  await expect(here).toHaveText('Quotes');
  // Nothing but the page has scrolled, and the outline has come along.
  await expect(page.getByRole('button', { name: 'Export…' })).toBeInViewport({ ratio: 1 });
  await expect(here).toBeInViewport();
  await page.getByRole('heading', { name: 'Key actors' }).scrollIntoViewIfNeeded();
  await page.locator('.scroll').evaluate((scroller) => scroller.scrollTo({ top: scroller.scrollHeight }));
  await expect(here).toHaveText('Sources');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.mid').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await sizeWindow(app, 1000, 800);
  await expect(outline).toBeHidden();
});

const pages = (file: string): number => Number(pdfInfo(file).get('Pages'));

/** Exports what is on the screen as a PDF of an edition. */
async function exported(edition: RegExp, name: string): Promise<string> {
  const { page } = app;
  const file = join(folder, `${name}.pdf`);
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: edition }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(`${name}.pdf`)).toBeVisible({ timeout: 60_000 });
  return file;
}

test('the front page is one page of A4 and of Letter', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const { page } = app;
  const paper = (pageSize: 'A4' | 'Letter'): Promise<void> =>
    page.evaluate(async (size) => {
      const settings = await window.daybrief.ask('settings:get');
      if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, pageSize: size });
    }, pageSize);
  const a4 = await exported(/^Front page/, 'front-a4');
  expect(pages(a4)).toBe(1);
  expect(pdfText(a4)).toContain('Page 1 of 1');
  await paper('Letter');
  const letter = await exported(/^Front page/, 'front-letter');
  expect(pages(letter)).toBe(1);
  expect(pdfInfo(letter).get('Page size')).toContain('612 x 792');
  await paper('A4');
});

test('the executive edition ends within four pages and tells nothing of its front page twice', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const file = await exported(/^Executive/, 'executive');
  expect(pages(file)).toBeGreaterThan(1);
  expect(pages(file)).toBeLessThanOrEqual(4);
  const text = pdfText(file);
  expect(text).toContain('on the front page');
  expect(text).not.toContain('sha256');
  expectFilled(file);
  const words = await frontPage(app.page).locator('blockquote .words').first().innerText();
  const plain = (of: string): string => of.replaceAll(/\s+/gu, ' ');
  // Beside it stands another column, line by line: what is read is the first line.
  expect(plain(text).split(plain(words).slice(0, 30)).length - 1).toBe(1);
});

/** No page ends with a heading or a table's head, and none but the last ends half empty. */
function expectFilled(file: string): void {
  const words = pdfWords(file);
  for (let page = 1; page <= pages(file); page++) {
    const own = words.filter((word) => word.page === page && word.top > 50 && word.top < 785);
    const bottom = Math.max(...own.map(({ top }) => top));
    const last = own.filter(({ top }) => bottom - top < 3).map(({ text }) => text);
    expect(last.join(' '), `end of page ${page}`).not.toMatch(/^[A-Z ,:]{5,}$|Who says so$/);
    if (page < pages(file)) expect(bottom, `${last.join(' ')} ends page ${page}`).toBeGreaterThan(500);
  }
}

test('the edition exported last is offered again', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('radio', { name: /^Executive/ })).toBeChecked();
  await page.keyboard.press('Escape');
});

test('the full edition ends within fourteen pages, keeps every reference and is readable to its end', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const file = await exported(/^Full/, 'full');
  picturePages(file, 'full-60');
  expect(pages(file)).toBeLessThanOrEqual(14);
  expectFilled(file);
  const words = pdfWords(file);
  const starts = words.findIndex(({ text }) => text === 'EVIDENCE');
  const hashes = words.findLastIndex(({ text }) => text === 'SHA256');
  const last = await app.page
    .locator('.brief a.ref')
    .evaluateAll((links) => Math.max(...links.map((link) => Number(link.textContent))));
  const numbers = new Set(words.slice(starts, hashes).map(({ text }) => text));
  for (let number = 1; number <= last; number++) expect(numbers, `reference ${number}`).toContain(String(number));
  const halves = words.slice(hashes).filter(({ text }) => /^[0-9a-f]{24,40}$/.test(text));
  expect(halves).toHaveLength(120);
  // No page holds a line or two of them alone.
  const onPage = new Map(halves.map(({ page }) => [page, halves.filter((half) => half.page === page).length]));
  for (const [page, count] of onPage) expect(count, `hashes on page ${page}`).toBeGreaterThanOrEqual(30);
  expect(Math.min(...pdfSizes(file, (words[starts]?.page ?? 0) + 1, pages(file)))).toBeGreaterThan(7.3);
});

test('what belongs together begins at one edge of the page', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const words = pdfWords(join(folder, 'full.pdf'));
  const at = (word: string): number => words.find(({ text }) => text === word)?.left ?? NaN;
  const body = at('STORIES');
  expect(at('CASUALTIES')).toBeCloseTo(body, 0);
  expect(at('QUOTES')).toBeCloseTo(body, 0);
  for (const { text, left, page } of words)
    if (page > 1 && /^E\d+$/.test(text)) expect(left, text).toBeCloseTo(body, 0);
  for (const word of ['S1', 'EVIDENCE', 'FILES']) expect(at(word), word).toBeCloseTo(at('SOURCES'), 0);
  expect(Math.abs(at('SOURCES') - at('Daily'))).toBeLessThan(1);
});

const report = (dead: string, time: string): string =>
  `Landslide buries houses in Orlen\n\nA landslide buried a row of houses in Orlen on Wednesday and killed ${dead} people, police said ${time}. Rescuers searched the mud for survivors of the disaster.\n`;

test('a risen toll is told as revised, with what it was when the day was closed', async () => {
  const { page } = app;
  const bringIn = async (name: string, text: string): Promise<void> => {
    const file = join(folder, `2026-03-19 ${name}.txt`);
    writeFileSync(file, text);
    await dropFiles(app, [file]);
    await expect(page.getByText('1 file judged')).toBeVisible();
    await page
      .getByRole('button', { name: /19 March/ })
      .first()
      .click();
  };
  await bringIn('first', report('twelve', 'at noon'));
  await expect(frontPage(page)).toContainText('Orlen');
  await closeBriefing(app);
  await expect(page.getByText(/^Closed/).first()).toBeVisible();
  await bringIn('second', report('nineteen', 'in the evening'));
  await page.getByRole('button', { name: /^Take into version 2/ }).click();
  const changed = page.getByRole('region', { name: /^Changed since/ });
  await expect(changed.getByText('revised').first()).toBeVisible();
  await expect(changed).toContainText('was 12 killed');
  const row = frontPage(page).getByRole('row').filter({ hasText: 'Orlen' });
  await expect(row).toContainText('revised');
  // In the outer margin: left of everything where the page has one column, right of it in the right one of two.
  const beside = async (): Promise<[mark: DOMRect, line: DOMRect]> => {
    const box = (of: Locator): Promise<DOMRect> => of.evaluate((element) => element.getBoundingClientRect().toJSON());
    return [await box(row.locator('.margin-mark')), await box(row.locator('td, th').first())];
  };
  await sizeWindow(app, 1280, 800);
  await expect
    .poll(async () => {
      const table = await frontPage(page).locator('table').boundingBox();
      return (await beside())[0].left - ((table?.x ?? 0) + (table?.width ?? 0));
    })
    .toBeGreaterThan(0);
  await page.screenshot({ path: join(PICTURES, 'changed.png') });
  await sizeWindow(app, 1000, 800);
  await expect
    .poll(async () => {
      const [mark, line] = await beside();
      return line.left - mark.right;
    })
    .toBeGreaterThan(0);
  await page.screenshot({ path: join(PICTURES, 'changed-narrow.png') });
  await sizeWindow(app, 1280, 800);
});

test('a risen toll has its mark in the margin of the paper as well', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const file = await exported(/^Full/, 'changed');
  picturePages(file, 'changed');
  const words = pdfWords(file);
  const line = words.find(({ text, page: at }) => at === 1 && text === 'Articles');
  const marks = words.filter(({ text, page: at }) => at === 1 && text.endsWith('revised'));
  expect(marks.some(({ right }) => right < (line?.left ?? 0))).toBe(true);
});

test('what to check before signing opens its evidence, is a file of its own, and is not printed', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const { page } = app;
  await page.getByRole('button', { name: /^Check…/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Check before signing' });
  const line = dialog.getByRole('button', { name: /rests on one source|the claims differ/ }).first();
  const words = (await line.innerText()).slice(0, 30);
  await line.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await page.keyboard.press('Escape');
  const list = join(folder, 'checks.md');
  await answerSaveDialog(app, list);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: /^Check list/ }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('checks.md')).toBeVisible();
  expect(readFileSync(list, 'utf8')).toContain(words);
  const printed = pdfText(await exported(/^Full/, 'unchecked')).replaceAll(/\s+/g, ' ');
  expect(printed).not.toContain('rests on one source');
  expect(printed).not.toContain('Check before signing');
});
