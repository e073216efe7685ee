import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing, command } from './support/desk-tools';
import { expectAccessible } from './support/accessible';
import { PICTURES } from './support/pdf';

// Outlet, title and date of articles are put right, one by one and many at once; withdrawing says what it touches.
test.describe.configure({ mode: 'serial' });

const app = sharedApp(openDay);

async function axe(): Promise<void> {
  await expectAccessible(app.page, 'article data');
}

const toLibrary = (): Promise<void> =>
  app.page
    .getByRole('button', { name: /^Library/ })
    .first()
    .click();

/** Lets rows be ticked, where they can't be yet: the library keeps its place. */
async function tick(): Promise<void> {
  const select = app.page.getByRole('button', { name: 'Select', exact: true });
  if ((await select.getAttribute('aria-pressed')) !== 'true') await select.click();
}

test('an article’s outlet is corrected, with who and when, and the briefing tells it', async () => {
  const { page } = app;
  await toLibrary();
  await page.getByRole('button', { name: 'Fire on quay of Port Lind kills six dockers' }).click();
  await page.getByRole('button', { name: 'Edit data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Data of the article' });
  await dialog.getByLabel('Outlet').fill('Coast Daily News');
  await dialog.getByLabel('Changed by').fill('Ana Reyes');
  await axe();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^outlet, by Ana Reyes/)).toBeVisible();
  await expect(page.getByText('Read as outlet')).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await expect(page.locator('.brief').getByText('Coast Daily News').first()).toBeAttached();
});

test('many articles are dated at once, and those with a date of their own are asked about', async () => {
  const { page } = app;
  await toLibrary();
  await tick();
  await page.getByRole('checkbox', { name: /Select “Bus plunges/ }).check();
  await page.getByRole('checkbox', { name: /Select “Talks on lake/ }).check();
  await page.getByLabel('Publication date').fill('2026-03-14');
  await page.getByRole('button', { name: 'Set date for these 2 articles' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Articles with a date of their own' });
  await expect(dialog).toContainText('2 articles have a date of their own');
  await axe();
  await dialog.getByRole('button', { name: 'Set all 2' }).click();
  await expect(page.getByText(/14 March 2026 \(date given by the staff\)/)).toHaveCount(2);
  await command(app, 'undo');
  await expect(page.getByText(/14 March 2026/)).toHaveCount(0);
});

test('those with a date of their own keep it where the staff says so, and the others are set', async () => {
  const { page } = app;
  const plain = join(freshFolder(), 'market.txt');
  writeFileSync(plain, 'Market hall of Torvik reopens\n\nThe market hall of Torvik reopened, its keeper said.');
  await dropFiles(app, [plain]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  await toLibrary();
  await tick();
  await page.getByRole('checkbox', { name: /Select “Bus plunges/ }).check();
  await page.getByRole('checkbox', { name: /Select “Market hall/ }).check();
  await page.getByLabel('Publication date').fill('2026-03-14');
  await page.getByRole('button', { name: 'Set date for these 2 articles' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Articles with a date of their own' });
  await expect(dialog).toContainText('1 article has a date of its own');
  await dialog.getByRole('button', { name: 'Keep that, set the other 1' }).click();
  const dated = page.getByText(/14 March 2026 \(date given by the staff\)/);
  await expect(dated).toHaveCount(1);
  await expect(page.getByText('1 article dated. Ctrl+Z takes it back.')).toBeVisible();
  await command(app, 'undo');
  await expect(dated).toHaveCount(0);
});

test('many articles are given one outlet, and those with another one are asked about', async () => {
  const { page } = app;
  const give = async (outlet: string): Promise<void> => {
    await page.getByRole('checkbox', { name: /Select “Bus plunges/ }).check();
    await page.getByRole('checkbox', { name: /Select “Justice minister/ }).check();
    await page.getByRole('button', { name: 'Data of the ticked articles…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Data of 2 articles' });
    // What was ticked stays so when the dialog is left.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Data of the ticked articles…' }).click();
    await dialog.getByLabel('Outlet').fill(outlet);
    await dialog.getByRole('button', { name: 'Set for 2 articles' }).click();
  };
  // They name an agency and no outlet: there is nothing to ask about.
  await give('Joint Desk');
  await expect(page.getByText('Joint Desk')).toHaveCount(2);
  await give('Night Desk');
  const asked = page.getByRole('alertdialog', { name: 'Articles with data of their own' });
  await expect(asked.getByRole('listitem')).toHaveText(['outlet: 2 articles']);
  await axe();
  await asked.getByRole('button', { name: 'Set all 2' }).click();
  await expect(page.getByText('Night Desk')).toHaveCount(2);
});

test('many articles are given an agency and a dateline where they have none, or all of them', async () => {
  const { page } = app;
  const give = async (): Promise<Locator> => {
    await page.getByRole('checkbox', { name: /Select “Bus plunges/ }).check();
    await page.getByRole('checkbox', { name: /Select “Market hall/ }).check();
    await page.getByRole('button', { name: 'Data of the ticked articles…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Data of 2 articles' });
    await dialog.getByLabel('Agency').fill('Joint Wire');
    await dialog.getByLabel('Dateline').fill('LOWER TORVIK');
    await dialog.getByRole('button', { name: 'Set for 2 articles' }).click();
    return page.getByRole('alertdialog', { name: 'Articles with data of their own' });
  };
  const facts = async (title: RegExp): Promise<Locator> => {
    await page.getByRole('button', { name: title }).click();
    return page.locator('.facts');
  };
  const back = (): Promise<void> => page.getByRole('button', { name: 'Back', exact: true }).click();
  const asked = await give();
  await expect(asked.getByRole('listitem')).toHaveText(['agency: 1 article', 'dateline: 1 article']);
  await asked.getByRole('button', { name: 'Keep those, set what is missing' }).click();
  await expect(page.getByText(/^Data of 1 article changed/)).toBeVisible();
  const bus = await facts(/^Bus plunges/);
  await expect(bus).not.toContainText(/Changedagency/);
  await expect(bus).toContainText(/DatelineTORVIK/);
  await back();
  const market = await facts(/^Market hall/);
  await expect(market).toContainText(/Changedagency, dateline, by Ana Reyes/);
  await expect(market).toContainText('DatelineLOWER TORVIK');
  await back();
  await command(app, 'undo');
  await expect(page.getByText('Undone: data of 1 article.')).toBeVisible();
  await tick();
  await (await give()).getByRole('button', { name: 'Set all 2' }).click();
  await expect(page.getByText(/^Data of 2 articles changed/)).toBeVisible();
  await expect(await facts(/^Bus plunges/)).toContainText('DatelineLOWER TORVIK');
  await expect(page.locator('.facts')).toContainText(/Read as agencyHill Post.*Read as datelineTORVIK/);
  await back();
});

test('one article is given a date', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Market hall/ }).click();
  await page.getByRole('button', { name: 'Set date…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publication date' });
  await dialog.getByLabel('Published on').fill('2026-03-12');
  await dialog.getByRole('button', { name: 'Set date' }).click();
  await expect(page.getByText(/12 March 2026 \(date given by the staff\)/)).toBeVisible();
});

test('withdrawing says which closed briefings and statements it touches', async () => {
  const { page } = app;
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await closeBriefing(app, 'Ana Reyes');
  await expect(page.getByText(/Closed .* by Ana Reyes, version 1/).first()).toBeVisible();
  await toLibrary();
  await page.getByRole('button', { name: 'Fire on quay of Port Lind kills six dockers' }).click();
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Withdraw this article?' });
  await expect(dialog.getByText(/With it leave the drafts: \d casualty statements? and \d quotes?\./)).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Closed briefings it stands in' })).toContainText(
    /Thursday 12 March 2026, version 1/,
  );
  // Not only counted: each of them, in its sentence.
  const statements = dialog.getByRole('list', { name: 'Statements that leave the drafts' }).getByRole('listitem');
  await expect(
    statements.filter({ hasText: /^Killed: PORT LIND, .* Six dockers were killed in a fire on a quay/ }),
  ).toHaveCount(1);
  const said = (await dialog.getByText(/^With it leave the drafts/).textContent()) ?? '';
  const counted = [...said.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
  await expect(statements).toHaveCount(counted);
  await expectAccessible(page, 'what a withdrawal touches');
  await page.screenshot({ path: join(PICTURES, 'withdraw.png') });
});

test('an article that should never have come in is purged when it is typed, and what still holds it is said', async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Purge…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Purge this article for good?' });
  await expect(dialog.getByRole('list', { name: 'What still holds it' })).toContainText(
    /closed briefing .* 12 March 2026, version 1/,
  );
  const purge = dialog.getByRole('button', { name: 'Purge for good' });
  await dialog.getByLabel('Reason').fill('a private letter');
  await expect(purge).toBeDisabled();
  await dialog.getByLabel(/^Type/).fill('purge');
  await axe();
  await purge.click();
  await expect(page.getByText(/^The article is gone for good/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fire on quay of Port Lind kills six dockers' })).toHaveCount(0);
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await expect(page.locator('.brief').getByText('Six dockers were killed')).toHaveCount(0);
  // What the closed version told of it is named by its tombstone, and not by its words.
  const changes = page.getByRole('region', { name: 'Changed since' });
  await expect(changes.getByText(/a purged article \(purged .* by .*: a private letter\)/).first()).toBeVisible();
  await expect(page.locator('.brief')).not.toContainText(/Port Lind|dockers/);
  await page.getByRole('button', { name: 'Side by side' }).first().click();
  await expect(page.getByText(/a purged article \(purged/).first()).toBeVisible();
  await expect(page.locator('#content')).not.toContainText(/Port Lind|dockers|Blaze/);
  await page.screenshot({ path: join(PICTURES, 'purged-compared.png') });
  await page
    .getByRole('button', { name: /^Briefings/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Daily briefing, Thursday 12 March 2026/ })
    .first()
    .click();
  // The document that was closed holds its words; wherever it is shown, they are covered.
  await expect(page.getByText(/^Words of a purged article are covered here/).first()).toBeVisible();
  await expect(page.locator('.brief')).not.toContainText(/Port Lind|dockers/);
  await expect(page.locator('.brief').getByText('a purged article').first()).toBeVisible();
  await axe();
  await page.screenshot({ path: join(PICTURES, 'purged-closed.png') });
});
