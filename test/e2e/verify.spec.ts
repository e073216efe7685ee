import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { driverHere } from '../../main/engine/driver';
import { connect, type Connection } from '../../main/store/database';
import { expectAccessible } from './support/accessible';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { command } from './support/desk-tools';
import { expectReachable } from './support/dialogs';
import { PICTURES } from './support/pdf';

// What was changed outside of the app is found while one works on, and named in a dialog of its own.
test.describe.configure({ mode: 'serial' });

const app = sharedApp(openDay);

/** The library as another program has it open. */
function otherProgram(): Connection {
  const { profile } = app;
  const file = join(profile, readdirSync(profile).find((name) => name.endsWith('.daybrief')) ?? '');
  return connect(file, { readOnly: false, mustExist: true, driver: driverHere() });
}

const dialog = () => app.page.getByRole('dialog', { name: 'Verify the library' });

test('a sound library says so; the check goes on behind the closed dialog, and can be stopped', async () => {
  const { page } = app;
  await command(app, 'verify');
  await expect(dialog()).toContainText('7 articles verified: every one has its hash, and nothing was changed');
  await dialog().getByRole('button', { name: 'Close' }).click();

  // While another program writes the check is not at its end.
  const other = otherProgram();
  other.exec('BEGIN IMMEDIATE');
  await command(app, 'verify');
  await expect(dialog().getByRole('progressbar', { name: 'Verifying' })).toBeVisible();
  await expectAccessible(page, 'verifying');
  await page.screenshot({ path: join(PICTURES, 'verifying.png') });
  await dialog().getByRole('button', { name: 'Go on in the background' }).click();
  await page.getByRole('button', { name: /^Library \d/u }).click();
  await expect(page.getByRole('main')).toContainText('Bus plunges into ravine');
  other.exec('ROLLBACK');
  const told = page.getByRole('status').filter({ hasText: 'The library was verified. 7 articles verified' });
  await told.getByRole('button', { name: 'Show' }).click();
  await expect(dialog()).toContainText('nothing was changed outside of Daybrief');
  await dialog().getByRole('button', { name: 'Close' }).click();

  other.exec('BEGIN IMMEDIATE');
  await command(app, 'verify');
  await dialog().getByRole('button', { name: 'Stop' }).click();
  await expect(dialog()).toHaveCount(0);
  other.exec('ROLLBACK');
  other.close();
});

test('a changed article leads to the check, which names the change and leads back to it', async () => {
  const { page } = app;
  const other = otherProgram();
  other.exec(`UPDATE article SET agency = 'Other' WHERE id = 4`);
  other.close();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Bus plunges into ravine/u })
    .click();
  const strip = page.getByRole('region', { name: 'Changed outside of Daybrief' });
  await strip.getByRole('button', { name: 'Verify the library' }).click();
  const found = dialog().getByRole('list', { name: 'What was found' });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await expect(found).toContainText('was changed outside of Daybrief');
  await expectReachable(page, 'what was found');
  await expectAccessible(page, 'what was found');
  await page.screenshot({ path: join(PICTURES, 'verified.png') });
  await found.getByRole('button', { name: /^Open: / }).click();
  await expect(dialog()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'See what was changed' })).toBeVisible();
});
