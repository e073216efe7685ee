import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWhole, writeWhole } from '../../../main/files/write';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybrief-write-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test('replaces a file whole and leaves nothing beside it', async () => {
  const path = join(folder, 'Briefing.md');
  writeFileSync(path, 'old');
  await writeWhole(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['Briefing.md']);
});

test('a target that can’t be replaced stays as it was, without a half file', async () => {
  const path = join(folder, 'taken');
  mkdirSync(join(path, 'inner'), { recursive: true });
  await expect(writeWhole(path, 'new')).rejects.toThrow(/taken/);
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('a folder that is not there is an error', async () => {
  await expect(writeWhole(join(folder, 'nowhere', 'x.pdf'), new Uint8Array([1]))).rejects.toThrow(/ENOENT/);
});

test('a file that must not be there yet never takes the place of another', async () => {
  const path = join(folder, 'key.json');
  expect(await createWhole(path, 'first', 0o600)).toBe(true);
  expect(await createWhole(path, 'second', 0o600)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['key.json']);
});
