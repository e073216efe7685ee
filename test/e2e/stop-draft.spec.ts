import { expect, test, type Locator } from '@playwright/test';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { manyArticles } from './support/many';
import { openDay } from './support/desk-day';

// A draft long enough to be seen being made: of hundreds of articles, by a worker that has read none of them yet.
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  app = await startApp();
  await openDay(app, manyArticles(400));
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

const strip = (): Locator => app.page.locator('.strip.below').filter({ hasText: 'Making the briefing…' });
const brief = (): Locator => app.page.getByRole('article', { name: 'Daily briefing' });

test('a draft is stopped while it is made: the desk goes on, and it is asked for again', async () => {
  test.setTimeout(180_000);
  await app.close();
  app = await startApp({ profile: app.profile });
  const { page } = app;
  await strip().getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: 'The briefing could not be made' })).toBeVisible();
  await expect(strip()).toHaveCount(0);
  await expect(brief()).toHaveCount(0);
  const answered = await page.evaluate(() => window.daybrief.ask('library:info'));
  expect(answered).toMatchObject({ ok: true });
  await page.getByRole('main').getByRole('button', { name: 'Try again' }).click();
  await expect(brief()).toBeVisible({ timeout: 60_000 });
  await expect(strip()).toHaveCount(0);
});
