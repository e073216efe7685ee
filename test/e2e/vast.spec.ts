import { expect, test } from '@playwright/test';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { manyArticles } from './support/many';

// A day of hundreds of articles: its front page stands before what is behind it is drawn.
let app: RunningApp;
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

test('a day of hundreds of articles shows its front page first, and then all of it', async () => {
  test.setTimeout(180_000);
  app = await startApp();
  const brief = await openDay(app, manyArticles(310));
  const { page } = app;
  await expect(brief).not.toHaveAttribute('aria-busy');
  await expect(brief.getByRole('heading', { name: /^Sources/ })).toBeAttached();
  const parts = page.getByRole('navigation', { name: 'Parts of this briefing' });
  await expect(parts.getByRole('link', { name: 'Sources' })).toBeAttached();

  // From the library back to it: what stood behind the front page when that stood there first.
  await page.locator('.rail-link', { hasText: /^Library \d/ }).click();
  await expect(brief).toHaveCount(0);
  const first = await page
    .locator('.rail-link', { hasText: '12 Mar' })
    .first()
    .evaluate(
      (day: HTMLElement) =>
        new Promise<{ busy: boolean; body: boolean }>((resolve) => {
          const look = (): void => {
            const shown = document.querySelector('article.brief');
            if (shown?.querySelector('.front') === null || shown === null) return;
            watching.disconnect();
            resolve({ busy: shown.ariaBusy === 'true', body: shown.querySelector('.brief-body') !== null });
          };
          const watching = new MutationObserver(look);
          watching.observe(document.body, { childList: true, subtree: true });
          day.click();
        }),
    );
  expect(first).toEqual({ busy: true, body: false });
  await expect(brief).not.toHaveAttribute('aria-busy');
  await expect(brief.getByRole('heading', { name: /^Sources/ })).toBeAttached();
  await expect(parts.getByRole('link', { name: 'Sources' })).toBeAttached();

  // After an edit as well: the body is what it was until it is drawn anew, and says that it is not done.
  const seen = await page.evaluate(
    async (title) =>
      new Promise<{ busy: boolean; body: boolean }>((resolve) => {
        const shown = document.querySelector('article.brief');
        const look = (): void => {
          if (shown?.querySelector('.front')?.textContent.includes(title) !== true) return;
          watching.disconnect();
          const body = shown.querySelector('.brief-body')?.textContent ?? '';
          resolve({ busy: shown.ariaBusy === 'true', body: body.includes(title) });
        };
        const watching = new MutationObserver(look);
        watching.observe(document.body, { childList: true, subtree: true, characterData: true });
        void (async () => {
          const at = { from: '2026-03-12', to: '2026-03-12' };
          const options = await window.daybrief.ask('briefing:options', at.from, at.to);
          if (!options.ok) return;
          const draft = await window.daybrief.ask('briefing:draft', options.value);
          if (!draft.ok) return;
          const story = draft.value.sources[draft.value.leads[0]?.sources[0] ?? -1]?.article ?? 0;
          await window.daybrief.ask('desk:edit', { ...at, edit: { kind: 'story-title', story, title } });
        })();
      }),
    'Every road of the hills is shut',
  );
  expect(seen).toEqual({ busy: true, body: false });
  await expect(brief).not.toHaveAttribute('aria-busy');
  await expect(brief.locator('.brief-body')).toContainText('Every road of the hills is shut');
});
