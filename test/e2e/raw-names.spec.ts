import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, sharedApp } from './support/app';

test.skip(process.platform !== 'linux', 'this system’s names are text');

const app = sharedApp();
const folder = freshFolder();
test.afterAll(() => removeFolder(folder));

test('files whose names are no UTF-8 are taken in by a drop, alone and with their folder, and shown with their bytes', async () => {
  for (const [name, words] of [
    ['quai \u00e0 Lind.txt', 'The quay was flooded'],
    ['caf\u00e9.txt', 'The café opened'],
  ] as const)
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]),
      `${words}\n\n${words} on Tuesday, the mayor said.`,
    );
  const { page } = app;
  // As the runtime hands over such a path: without the byte.
  await dropFiles(app, [join(folder, 'quai \u{fffd} Lind.txt')]);
  await expect(page.getByText('1 file judged')).toBeVisible({ timeout: 60_000 });
  await dropFiles(app, [folder]);
  await expect(page.getByText('2 files judged')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Import/u }).click();
  for (const name of ['caf[0xE9].txt', 'quai [0xE0] Lind.txt'])
    await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
});
