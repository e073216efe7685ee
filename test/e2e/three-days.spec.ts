import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import {
  answerSaveDialog,
  dropFiles,
  freshFolder,
  leaveSaveDialog,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { choose, closeBriefing, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';
import { HOAX, writeThreeDays } from './support/three-days';

// A new user's way: sixty articles over three days taken in, reviewed by keyboard, edited, closed three times, read, compared
// and handed over in every format; at each step something goes wrong and is undone.
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
const folder = freshFolder();
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const rail = (): Locator => app.page.getByRole('navigation', { name: 'Desk' });
const brief = (): Locator => app.page.getByRole('article', { name: 'Daily briefing' });
const leads = (): Locator => brief().getByRole('region', { name: 'Lead stories' });
const table = (): Locator => app.page.getByRole('region', { name: 'Casualty table' });
const row = (place: string): Locator => table().getByRole('row').filter({ hasText: place }).first();

async function openDay(day: number): Promise<void> {
  await rail()
    .getByRole('button', { name: new RegExp(`${day} March`) })
    .first()
    .click();
  await expect(app.page.locator('div.bar')).toContainText(`${day} March 2026`);
  await expect(brief().getByRole('region', { name: 'Front page' })).toBeVisible();
}

/** Undoes the last thing done, and waits until it says what that was. */
async function undo(what: RegExp | string): Promise<void> {
  await app.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await command(app, 'undo');
  await expect(app.page.getByText(what).first()).toBeVisible();
}

async function close(by: string): Promise<void> {
  await closeBriefing(app, by);
  await expect(app.page.getByText(new RegExp(`^Closed .* by ${by}, version 1`)).first()).toBeVisible();
}

test('sixty articles are taken in by mistake, put back, and taken in', async () => {
  const { page } = app;
  await dropFiles(
    app,
    [join(folder, 'in')].filter(() => writeThreeDays(join(folder, 'in')).length === 60),
  );
  await expect(page.getByText('60 files judged')).toBeVisible({ timeout: 60_000 });
  await expect(rail().getByRole('button', { name: 'Library 60' })).toBeVisible();
  await page.getByRole('button', { name: 'What became of each file' }).press('Enter');
  const verdicts = page.getByRole('region', { name: 'Files and their verdicts' });
  await verdicts.evaluate((list) => list.scrollTo({ top: list.scrollHeight }));
  await expect(verdicts.getByRole('heading', { name: 'Near-duplicate of an article here, 6' })).toBeVisible();
  await undo(/^Undone: import of 60/);
  await expect(rail().getByRole('button', { name: /\d March/ })).toHaveCount(0);
  await command(app, 'redo');
  for (const day of [10, 11, 12])
    await expect(rail().getByRole('button', { name: new RegExp(`${day} March 20 articles`) })).toBeVisible();
});

test('the first day tells both figures of the quake, and each wire copy once', async () => {
  const { page } = app;
  await openDay(10);
  await expect(row('Ustel valley')).toContainText(/28.*31/);
  await expect(row('Port Lind')).toContainText(/6|six/i);
  await expect(row('Torvik')).toContainText(/11|eleven/i);
  await expect(leads().getByRole('heading', { name: /Ustel valley/ })).toHaveCount(1);
  await page.screenshot({ path: join(PICTURES, 'three-days-first.png') });
});

test('it is reviewed by keyboard, and a rejection that was a mistake is undone', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Review… 0 of \d+$/ }).press('Enter');
  const progress = page.getByRole('navigation', { name: 'To review' }).getByRole('status');
  const item = page.getByRole('region', { name: /^\d+ of \d+$/ });
  await expect(item).toHaveAccessibleName(/^1 of/);
  // Three papers print the agency's report: its figure is looked at once.
  await expect(page.locator('.review-list button').filter({ hasText: /: 31 people/ })).toHaveCount(1);
  for (const done of [1, 2, 3, 4]) {
    await page.keyboard.press('a');
    await expect(progress).toHaveText(new RegExp(`^${done} of`));
  }
  const dockers = page.locator('.review-list button').filter({ hasText: /: Six dockers/ });
  await expect(dockers).toHaveCount(2);
  await dockers.first().press('Enter');
  await page.keyboard.press('r');
  await expect(item.getByLabel('Why is it wrong?')).toBeFocused();
  await page.keyboard.type('a drill');
  await page.keyboard.press('Enter');
  await expect(dockers).toHaveCount(1);
  await undo(/^Undone: a finding rejected/);
  await expect(dockers).toHaveCount(2);
  await page.getByRole('button', { name: 'Back to the briefing' }).press('Enter');
  await expect(row('Port Lind')).toContainText(/6|six/i);
});

test('leads are edited: a headline, a story hidden and brought back', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: .*Ustel/, /^Write the headline/);
  await page.getByRole('textbox', { name: 'Headline' }).fill('Ustel valley: school destroyed');
  await page.keyboard.press('Enter');
  await expect(leads().getByRole('heading', { name: /^Ustel valley: school destroyed/ })).toBeVisible();
  await choose(page, /^Edit lead \d: .*Torvik|^Edit lead \d: .*Bus/, /^Hide this story/);
  await expect(leads().getByRole('heading', { name: /Torvik/ })).toHaveCount(0);
  await undo(/^Undone: /);
  await expect(leads().getByRole('heading', { name: /Torvik/ })).toHaveCount(1);
});

test('it is closed, after a look that was not yet', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Close briefing' }).click();
  await page.getByRole('button', { name: 'Keep as draft' }).click();
  await close('Ana Reyes');
});

test('a report that nothing bears out is withdrawn from the second day, after another was by mistake', async () => {
  const { page } = app;
  await openDay(11);
  await expect(row('Kolm')).toContainText('200');
  const withdraw = async (title: string): Promise<void> => {
    await rail()
      .getByRole('button', { name: /^Library \d/ })
      .click();
    await page.getByLabel('Search title and text').fill(title);
    await page
      .getByRole('button', { name: new RegExp(title) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Withdraw…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByLabel('Reason').fill('nothing bears it out');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByText(/^Withdrawn\. Drafts leave it out/)).toBeVisible();
  };
  await withdraw('Parties of Belmar choose their lists');
  await undo(/^Undone: .*withdr/);
  await withdraw(HOAX);
  await openDay(11);
  await expect(table().getByRole('row').filter({ hasText: 'Kolm' })).toHaveCount(0);
});

test('the second day says what has risen and what was corrected, and is closed', async () => {
  const { page } = app;
  const changed = page.getByRole('region', { name: /^Changed since/ });
  await expect(changed).toContainText(/revised ?Ustel valley: 34–39 killed, 52 injured was 28–31 killed, 40 injured/);
  await expect(changed).toContainText(/Port Lind: 9 killed was 6 killed/);
  await expect(changed).toContainText(/Torvik: 9 killed was 11 killed/);
  await expect(changed).toContainText(/new ?Lena Maro: “No boat of ours will be turned back at night again”/);
  await expect(row('Ustel valley').locator('.margin-mark')).toContainText('revised');
  await changed.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'three-days-changed.png') });
  await close('Ana Reyes');
});

test('the third day is closed as well, and the briefings say by which versions', async () => {
  const { page } = app;
  await openDay(12);
  const changed = page.getByRole('region', { name: /^Changed since/ });
  await expect(changed).toContainText(/Port Lind: 8 killed was 9 killed/);
  await close('Mina Orr');
  await rail()
    .getByRole('button', { name: /^Briefings/ })
    .click();
  await expect(page.getByRole('list', { name: 'Closed briefings' }).getByRole('listitem')).toHaveCount(3);
});

test('the newest is read section by section, by key', async () => {
  const { page } = app;
  await command(app, 'read');
  const where = page.getByRole('navigation', { name: 'Sections' }).getByRole('status');
  await expect(where).toHaveText(/^1 of/);
  await expect(page.getByText(/by Mina Orr, version 1/)).toBeVisible();
  const last = Number(/of (\d+)/.exec((await where.textContent()) ?? '')?.[1]);
  for (let at = 2; at <= last; at++) {
    await page.keyboard.press('ArrowRight');
    await expect(where).toHaveText(new RegExp(`^${at} of`));
  }
  await expect(page.getByText('That is all.')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('it stands beside the first day', async () => {
  const { page } = app;
  await page
    .getByRole('list', { name: 'Closed briefings' })
    .getByRole('button', { name: /12 March/ })
    .click();
  await page.getByRole('button', { name: 'Compare…' }).click();
  await page
    .getByRole('dialog', { name: 'Compare with' })
    .getByRole('button', { name: /10 March/ })
    .click();
  const tolls = page.getByRole('region', { name: 'Tolls' });
  const quake = tolls.getByRole('row').filter({ hasText: 'Ustel valley' });
  await expect(quake).toContainText('revised');
  await expect(quake.getByRole('cell').first()).toContainText('28–31 killed');
  await expect(quake.getByRole('cell').last()).toContainText('41–44 killed');
  await expect(page.getByRole('region', { name: 'Leads' }).getByRole('row')).not.toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'three-days-compared.png') });
  await page.getByRole('button', { name: 'Back' }).click();
});

test('it is handed over in every format, and a choice that was wrong is left without a file', async () => {
  test.slow();
  const { page } = app;
  await leaveSaveDialog(app);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/^Saved /)).toHaveCount(0);
  const save = async (format: RegExp, file: string): Promise<Buffer> => {
    const path = join(folder, file);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('radio', { name: /^Full/ }).check();
    await page.getByRole('radio', { name: format }).check();
    await page.getByRole('button', { name: 'Choose where…' }).click();
    await expect(page.getByText(`Saved ${file}`)).toBeVisible({ timeout: 60_000 });
    return readFileSync(path);
  };
  const pdf = await PDFDocument.load(await save(/^PDF/, 'third.pdf'));
  expect(pdf.getAttachments().map(({ name }) => name)).toEqual(['briefing.json']);
  expect((await save(/^Word/, 'third.docx')).subarray(0, 2).toString()).toBe('PK');
  for (const [format, file] of [
    [/^Web page/, 'third.html'],
    [/^Markdown/, 'third.md'],
    [/^JSON/, 'third.json'],
    [/^Casualties, CSV/, 'casualties.csv'],
  ] as const) {
    const text = (await save(format, file)).toString('utf8');
    expect(text, file).toContain('Ustel valley');
    expect(text, file).not.toContain('200 people');
  }
  expect((await save(/^Quotes, CSV/, 'quotes.csv')).toString('utf8')).toContain('a map of our own in April');
});

test('the first day, closed, is what it was', async () => {
  const { page } = app;
  await openDay(10);
  await rail()
    .getByRole('button', { name: /^Version 1, closed/ })
    .click();
  await expect(page.getByText(/^Closed .* by Ana Reyes, version 1/).first()).toBeVisible();
  await expect(leads().getByRole('heading', { name: /^Ustel valley: school destroyed/ })).toBeVisible();
  await expect(row('Ustel valley')).toContainText(/28.*31/);
});
