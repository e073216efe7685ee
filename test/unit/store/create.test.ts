import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driverHere } from '../../../main/engine/driver';
import { sql } from '../../../main/store/database';
import { openLibrary } from '../../../main/store/open';
import { bundled } from '../engine/bundle';
import { add, folder, library, options } from './library';

const bundle = bundled({ child: 'test/unit/store/race-child.ts' });

/** How often so many processes make one library at once. */
const RUNS = Number(process.env['DAYBRIEF_RACES'] ?? 5);
const AT_ONCE = 4;

test('of several processes that make one library at once one makes it, and all work in it', async () => {
  for (let run = 0; run < RUNS; run++) {
    const path = join(folder(), 'news.daybrief');
    // Long enough for all of them to have started, under load as well they start in any order.
    const moment = Date.now() + 350;
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const child = spawn(process.execPath, [bundle.file('child'), path, String(moment), driverHere().plain ?? ''], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        return JSON.parse(await text(child.stdout)) as unknown;
      }),
    );
    for (const answer of answers) expect(answer).toMatchObject({ ok: true });
    const { db } = library(path, { create: false });
    const noted = sql<[], { by: string }>(db, 'SELECT by FROM action').all();
    expect(new Set(noted.map(({ by }) => by)).size).toBe(AT_ONCE);
    db.close();
    expect(readdirSync(join(path, '..'))).toEqual(['news.daybrief']);
  }
}, 240_000);

test('what lies beside a library under names it could use is left alone', () => {
  const at = folder();
  const path = join(at, 'news.daybrief');
  for (const name of ['news.daybrief.new', 'news.daybrief.new-journal', 'news.daybrief.part'])
    writeFileSync(join(at, name), `my own ${name}`);
  add(library(path));
  for (const name of ['news.daybrief.new', 'news.daybrief.new-journal', 'news.daybrief.part'])
    expect(readFileSync(join(at, name), 'utf8')).toBe(`my own ${name}`);
});

test('a link that leads nowhere is no place for a new library', () => {
  const at = folder();
  const path = join(at, 'news.daybrief');
  symlinkSync(join(at, 'drive', 'news.daybrief'), path);
  const opened = openLibrary(path, options());
  expect(opened).toMatchObject({ ok: false, code: 'not-found' });
  if (!opened.ok) expect(opened.message).toContain(join(at, 'drive', 'news.daybrief'));
  expect(lstatSync(path).isSymbolicLink()).toBe(true);
  expect(existsSync(join(at, 'drive'))).toBe(false);
  expect(readdirSync(at)).toEqual(['news.daybrief']);
});

test('an emptied library is told of and not filled again', () => {
  const path = join(folder(), 'news.daybrief');
  writeFileSync(path, '');
  const opened = openLibrary(path, options());
  expect(opened).toMatchObject({ ok: false, code: 'not-a-library' });
  if (!opened.ok) expect(opened.message).toContain('is empty');
  expect(lstatSync(path).size).toBe(0);
});
