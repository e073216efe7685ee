import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { noteBegun, noteBegunIn } from '../../../main/files/begun';
import { isWhole, listBackups } from '../../../main/store/backups/list';
import { closeLibrary } from '../../../main/store/open';
import { verifyLibrary } from '../../../main/store/verify';
import { add, library } from '../store/library';
import { bundled } from './bundle';
import { folder } from './desk';

const bundle = bundled({
  worker: 'main/engine/worker.ts',
  analyser: 'main/engine/analyser.ts',
  keeper: 'main/engine/keeper/worker.ts',
  child: 'test/unit/engine/backup-child.ts',
});

const ARTICLES = 40;

// After which line it is killed, and how many milliseconds later: in the middle of a backup, of a restoring.
test.each([
  ['opened', 15],
  ['opened', 60],
  ['taken', 0],
  ['taken', 25],
  ['taken', 70],
  ['restored', 10],
  ['restored', 40],
])('a kill after “%s” and %d ms leaves the library and its backups whole', async (line, later) => {
  const at = join(folder(), 'desk');
  mkdirSync(at);
  const own = folder();
  const path = join(at, 'news.daybrief');
  const made = library(path);
  for (let index = 0; index < ARTICLES; index++)
    add(made, { title: `Ferry ${index}`, text: `${index} ${'word '.repeat(800)}` });
  closeLibrary(made);
  const child = spawn(process.execPath, [bundle.file('child'), bundle.file('worker'), own, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const told of createInterface({ input: child.stdout })) {
    if (told === line) setTimeout(() => child.kill('SIGKILL'), later);
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  onTestFinished(() => noteBegunIn(null));
  noteBegun(own);
  const again = library(path, { create: false });
  expect(verifyLibrary(again.db)).toEqual({ articles: ARTICLES, problems: [] });
  closeLibrary(again);
  const backups = listBackups(path);
  for (const backup of backups) expect(isWhole(backup)).toBe(true);
  if (line !== 'opened') expect(backups.length).toBeGreaterThan(0);
  // Nothing half made is left, neither beside the library nor among its backups.
  const names = readdirSync(at).filter((name) => !/^news \(replaced [^)]+\)\.daybrief$/u.test(name));
  expect(names.toSorted()).toEqual(['news.daybrief', 'news.daybrief.backups'].slice(0, names.length));
  for (const name of names.includes('news.daybrief.backups') ? readdirSync(join(at, 'news.daybrief.backups')) : [])
    expect(name).toMatch(/\.daybrief\.backup$/u);
  for (const name of readdirSync(at).filter((each) => each.startsWith('news (replaced')))
    expect(verifyLibrary(library(join(at, name), { create: false }).db).problems).toEqual([]);
});
