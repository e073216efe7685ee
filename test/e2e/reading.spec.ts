import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';
import { expectAccessible } from './support/accessible';

// An official reads: the sample at the first start, later the newest closed briefing, by key, tap and swipe.
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

const section = () => app.page.getByRole('main').getByRole('region').first();
const where = () => app.page.getByRole('navigation', { name: 'Sections' }).getByRole('status');

async function axe(): Promise<void> {
  await expectAccessible(app.page, 'reading');
}

test('the first start offers a sample, which is read and leaves the library empty', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Show a sample briefing' }).click();
  await expect(page.getByRole('heading', { name: 'Sample briefing' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/its articles are invented/)).toBeVisible();
  await expect(where()).toHaveText(/^1 of \d, \d+ minutes? left$/);
  await page.screenshot({ path: join(PICTURES, 'reading.png') });
  await axe();
  await page
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.locator('mark')).not.toBeEmpty();
  await page.screenshot({ path: join(PICTURES, 'reading-evidence.png') });
  await axe();
  await page.keyboard.press('Escape');
  await expect(evidence).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Drop articles here' })).toBeVisible();
});

test('sections turn by key, by tap and by the list, and say how much is left', async () => {
  const { page } = app;
  await openDay(app);
  await closeBriefing(app, 'Ana Reyes');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  await page.keyboard.press('ArrowRight');
  await expect(where()).toHaveText(/^2 of/);
  await page.keyboard.press('ArrowLeft');
  await expect(where()).toHaveText(/^1 of/);
  await page.getByRole('button', { name: /^Next: / }).click();
  await expect(where()).toHaveText(/^2 of/);
  await page.keyboard.press('3');
  await expect(where()).toHaveText(/^3 of/);
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: '2. Casualties' });
  await expect(section()).toHaveAccessibleName('Section: Casualties');
  await expect(section().getByRole('heading', { name: /^Ustel valley, 12 March/ })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'reading-casualties.png') });
  await axe();
});

test('a finger turns the page sideways and scrolls it upright', async () => {
  const drag = (across: number, down: number): Promise<void> =>
    section().evaluate(
      (element, [x, y]) => {
        const event = (type: string, clientX: number, clientY: number): void =>
          void element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX, clientY }));
        event('pointerdown', 400, 300);
        event('pointerup', 400 + x, 300 + y);
      },
      [across, down] as const,
    );
  await drag(-200, 10);
  await expect(where()).toHaveText(/^3 of/);
  await drag(200, -10);
  await expect(where()).toHaveText(/^2 of/);
  await drag(-80, 300);
  await expect(where()).toHaveText(/^2 of/);
});

test('night is for the time of reading alone', async () => {
  const { page } = app;
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  const before = await theme();
  await page.getByRole('button', { name: 'Night' }).click();
  expect(await theme()).toBe('dark');
  await axe();
  await page.screenshot({ path: join(PICTURES, 'reading-night.png') });
  await page.getByRole('button', { name: 'To the desk' }).click();
  await expect.poll(theme).toBe(before);

  // Opened again it is night as it was left, and the button says so; larger text changes neither.
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  const night = page.getByRole('button', { name: 'Night', pressed: true });
  await expect(night).toBeVisible();
  expect(await theme()).toBe('dark');
  const size = () => page.evaluate(() => document.documentElement.style.fontSize);
  await command(app, 'larger-text');
  await expect.poll(size).toBe('110%');
  await expect(night).toBeVisible();
  expect(await theme()).toBe('dark');
  await command(app, 'normal-text');
  await expect.poll(size).toBe('100%');
  await night.click();
  await expect(page.getByRole('button', { name: 'Night', pressed: false })).toBeVisible();
  expect(await theme()).toBe(before);
  await page.getByRole('button', { name: 'To the desk' }).click();
  await expect.poll(theme).toBe(before);
});

test('nothing can be changed, and the window may open with the newest closed briefing', async () => {
  await app.page.evaluate(async () => {
    const kept = await window.daybrief.ask('settings:get');
    if (kept.ok) await window.daybrief.ask('settings:set', { ...kept.value, startReading: true });
  });
  await app.close();
  app = await startApp({ profile: app.profile });
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  await expect(app.page.getByText(/by Ana Reyes, version 1/)).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
});
