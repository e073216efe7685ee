import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SIGNING_KEY } from '../../main/keys/signing-key';
import type { Settings } from '../../preload/contract';
import { fileOf, someKey } from '../unit/handover/handed';
import { expectAccessible } from './support/accessible';
import {
  answerOpenDialog,
  answerSaveDialog,
  dropFiles,
  freshFolder,
  leaveSaveDialog,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { openDay } from './support/desk-day';
import { choose, closeBriefing, command, sizeWindow } from './support/desk-tools';
import { handOver, openFromOutside, startOnceMore } from './support/handed';
import { PICTURES } from './support/pdf';

// An office hands a closed briefing over in a file; an official opens it on a machine without a library.
test.describe.configure({ mode: 'serial' });

const share = freshFolder();
const file = join(share, 'Day.daybrief-brief');
const tampered = join(share, 'Tampered.daybrief-brief');
const otherKey = join(share, 'Other key.daybrief-brief');
let office: RunningApp;
let app: RunningApp;
let fingerprint: string;

test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(share);
});

const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });
const section = () => app.page.getByRole('main').getByRole('region').first();

/** The fingerprint that the office's Signatures show. */
async function fingerprintOf(running: RunningApp): Promise<string> {
  const { page } = running;
  await page.getByRole('button', { name: 'Signatures' }).click();
  const label = await page.getByRole('img', { name: /^Fingerprint of your key/ }).getAttribute('aria-label');
  await page.screenshot({ path: join(PICTURES, 'signatures.png') });
  await expectAccessible(page, 'signatures');
  const saved = join(share, 'public key.json');
  await answerSaveDialog(running, saved);
  await page.getByRole('button', { name: 'Save public key…' }).click();
  await expect(page.getByText('Saved public key.json.')).toBeVisible();
  const key: { name: string; fingerprint: string } = JSON.parse(readFileSync(saved, 'utf8'));
  expect(`${key.name} ${label?.replace(/^.*: |\s/gu, '')}`).toBe(`M. Orr ${key.fingerprint}`);
  await page.keyboard.press('Escape');
  return label?.replace('Fingerprint of your key: ', '') ?? '';
}

test('a closed briefing is handed over in one signed file, a draft is not', async () => {
  office = await startApp();
  const { page } = office;
  await openDay(office);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('radio', { name: /^PDF/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Hand over/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await choose(page, /^Edit source S\d+: Quake flattens school/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Read by **two**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('region', { name: 'Sources' }).locator('.item-note')).toBeVisible();
  await closeBriefing(office, 'M. Orr');
  await expect(page.getByText(/^Closed .* by M\. Orr, version 1/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('radio', { name: /^Hand over/ }).check();
  // The closing was signed, and the key made for it.
  await expect(page.getByText(/^Signed as M\. Orr, with the key /)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'hand-over.png') });
  await expectAccessible(page, 'hand over');
  await leaveSaveDialog(office);
  await page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await handOver(office, file);
  expect(existsSync(join(office.profile, SIGNING_KEY))).toBe(true);
  fingerprint = await fingerprintOf(office);
  expect(fingerprint).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);

  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Soldiers cleared the road through the mountains by noon');
  const at = text.lastIndexOf('Soldiers cleared');
  writeFileSync(tampered, `${text.slice(0, at)}Soldiers blocked${text.slice(at + 'Soldiers cleared'.length)}`);

  // A new key in the same name: what a reader must never take for the old one.
  await page.getByRole('button', { name: 'Signatures' }).click();
  await page.getByRole('button', { name: 'New key…' }).click();
  await page.getByRole('button', { name: 'Make a new key' }).click();
  await expect(page.getByRole('button', { name: 'New key…' })).toBeVisible();
  await page.keyboard.press('Escape');
  await handOver(office, otherKey);
  expect(await fingerprintOf(office)).not.toBe(fingerprint);
  await office.close();
  removeFolder(office.profile);
});

test('the app started with the file shows first who signed it', async () => {
  app = await startApp({ args: [file] });
  const { page } = app;
  await expect(heading('Who signed this?')).toBeFocused();
  await expect(page.getByText('M. Orr', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: `Fingerprint: ${fingerprint}` })).toBeVisible();
  await expect(page.getByText(/earthquake/i)).toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'handed-first.png') });
  await expectAccessible(page, 'first opening');
});

test('read once it says that nobody compared the key, and asks again', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Read it this once' }).click();
  await expect(page.getByText(/^Signed as M\. Orr; the key was not compared/)).toBeVisible();
  await expectAccessible(page, 'read once');
  await page.screenshot({ path: join(PICTURES, 'handed-once.png') });
  await page.getByRole('button', { name: 'Compare it…' }).click();
  await expect(heading('Who signed this?')).toBeVisible();
});

test('with its key kept it is read, the evidence in its article, and nothing is taken in', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^It is the same/ }).click();
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  await expect(page.getByText(/^Signed by M\. Orr, whose key is known since/)).toBeVisible();
  await expect(page.getByText(/Closed .* by M\. Orr, version 1/)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'handed-read.png') });
  await expectAccessible(page, 'handed-over briefing');
  await page
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.locator('mark').first()).not.toBeEmpty();
  await expect(evidence.locator('.item-note strong')).toHaveText('two');
  await expect(evidence).toContainText('Soldiers cleared the road through the mountains by noon');
  await page.screenshot({ path: join(PICTURES, 'handed-evidence.png') });
  await expectAccessible(page, 'evidence of a handed-over briefing');
  await page.keyboard.press('Escape');
  await expect(evidence).toHaveCount(0);
  for (const name of [/^Edit/, /^Accept/, /^Correct/, /^Close briefing/])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(heading('Drop articles here')).toBeVisible();
});

test('a changed byte is a red stop that says what was changed', async () => {
  const { page } = app;
  await openFromOutside(app, tampered);
  await expect(heading('Stop: this is not what was signed')).toBeFocused();
  await expect(page.getByRole('alert').filter({ hasText: 'M. Orr signed it' })).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveText(/^The article S\d+, “Quake flattens school in Ustel valley”/);
  await expect(page.getByText(/killed|Soldiers/)).toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'handed-stop.png') });
  await expectAccessible(page, 'stop');

  // Any other byte: of the manifest, of the signature, at the end.
  const bytes = readFileSync(file);
  const manifest = bytes.indexOf(0x0a) + 20;
  const seal = bytes.indexOf(0x0a, manifest) + 80;
  for (const [at, told] of [
    [manifest, 'The manifest'],
    [seal, 'The signature'],
    [3, 'The first line'],
  ] as const) {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    writeFileSync(tampered, other);
    await openFromOutside(app, tampered);
    await expect(page.getByRole('listitem')).toContainText(told);
  }
  writeFileSync(tampered, bytes.subarray(0, -5));
  await openFromOutside(app, tampered);
  await expect(page.getByRole('listitem')).toContainText('5 of');
});

test('another key under the known name is a red stop with both fingerprints', async () => {
  const { page } = app;
  await openFromOutside(app, otherKey);
  await expect(heading('Stop: another key under a known name')).toBeFocused();
  await expect(page.getByRole('img', { name: `Fingerprint of the key you know: ${fingerprint}` })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Fingerprint of the key of this file/ })).toBeVisible();
  await expect(page.getByText(/killed|Soldiers/)).toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'handed-other-key.png') });
  await expectAccessible(page, 'other key');
});

test('once the old key is forgotten, the new one is compared as a first one', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Signatures' }).click();
  await page.getByRole('button', { name: 'Forget M. Orr' }).click();
  await expect(page.getByText(/^None yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await openFromOutside(app, otherKey);
  await expect(heading('Who signed this?')).toBeVisible();
  await page.keyboard.press('Escape');
});

test('it is opened by the menu, by a drop, by macOS’s own event, by a file’s address and by a second start', async () => {
  const { page } = app;
  const back = async (): Promise<void> => {
    await expect(heading('Who signed this?')).toBeVisible();
    await page.getByRole('button', { name: 'To the desk' }).click();
    await expect(heading('Drop articles here')).toBeVisible();
  };
  await answerOpenDialog(app, [file]);
  await command(app, 'open-handed');
  await back();
  await dropFiles(app, [file]);
  await back();
  await app.electron.evaluate(({ app: main }, path) => {
    main.emit('open-file', { preventDefault: () => undefined }, path);
  }, file);
  await back();
  await openFromOutside(app, pathToFileURL(file).href);
  await back();
  expect(await startOnceMore(app, file)).toBe(0);
  await back();
});

test('no page may name a path, and no number opens what was not opened', async () => {
  const answers = await app.page.evaluate(async (path) => {
    const ask: (channel: string, ...args: unknown[]) => Promise<{ ok: boolean }> = window.daybrief.ask as never;
    return Promise.all([
      ask('handover:path', path),
      ask('handover:open', path, false),
      ask('handover:open', 9999, false),
      ask('handover:keep', 1, 'not a fingerprint'),
    ]);
  }, file);
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  const made = await app.page.evaluate((path) => window.daybrief.openHanded(new File(['x'], path)), file);
  expect(made.ok).toBe(false);
});

test('a signed file that can’t be drawn says so, and the window goes on', async () => {
  const { page } = app;
  await openFromOutside(app, file);
  await expect(heading('Who signed this?')).toBeVisible();
  // Something that every page of a briefing needs fails.
  await page.evaluate(() => {
    Storage.prototype.getItem = () => {
      throw new Error('a part nobody knows');
    };
  });
  await page.getByRole('button', { name: 'Read it this once' }).click();
  await expect(heading('This briefing can’t be shown')).toBeVisible();
  await expect(
    page.getByRole('alert').filter({ hasText: 'holds something that this version of Daybrief can’t draw' }),
  ).toBeVisible();
  await expectAccessible(page, 'what can’t be drawn');
  await page.getByRole('button', { name: 'To the desk' }).click();
  await expect(heading('Drop articles here')).toBeVisible();
  await page.reload();
  await expect(heading('Drop articles here')).toBeVisible();
});

test('neither theme nor type size cuts anything off, and axe-core finds nothing', async () => {
  test.slow();
  const { page } = app;
  const look = async (change: Partial<Settings>): Promise<void> => {
    await page.evaluate(async (wanted) => {
      const kept = await window.daybrief.ask('settings:get');
      if (kept.ok) await window.daybrief.ask('settings:set', { ...kept.value, ...wanted });
    }, change);
    await page.reload();
    await expect(heading('Drop articles here')).toBeVisible();
  };
  // One of each: known, first, changed, of another key, and no briefing at all.
  await openFromOutside(app, file);
  await page.getByRole('button', { name: /^It is the same/ }).click();
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  const [stranger, letter] = [join(share, 'Stranger.daybrief-brief'), join(share, 'Letter.daybrief-brief')];
  writeFileSync(stranger, fileOf(someKey(), 'Ana Reyes'));
  writeFileSync(letter, 'Dear all,\n\nnothing happened.\n');
  const pages = [
    [file, 'Daily briefing'],
    [stranger, 'Who signed this?'],
    [tampered, 'Stop: this is not what was signed'],
    [otherKey, 'Stop: another key under a known name'],
    [letter, 'Stop: no handed-over briefing'],
  ] as const;
  for (const theme of ['light', 'dark', 'contrast'] as const)
    for (const textSize of [100, 200]) {
      await sizeWindow(app, 900, 600);
      await look({ theme, textSize });
      for (const [path, title] of pages) {
        await openFromOutside(app, path);
        await expect(heading(title)).toBeVisible();
        const name = `${title.replaceAll(/\W+/gu, '-')}-${theme}-${textSize}`;
        await page.screenshot({ path: join(PICTURES, `handed-${name}.png`) });
        await expectAccessible(page, name);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }
});

test('it is read where no library can be opened', async () => {
  await app.close();
  writeFileSync(
    join(app.profile, 'preferences.json'),
    JSON.stringify({ settings: [], library: join(share, 'gone', 'Library.daybrief') }),
  );
  app = await startApp({ profile: app.profile, args: [file] });
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  await app.page.keyboard.press('Escape');
  await expect(heading('No library open')).toBeVisible();
});
