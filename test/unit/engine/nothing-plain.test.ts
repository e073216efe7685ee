import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Unlock } from '../../../main/store/cipher/key';
import { closeLibrary } from '../../../main/store/open';
import { PASSPHRASE } from '../store/cipher/sealed';
import { add, library } from '../store/library';
import { desk, folder, value } from './desk';
import { watched, type Seen } from './watched';

const WORDS = ['Thornbury', 'thornbury', 'Kestrelmouth', 'kestrelmouth'];
const unlock = { passphrase: PASSPHRASE };
const ARTICLES = 60;

const text = (index: number): string =>
  `Thornbury ferry ${index}\n\n${`The Kestrelmouth road was closed on Monday, the keeper of ${index} said. `.repeat(40)}`;

/** A folder of its own for whatever is temporary. */
function temporary(): string {
  const [at, before] = [folder(), process.env['TMPDIR']];
  process.env['TMPDIR'] = at;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  });
  return at;
}

/** Restores a library that is damaged and closed, and saves what can be read of it; what lay on the disk meanwhile. */
async function rescued(given: Unlock | null): Promise<Seen> {
  const { service } = desk({ sound: false });
  const path = join(folder(), 'news.daybrief');
  const to = join(dirname(path), 'saved.daybrief');
  const made = library(path, { unlock: given });
  for (let index = 0; index < ARTICLES; index++)
    add(made, { title: `Thornbury ferry ${index}`, text: text(index), day: '2031-05-06' });
  closeLibrary(made);
  value(await service.ask('open', [path, false, given]));
  value(await service.ask('takeBackup', []));
  value(await service.ask('close', []));
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 4_096));
  return watched([dirname(path), temporary()], WORDS, async () => {
    expect(value(await service.ask('salvage', [path, to, given])).articles).toBeGreaterThan(ARTICLES / 2);
    expect(value(await service.ask('restoreBackup', [path, null, given])).library.articles).toBe(ARTICLES);
  });
}

test('while an encrypted library is restored and saved no file holds a plain word of it, be it for a moment', async () => {
  const { files, holding } = await rescued(unlock);
  expect(holding).toEqual([]);
  // What is half made was looked into.
  expect(files.some((name) => name.endsWith('.part'))).toBe(true);
  expect(files.some((name) => name.endsWith('.part-wal'))).toBe(true);
});

test('the same look finds the words of a plain library', async () => {
  const { holding } = await rescued(null);
  expect(holding).toContain('news.daybrief');
  expect(holding.some((name) => name.endsWith('.part'))).toBe(true);
});
