import { expect, test, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing } from './support/desk-tools';
import { PICTURES } from './support/pdf';

let app: RunningApp;
test.beforeEach(async () => {
  app = await startApp();
  await openDay(app);
});
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
});

const bar = (page: Page): Locator => page.getByRole('search', { name: 'Find in this page' });
/** The words marked as the hit one is at, and how many are marked in all. */
const marked = (page: Page): Promise<{ here: string; all: number }> =>
  page.evaluate(() => {
    const ranges = (name: string): string[] => [...(CSS.highlights.get(name)?.values() ?? [])].map(String);
    return { here: ranges('found-here').join(), all: ranges('found').length + ranges('found-here').length };
  });
const hereInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('found-here')?.values() ?? [])];
    if (!(range instanceof Range)) return false;
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  });
async function menu(name: string): Promise<void> {
  await app.electron.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
    items.find((item) => item.label === label)?.click();
  }, name);
}

test('Ctrl+F finds in a briefing: counted, one after another, opened where it is closed, and given back with Escape', async () => {
  const { page } = app;
  await page.keyboard.press('Control+f');
  const field = bar(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await field.pressSequentially('quay');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  const count = Number((await bar(page).getByRole('status').textContent())?.split(' ').at(-1));
  expect(count).toBeGreaterThan(1);
  expect(await marked(page)).toEqual({ here: expect.stringMatching(/^quay$/i), all: count });
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`2 of ${count}`);
  expect(await hereInSight(page)).toBe(true);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText(`${count} of ${count}`);
  expect(await hereInSight(page)).toBe(true);
  await expectAccessible(page, 'the find bar');
  await page.screenshot({ path: join(PICTURES, 'find.png') });
  await field.fill('zebra');
  await expect(bar(page).getByRole('status')).toHaveText('Nothing found');
  await expect(bar(page).getByRole('button', { name: 'Next' })).toBeDisabled();

  // Inside closed details: each of them opens when its hit is gone to.
  const details = page.locator('#content details:not([open])').filter({ hasText: /\w/ }).first();
  const inside = await details.evaluate((element) => {
    element.setAttribute('data-under-test', '');
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (
        node.parentElement?.closest('summary, button, .hidden-text') === null &&
        /\w+ \w+/u.test(node.textContent ?? '')
      )
        return (node.textContent ?? '').trim().split(/\s+/u).slice(0, 3).join(' ');
    return '';
  });
  await field.fill(inside);
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  const under = page.locator('[data-under-test]');
  for (let step = 0; step < 20 && (await under.getAttribute('open')) === null; step++)
    await page.keyboard.press('Enter');
  await expect(under).toHaveAttribute('open', '');

  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await marked(page)).toEqual({ here: '', all: 0 });
  await menu('Find in this page');
  await expect(bar(page).getByRole('textbox')).toBeFocused();
});

test('Ctrl+F finds in an article and in a closed briefing, Ctrl+Shift+F goes to the library', async () => {
  const { page } = app;
  await closeBriefing(app);
  await expect(page.locator('.bar .state')).toHaveText(/^Closed/);
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('textbox').fill('ravine');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Control+Shift+F');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByLabel('Search title and text')).toBeFocused();
  // The library has a search of its own.
  await page.keyboard.press('Control+f');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByLabel('Search title and text')).toBeFocused();
  await page.getByLabel('Search title and text').fill('bus');
  // The list is drawn anew once the search has answered, which takes the focus off a row of the old one.
  const heading = page.getByRole('heading', { name: /Bus plunges/ });
  await expect(async () => {
    if (!(await heading.isVisible()))
      await page
        .getByRole('button', { name: 'Bus plunges into ravine near Torvik, 11 dead' })
        .press('Enter', { timeout: 2_000 });
    await expect(heading).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('textbox').fill('wreck. The driver');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 1');
  expect((await marked(page)).here).toBe('wreck. The driver');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(bar(page)).toHaveCount(0);
});

test('Ctrl+K goes anywhere by name, by keyboard alone', async () => {
  const { page } = app;
  const open = async (): Promise<Locator> => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Command, day, actor or article' });
    await expect(field).toBeFocused();
    return field;
  };
  let field = await open();
  await expect(page.getByRole('listbox').getByRole('group', { name: 'Commands' })).toBeVisible();
  await expectAccessible(page, 'the palette');
  await page.screenshot({ path: join(PICTURES, 'palette.png') });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const selected = page.getByRole('listbox', { name: 'Places and commands' }).getByRole('option', { selected: true });
  await expect(selected).toHaveCount(1);
  await expect(field).toHaveAttribute('aria-activedescendant', (await selected.getAttribute('id')) ?? '');

  await field.fill('mar brd');
  await expect(page.getByText('Nothing of this name.')).toBeVisible();
  await field.fill('maro');
  await expect(page.getByRole('group', { name: 'Actors' }).getByRole('option', { name: /Lena Maro/ })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Articles' }).getByRole('option')).toHaveText([/Talks on lake border/]);
  await expect(selected).toHaveText(/Lena Maro/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Lena Maro' })).toBeVisible();
  await page.getByRole('button', { name: 'In the library' }).click();
  await expect(page.getByRole('button', { name: 'Take away “Actor: Lena Maro”' })).toBeVisible();
  await expect(page.getByText('1 article found')).toBeVisible();

  field = await open();
  await field.fill('12 mar');
  await expect(selected).toHaveText(/Thursday 12 March 2026/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();

  field = await open();
  await field.fill('find page');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('textbox')).toBeFocused();

  field = await open();
  await field.fill('resigns');
  await expect(page.getByRole('group', { name: 'Articles' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Justice minister of Ostrel resigns/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await menu('Go to…');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

test('at 200 % in the smallest window hits come into sight below the bar', async () => {
  const { page } = app;
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(900, 620));
  await page.evaluate(async () => {
    const settings = await window.daybrief.ask('settings:get');
    if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, textSize: 200 });
  });
  await page.reload();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('textbox').fill('quay');
  await expect(bar(page).getByRole('status')).toHaveText(/^1 of \d+$/);
  for (let step = 0; step < 8; step++) {
    const { place, below } = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('found-here')?.values() ?? [])];
      const { top, bottom } = range instanceof Range ? range.getBoundingClientRect() : { top: 0, bottom: 0 };
      return { place: [top, bottom], below: document.querySelector('.find-bar')?.getBoundingClientRect().bottom ?? 0 };
    });
    expect(below).toBeGreaterThan(0);
    expect(place[0]).toBeGreaterThanOrEqual(below);
    expect(place[1]).toBeLessThanOrEqual(600);
    await page.keyboard.press('Enter');
  }
  await page.screenshot({ path: join(PICTURES, 'find-small.png') });
});
