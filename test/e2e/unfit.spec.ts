import { expect, test, type Locator } from '@playwright/test';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

// What the staff said and stands on nothing any more is shown in the draft, with a way to take it back.
test.describe.configure({ mode: 'serial' });

const app = sharedApp(openDay);

const unfit = (): Locator => app.page.getByRole('region', { name: 'Edits of this draft' });
const toDay = (): Promise<void> =>
  app.page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
const toArticle = async (title: RegExp): Promise<void> => {
  await app.page
    .getByRole('button', { name: /^Library/ })
    .first()
    .click();
  await app.page.getByRole('button', { name: title }).click();
};

test('a name given to somebody of whom no article of the day tells any more is shown', async () => {
  const { page } = app;
  await choose(page, /^Edit actor: Pavel Arden/, /^Rename/);
  await page.getByRole('dialog').getByLabel('Name').fill('Pavel M. Arden');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText(/^Pavel Arden is called Pavel M. Arden/)).toBeVisible();
  await expect(unfit()).toHaveCount(0);
  await toArticle(/^Justice minister of Ostrel/);
  await page.getByRole('button', { name: 'Set date…' }).click();
  await page.getByRole('dialog').getByLabel('Published on').fill('2026-03-14');
  await page.getByRole('dialog').getByRole('button', { name: 'Set date' }).click();
  await toDay();
  await expect(unfit().getByRole('heading', { name: '1 edit no longer fits' })).toBeVisible();
  await expect(unfit().getByRole('listitem')).toHaveText(/^Pavel Arden is called Pavel M. Arden, by somebody unknown/);
});

test('a decision whose words are no finding any more is shown', async () => {
  const { page } = app;
  await toArticle(/^Talks on lake border/);
  await page.getByRole('button', { name: 'Add a finding…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add what the machine missed' });
  await dialog.getByLabel('Words of the article').fill('Negotiators');
  await dialog.getByLabel('At least').fill('4');
  await dialog.getByLabel('At most').fill('4');
  await dialog.getByRole('button', { name: 'Add figure' }).click();
  await page.locator('.finding.casualty').filter({ hasText: 'Negotiators' }).click();
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(page.getByText(/^Accepted: “Negotiators”/)).toBeVisible();
  await page.getByRole('button', { name: 'Edits', exact: true }).click();
  await page.getByRole('button', { name: /^Take back: a finding added: “Negotiators”/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await toDay();
  await expect(unfit().getByRole('heading', { name: '2 edits no longer fit' })).toBeVisible();
  await expect(unfit().getByRole('listitem').last()).toHaveText(
    /^a finding accepted: “Negotiators”, in “Talks on lake border adjourn without a date”/,
  );
  await page.screenshot({ path: join(PICTURES, 'unfit.png') });
  await expectAccessible(page, 'edits that no longer fit');
});

test('each is taken back where it is shown, and that is undone', async () => {
  await unfit()
    .getByRole('button', { name: /^Take back: a finding accepted/ })
    .click();
  await expect(unfit().getByRole('listitem')).toHaveCount(1);
  await unfit()
    .getByRole('button', { name: /^Take back: Pavel Arden/ })
    .click();
  await expect(unfit()).toHaveCount(0);
  await command(app, 'undo');
  await command(app, 'undo');
  await expect(unfit().getByRole('listitem')).toHaveCount(2);
});
