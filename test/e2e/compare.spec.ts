import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, sharedApp } from './support/app';
import { DAY_ARTICLES, openDay } from './support/desk-day';
import { closeBriefing } from './support/desk-tools';
import { PICTURES } from './support/pdf';
import { expectAccessible } from './support/accessible';

// Version 2 against version 1: side by side, and the history of one toll.
test.describe.configure({ mode: 'serial' });

const app = sharedApp((opened) =>
  openDay(opened, {
    ...DAY_ARTICLES,
    mine: `Mine collapses near Brannik, five dead

BRANNIK, 12 March (Brannik Post) - Five miners were killed when a mine collapsed near Brannik on Thursday, the Brannik Mine Rescue Service said. The mine had been closed for repairs.`,
  }),
);
const folder = freshFolder();
test.afterAll(() => removeFolder(folder));

/** A name leads to its page, and back to where one was. */
async function leadsToPage(name: Locator, of: string): Promise<void> {
  const { page } = app;
  await name.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(of);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
}

async function close(version: number): Promise<void> {
  const { page } = app;
  await closeBriefing(app, 'Ana Reyes');
  await expect(page.getByText(new RegExp(`Closed .* by Ana Reyes, version ${version}`)).first()).toBeVisible();
}

test('the draft of version 2 stands beside version 1', async () => {
  const { page } = app;
  await close(1);
  const late = join(folder, '2026-03-12 late.txt');
  writeFileSync(
    late,
    'Quay fire in Port Lind: toll rises to nine\n\nPORT LIND, 12 March (Island Mail) - Nine dockers were killed in the fire on a quay in Port Lind on Thursday, the Port Lind Fire Service said late in the evening.',
  );
  const talks = join(folder, '2026-03-12 talks.txt');
  writeFileSync(
    talks,
    'Talks on lake border adjourn: minister names a condition\n\nTARSK, 12 March (Orin Post) - Negotiators left Tarsk on Thursday without agreement on Lake Orin. Foreign Minister Lena Maro named a condition. "No boat of ours will be turned back at night again," Maro said.',
  );
  const fees = join(folder, '2026-03-12 fees.txt');
  writeFileSync(
    fees,
    'Council of Dorvale raises harbour fees\n\nDORVALE, 12 March (Dorvale News) - The council of Dorvale voted on Thursday to raise the fees for its harbour by a tenth. The vote was close.',
  );
  await dropFiles(app, [late, talks, fees]);
  await expect(app.page.getByText('3 files judged')).toBeVisible();
  await page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Take all 3' }).click();
  const changed = page.getByRole('region', { name: /^Changed since/ });
  await expect(changed).toContainText(/new ?Lena Maro: “No boat of ours/);
  await expect(changed).toContainText('new story besides, marked among the stories');
  await expect(changed).toContainText(/Unchanged: \d tolls?, \d stor(y|ies) and \d quotes? of key actors/);
  await leadsToPage(changed.getByRole('button', { name: 'Lena Maro', exact: true }), 'Lena Maro');
  await expect(changed).toBeVisible();
  const service = 'Brannik Mine Rescue Service';
  const front = page.getByRole('region', { name: 'Front page' });
  await leadsToPage(front.getByRole('table').getByRole('button', { name: service, exact: true }), service);
  await expect(front).toBeVisible();
  // Each is marked in the margin of the page, where it is told.
  const marked = (of: Locator): Locator => of.locator('.margin-mark');
  const quotes = page.getByRole('region', { name: 'Quotes', exact: true });
  await expect(marked(quotes.locator('blockquote').filter({ hasText: 'No boat of ours' }))).toContainText('new');
  await expect(marked(quotes.locator('blockquote').filter({ hasText: 'We will not sign' }))).toHaveCount(0);
  const stories = page.getByRole('region', { name: 'Stories', exact: true });
  await expect(marked(stories.getByRole('listitem').filter({ hasText: 'Council of Dorvale' }))).toContainText('new');
  await stories.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'changed-stories.png') });
  await quotes.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'changed-quotes.png') });
  await changed.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'changed-section.png') });
  await changed.getByRole('button', { name: 'Side by side' }).click();
  const tolls = page.getByRole('region', { name: 'Tolls' });
  const row = tolls.getByRole('row').filter({ hasText: 'Port Lind' });
  await expect(row).toContainText('revised');
  await expect(row.getByRole('cell').first()).toContainText('6 killed');
  await expect(row.getByRole('cell').last()).toContainText('9');
  await expect(row.getByRole('cell').last()).toContainText('Nine dockers were killed');
  await expect(tolls.getByRole('row').filter({ hasText: 'Torvik' })).toHaveCount(0);
  const others = page.getByRole('region', { name: 'Other stories' });
  await expect(others.getByRole('row').filter({ hasText: 'Council of Dorvale' })).toContainText('new');
  await expect(
    page.getByRole('region', { name: 'Quotes of key actors' }).getByRole('row').filter({ hasText: 'No boat of ours' }),
  ).toContainText('new');
  const fires = 'Port Lind Fire Service';
  await leadsToPage(row.getByRole('button', { name: fires, exact: true }), fires);
  await expect(row).toContainText(`Named: ${fires}`);
  await page.getByRole('button', { name: 'What stayed as well' }).click();
  await expect(tolls.getByRole('row').filter({ hasText: 'Torvik' })).toContainText('unchanged');
  await page.screenshot({ path: join(PICTURES, 'compare.png') });
  await expectAccessible(page, 'compare');
  await page.getByRole('button', { name: 'Back' }).click();
});

test('an event’s line opens how its toll was told before', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'History of the toll, Port Lind' }).click();
  const dialog = page.getByRole('dialog', { name: 'History of a toll: Port Lind' });
  const steps = dialog.getByRole('list', { name: 'The newest first' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText(/as it stands now.*revised/);
  await expect(steps.last()).toContainText('6 killed');
  await expect(steps.last()).toContainText('Six dockers were killed');
  await page.screenshot({ path: join(PICTURES, 'toll-history.png') });
  await expectAccessible(page, 'the history of a toll');
  const fires = 'Port Lind Fire Service';
  await leadsToPage(steps.first().getByRole('button', { name: fires, exact: true }), fires);
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
});

test('version 2, once closed, is compared with version 1 from its own screen', async () => {
  const { page } = app;
  await close(2);
  await page.getByRole('button', { name: 'Compare…' }).click();
  await page
    .getByRole('dialog', { name: 'Compare with' })
    .getByRole('button', { name: /version 1$/ })
    .click();
  await expect(
    page.getByRole('region', { name: 'Tolls' }).getByRole('row').filter({ hasText: 'Port Lind' }),
  ).toContainText('revised');
});
