import { expect, type Page } from '@playwright/test';
import type { MenuCommand } from '../../../preload/contract';
import type { RunningApp } from './app';

/** Opens the menu of an item and chooses from it, by keyboard alone. */
export async function choose(page: Page, item: RegExp, action: RegExp): Promise<void> {
  const entry = page.getByRole('menuitem', { name: action });
  // A dialog that has just closed gives the focus back, which closes a menu that was opened meanwhile.
  await expect(async () => {
    if (!(await entry.isVisible())) await page.getByRole('button', { name: item }).first().press('Enter');
    await expect(entry).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await entry.press('Enter');
}

/** As the menu's accelerator does: the command, sent by the main process. */
export async function command(app: RunningApp, name: MenuCommand): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }, sent) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', sent);
  }, name);
}

/** Closes the draft on screen in somebody's name. */
export async function closeBriefing({ page }: RunningApp, by = 'M. Orr'): Promise<void> {
  await page.getByRole('button', { name: 'Close briefing' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Closed by').fill(by);
  await dialog.getByRole('button', { name: /^Close as version/ }).click();
}

/** Gives the app's own library, while it is empty, a passphrase. */
export async function encryptEmpty({ page }: RunningApp, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Encrypt this library…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Encrypt this library' });
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Encrypt', exact: true }).click();
  await expect(page.getByText('The library is encrypted.')).toBeVisible();
}

/** Gives the window's content a size in pixels. */
export async function sizeWindow({ electron }: RunningApp, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
    [width, height] as const,
  );
}
