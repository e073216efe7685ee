import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '../../preload/contract';
import { driverHere } from '../../main/engine/driver';
import { atomically, type Connection } from '../../main/store/database';
import { closeLibrary, openLibrary } from '../../main/store/open';
import { connect } from '../../main/store/database';
import { answerSaveDialog, freshFolder, removeFolder, startApp, type RunningApp } from './support/app';
import { openDay } from './support/desk-day';
import { closeBriefing } from './support/desk-tools';

// A closed briefing of which a part is damaged becomes no file that somebody could take for whole.
const folder = freshFolder();
let app: RunningApp;
test.afterAll(async () => {
  await app.close();
  removeFolder(app.profile);
  removeFolder(folder);
});

const library = (): string =>
  join(app.profile, readdirSync(app.profile).find((name) => name.endsWith('.daybrief')) ?? '');

/** Keeps another document of the closed briefing, which the library itself forbids. */
function overwrite(db: Connection, from: string, to: string): void {
  atomically(db, () => {
    db.pragma('defer_foreign_keys = ON');
    const forbids = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'briefing' AND sql LIKE '%BEFORE %'",
      )
      .all();
    for (const { name } of forbids) db.exec(`DROP TRIGGER ${name}`);
    db.exec('CREATE TEMP TABLE was AS SELECT * FROM briefing; DELETE FROM briefing;');
    db.prepare('UPDATE was SET document = replace(document, ?, ?)').run(from, to);
    db.exec('INSERT INTO briefing SELECT * FROM was; DROP TABLE was;');
    for (const { sql } of forbids) db.exec(sql);
  });
}

/** Exports it in each of these formats. @returns what was said */
async function exported(formats: readonly ExportFormat[]): Promise<string[]> {
  const said: string[] = [];
  for (const format of formats) {
    await answerSaveDialog(app, join(folder, `Day.${format}`));
    const answer = await app.page.evaluate(
      (as) => window.daybrief.ask('export:briefing', { id: 1 }, as, 'full'),
      format,
    );
    expect(answer, format).toMatchObject({ ok: false, code: 'damaged-library' });
    said.push(answer.ok ? '' : answer.message);
  }
  return said;
}

test('a closed briefing that is damaged is not exported: that is said, and nothing is written', async () => {
  app = await startApp();
  await openDay(app);
  await closeBriefing(app, 'Ana Reyes');
  await expect(app.page.getByText(/^Closed .* by Ana Reyes, version 1$/).first()).toBeVisible();
  const { profile } = app;
  await app.close();

  // As an older version may have kept it: the chain says that it is so, and a part is missing.
  const opened = openLibrary(library(), {
    create: false,
    driver: driverHere(),
    now: new Date().toISOString(),
    timeZone: 'UTC',
  });
  if (!opened.ok) throw new Error(opened.message);
  overwrite(opened.value.db, '"roles":', '"rules":');
  closeLibrary(opened.value);
  app = await startApp({ profile });
  const [pdf, html, ...others] = await exported(['pdf', 'html', 'docx', 'md', 'json', 'casualties', 'quotes']);
  expect(pdf).toContain(
    '“Key actors” of this briefing can’t be drawn: what is kept of it is damaged, and nothing was written.',
  );
  expect(html).toBe(pdf);
  expect(others).toHaveLength(5);
  for (const said of others) expect(said).toContain('A part of this briefing can’t be drawn');
  expect(readdirSync(folder)).toEqual([]);

  // From its screen it is told in the window.
  await app.page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('button', { name: /^Briefings \d/u })
    .click();
  await app.page
    .getByRole('main')
    .getByRole('button', { name: /12 March/u })
    .first()
    .click();
  await app.page.getByRole('button', { name: 'Export…' }).click();
  await app.page.getByRole('radio', { name: /^PDF/u }).check();
  await app.page.getByRole('button', { name: 'Choose where…' }).click();
  await expect(app.page.getByText('and nothing was written')).toBeVisible({ timeout: 60_000 });

  // While it is shown another program changes it.
  const other = connect(library(), { readOnly: false, mustExist: true, driver: driverHere() });
  overwrite(other, '"rules":', '"roles":');
  other.close();
  for (const said of await exported(['pdf', 'html', 'docx', 'md', 'json', 'casualties', 'quotes', 'checks']))
    expect(said).toContain('is not as it was closed');
  expect(readdirSync(folder)).toEqual([]);
});
