import { expect, test } from '@playwright/test';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, sharedApp } from './support/app';
import { PICTURES } from './support/pdf';

const folder = freshFolder();
const app = sharedApp();
test.afterAll(() => removeFolder(folder));

async function printed(lines: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([500, 500]);
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 40, y: 450 - 14 * index, size: 10, font });
  return document.save();
}

test('a folder of every kind is taken in; what can’t be read says why, and the app’s own files say nothing', async () => {
  const { page } = app;
  const day = join(folder, 'day');
  mkdirSync(day);
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(day, name), content);
  const word = new Document({
    sections: [{ children: [new Paragraph('Dam above Orlen held'), new Paragraph('The dam held, engineers said.')] }],
  });
  put('2026-03-12 dam.docx', await Packer.toBuffer(word));
  put(
    '2026-03-12 ferry.pdf',
    await printed(['Ferry sinks off Lind', 'Twelve people were killed, the coast guard said.']),
  );
  put('2026-03-12 scan.pdf', await printed([]));
  put(
    '2026-03-12 note.rtf',
    String.raw`{\rtf1\ansi Market square repaved\par The last stone was laid, the mayor said.\par}`,
  );
  put(
    '2026-03-12 mail.eml',
    'From: a@b.example\r\nSubject: School reopens\r\nDate: Thu, 12 Mar 2026 06:00:00 +0000\r\n\r\nThe school of Torvik reopened on Thursday.\r\n',
  );
  put('list.csv', 'title,text,date,source\nBridge closed,The bridge was closed on Thursday.,2026-03-12,Hill Post\n');
  put(
    'more.zip',
    await new JSZip()
      .file('2026-03-12 hall.txt', 'Hall reopens\n\nThe hall reopened.')
      .generateAsync({ type: 'nodebuffer' }),
  );
  put('old.daybrief', 'x');
  put('old.daybrief-wal', 'x');
  await dropFiles(app, [day]);
  await expect(page.getByText('7 files judged')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'What became of each file' }).click();
  const verdicts = page.getByRole('region', { name: 'Files and their verdicts' });
  await expect(verdicts.getByRole('heading', { name: 'New, 6' })).toBeVisible();
  await expect(verdicts.getByText(/is a scan: it holds pictures of pages/)).toBeVisible();
  await expect(verdicts.getByText(/daybrief-wal/)).toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'import-kinds.png') });
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  const brief = page.getByRole('article', { name: 'Daily briefing' });
  await expect(brief.getByText('Twelve people were killed, the coast guard said.').first()).toBeVisible();
});

test('what is copied out of a page is taken in as its paragraphs', async () => {
  const { page } = app;
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Lighthouse lit again');
    data.setData(
      'text/html',
      '<h1>Lighthouse lit again</h1><p>The lighthouse of Lind was lit, <b>its keeper</b> said.</p>',
    );
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByText('1 file judged')).toBeVisible({ timeout: 30_000 });
  await page.getByText('Lighthouse lit again').first().click();
  await expect(
    page.locator('.article-text').getByText('The lighthouse of Lind was lit, its keeper said.'),
  ).toBeVisible();
});
