import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import type { Settings } from '../../preload/contract';
import { expectAccessible } from './support/accessible';
import { removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, closeBriefing, command, sizeWindow } from './support/desk-tools';
import { dialogTitles, expectReachable } from './support/dialogs';
import { PICTURES } from './support/pdf';

// Every dialog of the desk, in the smallest window, with text of 100 and 200 %, in three themes.

const THEMES = ['light', 'dark', 'contrast'] as const;
/** Titles that are made of other words. */
const MADE = {
  history: /^History of a toll: /,
  bulk: /^Data of \d articles$/,
  preset: /^New preset$/,
  remove: /^Remove “.*”\?$/,
};

let app: RunningApp;
test.afterEach(async () => {
  await app.close();
  removeFolder(app.profile);
});

async function set(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(async (wanted) => {
    const settings = await window.daybrief.ask('settings:get');
    if (settings.ok) await window.daybrief.ask('settings:set', { ...settings.value, ...wanted });
  }, change);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
}

/** Opened, and looked at in the same way, by the specs of what they tell: a closing, an encrypted library, a damaged one. */
const ELSEWHERE = new Set([
  'Its passphrase',
  'Not closed: something came in',
  'Unlock the library',
  'What could be read',
]);

/** Opens every dialog; `seen` is called with each open one's title. */
async function everyDialog(running: RunningApp, seen: (title: string) => Promise<void>): Promise<void> {
  const { page } = running;
  const dialog = page.locator('[role=dialog], [role=alertdialog]');
  const visit = async (title: string | RegExp, open: () => Promise<void>): Promise<void> => {
    await open();
    const heading = dialog.getByRole('heading', { name: title, level: 2 });
    await expect(heading).toBeVisible();
    await seen((await heading.textContent()) ?? '');
    // One may stand before another.
    await expect(async () => {
      if ((await dialog.count()) > 0) await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0, { timeout: 500 });
    }).toPass();
  };
  const click = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
  // Where there is little room the rail hides behind a button.
  const rail = async (name: string | RegExp): Promise<void> => {
    const link = page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name }).first();
    if (!(await link.isVisible())) await click('Menu');
    await link.click();
  };
  const item = (of: RegExp, action: RegExp) => (): Promise<void> => choose(page, of, action);
  const toDay = async (): Promise<void> => {
    await rail(/^Thu 12 March|12 March/);
    const draft = page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name: /^Draft of version 2/ });
    if ((await draft.count()) > 0 && (await draft.first().isVisible())) await draft.first().click();
    await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  };

  for (const [link, title] of [
    ['Edits', 'Edits of the staff'],
    ['Settings', 'Settings'],
    ['Keys', 'Keys'],
    ['About', 'About Daybrief'],
    ['Library file', 'Library'],
    ['Signatures', 'Signatures'],
  ] as const)
    await visit(title, () => rail(link));
  await visit('Go to', () => page.keyboard.press('Control+k'));
  await visit('Paste an article', () => command(running, 'paste'));
  await visit('Verify the library', () => command(running, 'verify'));

  await toDay();
  await visit('Day or period', () => click('Period…'));
  await visit('Title, marking and note', () => click('Options…'));
  await visit('Check before signing', () => click(/^Check…/));
  await visit('Export', () => click('Export…'));
  await visit(MADE.preset, async () => {
    await click('Export…');
    await click('New preset…');
  });
  await visit('Close this briefing?', () => click('Close briefing'));
  await visit('Note of the staff', item(/^Edit lead 1: /, /^(Add a|Change the) note/));
  await visit('Summary of this lead', item(/^Edit lead 1: /, /^Choose the sentences/));
  await visit('Put together with another story', item(/^Edit lead 1: /, /^Put together/));
  await visit('Take this story apart', item(/^Edit lead \d: Quake/, /^Take apart/));
  await visit('Put together with another event', item(/^Edit event E1/, /^Put together/));
  await visit('A part of another event', item(/^Edit event E1/, /^A part of/));
  await visit('Place, day and kind of this event', item(/^Edit event E1/, /^Correct place/));
  await visit('Reject this event', item(/^Edit event E1/, /^Reject/));
  await visit('Rename this actor', item(/^Edit actor: Lena Maro/, /^Rename/));
  await visit('Put together with another name', item(/^Edit actor: Lena Maro/, /^Put together/));
  await visit('Pin or forbid a role', item(/^Edit actor: Lena Maro/, /^Pin or forbid/));
  await visit('Take a name apart', item(/^Edit actor: Lena Maro/, /^Take a name apart/));
  await visit(MADE.history, () => click(/^History of the toll/));

  await rail(/^Briefings/);
  await click(/^Daily briefing, Thursday 12 March 2026/);
  await visit('Compare with', () => click('Compare…'));

  await visit('New library', async () => {
    await rail('Library file');
    await click('New library…');
  });
  await visit('Restore this backup?', async () => {
    await rail('Library file');
    await click('Back up now');
    await click(/^Restore the backup of /);
  });

  await rail(/^Library \d/);
  await page.getByLabel('Search title and text').fill('quake');
  await visit('How to search the library', () => click('How to search'));
  await visit('Keep this search', () => click('Keep search…'));
  await page.getByLabel('Search title and text').fill('');
  await visit('Watch a list of names', () => click('Watch names…'));
  await rail(/^Towns/);
  await visit(MADE.remove, () => click('Remove…'));
  await rail(/^Library/);
  await click('Select');
  await page.getByRole('checkbox', { name: /Select “Bus plunges/ }).check();
  await page.getByRole('checkbox', { name: /Select “Talks on lake/ }).check();
  await visit(MADE.bulk, () => click('Data of the ticked articles…'));
  await visit('Articles with data of their own', async () => {
    await click('Data of the ticked articles…');
    await dialog.getByLabel('Agency').fill('Night Desk');
    await dialog.getByLabel('Changed by').fill('M. Orr');
    await dialog.getByRole('button', { name: 'Set for 2 articles' }).click();
  });
  await page.getByLabel('Publication date').fill('2026-03-14');
  await visit('Articles with a date of their own', () => click('Set date for these 2 articles'));
  await click(/^(Done|Select|Stop selecting)/);

  await click('Talks on lake border adjourn without a date');
  await visit('Data of the article', () => click('Edit data…'));
  await visit('Publication date', () => click('Set date…'));
  await visit('Withdraw this article?', () => click('Withdraw…'));
  await visit('Purge this article for good?', () => click('Purge…'));
  await visit('Add what the machine missed', async () => {
    await page
      .locator('.article-text, article')
      .first()
      .evaluate((element) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
          const start = node.textContent?.indexOf('two days without agreement') ?? -1;
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + 'two days without agreement'.length);
          window.getSelection()?.removeAllRanges();
          window.getSelection()?.addRange(range);
        }
      });
    await click('Add as a finding…');
  });

  // Who is at the desk is asked for with the first edit.
  await toDay();
  await choose(page, /^Edit lead 2: /, /^Pin among/);
  await visit('Who is at this desk?', () => click('Say who you are…'));
}

for (const textSize of [100, 200]) {
  test(`every dialog is reachable and accessible in the smallest window, text of ${textSize} %`, async () => {
    test.setTimeout(600_000);
    app = await startApp();
    const { page } = app;
    await openDay(app);
    await closeBriefing(app);
    await expect(page.getByText(/Closed .* by M. Orr, version 1/).first()).toBeVisible();
    await page.evaluate(async () => {
      await window.daybrief.ask('saved:add', { name: 'Towns', content: { kind: 'watch', names: ['Torvik', 'Tarsk'] } });
    });
    await sizeWindow(app, 900, 600);
    await set(page, { textSize });
    const titles: string[] = [];
    await everyDialog(app, async (title) => {
      titles.push(title);
      const name = `${title}, ${textSize} %`;
      await page.screenshot({ path: join(PICTURES, `dialog-${title.replaceAll(/[^\w]+/gu, '-')}-${textSize}.png`) });
      await expectReachable(page, name);
      for (const theme of THEMES) {
        await page.evaluate((shown) => {
          document.documentElement.dataset['theme'] = shown;
        }, theme);
        await expectAccessible(page, `${name}, ${theme}`);
      }
      await page.evaluate(() => {
        document.documentElement.dataset['theme'] = 'light';
      });
    });
    expect(dialogTitles().length).toBeGreaterThan(30);
    const missing = dialogTitles().filter((title) => !titles.includes(title) && !ELSEWHERE.has(title));
    expect(missing, 'dialogs that nobody opened here').toEqual([]);
  });
}
