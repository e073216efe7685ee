import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { answerSaveDialog, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { missingPdfTools, pdfSizes, pdfText, picturePages, PICTURES } from './support/pdf';

// One day, handed over in every format.
test.describe.configure({ mode: 'serial' });

const folder = freshFolder();
let app: RunningApp;

test.beforeAll(async () => {
  app = await startApp();
  await openDay(app);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** Exports through the dialog, as a person does. */
async function exportAs(name: RegExp, file: string, edition = /^Full/, marks = false): Promise<string> {
  const { page } = app;
  const path = join(folder, file);
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: edition }).check();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('checkbox', { name: /^Mark what the staff looked at/ }).setChecked(marks);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText(`Saved ${file}`)).toBeVisible({ timeout: 60_000 });
  return path;
}

const axe = async (page: Page): Promise<unknown[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

test('the dialog offers every format and edition, and keeps what was chosen', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const name of ['PDF', 'Word', 'Web page', 'Markdown', 'JSON', 'Casualties, CSV', 'Quotes, CSV', 'Check list'])
    await expect(dialog.getByRole('radio', { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'export-dialog.png') });
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^Executive/ }).check();
  await page.keyboard.press('Escape');
});

test('the file just saved is opened or shown by its number alone', async () => {
  const { page, electron } = app;
  const path = await exportAs(/^Quotes, CSV/, 'quotes.csv');
  await electron.evaluate(({ shell }) => {
    const done: string[] = [];
    Object.assign(globalThis, { done });
    shell.openPath = async (file) => {
      done.push(`open ${file}`);
      return '';
    };
    shell.showItemInFolder = (file) => done.push(`show ${file}`);
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Show in folder' }).click();
  const done = (): Promise<string[]> => electron.evaluate(() => (globalThis as unknown as { done: string[] }).done);
  await expect.poll(done).toEqual([`open ${path}`, `show ${path}`]);
  const other = await page.evaluate(() => window.daybrief.ask('export:open', 999));
  expect(other).toMatchObject({ ok: false, code: 'not-found' });
  rmSync(path);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'not where it was saved any more' })).toBeVisible();
  expect(await done()).toHaveLength(2);
});

test('tables for a spreadsheet, a document for Word', async () => {
  const casualties = readFileSync(await exportAs(/^Casualties, CSV/, 'casualties.csv'), 'utf8');
  expect(casualties).toMatch(/^\uFEFFtable,event,/);
  expect(casualties).toContain('At least 28 people');
  const word = readFileSync(await exportAs(/^Word/, 'day.docx'));
  expect(word.subarray(0, 2).toString()).toBe('PK');
});

test('the web page is one file that shows the briefing and fetches nothing', async () => {
  const path = await exportAs(/^Web page/, 'day.html');
  const html = readFileSync(path, 'utf8');
  expect(html).not.toMatch(/<script|src="http|url\(\./);
  // The runtime's own browser reads it as any other would: from the disk, outside of the app.
  const asked = await app.electron.evaluate(
    async ({ BrowserWindow, session }, { address }) => {
      const apart = session.fromPartition('page-test');
      const requests: string[] = [];
      apart.webRequest.onBeforeRequest((details, then) => {
        requests.push(details.url);
        then({});
      });
      const window = new BrowserWindow({ show: false, width: 1000, height: 1300, webPreferences: { session: apart } });
      await window.loadURL(address);
      const told: unknown = await window.webContents.executeJavaScript(`(() => {
        const lost = [...document.querySelectorAll('a[href^="#"]')].filter((a) => document.querySelector(a.getAttribute('href')) === null);
        return {
          lost: lost.map((a) => a.outerHTML),
          title: document.title,
          wide: document.documentElement.scrollWidth > innerWidth,
          faces: [...document.fonts].filter((face) => face.status === 'loaded').length,
          text: document.body.innerText,
        };
      })()`);
      const picture = (await window.webContents.capturePage()).toPNG().toString('base64');
      window.destroy();
      return { told, picture, requests: requests.filter((url) => !url.startsWith('data:')) };
    },
    { address: pathToFileURL(path).href },
  );
  expect(asked.requests).toEqual([pathToFileURL(path).href]);
  expect(asked.told).toMatchObject({ lost: [], title: 'Daily briefing, Thursday 12 March 2026', wide: false });
  expect((asked.told as { faces: number }).faces).toBeGreaterThan(1);
  expect((asked.told as { text: string }).text).toContain('At least 28 people were killed');
  writeFileSync(join(PICTURES, 'page-html.png'), Buffer.from(asked.picture, 'base64'));
});

test('the web page has one column in a narrow window, and on paper, which is no wider, those of the PDF', async () => {
  const address = pathToFileURL(await exportAs(/^Web page/, 'narrow.html')).href;
  const columns = await app.electron.evaluate(
    async ({ BrowserWindow, session }, { address }) => {
      const apart = session.fromPartition('narrow-page-test');
      apart.webRequest.onBeforeRequest((_details, then) => then({}));
      // As wide as the text on a sheet of A4.
      const window = new BrowserWindow({ show: false, width: 657, height: 900, webPreferences: { session: apart } });
      await window.loadURL(address);
      const ask = `getComputedStyle(document.querySelector('main.paper .cards')).columnCount`;
      const screen: unknown = await window.webContents.executeJavaScript(ask);
      window.webContents.debugger.attach();
      await window.webContents.debugger.sendCommand('Emulation.setEmulatedMedia', { media: 'print' });
      const paper: unknown = await window.webContents.executeJavaScript(ask);
      window.destroy();
      return { screen, paper };
    },
    { address },
  );
  expect(columns).toEqual({ screen: '1', paper: '2' });
});

test('the PDF carries its data', async () => {
  const path = await exportAs(/^PDF/, 'day.pdf', /^Executive/);
  const pdf = await PDFDocument.load(readFileSync(path));
  const [attached] = pdf.getAttachments();
  expect(attached?.name).toBe('briefing.json');
  const data = JSON.parse(new TextDecoder().decode(attached?.data));
  expect(data.layout.edition).toBe('executive');
  expect(data.briefing.casualties.length).toBeGreaterThan(1);
});

test('what the staff looked at is marked in what goes out only when that is asked for', async () => {
  test.skip(missingPdfTools() !== null, missingPdfTools() ?? '');
  const { page } = app;
  const table = page.getByRole('region', { name: 'Casualty table' });
  await table.getByRole('link', { name: /28/ }).first().click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(table.getByRole('img', { name: 'looked at by the staff' }).first()).toBeVisible();
  expect(pdfText(await exportAs(/^PDF/, 'plain.pdf'))).not.toContain('✓');
  const plain = readFileSync(await exportAs(/^Web page/, 'plain.html'), 'utf8');
  expect(plain).not.toMatch(/✓|looked at by the staff/);
  expect(pdfText(await exportAs(/^PDF/, 'staff.pdf', /^Full/, true))).toMatch(/28\s?✓/);
  expect(pdfText(await exportAs(/^PDF/, 'staff-front.pdf', /^Front/, true))).toContain('✓ looked at by the staff');
  expect(readFileSync(await exportAs(/^Web page/, 'staff.html', /^Full/, true), 'utf8')).toContain('✓');
  expect(readFileSync(await exportAs(/^Markdown/, 'staff.md', /^Full/, true), 'utf8')).toContain('28 people ✓');
  // What was chosen last is offered again.
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('checkbox', { name: /^Mark what the staff looked at/ })).toBeChecked();
  await page.keyboard.press('Escape');
});

test('a briefing goes to the printer that the system asks for', async () => {
  const { page, electron } = app;
  await electron.evaluate(({ app: electronApp }) => {
    electronApp.once('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        Object.assign(globalThis, { printed: options });
        done?.(true, '');
      };
    });
  });
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 60_000 });
  const printed = await electron.evaluate(() => (globalThis as unknown as { printed: unknown }).printed);
  expect(printed).toMatchObject({ pageSize: { width: 210_000, height: 297_000 }, scaleFactor: 100 });
});

test('the command line checks a printed briefing against its data and its library', async () => {
  const path = await exportAs(/^PDF/, 'verify.pdf', /^Full/);
  const library = join(app.profile, 'Library.daybrief');
  const run = (file: string): { code: number | null; text: string } => {
    const cli = join(import.meta.dirname, '../../out/main/cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'verify', file, '--library', library], {
      encoding: 'utf8',
    });
    return { code: status, text: stdout + stderr };
  };
  expect(run(path)).toMatchObject({ code: 0, text: expect.stringContaining('say what the attached data say') });
  // The same pages over other data.
  const pdf = await PDFDocument.load(readFileSync(path));
  const data = JSON.parse(new TextDecoder().decode(pdf.getAttachments()[0]?.data));
  data.briefing.references[0].text = data.briefing.references[0].text.replace('28', '82');
  pdf.detach('briefing.json');
  await pdf.attach(new TextEncoder().encode(JSON.stringify(data)), 'briefing.json', { mimeType: 'application/json' });
  const changed = join(folder, 'changed.pdf');
  writeFileSync(changed, await pdf.save());
  const told = run(changed);
  expect(told.code).toBe(1);
  expect(told.text).toMatch(/Sentence 1 is not printed as the data have it/);
  expect(told.text).toMatch(/sentence 1 does not stand in the article/);
});

test('words that were added to a printed page are told, with the page', async () => {
  const path = await exportAs(/^PDF/, 'added.pdf', /^Full/);
  const run = (file: string): { code: number | null; text: string } => {
    const first: string[] = JSON.parse(process.env['DAYBRIEF_ELECTRON_ARGS'] ?? '[]');
    const profile = `--user-data-dir=${join(folder, 'verify')}`;
    const args = [...first, join(import.meta.dirname, '../..'), profile, 'verify', file];
    const { status, stdout, stderr } = spawnSync(process.env['DAYBRIEF_ELECTRON'] ?? '', args, { encoding: 'utf8' });
    return { code: status, text: stdout + stderr };
  };
  const whole = run(path);
  expect(whole.text).toContain('say what the attached data say and nothing else');
  expect(whole.code).toBe(0);
  const pdf = await PDFDocument.load(readFileSync(path));
  const pages = pdf.getPages();
  pages[0]?.drawText('Not so, says the minister.', { x: 60, y: 400, size: 11 });
  // Words that the briefing has elsewhere are no less added here.
  pages[1]?.drawText('28 people were killed', { x: 60, y: 90, size: 9 });
  const page = pdf.addPage();
  page.drawText('A page of its own', { x: 60, y: 400, size: 11 });
  const changed = join(folder, 'with-added.pdf');
  writeFileSync(changed, await pdf.save());
  const told = run(changed);
  expect(told.code).toBe(1);
  expect(told.text).toContain('Page 1 has words that are not of the briefing: “Not so, says the minister.”');
  expect(told.text).toContain('Page 2 has words that are not of the briefing: “28 people were killed”');
  expect(told.text).toContain(`Page ${pages.length + 1} has words that are not of the briefing: “A page of its own”`);
});

test('a preset keeps how it is printed for one who reads, and is offered again after a restart', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'New preset…' }).click();
  const form = page.getByRole('dialog', { name: 'New preset' });
  await form.getByLabel('Name').fill('Minister');
  await form.getByLabel('Edition').selectOption('Executive');
  await form.getByLabel('Paper').selectOption('US Letter');
  await form.getByLabel(/^Type size/).fill('130');
  await form.getByLabel('Marking').fill('For the minister');
  await form.getByRole('checkbox', { name: 'Key actors' }).uncheck();
  await form.getByRole('button', { name: 'Europe: up' }).press('Enter');
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: join(PICTURES, 'preset.png') });
  await form.getByRole('button', { name: 'Save preset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByLabel('Preset')).toHaveValue('Minister');
  await expect(dialog.getByRole('radio', { name: /^Executive/ })).toBeChecked();
  await page.screenshot({ path: join(PICTURES, 'export-preset.png') });
  await page.keyboard.press('Escape');
  const path = await exportAs(/^PDF/, 'minister.pdf', /^Executive/);
  const pdf = await PDFDocument.load(readFileSync(path));
  expect(pdf.getPage(0).getSize()).toEqual({ width: 612, height: 792 });
  expect(JSON.parse(new TextDecoder().decode(pdf.getAttachments()[0]?.data)).layout).toMatchObject({
    typeSize: 130,
    without: ['actors'],
  });
  await app.close();
  app = await startApp({ profile: app.profile });
  const kept = await app.page.evaluate(() => window.daybrief.ask('settings:get'));
  expect(kept.ok && kept.value.presets.map(({ name }) => name)).toEqual(['Minister']);
});

test('what is printed with a preset has its marking, its type and its parts', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  const { page } = app;
  const path = join(folder, 'minister.pdf');
  expect(pdfText(path)).toContain('FOR THE MINISTER');
  expect(pdfText(path)).not.toMatch(/key actors/i);
  picturePages(path, 'minister');
  // The type on the page is as much larger than without the preset.
  const plain = join(folder, 'plain-type.pdf');
  await answerSaveDialog(app, plain);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByLabel('Preset').selectOption('');
  await page.getByRole('radio', { name: /^Executive/ }).check();
  await page.getByRole('radio', { name: /^PDF/ }).check();
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByText('Saved plain-type.pdf')).toBeVisible({ timeout: 60_000 });
  const largest = (file: string): number => Math.max(...pdfSizes(file, 1, 1));
  expect(largest(path) / largest(plain)).toBeCloseTo(1.3, 1);
});

test('a preset is changed: what is offered and what is printed follow', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Preset').selectOption('Minister');
  await page.getByRole('button', { name: 'Change preset…' }).click();
  const form = page.getByRole('dialog', { name: 'Preset: Minister' });
  await expect(form.getByLabel(/^Type size/)).toHaveValue('130');
  await form.getByLabel('Edition').selectOption('Front page');
  await form.getByLabel(/^Type size/).fill('90');
  await form.getByRole('button', { name: 'Save preset' }).click();
  await expect(dialog.getByRole('radio', { name: /^Front/ })).toBeChecked();
  await page.keyboard.press('Escape');
  const path = await exportAs(/^PDF/, 'small.pdf', /^Front/);
  const pdf = await PDFDocument.load(readFileSync(path));
  const { layout } = JSON.parse(new TextDecoder().decode(pdf.getAttachments()[0]?.data));
  expect(layout).toMatchObject({ typeSize: 90, edition: 'front' });
});

test('a preset that was deleted is brought back by Ctrl+Z', async () => {
  const { page } = app;
  const names = async (): Promise<string[]> => {
    const kept = await page.evaluate(() => window.daybrief.ask('settings:get'));
    return kept.ok ? kept.value.presets.map(({ name }) => name) : [];
  };
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('button', { name: 'Change preset…' }).click();
  await page.getByRole('button', { name: 'Delete preset' }).click();
  await expect.poll(names).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: preset “Minister” deleted.')).toBeVisible();
  await expect.poll(names).toEqual(['Minister']);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('option', { name: 'Minister' })).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(names).toEqual([]);
});
