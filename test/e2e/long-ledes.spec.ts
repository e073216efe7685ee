import { expect, test } from '@playwright/test';
import { sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { sizeWindow } from './support/desk-tools';

// A day of long sentences and of warnings: what a small screen has no room for is cut short before a lead is left out.

const ARTICLES = {
  troops: `The government of Ostrel withdrew its 1,200 soldiers from the border province of Velmo on Thursday under the peace accord of last August, between the army and the Movement of the Lakes, which had been broken off twice, a high-ranking officer of the general staff said.`,
  school: `Fourteen pupils were killed and several teachers injured on Thursday when the roof of a school fell in the southern port city of Orlen, after days of rain and wind for which the town had asked the province for help in vain, police in the city said.`,
  bus: `Eleven passengers were killed when a bus plunged from the mountain road into a ravine near Torvik on Thursday, on its way from the market in the valley to the villages above the lake where most of them lived, the governor of the district said.`,
  raid: `Gunmen killed nine guards of a mine near Tarek in the north of the province on Thursday, as they changed shifts at the gate of the works, which has been attacked three times since the owners dismissed half of their men last autumn, officials of the union said.`,
  boat: `Seven fishermen drowned off Veldin on Thursday after a wave broke over their boat at the mouth of the harbour, in sight of their families on the quay and of the lifeboat, which was laid up for want of a crew and of money, the harbour master said.`,
  mast: `Six workers were killed on Thursday when a mast fell on their hut in Sarvan, where they had taken shelter from the storm that has gone over the islands since Monday and cut off the power of some thirty villages, the company that employed them said.`,
  storm: `The weather service issued a storm warning for the coast of Ilmen on Thursday and told the owners of small boats to bring them ashore before the evening, since the wind is to turn and the tide will be the highest of the year.`,
  flood: `About 1,500 people living below the dam of Kell were ordered to evacuate on Thursday, as it has shown cracks that grow from hour to hour and the engineers of the province do not trust it to hold through another night of rain.`,
};

const app = sharedApp((opened) => openDay(opened, ARTICLES));

test('five leads stand on a small screen, cut to their headlines where they have to be, and whole on a large one', async () => {
  const { page } = app;
  const front = page.getByRole('region', { name: 'Front page' });
  const beyond = (): Promise<number> =>
    front.evaluate((element) => element.scrollHeight - (element.closest('.scroll')?.clientHeight ?? 0));
  const leads = front.locator('.front-leads > li');
  await sizeWindow(app, 1280, 800);
  await expect.poll(beyond).toBeLessThan(0);
  await expect(leads).toHaveCount(5);
  await expect(front.locator('.front-warnings li').first()).toBeVisible();
  await expect(leads.filter({ hasText: '…' }).first()).toBeVisible();
  // A cut lead leads to the sentence that it leaves out.
  for (const lead of await leads.all()) await expect(lead.locator('a.ref')).toHaveCount(1);
  await sizeWindow(app, 1800, 1300);
  await expect.poll(beyond).toBeLessThan(0);
  await expect(leads).toHaveCount(5);
  await expect(leads.filter({ hasText: '…' })).toHaveCount(0);
});
