import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { missingPdfTools, pdfText, PICTURES } from './support/pdf';

const TURNED = 'We will \u202Enot\u202C pay for the wall';
const SHOWN = 'We will [U+202E]not[U+202C] pay for the wall';
/** Text as it is printed has its lines broken anywhere. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

let app: RunningApp;
let folder: string;
test.beforeEach(async () => {
  folder = freshFolder();
  app = await startApp();
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** Takes in an article whose words turn, and opens the briefing of its day. */
async function openTurned(): Promise<void> {
  const { page } = app;
  const report = `Harbour wall falls\n\n"${TURNED}," mayor Vera Holt said on Monday.\n\nThree people were killed when the harbour wall fell on Sunday, the council of Orlen said.\n`;
  writeFileSync(join(folder, 'wall\u202Etxt.txt'), report);
  await dropFiles(app, [join(folder, 'wall\u202Etxt.txt')]);
  await expect(page.getByText('wall[U+202E]txt.txt').first()).toBeVisible();
  await page.getByLabel('Publication date').fill('2026-03-12');
  await page.getByRole('button', { name: /^Set date for/ }).click();
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/ }).click();
  const briefing = page.getByRole('article', { name: 'Daily briefing' });
  await expect(briefing.getByText(SHOWN).first()).toBeVisible();
}

/** Exports that day, and gives the file's path. */
async function exported(format: 'md' | 'html' | 'json' | 'pdf'): Promise<string> {
  const target = join(folder, `wall.${format}`);
  await answerSaveDialog(app, target);
  const answer = await app.page.evaluate(async (as) => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, as, 'full') : null;
  }, format);
  expect(answer).toMatchObject({ ok: true });
  return target;
}

test('what turns the direction of an article’s words is a mark on the desk and in every export, and stays in the data', async () => {
  await openTurned();
  const { page } = app;
  await page.screenshot({ path: join(PICTURES, 'turned.png') });
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: /^Library \d/ })
    .click();
  await page.getByText('Harbour wall falls').first().click();
  const text = page.locator('.article-text');
  await expect(text).toContainText(SHOWN);
  // What is selected behind the marks is found in the text as it is kept.
  await text
    .locator('p[data-start]')
    .filter({ hasText: 'Vera Holt' })
    .evaluate((paragraph) => {
      const last = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = last.nextNode(); node !== null; node = last.nextNode()) {
        const at = node.textContent?.indexOf('Monday') ?? -1;
        if (at >= 0) window.getSelection()?.setBaseAndExtent(node, at, node, at + 'Monday'.length);
      }
    });
  await expect(page.getByText('“Monday”').first()).toBeVisible();

  const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
  const markdown = readFileSync(await exported('md'), 'utf8');
  expect(markdown).toContain(SHOWN.replaceAll(/[[\]]/g, '\\$&'));
  expect(markdown).not.toMatch(turning);
  const web = readFileSync(await exported('html'), 'utf8');
  expect(web).toContain(SHOWN);
  expect(web).not.toMatch(turning);
  expect(readFileSync(await exported('json'), 'utf8')).toContain(TURNED);
  const pdf = await exported('pdf');
  // The command line holds the marks of the print against the characters of the data.
  const cli = join(import.meta.dirname, '../../out/main/cli.js');
  const verify = (file: string): { code: number | null; text: string } => {
    const args = [cli, 'verify', file, '--library', join(app.profile, 'Library.daybrief')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { code: status, text: stdout + stderr };
  };
  expect(verify(pdf)).toMatchObject({ code: 0, text: expect.stringContaining('say what the attached data say') });
  const printed = await PDFDocument.load(readFileSync(pdf));
  const data = new TextDecoder().decode(printed.getAttachments()[0]?.data);
  expect(data).toContain('will \u202Enot\u202C pay');
  printed.detach('briefing.json');
  const unturned = new TextEncoder().encode(data.replaceAll(/[\u202E\u202C]/g, ''));
  await printed.attach(unturned, 'briefing.json', { mimeType: 'application/json' });
  const changed = join(folder, 'unturned.pdf');
  writeFileSync(changed, await printed.save());
  expect(verify(changed).code).toBe(1);
});

test('what turns the direction of an article’s words is a mark on paper', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  await openTurned();
  expect(flat(pdfText(await exported('pdf')))).toContain(SHOWN);
});
