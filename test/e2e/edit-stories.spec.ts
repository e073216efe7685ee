import { expect, test, type Locator } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { PICTURES } from './support/pdf';
import { choose, closeBriefing, command, sizeWindow } from './support/desk-tools';
import { expectAccessible } from './support/accessible';

// Leads and stories are put right by hand; every step is undone again.
test.describe.configure({ mode: 'serial' });

let app: RunningApp;
let brief: Locator;
test.beforeAll(async () => {
  app = await startApp();
  brief = await openDay(app);
});
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
});

const leads = (): Locator => brief.getByRole('region', { name: 'Lead stories' });
const headlines = (): Promise<string[]> => leads().getByRole('heading', { level: 2 }).allTextContents();
const headline = (words: RegExp): Locator => leads().getByRole('heading', { name: words });

test('a headline is written in its place, says that it is the staff’s, and the source’s is one click away', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Quake/, /^Write the headline/);
  const field = page.getByRole('textbox', { name: 'Headline' });
  await expect(field).toBeFocused();
  await field.fill('Ustel valley: school destroyed');
  await field.press('Enter');
  await expect(headline(/^Ustel valley: school destroyed/)).toBeVisible();
  await expect(leads().getByText('headline by the staff')).toBeVisible();
  await expect(leads().getByText(/The source’s: “Quake flattens school/)).toBeVisible();
  await choose(page, /^Edit lead \d: Ustel/, /^The source’s headline/);
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await command(app, 'undo');
  await expect(headline(/^Ustel valley/)).toBeVisible();
  await expect(page.getByText('Undone: headline of a story.')).toBeVisible();
  await command(app, 'undo');
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await command(app, 'redo');
  await expect(headline(/^Ustel valley/)).toBeVisible();
  await command(app, 'undo');
  await expect(headline(/^Quake flattens/)).toBeVisible();
});

test('Escape leaves a headline as it was', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Quake/, /^Write the headline/);
  await page.getByRole('textbox', { name: 'Headline' }).fill('Not this');
  await page.keyboard.press('Escape');
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await expect(brief.getByText('Not this')).toHaveCount(0);
});

test('Ctrl+Z takes back and Ctrl+Shift+Z does again, by the keys themselves; in a field they are the field’s', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Quake/, /^Write the headline/);
  const field = page.getByRole('textbox', { name: 'Headline' });
  await field.press('End');
  await field.pressSequentially(', twice');
  await page.keyboard.press('Control+z');
  await expect(field).not.toHaveValue(/twice$/);
  await expect(headline(/^Quake flattens/)).toHaveCount(0);
  await field.fill('Ustel valley: school destroyed');
  await field.press('Enter');
  await expect(headline(/^Ustel valley: school destroyed/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await expect(page.getByText('Undone: headline of a story.')).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(headline(/^Ustel valley: school destroyed/)).toBeVisible();
  await expect(page.getByText('Done again: headline of a story.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(headline(/^Quake flattens/)).toBeVisible();
});

test('leads are put into another order by keys and by dragging', async () => {
  const { page } = app;
  const before = await headlines();
  await page.getByRole('button', { name: /^Edit lead 2/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(headlines).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(page.getByRole('button', { name: /^Edit lead 1/ })).toBeFocused();
  const grips = leads().locator('.grip');
  await grips.nth(2).scrollIntoViewIfNeeded();
  await grips.nth(2).dragTo(leads().locator('.story').nth(0));
  await expect.poll(headlines).toEqual([before[2], before[1], before[0], ...before.slice(3)]);
  await command(app, 'undo');
  await command(app, 'undo');
  await expect.poll(headlines).toEqual(before);
});

test('in the smallest window nothing stands over the words beside a lead’s number', async () => {
  await sizeWindow(app, 720, 540);
  const story = leads().locator('.story').filter({ hasText: '2 reports' }).first();
  await story.scrollIntoViewIfNeeded();
  await story.hover();
  const boxOf = async (part: string) => {
    const box = await story.locator(part).first().boundingBox();
    if (box === null) throw new Error(`${part} is not there`);
    return box;
  };
  const [grip, aside] = [await boxOf('.grip'), await boxOf('.aside')];
  expect(grip.x + grip.width).toBeLessThanOrEqual(aside.x + 1);
  expect(grip.x).toBeGreaterThan(0);
  await sizeWindow(app, 1280, 860);
});

test('a hidden story is nowhere, waits to be brought back, and the next one leads', async () => {
  const { page } = app;
  const before = await headlines();
  await choose(page, /^Edit lead \d: Quake/, /^Hide this story/);
  await expect(headline(/^Quake/)).toHaveCount(0);
  const edits = page.getByRole('region', { name: 'Edits of this draft' });
  await edits.getByText('1 story hidden by the staff').click();
  await edits.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(headlines).toEqual(before);
  await expect(edits).toHaveCount(0);
});

test('a story that does not lead is made a lead', async () => {
  const { page } = app;
  const stories = brief.getByRole('region', { name: 'Stories', exact: true });
  const lines = stories.getByRole('listitem').filter({ hasNot: page.locator('.number') });
  const title = (await lines.first().locator('.cited').textContent()) ?? '';
  expect(title).not.toBe('');
  const item = lines.first().getByRole('button', { name: /^Edit story/ });
  await item.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Make it a lead' }).press('Enter');
  await expect(leads().getByRole('heading', { name: title })).toBeVisible();
  await expect.poll(headlines).toHaveLength(5);
  await command(app, 'undo');
  await expect(leads().getByRole('heading', { name: title })).toHaveCount(0);
});

test('a story in a line has a headline of the staff and a note, which go with it to the leads and back', async () => {
  const { page } = app;
  const stories = brief.getByRole('region', { name: 'Stories', exact: true });
  const line = stories
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Edit story/ }) })
    .filter({ hasNot: page.locator('.number') })
    .first();
  const source = (await line.locator('.cited').textContent()) ?? '';
  const from = async (item: RegExp, action: RegExp): Promise<void> => {
    await page.getByRole('button', { name: item }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: action }).press('Enter');
  };
  await from(new RegExp(`^Edit story: ${source}`), /^Write the headline/);
  const field = stories.getByRole('textbox', { name: 'Headline' });
  await field.fill('Our own words for it');
  await field.press('Enter');
  const own = stories.getByRole('listitem').filter({ hasText: 'Our own words for it' });
  await expect(own.getByText('headline by the staff')).toBeVisible();
  await expect(own.getByText(`The source’s: “${source}”`)).toBeVisible();
  await from(/^Edit story: Our own words/, /^Add a note/);
  await page.getByRole('dialog').getByLabel('Note').fill('Ask **them**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(own.locator('.item-note strong')).toHaveText('them');
  await page.screenshot({ path: join(PICTURES, 'edit-line.png') });

  await from(/^Edit story: Our own words/, /^Make it a lead/);
  const lead = leads().locator('.story').filter({ hasText: 'Our own words for it' });
  await expect(lead.locator('.item-note strong')).toHaveText('them');
  await from(/^Edit lead \d: Our own words/, /^No longer pinned/);
  await expect(own.locator('.item-note strong')).toHaveText('them');
  await from(/^Edit story: Our own words/, /^The source’s headline/);
  await expect(own).toHaveCount(0);
  for (let step = 0; step < 5; step++) await command(app, 'undo');
  await expect(stories.locator('.item-note')).toHaveCount(0);
  await expect(stories.getByText('headline by the staff')).toHaveCount(0);
});

test('two stories are put together, and taken apart again', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Fire on quay/, /^Put together with/);
  const dialog = page.getByRole('dialog', { name: 'Put together with another story' });
  await dialog.getByRole('searchbox').fill('bus');
  await dialog.getByRole('radio', { name: /^Bus plunges/ }).check();
  await dialog.getByRole('button', { name: 'Put together' }).click();
  await expect(page.getByText(/^The two are one story/)).toBeVisible();
  const merged = leads()
    .locator('.story')
    .filter({ hasText: /quay|ravine/ });
  await expect(merged.getByText('2 reports')).toBeVisible();
  await merged.getByRole('button', { name: /^Edit lead/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Take apart/ }).press('Enter');
  const apart = page.getByRole('dialog', { name: 'Take this story apart' });
  await apart.getByRole('checkbox', { name: /^Bus/ }).check();
  await apart.getByRole('button', { name: 'Take apart' }).click();
  await expect(page.getByText(/^The reports are a story of their own/)).toBeVisible();
  await expect(
    leads()
      .locator('.story')
      .filter({ hasText: /on a quay/ })
      .getByText('2 reports'),
  ).toHaveCount(0);
  await command(app, 'undo');
  await command(app, 'undo');
  await expect(page.getByText('Undone: stories put together.')).toBeVisible();
});

test('the sentences of a summary are chosen from the article; own words are marked', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Quake/, /^Choose the sentences/);
  const dialog = page.getByRole('dialog', { name: 'Summary of this lead' });
  await dialog.getByRole('checkbox', { name: /^Soldiers cleared the road/ }).check();
  const printed = dialog.getByRole('list', { name: 'Printed, in this order' }).locator(':scope > li');
  const last = printed.last();
  await expect(last).toContainText('Soldiers cleared the road');
  await last.getByRole('button', { name: 'Own wording' }).click();
  await last.getByRole('textbox').fill('The army opened the road by noon.');
  await page.screenshot({ path: join(PICTURES, 'edit-summary.png') });
  await dialog.getByRole('button', { name: 'Save summary' }).click();
  const story = leads()
    .locator('.story')
    .filter({ hasText: /Quake flattens/ });
  await expect(story.getByText('The army opened the road by noon.')).toBeVisible();
  await expect(story.getByText('staff’s words')).toBeVisible();
});

test('a note stands beside its lead as the staff’s, and runs nothing', async () => {
  const { page } = app;
  await choose(page, /^Edit lead \d: Quake/, /^Add a note/);
  const dialog = page.getByRole('dialog', { name: 'Note of the staff' });
  await dialog.getByLabel('Note').fill('Ask the **ministry**. <img src=x onerror="document.title=\'run\'">');
  await dialog.getByRole('button', { name: 'Save note' }).click();
  const note = leads().locator('.item-note');
  await expect(note.getByText(/^note of the staff, unsigned$/i)).toBeVisible();
  await expect(note.locator('strong')).toHaveText('ministry');
  expect(await page.title()).not.toBe('run');
  await page.screenshot({ path: join(PICTURES, 'edit-leads.png') });
});

test('title, marking and note of the briefing are changed, and taken back', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Options…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Title, marking and note' });
  await dialog.getByLabel('Title').fill('Night briefing');
  await dialog.getByLabel('Staff note').fill('Call the **dam**.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const night = page.getByRole('article', { name: 'Night briefing' });
  await expect(night.getByText('Call the dam.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: title, marking and note of the briefing.')).toBeVisible();
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await expect(night).toHaveCount(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect(night.getByText('Call the dam.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(headline(/^Quake flattens/)).toBeVisible();
});

test('nothing is found against the screen with its tools and dialogs', async () => {
  const { page } = app;
  await expectAccessible(page, 'a draft with its tools');
  await choose(page, /^Edit lead \d: Quake/, /^Choose the sentences/);
  await expectAccessible(page, 'the summary of a lead');
  await page.keyboard.press('Escape');
});

test('edits hold over a restart and a late article', async () => {
  await app.close();
  app = await startApp({ profile: app.profile });
  brief = app.page.getByRole('article', { name: 'Daily briefing' });
  await expect(leads().getByText('The army opened the road by noon.')).toBeVisible();
  const late = join(freshFolder(), '2026-03-12 late.txt');
  writeFileSync(
    late,
    'Ferry sinks off Norr with 19 aboard\n\nNORR, 12 March (Island Mail) - Nineteen people drowned when a ferry sank off Norr on Thursday, the coast guard said.',
  );
  await dropFiles(app, [late]);
  await expect(app.page.getByText('1 file judged')).toBeVisible();
  await app.page
    .getByRole('button', { name: /12 March/ })
    .first()
    .click();
  await expect(leads().getByRole('heading', { name: /^Ferry sinks/ })).toBeVisible();
  await expect(leads().getByText('The army opened the road by noon.')).toBeVisible();
});

test('closing another day leaves this day’s edits to be undone, its own closing does not', async () => {
  const { page } = app;
  const toDay = (day: RegExp): Promise<void> => page.getByRole('button', { name: day }).first().click();
  await choose(page, /^Edit lead \d: Quake/, /^Write the headline/);
  await page.getByRole('textbox', { name: 'Headline' }).fill('Ustel valley: school destroyed');
  await page.keyboard.press('Enter');
  await expect(headline(/^Ustel valley/)).toBeVisible();
  const next = join(freshFolder(), '2026-03-13 next.txt');
  writeFileSync(
    next,
    'Ferry line of Norr is shut\n\nNORR, 13 March (Island Mail) - The ferry line was shut on Friday.',
  );
  await dropFiles(app, [next]);
  await expect(page.getByText('1 file judged')).toBeVisible();
  await toDay(/13 March/);
  await closeBriefing(app);
  await expect(page.getByText(/Closed .* by M. Orr, version 1/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: headline of a story, in the briefing of Thursday 12 March 2026.')).toBeVisible();
  await toDay(/12 March/);
  await expect(headline(/^Quake flattens/)).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(headline(/^Ustel valley/)).toBeVisible();
  await closeBriefing(app);
  await expect(page.getByText(/Closed .* by M. Orr, version 1/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^There is nothing to undo/)).toBeVisible();
});
