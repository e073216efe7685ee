import { expect, test } from '@playwright/test';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, nextEvent, removeFolder, startApp, type RunningApp } from './support/app';

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

/** An article of its own for each number: no two share a sentence. */
function article(number: number): string {
  const word = (shift: number): string =>
    `${['Harbour', 'Orchard', 'Quarry', 'Bridge', 'Station', 'Museum', 'Mill'][(number + shift) % 7] ?? 'Hall'} ${number * 7 + shift}`;
  return `${word(0)} reopens after repairs

The ${word(1)} beside ${word(2)} reopened on Monday after ${number + 2} weeks of repairs, its keeper said. "Visitor ${number} was the first through the gate," keeper Nora Field${number} said.

The work cost ${number * 13 + 5} crowns and was paid for by the ${word(3)} council, which met ${number + 1} times.
`;
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('rubbish is refused by name and reason, and costs the rest nothing', async () => {
  const { page } = app;
  const good = write('good.txt', article(1));
  mkdirSync(join(folder, 'inner', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'inner', 'deep', 'nested.txt'), article(2));
  symlinkSync(folder, join(folder, 'inner', 'loop'));
  const rubbish = [
    write('empty.txt', ''),
    write('blank.txt', ' \n\t\n '),
    write(
      'binary.txt',
      Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 5),
    ),
    write('picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
    write('huge.txt', `${'a line of words. '.repeat(1000)}\n`.repeat(1400)),
  ];
  await dropFiles(app, [good, ...rubbish, join(folder, 'inner')]);
  const verdicts = page.getByRole('region', { name: 'Files and their verdicts' });
  await expect(verdicts.getByRole('heading', { name: 'Rejected, 6' })).toBeVisible({ timeout: 30_000 });
  await expect(verdicts.getByRole('heading', { name: 'New, 2' })).toBeVisible();
  for (const name of ['empty.txt', 'blank.txt', 'binary.txt', 'picture.png', 'huge.txt', 'loop'])
    await expect(verdicts.getByText(name, { exact: true })).toBeVisible();
});

test('encodings are read right, and what can’t be decoded is said', async () => {
  const text =
    'Café owners “relieved”\n\nThe café owners of Zürich said on Monday that they were relieved — “très” relieved — by the ruling of the court.\n';
  const windows = Uint8Array.from(
    Array.from(text, (character) => ({ '“': 0x93, '”': 0x94, '—': 0x97 })[character] ?? character.charCodeAt(0)),
  );
  const files = [
    write('utf8.txt', text),
    write('bom.txt', `\uFEFF${text.replace('Monday', 'Tuesday')}`),
    write('utf16.txt', new Uint8Array(Buffer.from(`\uFEFF${text.replace('Monday', 'Wednesday')}`, 'utf16le'))),
    write(
      'windows.txt',
      windows.map((byte, index) => (text[index] === 'M' ? 'S'.charCodeAt(0) : byte)),
    ),
  ];
  const report = nextEvent(app.page, 'library:changed');
  await dropFiles(app, files);
  await report;
  await expect(app.page.getByText('4 files judged')).toBeVisible();
  const articles = await app.page.evaluate(async () => {
    const listed = await window.daybrief.ask('articles:list', {
      search: '',
      from: null,
      to: null,
      filter: 'all',
      offset: 0,
      limit: 10,
    });
    if (!listed.ok) return [];
    return Promise.all(listed.value.articles.map(async ({ id }) => window.daybrief.ask('articles:get', id)));
  });
  const read = articles.map((answer) =>
    answer.ok
      ? { file: answer.value.fileName, encoding: answer.value.encoding, text: answer.value.findings.text }
      : null,
  );
  expect(read.map((entry) => entry?.file).toSorted()).toEqual(['bom.txt', 'utf16.txt', 'utf8.txt', 'windows.txt']);
  for (const entry of read) expect(entry?.text).toContain('“très”');
  expect(new Map(read.map((entry) => [entry?.file, entry?.encoding.toLowerCase()])).get('windows.txt')).toContain(
    '1252',
  );
  expect(new Map(read.map((entry) => [entry?.file, entry?.encoding.toLowerCase()])).get('utf16.txt')).toContain(
    'utf-16',
  );
});

test('the same text is here already, a longer one is an update', async () => {
  const { page } = app;
  const first = article(3);
  await dropFiles(app, [write('a.txt', first)]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  await dropFiles(app, [
    write('b.txt', first.replaceAll('\n', '\r\n')),
    write(
      'c.txt',
      `${first}\nOn Tuesday the keeper added that a second gate would open in May and that tickets had sold out.\n`,
    ),
  ]);
  const verdicts = page.getByRole('region', { name: 'Files and their verdicts' });
  await expect(verdicts.getByRole('heading', { name: /Already here, 1/ })).toBeVisible();
  await expect(verdicts.getByRole('heading', { name: /(Updated|Update|Near).*1/ })).toBeVisible();
});

test('500 files keep the window answering, and all arrive', async () => {
  test.slow();
  const { page } = app;
  mkdirSync(join(folder, 'many'));
  for (let number = 0; number < 500; number++)
    writeFileSync(join(folder, 'many', `article-${number}.txt`), article(number));
  await dropFiles(app, [join(folder, 'many')]);
  // The page itself measures the longest stretch without a frame while the batch runs: a frozen window shows here.
  const longest = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let previous = performance.now();
        let worst = 0;
        let finished = false;
        const stop = window.daybrief.on('import:progress', ({ done: judged, total }) => {
          finished = judged === total;
        });
        const tick = (now: number): void => {
          worst = Math.max(worst, now - previous);
          previous = now;
          if (finished) {
            stop();
            done(worst);
          } else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );
  await expect(page.getByText('500 files judged')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: /Library 500/ })).toBeVisible();
  test.info().annotations.push({ type: 'longest stretch without a frame', description: `${Math.round(longest)} ms` });
});

test('a cancelled import keeps what was taken in and stops', async () => {
  const { page } = app;
  mkdirSync(join(folder, 'many'));
  for (let number = 0; number < 300; number++)
    writeFileSync(join(folder, 'many', `article-${number}.txt`), article(number));
  const started = page.evaluate(
    () =>
      new Promise<void>((done) => {
        const stop = window.daybrief.on('import:progress', (progress) => {
          if (progress.done === 0) return;
          stop();
          done();
        });
      }),
  );
  await dropFiles(app, [join(folder, 'many')]);
  await started;
  await page.getByRole('button', { name: /^(Cancel|Stop)/ }).click();
  await expect(page.getByText(/[Cc]ancelled|[Ss]topped/).first()).toBeVisible();
  const info = await page.evaluate(() => window.daybrief.ask('library:info'));
  expect(info.ok).toBe(true);
  if (info.ok) {
    expect(info.value.articles).toBeGreaterThan(0);
    expect(info.value.articles).toBeLessThan(300);
  }
});

test('pasted text becomes an article', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Paste text…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(article(5));
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('1 file judged').or(page.getByText(/1 text judged/))).toBeVisible();
  await expect(page.getByRole('button', { name: /Library 1/ })).toBeVisible();
});

test('a file dropped on the window never navigates, whatever it is', async () => {
  const before = app.page.url();
  await dropFiles(app, [
    write(
      'page.html',
      '<title>Elsewhere</title><p>The council met on Monday and agreed to mend the harbour wall before the winter storms return.</p><script>window.hacked = true</script>',
    ),
  ]);
  await expect(app.page.getByText('1 file judged')).toBeVisible();
  expect(app.page.url()).toBe(before);
  expect(await app.page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});

test('a date for a whole batch asks about the articles that have one of their own', async () => {
  const { page } = app;
  const dated = write('2026-03-12 mill.txt', article(1));
  await dropFiles(app, [dated, write('plain.txt', article(2)), write('other.txt', article(3))]);
  await expect(page.getByText('3 files judged')).toBeVisible();
  const given = page.getByText(/14 March 2026 \(date given by the staff\)/);
  await page.getByLabel('Articles', { exact: true }).selectOption('all');
  await page.getByLabel('Publication date').fill('2026-03-14');
  const set = page.getByRole('button', { name: 'Set date for these articles' });
  await set.click();
  const asked = page.getByRole('alertdialog', { name: 'Articles with a date of their own' });
  await expect(asked).toContainText('1 article has a date of its own');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(given).toHaveCount(0);
  await set.click();
  await asked.getByRole('button', { name: 'Keep that, set the other 2' }).click();
  await expect(given).toHaveCount(2);
  // Nothing is in doubt now: the date would be that of all, and all have one.
  await page.getByLabel('Publication date').fill('2026-03-15');
  await set.click();
  await expect(asked).toContainText('3 articles have a date of their own');
  await expect(asked.getByRole('button', { name: /^Keep/ })).toHaveCount(0);
  await asked.getByRole('button', { name: 'Set all 3' }).click();
  await expect(page.getByText(/15 March 2026 \(date given by the staff\)/)).toHaveCount(3);
});
