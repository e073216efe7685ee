import { expect, test, type Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { answerSaveDialog, freshFolder, sharedApp } from './support/app';
import { openDay } from './support/desk-day';
import { choose, command } from './support/desk-tools';
import { missingPdfTools, pdfText, PICTURES } from './support/pdf';

// Events are put right by hand; lead, sum and tables follow at once, and every step is undone again.
test.describe.configure({ mode: 'serial' });

let brief: Locator;
const app = sharedApp(async (opened) => {
  brief = await openDay(opened);
});

const table = (): Locator => brief.getByRole('region', { name: 'Casualty table' });
const front = (): Locator => brief.getByRole('region', { name: 'Front page' });
const event = (words: RegExp): Locator => table().locator('tbody').filter({ hasText: words });
const killed = (): Locator =>
  front()
    .locator('.glance > div')
    .filter({ has: app.page.getByText('Killed', { exact: true }) });
const undo = async (): Promise<void> => {
  await command(app, 'undo');
  await expect(app.page.getByText(/^Undone: /)).toBeVisible();
};

test('a rejected event goes from lead, sum, table and front page at once; undo and redo follow', async () => {
  const { page } = app;
  await expect(killed().locator('.figure')).toHaveText('45–48');
  await expect(front().getByRole('row', { name: /Torvik/ })).toBeVisible();
  const lead = brief.getByRole('region', { name: 'Lead stories' }).getByText(/^Eleven passengers were killed/);
  await expect(lead).toBeVisible();
  await choose(page, /^Edit event E\d: Torvik/, /^Reject the event/);
  const dialog = page.getByRole('dialog', { name: 'Reject this event' });
  await dialog.getByLabel('Reason').fill('of last year');
  await dialog.getByLabel('Reason').press('Enter');
  await expect(killed().locator('.figure')).toHaveText('34–37');
  await expect(event(/Torvik/)).toHaveCount(0);
  await expect(front().getByRole('row', { name: /Torvik/ })).toHaveCount(0);
  const left = brief.getByRole('region', { name: 'Not counted, and why' });
  await expect(left.getByText('rejected by the staff: of last year')).toBeVisible();
  await undo();
  await expect(killed().locator('.figure')).toHaveText('45–48');
  await expect(event(/Torvik/)).toBeVisible();
  await command(app, 'redo');
  await expect(killed().locator('.figure')).toHaveText('34–37');
  await left.getByRole('button', { name: /^Bring back the event of “Eleven passengers”/ }).click();
  await expect(killed().locator('.figure')).toHaveText('45–48');
  await expect(front().getByRole('row', { name: /Torvik/ })).toBeVisible();
});

test('an event is left out of the sum, told why, and given back to the machine', async () => {
  const { page } = app;
  await choose(page, /^Edit event E\d: Port Lind/, /^Leave out of the sum/);
  await expect(killed().locator('.figure')).toHaveText('39–42');
  // A row that says what was changed is higher: its button stands in it, and not over the next one's.
  const hanging = await front()
    .getByRole('row')
    .evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const button = row.querySelector('.item-menu')?.getBoundingClientRect();
          return button !== undefined && (button.top + button.bottom) / 2 > row.getBoundingClientRect().bottom;
        }).length,
    );
  expect(hanging).toBe(0);
  await killed().getByText('what is added').click();
  await expect(killed().getByText(/Port Lind \(left out by the staff\)/)).toBeVisible();
  await expect(event(/Port Lind/).getByText('left out of the sum by the staff')).toBeVisible();
  await choose(page, /^Edit event E\d: Port Lind/, /^In the sum as the machine decides/);
  await expect(killed().locator('.figure')).toHaveText('45–48');
  await expect(event(/Port Lind/).getByText('by the staff')).toHaveCount(0);
});

test('an event is a part of another, and of none again', async () => {
  const { page } = app;
  await choose(page, /^Edit event E\d: Port Lind/, /^A part of…/);
  const dialog = page.getByRole('dialog', { name: 'A part of another event' });
  await dialog.getByLabel('Find an event').fill('torv');
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await dialog.getByRole('radio', { name: /^Torvik, .*11 killed|^Torvik/ }).check();
  await page.screenshot({ path: join(PICTURES, 'edit-event-part.png') });
  await expectAccessible(page, 'the choice of another event');
  await dialog.getByRole('button', { name: 'Make it a part' }).click();
  await expect(event(/Port Lind/).getByText('part of Torvik, 12 March 2026, by the staff')).toBeVisible();
  await expect(killed().locator('.figure')).toHaveText('39–42');
  await choose(page, /^Edit event E\d: Port Lind/, /^A part of no other event/);
  await expect(killed().locator('.figure')).toHaveText('45–48');
});

test('place, day and kind are corrected once for the whole event, and given back', async () => {
  const { page } = app;
  await choose(page, /^Edit event E\d: Port Lind/, /^Correct place/);
  const dialog = page.getByRole('dialog', { name: 'Place, day and kind of this event' });
  await expect(dialog.getByText('The machine read: Port Lind.')).toBeVisible();
  await dialog.getByLabel('Place').fill('Osmark');
  await dialog.getByLabel('Day').fill('2026-03-11');
  await page.screenshot({ path: join(PICTURES, 'edit-event-facts.png') });
  await expectAccessible(page, 'the form of an event');
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await expect(event(/Osmark/).getByText('place and day by the staff')).toBeVisible();
  await expect(front().getByRole('row', { name: /Osmark, 11 March.*place and day by the staff/ })).toBeVisible();
  await choose(page, /^Edit event E\d: Osmark/, /^Correct place/);
  await dialog.getByRole('button', { name: 'Give back: place' }).click();
  await dialog.getByRole('button', { name: 'Give back: day' }).click();
  await dialog.getByRole('button', { name: 'Correct' }).click();
  await expect(event(/Port Lind/)).toBeVisible();
  await expect(table().getByText('by the staff')).toHaveCount(0);
});

test('the staff chooses whose figure the line shows, takes a claim out, and puts two events together', async () => {
  const { page } = app;
  const quake = event(/Ustel/);
  await choose(page, /^Edit claim of .*Observatory/, /^Show this figure.*in the line/);
  await expect(quake.getByText('figure chosen by the staff').first()).toBeVisible();
  await expect(killed().locator('.figure')).toHaveText('48');
  await choose(page, /^Edit claim of .*Observatory/, /^Show the range of all claims/);
  await expect(killed().locator('.figure')).toHaveText('45–48');
  await choose(page, /^Edit claim of .*Observatory/, /^Take out of this event/);
  await expect(table().getByText('an event of its own, by the staff')).toBeVisible();
  await undo();
  await expect(table().getByText('by the staff')).toHaveCount(0);
  await choose(page, /^Edit event E\d: Port Lind/, /^Put together with/);
  const dialog = page.getByRole('dialog', { name: 'Put together with another event' });
  await dialog.getByRole('radio', { name: /^Torvik/ }).check();
  await dialog.getByRole('button', { name: 'Put together' }).click();
  await expect(table().getByText('put together by the staff')).toBeVisible();
  await expect(event(/Port Lind|Torvik/)).toHaveCount(1);
  await page.screenshot({ path: join(PICTURES, 'edit-events.png') });
  await undo();
  await expect(event(/Port Lind|Torvik/)).toHaveCount(2);
});

test('a note stands under its event', async () => {
  const { page } = app;
  await choose(page, /^Edit event E\d: Torvik/, /^Add a note/);
  await page.getByRole('dialog', { name: 'Note of the staff' }).getByLabel('Note').fill('Ask the **police**.');
  await page.getByRole('button', { name: 'Save note' }).click();
  const note = event(/Torvik/).locator('.item-note');
  await expect(note.locator('strong')).toHaveText('police');
  await expect(note.getByText(/^note of the staff, unsigned$/i)).toBeVisible();
  await event(/Torvik/).scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(PICTURES, 'edit-event-note.png') });
  await expectAccessible(page, 'the draft with edited events');
});

test('a menu opens by keyboard on its first line, and gives the focus back to its button', async () => {
  const { page } = app;
  const button = page.getByRole('button', { name: /^Edit event E\d: Torvik/ }).last();
  await button.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('paper and Markdown say what the staff changed, with their note', async () => {
  test.skip(missingPdfTools() !== null, missingPdfTools() ?? '');
  const { page } = app;
  await choose(page, /^Edit event E\d: Port Lind/, /^Leave out of the sum/);
  await expect(event(/Port Lind/).getByText('left out of the sum by the staff')).toBeVisible();
  for (const ending of ['pdf', 'md'] as const) {
    const target = join(freshFolder(), `Briefing.${ending}`);
    await answerSaveDialog(app, target);
    const done = await page.evaluate(async (format) => {
      const options = await window.daybrief.ask('briefing:options', '2026-03-12', '2026-03-12');
      return options.ok && (await window.daybrief.ask('export:briefing', { draft: options.value }, format, 'full')).ok;
    }, ending);
    expect(done).toBe(true);
    const text = ending === 'pdf' ? pdfText(target) : readFileSync(target, 'utf8');
    expect(text).toContain('left out of the sum by the staff');
    expect(text).toMatch(/note of the staff/i);
    expect(text).toContain('Ask the');
  }
});
