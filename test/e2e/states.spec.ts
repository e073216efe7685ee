import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel } from '../../preload/contract';
import { expectAccessibleInAll } from './support/accessible';
import { dropFiles, freshFolder, removeFolder, sharedApp } from './support/app';
import { failChannel, holdChannel, mendChannel } from './support/channels';
import { openDay } from './support/desk-day';
import { closeBriefing, command } from './support/desk-tools';
import { PICTURES } from './support/pdf';

// Each screen while its answer is awaited, when there is none, and when there is nothing to show.
test.describe.configure({ mode: 'serial' });

const app = sharedApp();
const folder = freshFolder();
test.afterAll(() => removeFolder(folder));

const rail = (page: Page, name: RegExp | string): Promise<void> =>
  page.getByRole('navigation', { name: 'Desk' }).getByRole('button', { name }).first().click();

test('an empty library says on every screen that it is, and what to do', async () => {
  const { page } = app;
  const heading = (name: string): Locator => page.getByRole('heading', { name });
  await expect(heading('Drop articles here')).toBeVisible();
  for (const [where, says] of [[/^Library \d/, 'The library is empty']] as const) {
    await rail(page, where);
    await expect(heading(says)).toBeVisible();
    await page.screenshot({ path: join(PICTURES, `empty-${says.toLowerCase().replaceAll(' ', '-')}.png`) });
    await expectAccessibleInAll(page, says);
  }
  await rail(page, 'Edits');
  await expect(page.getByRole('dialog').getByText('Nothing was done in this library yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await rail(page, 'Signatures');
  await expect(page.getByRole('dialog').getByText(/^None yet\. A key is kept/)).toBeVisible();
  await page.keyboard.press('Escape');
  await command(app, 'read');
  await expect(heading('No briefing is closed yet')).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-reading.png') });
  await expectAccessibleInAll(page, 'reading, nothing closed');
  await page.getByRole('button', { name: 'To the desk' }).click();
});

test('a list that holds nothing, a day without articles and a draft without findings say so', async () => {
  const { page } = app;
  // Told by two papers, with nobody quoted and nobody hurt: nothing that would have to be looked at.
  const quiet = ['Tarsk Herald', 'Orin Post'].map((paper) => {
    const path = join(folder, `2026-03-20 ${paper}.txt`);
    writeFileSync(
      path,
      `Town library of Tarsk opens on Sundays\n\nTARSK, 20 March 2026 (${paper}) - The town library of Tarsk will open on Sundays. Readers may borrow four books, writes the ${paper}.\n`,
    );
    return path;
  });
  await dropFiles(app, quiet);
  await expect(page.getByText('2 files judged')).toBeVisible();
  await rail(page, /^Briefings/);
  await expect(page.getByRole('heading', { name: 'No briefing closed yet' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-briefings.png') });
  await expectAccessibleInAll(page, 'no briefing closed yet');
  await rail(page, /^Library \d/);
  for (const [shown, says] of [
    ['Undated', 'Every article has a publication date.'],
    ['Withdrawn', 'No article was withdrawn.'],
    ['Not analysed', 'Every article could be analysed.'],
  ] as const) {
    await page.getByLabel('Show', { exact: true }).selectOption({ label: shown });
    await expect(page.getByText(says)).toBeVisible();
  }
  await page.getByLabel('Show', { exact: true }).selectOption({ label: 'All articles' });
  await page.getByLabel('Search title and text').fill('earthquake');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(page.getByText('No article is all of this at once.')).toBeVisible();
  await rail(page, /20 March/);
  const brief = page.getByRole('article', { name: 'Daily briefing' });
  await expect(brief.getByText('No casualty statement in these articles.')).toBeVisible();
  await expect(brief.getByText('Nobody is quoted in these articles.')).toBeVisible();
  await page.getByRole('button', { name: /^Check…/ }).click();
  const checks = page.getByRole('dialog', { name: 'Check before signing' });
  await expect(checks.getByText(/^Nothing stands out\./)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-checks.png') });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Review…/ }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-review.png') });
  await expectAccessibleInAll(page, 'nothing to review');
  await page.getByRole('button', { name: 'Back to the briefing' }).click();
  await page.getByRole('button', { name: 'Period…' }).click();
  await page.getByLabel('First day').fill('2026-02-01');
  await page.getByLabel('Last day').fill('2026-02-01');
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page.getByRole('heading', { name: 'No articles of this day' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-day.png') });
  await expectAccessibleInAll(page, 'a day without articles');
});

test('what is compared with nothing, or with the same, says so', async () => {
  const { page } = app;
  await openDay(app);
  await closeBriefing(app);
  await page.getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare with' });
  await expect(dialog.getByText('No briefing was closed before this one.')).toBeVisible();
  await page.keyboard.press('Escape');
  const late = join(folder, '2026-03-12 late.txt');
  writeFileSync(
    late,
    'Quay fire in Port Lind: toll rises to nine\n\nPORT LIND, 12 March (Island Mail) - Nine dockers were killed in the fire on a quay in Port Lind on Thursday, the harbour master said late in the evening.',
  );
  await dropFiles(app, [late]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  await rail(page, /^Thu 12 March|^Draft of version 2/);
  await expect(page.getByText('Nothing that stood there has changed, and nothing is new.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect(page.getByText('Nothing that both tell of differs, and nothing is new.')).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'empty-compare.png') });
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: /^Take into version 2/ }).click();
  await expect(page.getByRole('region', { name: /^Changed since/ })).toContainText('was 6 killed');
});

interface Way {
  screen: string;
  channel: Channel;
  /** To where the screen is opened from. */
  from: (page: Page) => Promise<void>;
  open: (page: Page) => Promise<void>;
  /** What stands there once it is answered. */
  ready: (page: Page) => Locator;
  waits?: string;
}

const draft = async (page: Page): Promise<void> => {
  await rail(page, /^Thu 12 March/);
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
};
const closed = async (page: Page): Promise<void> => {
  await draft(page);
  await rail(page, /^Version 1, closed/);
  await expect(page.getByText(/^Closed/).first()).toBeVisible();
};
const library = async (page: Page): Promise<void> => {
  await rail(page, /^Library \d/);
  await page.getByLabel('Search title and text').fill('ravine');
  await expect(page.getByText('Bus plunges into ravine near Torvik, 11 dead').first()).toBeVisible();
};
const article = async (page: Page): Promise<void> => {
  await library(page);
  await page.getByText('Bus plunges into ravine near Torvik, 11 dead').first().click();
  await expect(page.getByRole('button', { name: 'Withdraw…' })).toBeVisible();
};
const press = (name: RegExp | string) => async (page: Page) => page.getByRole('button', { name }).first().click();
const briefings = (page: Page): Promise<void> => rail(page, /^Briefings/);

const WAYS: readonly Way[] = [
  {
    screen: 'draft',
    channel: 'briefing:draft',
    from: briefings,
    open: (page) => rail(page, /^Thu 12 March/),
    ready: (page) => page.getByRole('article', { name: 'Daily briefing' }),
    // Past half a second.
    waits: 'Making the briefing…',
  },
  {
    screen: 'review',
    channel: 'briefing:draft',
    from: draft,
    open: press(/^Review…/),
    ready: (page) => page.getByRole('navigation', { name: 'To review' }),
  },
  {
    screen: 'closed',
    channel: 'briefing:get',
    from: draft,
    open: (page) => rail(page, /^Version 1, closed/),
    ready: (page) => page.getByRole('article', { name: 'Daily briefing' }),
  },
  {
    screen: 'side by side',
    channel: 'briefing:compare',
    from: draft,
    open: press('Side by side'),
    ready: (page) => page.getByRole('region', { name: 'Tolls' }),
  },
  {
    screen: 'history of a toll',
    channel: 'briefing:history',
    from: draft,
    open: press('History of the toll, Port Lind'),
    ready: (page) => page.getByRole('list', { name: 'The newest first' }),
  },
  {
    screen: 'compare with',
    channel: 'briefing:list',
    from: closed,
    open: press('Compare…'),
    ready: (page) => page.getByText('No briefing was closed before this one.'),
  },
  {
    screen: 'actor',
    channel: 'actors:get',
    from: draft,
    open: (page) => page.getByRole('region', { name: 'Key actors' }).locator('.actor-name').first().click(),
    ready: (page) => page.getByRole('region', { name: 'Articles' }),
  },
  {
    screen: 'evidence',
    channel: 'articles:get',
    from: draft,
    open: (page) =>
      page
        .getByRole('link', { name: /^Reference/ })
        .first()
        .click(),
    ready: (page) => page.getByRole('complementary', { name: 'Evidence' }).locator('mark').first(),
  },
  {
    screen: 'library',
    channel: 'articles:list',
    from: briefings,
    open: (page) => rail(page, /^Library \d/),
    ready: (page) => page.getByText('Bus plunges into ravine near Torvik, 11 dead').first(),
  },
  {
    screen: 'article',
    channel: 'articles:get',
    from: library,
    open: (page) => page.getByText('Bus plunges into ravine near Torvik, 11 dead').first().click(),
    ready: (page) => page.getByRole('button', { name: 'Withdraw…' }),
  },
  {
    screen: 'withdraw',
    channel: 'articles:touches',
    from: article,
    open: press('Withdraw…'),
    ready: (page) => page.getByRole('list', { name: 'Closed briefings it stands in' }),
    waits: 'Looking for what it touches…',
  },
  {
    screen: 'purge',
    channel: 'articles:touches',
    from: article,
    open: press('Purge…'),
    ready: (page) => page.getByRole('list', { name: 'What still holds it' }),
    waits: 'Looking for what still holds it…',
  },
  {
    screen: 'edits',
    channel: 'desk:actions',
    from: briefings,
    open: (page) => rail(page, 'Edits'),
    ready: (page) => page.getByRole('list', { name: 'What was done, newest first' }),
  },
  {
    screen: 'briefings',
    channel: 'briefing:list',
    from: library,
    open: briefings,
    ready: (page) => page.getByRole('list', { name: 'Closed briefings' }),
  },
  {
    screen: 'reading',
    channel: 'briefing:get',
    from: briefings,
    open: () => command(app, 'read'),
    ready: (page) => page.getByRole('navigation', { name: 'Sections' }),
  },
];

/** Back to where every way begins, whatever is open. */
async function away(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=dialog], [role=alertdialog], aside.evidence')).toHaveCount(0);
  const desk = page.getByRole('button', { name: 'To the desk' });
  if (await desk.isVisible()) await desk.click();
  await rail(page, /^Library \d/);
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await briefings(page);
}

const MESSAGE = 'The disk does not answer. Try again.';

for (const { screen, channel, from, open, ready, waits = 'Reading…' } of WAYS)
  test(`${screen}: says that it is read, then shows it, and says what fails`, async () => {
    const { page } = app;
    await from(page);
    await holdChannel(app, channel);
    await open(page);
    await expect(page.getByRole('status').filter({ hasText: waits }).first()).toBeVisible();
    await expect(ready(page)).toHaveCount(0);
    await page.screenshot({ path: join(PICTURES, `waiting-${screen.replaceAll(' ', '-')}.png`) });
    if (screen === 'purge') await expectNoPurge(page);
    await mendChannel(app, channel);
    await expect(ready(page)).toBeVisible();
    await away(page);

    await from(page);
    await failChannel(app, channel, MESSAGE);
    await open(page);
    await expect(page.getByRole('alert').filter({ hasText: MESSAGE }).first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: waits })).toHaveCount(0);
    await page.screenshot({ path: join(PICTURES, `failing-${screen.replaceAll(' ', '-')}.png`) });
    if (screen === 'purge') await expectNoPurge(page);
    await expectAccessibleInAll(page, `${screen}, failing`);
    await mendChannel(app, channel);
    await tryAgain(page, channel);
    await expect(ready(page)).toBeVisible();
    await expect(again(page)).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
    await away(page);
  });

/** The button beside what failed; those of the rail stand for its own lists. */
const again = (page: Page): Locator =>
  page.locator('main, aside.ev, [role=dialog], [role=alertdialog]').getByRole('button', { name: 'Try again' });

/** Asks once more by keyboard: what fails again is said again and the button keeps the focus until it is answered. */
async function tryAgain(page: Page, channel: Channel): Promise<void> {
  const alert = page.getByRole('alert').filter({ hasText: MESSAGE }).first();
  await failChannel(app, channel, `${MESSAGE} It still does not.`);
  await again(page).press('Enter');
  await expect(alert).toContainText('It still does not.');
  await expect(again(page)).toBeFocused();
  await mendChannel(app, channel);
  await holdChannel(app, channel);
  await again(page).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Trying again…' })).toBeVisible();
  await expect(alert).toHaveCount(0);
  await expect(again(page)).toBeFocused();
  await mendChannel(app, channel);
}

test('while the library is opened the desk stands there and says so', async () => {
  const { page } = app;
  await holdChannel(app, 'library:info');
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'Opening the library…' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'waiting-opening.png') });
  await expectAccessibleInAll(page, 'the library being opened');
  await mendChannel(app, 'library:info');
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await expect(page.getByText('Opening the library…')).toHaveCount(0);
});

test('what the rail could not read is said there, with the reason, and read when it is asked for again', async () => {
  const { page } = app;
  const desk = page.getByRole('navigation', { name: 'Desk' });
  await draft(page);
  const lists = [
    ['briefing:list', 'Closed briefings could not be read'],
    ['saved:list', 'Kept searches could not be read'],
    ['watch:get', 'The watched folder could not be looked at'],
  ] as const;
  for (const [channel] of lists) await failChannel(app, channel, MESSAGE);
  await page.reload();
  for (const [, says] of lists) await expect(desk.getByText(`${says}: ${MESSAGE}`)).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'failing-rail.png') });
  await expectAccessibleInAll(page, 'the rail, failing');
  for (const [channel, says] of lists) {
    const failed = desk.locator('.failed').filter({ hasText: says });
    await mendChannel(app, channel);
    await failed.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(failed).toHaveCount(0);
    await expect(desk).toBeFocused();
  }
  await expect(desk.getByRole('button', { name: /^Thu 12 March v1 closed/ })).toBeVisible();
});

test('what the palette and the library’s choices could not look up is said, and looked up again', async () => {
  const { page } = app;
  await failChannel(app, 'articles:list', MESSAGE);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Go to' });
  await dialog.getByRole('combobox').fill('ravine');
  await expect(dialog.getByText(`Not everything could be looked up: ${MESSAGE}`)).toBeVisible();
  await expect(dialog.getByText('Nothing of this name.')).toHaveCount(0);
  await expectAccessibleInAll(page, 'the palette, failing');
  await mendChannel(app, 'articles:list');
  await again(page).press('Enter');
  await expect(dialog.getByRole('option', { name: /^Bus plunges into ravine/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await failChannel(app, 'articles:facets', MESSAGE);
  await library(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  const failed = page.getByText(`The choices could not be counted: ${MESSAGE}`);
  await expect(failed).toBeVisible();
  await expectAccessibleInAll(page, 'the library’s choices, failing');
  await page.screenshot({ path: join(PICTURES, 'failing-filters.png') });
  await mendChannel(app, 'articles:facets');
  await again(page).press('Enter');
  await expect(failed).toHaveCount(0);
});

test('a draft that can’t be made anew stays as it was, and says so until it is', async () => {
  const { page } = app;
  await draft(page);
  await failChannel(app, 'briefing:draft', MESSAGE);
  await page.evaluate(async () => {
    const key = { article: 1, kind: 'casualty', phrase: 'nobody', nth: 0 } as const;
    await window.daybrief.ask('decisions:add', { key, verdict: 'rejected', patch: null, reason: 'a drill' });
  });
  const stale = page.getByRole('alert').filter({ hasText: 'This is the draft as it stood before.' });
  await expect(stale).toContainText(MESSAGE);
  await expect(page.getByRole('article', { name: 'Daily briefing' })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'failing-draft-anew.png') });
  await expectAccessibleInAll(page, 'a draft as it stood before');
  await mendChannel(app, 'briefing:draft');
  await again(page).press('Enter');
  await expect(stale).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
});

/** Filled in to the last field, it can't be confirmed while it isn't known what still holds the article. */
async function expectNoPurge(page: Page): Promise<void> {
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Reason').fill('Dropped by mistake');
  await dialog.getByLabel('Purged by').fill('M. Orr');
  await dialog.getByLabel(/^Type “purge”/).fill('purge');
  await expect(dialog.getByRole('button', { name: 'Purge for good' })).toBeDisabled();
}

test('an import that fails says so, and the next one is judged', async () => {
  const { page } = app;
  await failChannel(app, 'import:paths', MESSAGE);
  const one = join(folder, '2026-03-21 one.txt');
  writeFileSync(one, 'Ferry runs again\n\nThe ferry to the island ran again on Saturday.\n');
  await dropFiles(app, [one]);
  await expect(page.getByRole('alert').filter({ hasText: MESSAGE })).toBeVisible();
  await page.screenshot({ path: join(PICTURES, 'failing-import.png') });
  await expectAccessibleInAll(page, 'import, failing');
  await mendChannel(app, 'import:paths');
  await dropFiles(app, [one]);
  await expect(page.getByText('1 file judged')).toBeVisible();
});
