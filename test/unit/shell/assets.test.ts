import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveAsset } from '../../../main/shell/assets';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybrief-assets-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), 'page');
  writeFileSync(join(root, 'assets', 'app.js'), 'script');
  writeFileSync(join(root, 'notes.txt'), 'no type of the page');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  symlinkSync(join(folder, 'secret.js'), join(root, 'escape.js'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['daybrief://app/index.html', 'text/html; charset=utf-8'],
  ['daybrief://app/assets/app.js', 'text/javascript; charset=utf-8'],
  ['daybrief://app/index.html#print', 'text/html; charset=utf-8'],
])('%s is served', async (url, type) => {
  expect((await resolveAsset(root, url))?.type).toBe(type);
});

test.each([
  'daybrief://other/index.html',
  'https://app/index.html',
  'daybrief://app/../secret.js',
  'daybrief://app/%2e%2e/secret.js',
  'daybrief://app/..%2fsecret.js',
  'daybrief://app/assets/..%2f..%2fsecret.js',
  'daybrief://app/..%5csecret.js',
  'daybrief://app/escape.js',
  'daybrief://app/notes.txt',
  'daybrief://app/missing.js',
  'daybrief://app/index.html%00.js',
  'daybrief://app/%zz',
  'daybrief://app/',
  'not an address',
])('%s is refused', async (url) => {
  expect(await resolveAsset(root, url)).toBeNull();
});
