import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ExportFormat } from '../../preload/contract';
import { watched } from '../unit/engine/watched';
import { answerSaveDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { encryptEmpty } from './support/desk-tools';

/** Of the day's articles, and as the search index has them. */
const WORDS = ['Ustel', 'ustel', 'earthquake struck', 'Tarsk', 'tarsk', 'helicopters', 'dockers'];
const PASSPHRASE = 'seven tall herons wade';

const [profile, temporary, elsewhere] = [freshFolder(), freshFolder(), freshFolder()];
test.afterAll(() => [profile, temporary, elsewhere].forEach(removeFolder));

/** Writes the day to a file outside of the app's own folders, as a user chooses to. */
async function exportDay(app: RunningApp, format: ExportFormat): Promise<string> {
  const path = join(elsewhere, `day.${format}`);
  await answerSaveDialog(app, path);
  const done = await app.page.evaluate(async (as) => {
    const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
    return options.ok ? window.daybrief.ask('export:briefing', { draft: options.value }, as, 'full') : options;
  }, format);
  expect(done).toMatchObject({ ok: true });
  return path;
}

/** Crashes what draws the window, and waits for the briefing in the page that is loaded after it. */
async function crash({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  // The test's own hold of the page was lost with it.
  await expect
    .poll(() =>
      electron.evaluate(async ({ BrowserWindow }) =>
        String(await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')),
      ),
    )
    .toContain('Ustel');
}

test('while an encrypted library is worked in no file of the app’s holds a plain word, nor when its window has crashed', async () => {
  test.skip(process.platform === 'darwin', 'skipped: where temporary files lie the system alone says');
  const app = await startApp({ profile, env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary } });
  // What the app writes by itself lies in the folders that are looked into; so would a dump.
  const own = await app.electron.evaluate((runtime) =>
    (['userData', 'temp', 'crashDumps'] as const).map((name) => runtime.app.getPath(name)),
  );
  expect(own.map((path) => relative(path.startsWith(temporary) ? temporary : profile, path).split('/')[0])).toEqual([
    '',
    '',
    'Crashpad',
  ]);
  await encryptEmpty(app, PASSPHRASE);
  const work = async (): Promise<void> => {
    await openDay(app);
    for (const format of ['docx', 'html', 'md'] as const) await exportDay(app, format);
    await dropFiles(app, [await exportDay(app, 'pdf')]);
    await expect(app.page.getByText('1 file judged')).toBeVisible({ timeout: 60_000 });
    await crash(app);
    await app.close();
  };
  const { files, holding } = await watched([profile, temporary], WORDS, work, app.electron.process().pid);
  expect(holding).toEqual([]);
  expect(files).toContain('Library.daybrief');
  // The words are those that what was exported holds.
  expect(WORDS.filter((word) => readFileSync(join(elsewhere, 'day.md'), 'utf8').includes(word))).not.toEqual([]);
});
