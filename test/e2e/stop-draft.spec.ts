import { expect, test, type Locator } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, removeFolder, startApp, type RunningApp } from './support/app';
import { manyArticles } from './support/many';
import { openDay } from './support/desk-day';

// A draft long enough to be seen being made on any machine: of hundreds of long articles, by a worker that has read none of
// them yet.
const LONG = Object.fromEntries(
  Object.entries(manyArticles(990)).map(([name, text]) => [
    name,
    `${text}\n\n${'The slope above the lower village was surveyed by the office, and the owner of the quarry asked for a wall of stone along the old road to the mill. '.repeat(70)}`,
  ]),
);

test.describe.configure({ mode: 'serial' });

let app: RunningApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startApp();
  await openDay(app, LONG);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

const strip = (): Locator => app.page.locator('.strip.below').filter({ hasText: 'Making the briefing…' });
const brief = (): Locator => app.page.getByRole('article', { name: 'Daily briefing' });

/** Starts the app anew, with a worker that has read nothing yet, and stops the draft it begins with. */
async function stopAfterStart(): Promise<void> {
  await app.close();
  app = await startApp({ profile: app.profile });
  // At once: a fast machine has made it before a pointer has come to rest.
  await strip().getByRole('button', { name: 'Stop' }).dispatchEvent('click');
  await expect(app.page.getByRole('heading', { name: 'The briefing could not be made' })).toBeVisible();
}

test('a draft is stopped while it is made: the desk goes on, and it is asked for again', async () => {
  test.setTimeout(180_000);
  await stopAfterStart();
  const { page } = app;
  await expect(strip()).toHaveCount(0);
  await expect(brief()).toHaveCount(0);
  const answered = await page.evaluate(() => window.daybrief.ask('library:info'));
  expect(answered).toMatchObject({ ok: true });
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(brief()).toBeVisible({ timeout: 60_000 });
  await expect(strip()).toHaveCount(0);
});

test('an export that has to make the briefing first is cancelled with it, and nothing is written', async () => {
  test.setTimeout(180_000);
  await stopAfterStart();
  const { page } = app;
  const target = join(app.profile, 'day.md');
  await answerSaveDialog(app, target);
  const answers = await page.evaluate(async () => {
    const { ask } = window.daybrief;
    const options = await ask('briefing:options', '2026-03-12', '2026-03-12');
    if (!options.ok) return options;
    // Another who waits for a briefing is told by it that the work was stopped, and not only its outcome left.
    const waiting = ask('briefing:draft', options.value);
    const exported = ask('export:briefing', { draft: options.value }, 'md', 'full');
    await ask('export:cancel');
    return { exported: await exported, waiting: await waiting, info: await ask('library:info') };
  });
  expect(answers).toMatchObject({
    waiting: { ok: false, code: 'cancelled' },
    exported: { ok: false, code: 'cancelled', message: 'The export was cancelled; nothing was written.' },
    info: { ok: true },
  });
  expect(existsSync(target)).toBe(false);
});

test('quitting while a draft is made waits for nothing of it, and the desk opens whole again', async () => {
  test.setTimeout(180_000);
  await app.close();
  app = await startApp({ profile: app.profile });
  await expect(strip().getByRole('button', { name: 'Stop' })).toBeVisible();
  const ended = new Promise((settle) => app.electron.process().once('exit', settle));
  await app.close();
  expect(await ended).toBe(0);
  app = await startApp({ profile: app.profile });
  await expect(brief()).toBeVisible({ timeout: 60_000 });
  const sound = await app.page.evaluate(() => window.daybrief.ask('library:verify'));
  expect(sound).toMatchObject({ ok: true, value: { problems: [] } });
});
