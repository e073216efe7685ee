import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { command } from './support/desk-tools';
import { PICTURES } from './support/pdf';
import { expectAccessible } from './support/accessible';
import { expectReachable } from './support/dialogs';

// Closing freezes what was seen and says who did it; what comes later waits.
test.describe.configure({ mode: 'serial' });

const app = sharedApp(openDay);
const folder = freshFolder();
test.afterAll(() => removeFolder(folder));

const FERRY =
  'Ferry sinks off Norr with 19 aboard\n\nNORR, 12 March (Island Mail) - Nineteen people drowned when a ferry sank off Norr on Thursday, the coast guard said.';

/** Takes an article in behind the back of the screen, as another program at the same library would. */
async function drop(name: string, text: string): Promise<void> {
  const path = join(folder, `2026-03-12 ${name}.txt`);
  writeFileSync(path, text);
  await dropFiles(app, [path]);
  await expect(app.page.getByText('1 file judged')).toBeVisible();
  await app.page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await expect(app.page.getByRole('region', { name: 'Front page' })).toBeVisible();
}

async function confirm(by: string | null): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Close briefing' }).click();
  const dialog = page.getByRole('alertdialog');
  if (by !== null) await dialog.getByLabel('Closed by').fill(by);
  await dialog.getByRole('button', { name: /^Close as version/ }).click();
}

test('nobody closes without a name', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Close briefing' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: /^Close as version 1/ })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Keep as draft' }).click();
});

test('what comes in while the dialog is open is shown first, and only then closed', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Close briefing' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Closed by').fill('Ana Reyes');
  const quay = page.locator('.brief').getByText('Six dockers were killed');
  await expect(quay.first()).toBeAttached();
  await page.evaluate(async () => {
    const key = { article: 1, kind: 'casualty', phrase: 'Six dockers', nth: 0 } as const;
    for (let article = 1; article <= 7; article++)
      await window.daybrief.ask('decisions:add', {
        key: { ...key, article },
        verdict: 'rejected',
        patch: null,
        reason: 'a drill',
      });
  });
  await expect(quay).toHaveCount(0);
  await dialog.getByRole('button', { name: /^Close as version 1/ }).click();
  const came = page.getByRole('alertdialog', { name: 'Not closed: something came in' });
  await expect(came.getByRole('listitem')).toHaveCount(7);
  await expect(came.getByText(/^a finding rejected: “Six dockers” in /).first()).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'came-in.png') });
  await expectReachable(page, 'came in');
  await expectAccessible(page, 'came in');
  await page.keyboard.press('Enter');
  await expect(came).toHaveCount(0);
  const since = page.getByRole('region', { name: 'New since you looked' });
  await expect(since.getByRole('listitem')).toHaveCount(7);
  await page.screenshot({ path: join(PICTURES, 'new-since.png') });
  await confirm(null);
  await expect(page.getByText(/Closed .* by Ana Reyes, version 1/).first()).toBeVisible();
});

test('the closed briefing names who closed it', async () => {
  const { page } = app;
  const front = page.getByRole('region', { name: 'Front page' });
  await expect(front.getByText(/Closed .* by Ana Reyes, version 1/)).toBeVisible();
  const seal = page.getByText('Signed by Ana Reyes, with the key of this very app.');
  await seal.click();
  await expect(page.getByRole('img', { name: /^Fingerprint: ([0-9A-F]{4} ?){16}$/ })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'seal.png') });
  await expectAccessible(page, 'seal');
});

test('a late article waits beside the draft of the next version until it is taken in', async () => {
  const { page } = app;
  await drop('ferry', FERRY);
  const late = page.getByRole('region', { name: 'Late articles' });
  await expect(late.getByText('Ferry sinks off Norr with 19 aboard')).toBeVisible();
  const stories = page.getByRole('region', { name: 'Lead stories' });
  await expect(stories.getByRole('heading', { name: /^Ferry/ })).toHaveCount(0);
  await page.screenshot({ path: join(PICTURES, 'late.png') });
  await expectAccessible(page, 'closing');
  await late.getByRole('button', { name: /^Take into version 2/ }).click();
  await expect(stories.getByRole('heading', { name: /^Ferry/ })).toBeVisible();
  await expect(late).toHaveCount(0);
});

test('a quotation that is not in its source keeps the briefing open', async () => {
  const { page } = app;
  const lead = page.getByRole('button', { name: /^Edit lead \d: Quake/ });
  await lead.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Write the headline/ }).press('Enter');
  await page.getByRole('textbox', { name: 'Headline' }).fill('Maro: “We will never sign”');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Maro: “We will never sign”' }).first()).toBeVisible();
  await confirm(null);
  await expect(
    page.getByRole('alert').filter({ hasText: 'Not closed: not word for word in its source is “We will never sign”' }),
  ).toBeVisible();
  await command(app, 'undo');
  await expect(page.getByRole('heading', { name: 'Maro: “We will never sign”' })).toHaveCount(0);
  await confirm(null);
  await expect(page.getByText(/Closed .* by Ana Reyes, version 2/).first()).toBeVisible();
});
