import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOpenDialog, dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, closeBriefing, command } from './support/desk-tools';
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

test('a section is one column of large type', async () => {
  const { page } = app;
  const size = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const desk = await size('.brief .story p');
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  expect(await size('.read-section .story p')).toBeGreaterThan(1.25 * desk);
  let listed = 0;
  for (let more = true; more; more = await page.getByRole('button', { name: /^Next: / }).isVisible()) {
    const name = await section().getAttribute('aria-label');
    const beside = await section().evaluate((region) => {
      const texts = [...region.querySelectorAll('.read-section :is(p, li, h2, h3, dd, blockquote)')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0);
      return texts.filter((one) =>
        texts.some((other) => other.top < one.bottom && one.top < other.bottom && other.left >= one.right),
      ).length;
    });
    expect(beside, `texts beside each other in ${name}`).toBe(0);
    const lines = await section().evaluate((region) => {
      const left = region.querySelector('h2')?.getBoundingClientRect().left ?? 0;
      const large = getComputedStyle(region).fontSize;
      return [...region.querySelectorAll('.lines > li')].filter((line) => {
        const words = document.createRange();
        words.selectNodeContents(line);
        return words.getBoundingClientRect().left < left - 0.5 || getComputedStyle(line).fontSize !== large;
      }).length;
    });
    expect(lines, `lines left of their heading, or small, in ${name}`).toBe(0);
    const small = await section().evaluate((region) => {
      const least = 0.7 * Number.parseFloat(getComputedStyle(region).fontSize);
      return [...region.querySelectorAll('.read-section *')]
        .filter((element) => element.closest('.ref, .hidden-text, svg') === null && element.checkVisibility())
        .filter(({ childNodes }) => [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < least)
        .map((element) => `${element.className} ${element.textContent}`);
    });
    expect(small, `small type in ${name}`).toEqual([]);
    listed += await section().locator('.lines > li').count();
    await page.keyboard.press('ArrowRight');
    await expect(section()).not.toHaveAccessibleName(name ?? '');
  }
  expect(listed).toBeGreaterThan(0);
});

test('Ctrl+F finds in the section that is read', async () => {
  const { page } = app;
  await page.getByRole('combobox', { name: 'Section' }).selectOption({ label: '1. Lead stories' });
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in this section' });
  // The letters that turn a section are letters here.
  await bar.getByRole('textbox').pressSequentially('Fire on quay 1');
  await expect(bar.getByRole('status')).toHaveText('Nothing found in this section');
  await bar.getByRole('textbox').fill('quay');
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
  await expect(where()).toHaveText(/^1 of/);
  expect(await page.evaluate(() => [...(CSS.highlights.get('found-here')?.values() ?? [])].map(String))).toEqual([
    expect.stringMatching(/^quay$/i),
  ]);
  await page.screenshot({ path: join(PICTURES, 'reading-find.png') });
  await axe();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(section()).toBeFocused();
});

test('nothing can be changed while one reads: not undone, not imported, not pasted, not dropped', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'To the desk' }).click();
  await page.getByRole('button', { name: '12 March' }).first().click();
  await choose(page, /^Edit lead \d: Fire on quay/, /^Write the headline/);
  const field = page.getByRole('textbox', { name: 'Headline' });
  await field.fill('Six dockers dead on a quay');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: /^Six dockers dead on a quay/ }).first()).toBeVisible();
  const kept = () =>
    page.evaluate(async () => {
      const [info, days] = await Promise.all([
        window.daybrief.ask('library:info'),
        window.daybrief.ask('desk:actions'),
      ]);
      return JSON.stringify([info.ok && info.value, days]);
    });
  const before = await kept();
  const text = 'Ferry stops at Port Lind\n\nPORT LIND, 12 March (Coast Daily) - The ferry stopped on Thursday.';
  const dropped = join(freshFolder(), 'ferry.txt');
  writeFileSync(dropped, text);
  await answerOpenDialog(app, [dropped]);

  await command(app, 'read');
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  for (const name of ['redo', 'import', 'paste', 'close-briefing', 'find', 'palette', 'settings', 'undo'] as const)
    await command(app, name);
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
  await dropFiles(app, [dropped]);
  await page.keyboard.press('Control+k');
  // Asked behind all of these: whatever they had begun is answered before it.
  await command(app, 'larger-text');
  await expect.poll(() => page.evaluate(() => document.documentElement.style.fontSize)).toBe('110%');
  await command(app, 'normal-text');
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  expect(await kept()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /^Six dockers dead on a quay/ }).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await kept()).toBe(before);
});

test('it is set in the window that the newest closed briefing opens at the start', async () => {
  const { page } = app;
  await command(app, 'settings');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  const saved = dialog.getByLabel('Open the newest closed briefing to be read');
  await saved.check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const kept = await window.daybrief.ask('settings:get');
        return kept.ok && kept.value.startReading;
      }),
    )
    .toBe(true);
  await app.close();
  app = await startApp({ profile: app.profile });
  await expect(section()).toHaveAccessibleName('Section: Lead stories');
  await expect(app.page.getByText(/by Ana Reyes, version 1/)).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
});
