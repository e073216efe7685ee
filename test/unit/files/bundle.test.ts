import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { besideBundle } from '../../../main/files/bundle';

const at = mkdtempSync(join(tmpdir(), 'daybrief-bundle-'));
afterAll(() => rmSync(at, { recursive: true, force: true }));

test('what the build lays beside a bundle is found from the entry and from a part below it', () => {
  mkdirSync(join(at, 'main/shared'), { recursive: true });
  mkdirSync(join(at, 'renderer'));
  writeFileSync(join(at, 'main/worker.js'), '');
  const found = (name: string, from: string): string => besideBundle(name, pathToFileURL(join(at, from)).href).href;
  for (const from of ['main/index.js', 'main/shared/part.js']) {
    expect(found('worker.js', from)).toBe(pathToFileURL(join(at, 'main/worker.js')).href);
    expect(found('../renderer', from)).toBe(pathToFileURL(join(at, 'renderer')).href);
  }
});
