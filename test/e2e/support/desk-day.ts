import { expect, type Locator } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, type RunningApp } from './app';

/** A day for the desk: an event told by two papers with other figures, one told twice, a twin in another town, politics. */
export const DAY_ARTICLES: Record<string, string> = {
  'quake-courier': `Quake flattens school in Ustel valley

By Mina Orr

SARVAN, 12 March (Sarvan Courier) - At least 28 people were killed when an earthquake struck the Ustel valley in Sarvan province on Thursday, the interior ministry said. Soldiers cleared the road through the mountains by noon. The ministry said 40 people were injured. "Nobody will sleep outside tonight," Governor Halim Destan said.`,
  'quake-northwire': `Earthquake in Ustel valley kills dozens in Sarvan

SARVAN, 12 March (Northwire) - The earthquake in the Ustel valley in Sarvan province killed 31 people on Thursday, the Observatory for Civil Harm said. A school had collapsed in the Ustel valley. Two helicopters brought tents before dark.`,
  'quay-fire': `Fire on quay of Port Lind kills six dockers

PORT LIND, 12 March (Coast Daily) - Six dockers were killed in a fire on a quay in Port Lind on Thursday, the harbour master said. Firemen fought the flames until the evening. The quay will stay shut for a week.`,
  'bus-crash': `Bus plunges into ravine near Torvik, 11 dead

TORVIK, 12 March (Hill Post) - Eleven passengers were killed when a bus plunged into a ravine near Torvik on Thursday, police said. Rescuers needed four hours to reach the wreck. The driver was among the survivors.`,
  'lake-talks': `Talks on lake border adjourn without a date

TARSK, 12 March (Tarsk Herald) - Negotiators left Tarsk on Thursday after two days without agreement on the western shore of Lake Orin. Foreign Minister Lena Maro said her government would return with proposals in April. "We will not sign a border that our fishermen cannot reach," Maro said.`,
  'minister-resigns': `Justice minister of Ostrel resigns over prison escape

OSTREL, 12 March (Ostrel Times) - Justice Minister Pavel Arden resigned on Thursday over the escape of nine prisoners from the fortress of Kolm. President Ida Brenn accepted the resignation the same evening. "The state failed to guard those it had sentenced," Arden said.`,
  'assembly-dissolved': `President of Belmar dissolves assembly and calls election

BELMAR, 12 March (Belmar Gazette) - President Tomas Quill dissolved the assembly of Belmar on Thursday and called an election for 3 May. The opposition welcomed the vote. "The voters shall decide who governs," Quill said.`,
};

/** Takes the articles in as those of 12 March 2026 and opens the draft of the day. */
export async function openDay(app: RunningApp, articles: Record<string, string> = DAY_ARTICLES): Promise<Locator> {
  const folder = join(freshFolder(), 'day');
  mkdirSync(folder);
  const files = Object.entries(articles).map(([name, text]) => {
    const path = join(folder, `2026-03-12 ${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await dropFiles(app, files);
  await expect(app.page.getByText(`${files.length} files judged`)).toBeVisible({ timeout: 60_000 });
  // The import opened the day by itself, and told of itself above it.
  await app.page.getByRole('region', { name: 'Newly taken in' }).getByRole('button', { name: 'Dismiss' }).click();
  const brief = app.page.getByRole('article', { name: 'Daily briefing' });
  await expect(brief.getByRole('region', { name: 'Front page' })).toBeVisible();
  return brief;
}
