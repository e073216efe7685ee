import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { PICTURES } from './support/pdf';

/** Articles about places that are on every map, and one that is on none. */
const ARTICLES: Record<string, string> = {
  kabul: `Bomb kills 12 in Afghan capital

KABUL, March 12 - A bomb near a bus stop killed 12 people and wounded 30 others in Kabul on Thursday, the interior ministry said.

The blast shattered windows in the west of the city. Afghan police closed the road.`,
  peshawar: `Seven dead as roof falls in Peshawar

PESHAWAR, March 11 - Seven people were killed and four injured when a roof collapsed in Peshawar on Wednesday, Pakistani rescuers said.

Rain had weakened the walls of the house, a rescue official said.`,
  osmark: `Ferry sinks off Osmark

A ferry sank off Osmark on Thursday and three people drowned, the harbour office said.

Divers were looking for the wreck on Thursday evening.`,
};

let app: RunningApp;
const folder = freshFolder();
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

test('harm by day and the map are read by keyboard and as tables', async () => {
  const files = Object.entries(ARTICLES).map(([name, text]) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, text);
    return file;
  });
  app = await startApp();
  const { page } = app;
  await dropFiles(app, files);
  await expect(page.getByText('3 files judged')).toBeVisible({ timeout: 60_000 });
  const given = page.getByLabel('Publication date');
  await given.fill('2026-03-12');
  await page.getByRole('button', { name: /^Set date for/ }).click();
  await page.getByRole('button', { name: /^Read Thursday 12 March 2026/ }).click();

  const chart = page.getByRole('figure', { name: 'Killed and injured by day' });
  await expect(chart).toBeVisible();
  const days = chart.getByRole('group').getByRole('img');
  await expect(days).toHaveCount(2);
  await days.last().focus();
  await expect(days.last()).toHaveAccessibleName(/^12 March 2026: 15 killed, 30 injured\. .*Kabul \(12 killed/);
  await expect(chart.locator('.readout')).toContainText('Kabul');
  await page.keyboard.press('ArrowLeft');
  await expect(days.first()).toBeFocused();
  await expect(chart.locator('.readout')).toContainText('Peshawar');
  // One tab stop for all bars: the next one is behind them.
  await page.keyboard.press('Tab');
  await expect(chart.getByText('By day as a table')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chart.getByRole('row')).toHaveCount(3);
  await expect(chart.getByRole('row', { name: /^12 March/ })).toContainText('Osmark (three killed)');

  const map = page.getByRole('figure', { name: 'Where it happened' });
  await expect(map.getByRole('group').getByRole('img')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await expect(map.getByRole('img', { name: /Kabul, 12 March: 12 killed/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('img', { name: /Peshawar, 11 March/ })).toBeFocused();
  await expect(map).toContainText(/Not on the map.*Osmark/);
  await map.getByText('The map as a table').click();
  await expect(map.getByRole('row', { name: /Osmark/ })).toContainText('not placed');
  await expect(map.getByRole('row', { name: /Kabul/ })).toContainText('34.5° N, 69.2° E');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.drawn').analyze();
  expect(violations).toEqual([]);
  await map.screenshot({ path: join(PICTURES, 'map.png') });
  await chart.screenshot({ path: join(PICTURES, 'chart.png') });
});
