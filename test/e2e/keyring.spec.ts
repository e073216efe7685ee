import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { command } from './support/desk-tools';
import { besideKeyring, missingKeyring } from './support/keyring';
import { PICTURES } from './support/pdf';

// A keyring of the system's own kind, in a folder of the test's.
const PASSPHRASE = 'seven tall herons wade';
const folder = freshFolder();
const missing = missingKeyring(folder);
let app: RunningApp | null = null;
test.afterAll(async () => {
  await app?.close();
  if (app !== null) removeFolder(app.profile);
  removeFolder(folder);
});

const start = async (profile = freshFolder()): Promise<RunningApp> => {
  const program = besideKeyring(process.env['DAYBRIEF_ELECTRON'] ?? '', folder);
  app = await startApp({ profile, executablePath: program, args: ['--password-store=gnome-libsecret'] });
  return app;
};

test('the system’s keyring keeps the key of a library, opens it after a start, and forgets it', async () => {
  test.skip(missing !== null, missing ?? '');
  test.setTimeout(180_000);
  let running = await start();
  let { page } = running;
  await page.getByRole('button', { name: 'Encrypt this library…' }).click();
  const first = page.getByRole('dialog', { name: 'Encrypt this library' });
  await first.getByLabel('New passphrase').fill(PASSPHRASE);
  await first.getByLabel('The same again').fill(PASSPHRASE);
  await first.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByText('The library is encrypted.')).toBeVisible();
  await openDay(running);
  const anew = page.waitForEvent('load');
  await command(running, 'lock');
  await anew;
  const keep = page.getByRole('checkbox', { name: /^Let this computer’s keyring open it/u });
  const byKeyring = (): Locator => page.getByRole('button', { name: 'Unlock with this computer’s keyring' });
  await expect(byKeyring()).toHaveCount(0);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await keep.check();
  await page.screenshot({ path: join(PICTURES, 'keyring-offered.png') });
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');

  // What lies on the disk is sealed: neither the passphrase nor the key stands there.
  const protection = await page.evaluate(() => window.daybrief.ask('library:protection'));
  expect(protection).toMatchObject({ ok: true, value: { keyring: 'kept' } });
  const kept = readFileSync(join(running.profile, 'unlock-keys.json'), 'utf8');
  const [sealed = ''] = Object.values<string>(JSON.parse(kept).keys);
  // Chromium's own mark of what the system's keyring has sealed: "v11". "v10" is sealed with a password that everybody knows.
  expect(Buffer.from(sealed, 'base64').toString('latin1', 0, 3)).toBe('v11');

  await running.close();
  running = await start(running.profile);
  ({ page } = running);
  await byKeyring().click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');

  // What it is to forget it forgets, and the passphrase opens the library all the same.
  await page.evaluate(() => window.daybrief.ask('library:keyring', false));
  const locked = page.waitForEvent('load');
  await command(running, 'lock');
  await locked;
  await expect(page.getByRole('heading', { name: 'This library is locked' })).toBeVisible();
  await expect(byKeyring()).toHaveCount(0);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toContainText('Ustel');
});
