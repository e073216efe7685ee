import { expect, test } from '@playwright/test';
import { expectAccessibleInAll } from './support/accessible';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing } from './support/desk-tools';
import { join } from 'node:path';
import { PICTURES } from './support/pdf';

// A closed briefing that lost parts of what is kept, and a window whose page stops: neither leaves the window blank.
test.describe.configure({ mode: 'serial' });

const app = sharedApp();

/** From now on a closed briefing is answered without these parts, at any depth, as if they were gone from the library. */
const lose = (parts: readonly string[]): Promise<void> =>
  app.electron.evaluate(({ ipcMain }, lost) => {
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers');
    const own = Reflect.get(handlers, 'own') ?? handlers.get('briefing:get');
    Reflect.set(handlers, 'own', own);
    handlers.set('briefing:get', async (...args) => {
      const answer: unknown = await own(...args);
      return JSON.parse(JSON.stringify(answer, (name, value: unknown) => (lost.includes(name) ? undefined : value)));
    });
  }, parts);

const rail = () => app.page.getByRole('navigation', { name: 'Desk' });

async function openClosed(): Promise<void> {
  const { page } = app;
  await rail()
    .getByRole('button', { name: /^Briefings \d/ })
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
}

test('a part that is damaged says so in its place, and the others are read', async () => {
  const { page } = app;
  await openDay(app);
  await closeBriefing(app, 'Ana Reyes');
  await expect(page.getByText(/^Closed .* by Ana Reyes, version 1$/).first()).toBeVisible();
  await lose(['roles']);
  await openClosed();
  const brief = page.getByRole('article', { name: 'Daily briefing' });
  await expect(brief.getByRole('alert').filter({ hasText: '“Key actors” can’t be shown' })).toBeVisible();
  await expect(brief.getByRole('heading', { name: 'Casualties' })).toBeVisible();
  await expect(brief.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await brief.getByRole('alert').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'damaged.png') });
  await expectAccessibleInAll(page, 'a damaged part');
});

test('a briefing of which nothing can be drawn leaves the desk, and the way on', async () => {
  const { page } = app;
  for (const parts of [['options'], ['references', 'sources'], ['front'], ['claims'], ['glance', 'stories', 'desk']]) {
    await lose(parts);
    await openClosed();
    const told = page.getByRole('main').getByRole('alert').filter({ hasText: 'can’t be shown' });
    await expect(told.first()).toBeVisible();
    await expect(rail()).toBeVisible();
  }
  await lose(['options']);
  await openClosed();
  await expect(page.getByRole('heading', { name: 'This page can’t be shown' })).toBeVisible();
  await expectAccessibleInAll(page, 'a page that can’t be shown');
  await page.getByRole('button', { name: 'To the briefings' }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('button', { name: /12 March/ })
      .first(),
  ).toBeVisible();
});

test('the reading mode leads back to the desk from what it can’t draw', async () => {
  const { page } = app;
  await lose([]);
  await openClosed();
  await lose(['summary']);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'This briefing can’t be shown' })).toBeVisible();
  await page.getByRole('button', { name: 'To the desk' }).click();
  await expect(rail()).toBeVisible();
});

/** Stops what draws the window, and waits until its page is there again. */
const crash = (): Promise<void> =>
  app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );

/** The words of the window; the test's own hold of its page was lost with it. */
const words = (): Promise<string> =>
  app.electron.evaluate(async ({ BrowserWindow }) =>
    String(await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')),
  );

test('a window whose page has stopped is opened again, with all that was taken in', async () => {
  await crash();
  await expect.poll(words).toMatch(/Library\s+7[^]*Quake flattens school/);
});

test('a page that stops again and again is opened once more only when the user says so', async () => {
  await app.electron.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showMessageBox', async (_window: unknown, options: { message: string }) => {
      Reflect.set(dialog, 'asked', options.message);
      return { response: 0 };
    });
  });
  const asked = (): Promise<unknown> => app.electron.evaluate(({ dialog }) => Reflect.get(dialog, 'asked'));
  await crash();
  await crash();
  expect(await asked()).toBeUndefined();
  await crash();
  expect(await asked()).toBe('The window has stopped 4 times within a minute.');
  await expect.poll(words).toContain('Quake flattens school');
});
