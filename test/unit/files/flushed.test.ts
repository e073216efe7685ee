import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Flushes } from './flushes';

const flushes: Flushes = vi.hoisted(() => []);
vi.mock('node:fs/promises', async (original) => {
  const { notingPromises } = await import('./flushes');
  return notingPromises(await original(), flushes);
});
const { writeLines, writeWhole } = await import('../../../main/files/write');

async function* lines(): AsyncIterable<string> {
  yield 'a line\n';
}

test.each([
  ['a whole file', (path: string) => writeWhole(path, 'whole')],
  ['a file written line by line', (path: string) => writeLines(path, lines())],
])('%s is on the disk before it takes its place', async (_name, write) => {
  const at = mkdtempSync(join(tmpdir(), 'daybrief-'));
  onTestFinished(() => rmSync(at, { recursive: true, force: true }));
  flushes.length = 0;
  await write(join(at, 'Brief.md'));
  const file = statSync(join(at, 'Brief.md')).ino;
  expect(flushes).toEqual([
    { did: 'sync', file },
    { did: 'rename', file },
  ]);
});
