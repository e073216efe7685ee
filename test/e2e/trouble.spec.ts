import { expect, test } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  answerOpenDialog,
  answerSaveDialog,
  dropFiles,
  freshFolder,
  removeFolder,
  startApp,
  type RunningApp,
} from './support/app';
import { lock, noLocks } from '../support/disks';
import { driverHere } from '../../main/engine/driver';
import { connect } from '../../main/store/database';
import { expectAccessibleInAll } from './support/accessible';
import { openDay } from './support/desk-day';
import { choose } from './support/desk-tools';
import { missingPdfTools, pdfText, PICTURES } from './support/pdf';

const FIXTURES = resolve(import.meta.dirname, '../fixtures/articles');
const article = (slug: string): string => join(FIXTURES, slug, 'source.txt');

let app: RunningApp;
let folder: string;
test.beforeEach(() => {
  folder = freshFolder();
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

/** Takes in articles that attack, and opens the briefing of their day. Gives the dialogs they bring up, as they come. */
async function openAttacks(): Promise<string[]> {
  const attack = `Council mends the harbour wall

The mayor, <img src=x onerror="window.hacked=1">, said on Monday that "<script>window.hacked=2</script> the wall will stand" for years.

Three people were killed by <svg onload=window.hacked=3> the storm on Sunday, [the council](javascript:window.hacked=4) said.
`;
  const markdown = `# Bridge reopens\n\n<img src=x onerror="window.hacked=5">\n\n[press](javascript:window.hacked=6) ![remote](https://example.org/x.png)\n\n<iframe src="https://example.org"></iframe><a href="vbscript:x" onclick="window.hacked=7">link</a>\n\nThe bridge reopened on Monday, the **council** said. "It will hold," engineer Vera Holt said.\n`;
  writeFileSync(join(folder, 'attack.txt'), attack);
  writeFileSync(join(folder, 'attack.md'), markdown);
  writeFileSync(
    join(folder, 'attack.html'),
    `<html><body><article><h1>Market opens</h1><p onclick="window.hacked=8">The market opened on Monday in the rain, and traders said that trade was slow all day long.</p><script>window.hacked=9</script></article></body></html>`,
  );
  app = await startApp();
  const { page } = app;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await dropFiles(
    app,
    ['attack.txt', 'attack.md', 'attack.html'].map((name) => join(folder, name)),
  );
  await expect(page.getByText('3 files judged')).toBeVisible();
  await page.getByLabel('Publication date').fill('2026-03-12');
  await page.getByRole('button', { name: 'Set date for these articles' }).click();
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/ }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  return dialogs;
}

test('script, event handlers and javascript: in an article are inert on the desk', async () => {
  const dialogs = await openAttacks();
  const { page } = app;
  await page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: /^Library \d/ })
    .click();
  await page.getByText('Bridge reopens').first().click();
  await expect(page.getByText('It will hold,').first()).toBeVisible();
  const dangerous = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll(
          'main script, main iframe, main object, main [onerror], main [onclick], main [onload]',
        ),
      ].length +
      [...document.querySelectorAll('main a[href], main img[src]')].filter((element) =>
        /^(javascript|vbscript|data|https?):/i.test(element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
      ).length,
  );
  expect(dangerous).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
  expect(dialogs).toEqual([]);
});

test('script, event handlers and javascript: in an article are inert on paper', async () => {
  const missing = missingPdfTools();
  test.skip(missing !== null, missing ?? '');
  await openAttacks();
  const { page } = app;
  const target = join(folder, 'x.pdf');
  await answerSaveDialog(app, target);
  const exported = await page.evaluate(async () => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok
      ? window.daybrief.ask(
          'export:briefing',
          { draft: { ...options.value, note: '<script>window.hacked=10</script> *Ours*', title: '<b>Title</b>' } },
          'pdf',
          'full',
        )
      : null;
  });
  expect(exported).toMatchObject({ ok: true });
  const raw = readFileSync(target, 'latin1');
  expect(raw).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/URI\s*\(/);
  expect(pdfText(target)).toContain('<b>Title</b>');
});

test('hostile texts of 50,000 characters all get a verdict', async () => {
  app = await startApp();
  const seeds = [
    '"',
    '“',
    "'",
    '(',
    'A',
    'A ',
    'a.',
    '1',
    '1,',
    '- ',
    'said ',
    'killed ',
    'x killed 12 and ',
    '<b>',
    '[](',
    '&amp;',
    'fi ',
    'â€™',
    'the the ',
    'Mr. ',
  ];
  const paths = seeds.map((seed, index) => {
    const path = join(folder, `hostile-${index}.${['txt', 'md', 'html'][index % 3] ?? 'txt'}`);
    writeFileSync(
      path,
      `Council meets again ${index}\n\nThe council met on Monday and agreed to go on.\n\n${seed.repeat(Math.ceil(50_000 / seed.length))}\n`,
    );
    return path;
  });
  await dropFiles(app, paths);
  await expect(app.page.getByText(`${seeds.length} files judged`)).toBeVisible({ timeout: 90_000 });
});

test('a library from a newer version is refused untouched, and the message says what to do', async () => {
  app = await startApp();
  await dropFiles(app, [article('ferry-fire-named-captain')]);
  await expect(app.page.getByText('1 file judged')).toBeVisible();
  const { profile } = app;
  await app.close();
  const library = join(profile, readdirSync(profile).find((name) => name.endsWith('.daybrief')) ?? '');
  // SQLite keeps the version the app writes as user_version: four bytes, big-endian, at offset 60 of the file.
  const bytes = readFileSync(library);
  bytes.writeUInt32BE(9999, 60);
  writeFileSync(library, bytes);
  const before = { content: readFileSync(library), changed: statSync(library).mtimeMs };
  app = await startApp({ profile });
  await expect(app.page.getByRole('heading', { name: 'The library could not be opened' })).toBeVisible();
  const message = app.page.getByRole('alert').filter({ hasText: /newer version/i });
  await expect(message).toBeVisible();
  await expect(message).toContainText('.daybrief');
  expect(readFileSync(library).equals(before.content)).toBe(true);
  expect(statSync(library).mtimeMs).toBe(before.changed);
  await answerSaveDialog(app, join(folder, 'Other.daybrief'));
  await app.page.getByRole('button', { name: 'New library…' }).click();
  await app.page.getByRole('button', { name: 'Choose its place…' }).click();
  await expect(app.page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible();
});

test('a damaged file and a file that is no library are refused and stay as they are', async () => {
  app = await startApp();
  const { page } = app;
  await dropFiles(app, [article('ferry-fire-named-captain')]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  const copy = join(folder, 'Copy.daybrief');
  await answerSaveDialog(app, copy);
  expect(await page.evaluate(() => window.daybrief.ask('library:copy'))).toMatchObject({ ok: true });
  const whole = readFileSync(copy);
  const broken = join(folder, 'Broken.daybrief');
  writeFileSync(broken, whole.subarray(0, Math.floor(whole.length / 2)));
  const stranger = join(folder, 'Notes.daybrief');
  writeFileSync(stranger, 'These are notes, and no database at all.');
  for (const [path, code] of [
    [broken, 'damaged-library'],
    [stranger, 'not-a-library'],
  ] as const) {
    const content = readFileSync(path);
    await answerOpenDialog(app, [path]);
    expect(await page.evaluate(() => window.daybrief.ask('library:open'))).toMatchObject({ ok: false, code });
    expect(readFileSync(path).equals(content)).toBe(true);
  }
  // The library that was open before is still there.
  const info = await page.evaluate(() => window.daybrief.ask('library:info'));
  expect(info).toMatchObject({ ok: true, value: { articles: 1 } });
  await answerOpenDialog(app, [copy]);
  expect(await page.evaluate(() => window.daybrief.ask('library:open'))).toMatchObject({
    ok: true,
    value: { articles: 1 },
  });
});

test('a read-only folder gives a message and costs nothing', async () => {
  test.skip(noLocks !== null, noLocks ?? '');
  app = await startApp();
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  const unlock = lock(locked);
  await answerSaveDialog(app, join(locked, 'New.daybrief'));
  expect(await app.page.evaluate(() => window.daybrief.ask('library:create', null))).toMatchObject({
    ok: false,
    code: 'read-only',
  });
  unlock();
});

test('an app killed in the middle of a batch has every article it acknowledged', async () => {
  app = await startApp();
  const { page, profile } = app;
  mkdirSync(join(folder, 'many'));
  for (let number = 0; number < 200; number++) {
    writeFileSync(
      join(folder, 'many', `${number}.txt`),
      `Gate ${number} opens\n\nThe keeper of gate ${number * 17} said on Monday that ${number + 3} lamps in street ${number * 31} had been mended before dusk.\n`,
    );
  }
  const acknowledged = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const stop = window.daybrief.on('import:progress', (progress) => {
          if (progress.done < 20) return;
          stop();
          done(progress.done);
        });
      }),
  );
  await dropFiles(app, [join(folder, 'many')]);
  const judged = await acknowledged;
  const gone = app.electron.waitForEvent('close');
  app.electron.process().kill('SIGKILL');
  await gone;
  app = await startApp({ profile });
  const info = await app.page.evaluate(() => window.daybrief.ask('library:info'));
  expect(info.ok && info.value.articles).toBeGreaterThanOrEqual(judged);
  expect(await app.page.evaluate(() => window.daybrief.ask('library:verify'))).toMatchObject({
    ok: true,
    value: { problems: [] },
  });
});

test('while another program writes to the library it is said, and what is done waits or is left', async () => {
  app = await startApp();
  await openDay(app);
  const { page, profile } = app;
  const file = join(profile, readdirSync(profile).find((name) => name.endsWith('.daybrief')) ?? '');
  const other = connect(file, { readOnly: false, mustExist: true, driver: driverHere() });
  other.exec('BEGIN IMMEDIATE');
  const waiting = page.getByRole('status').filter({ hasText: 'Another program is writing to the library,' });
  await choose(page, /^Edit lead \d: Quake/, /^Hide this story/);
  await expect(waiting).toBeVisible();
  await expectAccessibleInAll(page, 'another program writes');
  await page.screenshot({ path: join(PICTURES, 'another-program.png') });
  await waiting.getByRole('button', { name: 'Wait no longer' }).press('Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Wait until it has finished, then try again.' }),
  ).toBeVisible();
  await expect(waiting).toHaveCount(0);
  await choose(page, /^Edit lead \d: Fire on quay/, /^Hide this story/);
  await expect(waiting).toBeVisible();
  other.exec('ROLLBACK');
  other.close();
  await expect(page.getByText('1 story hidden by the staff')).toBeVisible();
  await expect(waiting).toHaveCount(0);
});
