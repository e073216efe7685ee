import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Flushes } from '../files/flushes';

const flushes: Flushes = vi.hoisted(() => []);
vi.mock('node:fs', async (original) => {
  const { notingFs } = await import('../files/flushes');
  return notingFs(await original(), flushes);
});
const { driverHere } = await import('../../../main/engine/driver');
const { copyLibrary } = await import('../../../main/store/copy');
const { add, folder, library } = await import('./library');

test('a copy is on the disk before it takes its place', () => {
  const made = library();
  add(made);
  flushes.length = 0;
  const to = join(folder(), 'copy.daybrief');
  copyLibrary(made.db, made.path, to, driverHere());
  const file = statSync(to).ino;
  expect(flushes).toEqual([
    { did: 'sync', file },
    { did: 'rename', file },
  ]);
});
