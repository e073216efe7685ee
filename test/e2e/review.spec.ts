import { expect, test, type Locator } from '@playwright/test';
import { join } from 'node:path';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { command, sizeWindow } from './support/desk-tools';
import { PICTURES } from './support/pdf';
import { expectAccessible } from './support/accessible';

// A draft is looked through by keyboard; what the machine missed is added; closing says what nobody looked at.
test.describe.configure({ mode: 'serial' });

const app = sharedApp(openDay);

const item = () => app.page.getByRole('region', { name: /^\d+ of \d+$/ });
const progress = () => app.page.getByRole('navigation', { name: 'To review' }).getByRole('status');

test('the queue opens at what matters most, with sentence and decision in view', async () => {
  const { page } = app;
  await sizeWindow(app, 1280, 800);
  await page.getByRole('button', { name: /^Review… 0 of \d+$/ }).click();
  await expect(item()).toHaveAccessibleName(/^1 of/);
  await expect(progress()).toHaveText(/^0 of \d+ looked at$/);
  const current = page.locator('.review-list [aria-current]');
  await expect(current).toContainText('front page');
  for (const [width, height] of [
    [1280, 800],
    [900, 600],
  ] as const) {
    await sizeWindow(app, width, height);
    await expect(item().locator('mark').first()).toBeInViewport();
    await expect(item().getByRole('button', { name: /^(Accept|Looked at)/ })).toBeInViewport({ ratio: 1 });
    await page.screenshot({ path: join(PICTURES, `review-${width}.png`) });
  }
  await sizeWindow(app, 1280, 800);
});

test('one key accepts and goes on, N and P step, and the list says what is done', async () => {
  const { page } = app;
  const quake = page.locator('.review-list button').filter({ hasText: 'At least 28 people' });
  await quake.click();
  const at = Number(/^\d+/.exec((await item().getAttribute('aria-label')) ?? '')?.[0]);
  await expect(item().locator('mark b').filter({ hasText: 'At least 28 people' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(progress()).toHaveText(/^1 of/);
  await expect(item()).toHaveAccessibleName(new RegExp(`^${at + 1} of`));
  await expect(quake.locator('.sign')).toHaveText('✓');
  await page.keyboard.press('p');
  await expect(item()).toHaveAccessibleName(new RegExp(`^${at} of`));
  await expect(item().getByText(/^Accepted/)).toBeVisible();
  await page.keyboard.press('n');
  await expect(item()).toHaveAccessibleName(new RegExp(`^${at + 1} of`));
  await expect(item().getByText(/^Accepted/)).toHaveCount(0);
});

test('a correction is said everywhere: where it was made, in the table, in the sum', async () => {
  const { page } = app;
  await page
    .locator('.review-list button')
    .filter({ hasText: /: Six dockers/ })
    .click();
  await expect(item().locator('mark b').filter({ hasText: 'Six dockers' })).toBeVisible();
  await page.keyboard.press('c');
  await item().getByLabel('At least').fill('7');
  await item().getByLabel('At most').fill('7');
  await item().getByRole('button', { name: 'Save correction' }).click();
  await page
    .locator('.review-list button')
    .filter({ hasText: /: Six dockers/ })
    .click();
  await expect(item().getByText('corrected by the staff; the machine read: 6')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
  const table = page.getByRole('region', { name: 'Casualty table' });
  await expect(table.getByRole('row').filter({ hasText: 'Port Lind' })).toContainText(/7.*corrected/);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await command(app, 'undo');
  await expect(page.getByText('Undone: a finding corrected.')).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'Port Lind' })).not.toContainText('corrected');
});

test('with a form open, in the smallest window and in large type, the sentence and the decision are in view', async () => {
  const { page } = app;
  const type = async (textSize: number): Promise<void> => {
    await page.evaluate(async (size) => {
      const settings = await window.daybrief.ask('settings:get');
      if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, textSize: size });
    }, textSize);
    await page.reload();
    await page
      .getByRole('button', { name: /^Review… / })
      .first()
      .click();
  };
  await sizeWindow(app, 900, 600);
  for (const size of [100, 200]) {
    await type(size);
    // Stepped to by key: in large type there is no room for the list.
    for (
      let step = 0;
      step < 20 &&
      (await item()
        .getByRole('heading', { name: /: Eleven passengers/ })
        .count()) === 0;
      step++
    ) {
      // It has the focus once it listens.
      await expect(item().getByRole('heading', { level: 2 })).toBeFocused();
      const name = (await item().getAttribute('aria-label')) ?? '';
      await page.keyboard.press('n');
      await expect(item()).not.toHaveAccessibleName(name);
    }
    const accept = item().getByRole('button', { name: 'Accept', exact: true });
    const words = item().locator('mark b');
    for (const [key, field, decision] of [
      ['r', 'Why is it wrong?', 'Reject this finding'],
      ['c', 'At least', 'Save correction'],
    ] as const) {
      await expect(words).toBeInViewport({ ratio: 0.9 });
      await expect(accept).toBeInViewport({ ratio: 1 });
      await page.keyboard.press(key);
      await expect(item().getByLabel(field)).toBeVisible();
      await page.screenshot({ path: join(PICTURES, `review-form-${key}-${size}.png`) });
      await expect(words).toBeInViewport({ ratio: 0.9 });
      const decide = item().getByRole('button', { name: decision });
      if (key === 'r') await expect(decide).toBeInViewport({ ratio: 1 });
      // A longer form is scrolled by itself, and the words stay.
      await decide.focus();
      await expect(decide).toBeInViewport({ ratio: 1 });
      await expect(words).toBeInViewport({ ratio: 0.9 });
      await item().getByRole('button', { name: 'Cancel' }).press('Enter');
    }
  }
  await type(100);
  await sizeWindow(app, 1280, 800);
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
});

test('a rejected figure leaves the queue, and the one in its place is next', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Review… / }).click();
  const bus = page.locator('.review-list button').filter({ hasText: /: Eleven passengers/ });
  await bus.click();
  await page.keyboard.press('r');
  await item().getByLabel('Why is it wrong?').fill('a drill');
  await item().getByRole('button', { name: 'Reject this finding' }).click();
  await expect(bus).toHaveCount(0);
  await expect(item()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'review-after.png') });
});

test('a warning is looked at, and says so at closing', async () => {
  const { page } = app;
  const warnings = page.locator('.review-list button').filter({ hasText: 'Warning' });
  const before = await warnings.count();
  expect(before).toBeGreaterThan(0);
  await warnings.first().click();
  const name = (await item().getByRole('heading').first().textContent()) ?? '';
  await page.keyboard.press('a');
  await expect(warnings.filter({ hasText: name }).locator('.sign')).toHaveText('✓');
  await expectAccessible(page, 'review');
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
  await page.getByRole('button', { name: 'Close briefing' }).click();
  await expect(page.getByText(/\d+ (figures and quotes|figure or quote) on the front page unchecked/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep as draft' }).click();
});

test('words of an article are selected and added as what they are', async () => {
  const { page } = app;
  await page
    .getByRole('button', { name: /^Library/ })
    .first()
    .click();
  await page.getByText('Talks on lake border adjourn without a date').first().click();
  const paragraph = page.locator('.article-text p').filter({ hasText: 'Negotiators left Tarsk' });
  await paragraph.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
      const start = node.textContent?.indexOf('two days without agreement') ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + 'two days without agreement'.length);
      window.getSelection()?.removeAllRanges();
      window.getSelection()?.addRange(range);
    }
  });
  await page.getByRole('button', { name: 'Add as a finding…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add what the machine missed' });
  await expect(dialog.getByLabel('Words of the article')).toHaveValue('two days without agreement');
  await dialog.getByLabel('Words of the article').fill('not in the article');
  await expect(dialog.getByText('These words do not stand in the article like this.')).toBeVisible();
  await dialog.getByLabel('Words of the article').fill('Negotiators');
  await dialog.getByLabel('At least').fill('4');
  await dialog.getByLabel('At most').fill('4');
  await dialog.getByLabel('Where').fill('Tarsk');
  await dialog.getByLabel('When').fill('2026-03-12');
  await page.screenshot({ path: join(PICTURES, 'add-finding.png') });
  await dialog.getByRole('button', { name: 'Add figure' }).click();
  await expect(page.locator('.finding.casualty').filter({ hasText: 'Negotiators' })).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  const row = page.getByRole('region', { name: 'Casualty table' }).getByRole('row').filter({ hasText: 'Tarsk' });
  await expect(row).toContainText('4');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('complementary', { name: 'Evidence' }).locator('mark b')).toHaveText('Negotiators');
});

test('a quote, a person and a role that the machine missed are added by their forms', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Library/ })
    .first()
    .click();
  await page.getByText('Talks on lake border adjourn without a date').first().click();
  const add = async (what: RegExp, words: string, fill: (dialog: Locator) => Promise<void>): Promise<void> => {
    await page.getByRole('button', { name: 'Add a finding…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add what the machine missed' });
    await dialog.getByRole('radio', { name: what }).check();
    await dialog.getByLabel('Words of the article').fill(words);
    await fill(dialog);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await add(/^A quotation/, 'return with proposals in April', (dialog) =>
    dialog.getByLabel('Speaker').fill('Lena Maro'),
  );
  await add(/^A person or a body/, 'Negotiators', async (dialog) => {
    await dialog.getByLabel('Person or body').selectOption('Organisation');
  });
  await add(/^A role/, 'Foreign Minister', (dialog) => dialog.getByLabel('Whose role').fill('Negotiators'));
  await expect(page.locator('.finding.quote').filter({ hasText: 'return with proposals in April' })).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Command, day/ }).fill('negotiators');
  await page
    .getByRole('group', { name: 'Actors' })
    .getByRole('option', { name: /Negotiators/ })
    .first()
    .click();
  const roles = page.getByRole('region', { name: 'Roles' });
  await expect(roles).toContainText('Foreign Minister');
  await page.getByRole('button', { name: 'Back' }).click();
  const said = page.locator('.quote-group').filter({ hasText: 'return with proposals in April' }).first();
  await expect(said).toContainText('Lena Maro');
});
